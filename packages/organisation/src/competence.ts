import { CalendarDate, LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";

const id = z.string().min(1).max(80);
const level = z.int().min(0);

/**
 * A competence (competentie) with its levels, lowest first.
 *
 * @example
 * ```ts
 * import { Competence } from "@maatstaf/organisation";
 *
 * Competence.parse({ id: "service", name: { nl: "Klantgerichtheid" }, levels: [{ nl: "Basis" }, { nl: "Gevorderd" }] }).levels.length // => 2
 * ```
 */
export const Competence = z.strictObject({ id, name: LocalizedText, levels: z.array(LocalizedText).min(1) });
export type Competence = Immutable<z.infer<typeof Competence>>;

/**
 * What a function in the organisation asks (functieprofiel): competences, each from a level on. Level 1 is the first.
 *
 * @example
 * ```ts
 * import { RoleProfile } from "@maatstaf/organisation";
 *
 * RoleProfile.parse({ id: "counter", name: { nl: "Loketmedewerker" }, required: [{ competenceId: "service", level: 2 }] }).required.length // => 1
 * ```
 */
export const RoleProfile = z.strictObject({
  id,
  name: LocalizedText,
  required: z.array(z.strictObject({ competenceId: id, level: level.min(1) })),
});
export type RoleProfile = Immutable<z.infer<typeof RoleProfile>>;

/**
 * What one person can do (competentie van een medewerker): level, what shows it, until when. Restricted: see
 * {@link visibleCompetences}.
 *
 * @example
 * ```ts
 * import { PersonCompetence } from "@maatstaf/organisation";
 *
 * PersonCompetence.parse({ personId: "p1", competenceId: "first-aid", level: 1, evidence: "attest 2025-14", validUntil: "2026-12-31" }).level // => 1
 * ```
 */
export const PersonCompetence = z.strictObject({
  personId: id,
  competenceId: id,
  level,
  evidence: z.string().min(1),
  validUntil: CalendarDate.optional(),
});
export type PersonCompetence = Immutable<z.infer<typeof PersonCompetence>>;

/**
 * A training (opleiding), who took part, and what came of it when it was looked back on.
 *
 * @example
 * ```ts
 * import { Training } from "@maatstaf/organisation";
 *
 * Training.parse({ id: "t1", title: { nl: "Klare taal" }, on: "2025-10-06", participantIds: ["p1", "p2"] }).competenceIds // => []
 * ```
 */
export const Training = z.strictObject({
  id,
  title: LocalizedText,
  on: CalendarDate,
  participantIds: z.array(id),
  competenceIds: z.array(id).default([]),
  evaluation: z
    .strictObject({ on: CalendarDate, effect: z.enum(["none", "some", "clear"]), remark: z.string().min(1).optional() })
    .optional(),
});
export type Training = Immutable<z.infer<typeof Training>>;
