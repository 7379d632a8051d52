import { CalendarDate, LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";

const code = z.string().min(1).max(80);
const level = z.int().min(1).max(5);

/**
 * Something inside or around the organisation that matters to what it wants to reach (contextfactor): its theme, its effect,
 * the risks it feeds.
 *
 * @example
 * ```ts
 * import { ContextIssue } from "@maatstaf/risks";
 *
 * const issue = { id: "ageing", kind: "external", theme: "social", text: { nl: "De bevolking vergrijst" }, effect: { nl: "Meer vraag naar zorg" }, ownerId: "aw" };
 * ContextIssue.parse(issue).state // => "draft"
 * ```
 */
export const ContextIssue = z.strictObject({
  id: code,
  kind: z.enum(["internal", "external"]),
  theme: z.enum(["political", "economic", "social", "technological", "environmental", "climate", "legal"]),
  text: LocalizedText,
  effect: LocalizedText,
  ownerId: code,
  authorId: code
    .optional()
    .meta({ description: "Who wrote it, where that is not the owner: somebody else validates it." }),
  state: z.enum(["draft", "validated", "review"]).default("draft"),
  validatedOn: CalendarDate.optional(),
  riskIds: z.array(code).default([]),
});
export type ContextIssue = Immutable<z.infer<typeof ContextIssue>>;

/**
 * Who has an interest in the organisation (belanghebbende), how much, and how much influence.
 *
 * @example
 * ```ts
 * import { Stakeholder } from "@maatstaf/risks";
 *
 * const youth = { id: "youth-council", name: { nl: "Jeugdraad" }, kind: "association", interest: 4, influence: 3, contactId: "jeu" };
 * Stakeholder.parse(youth).expectations // => []
 * ```
 */
export const Stakeholder = z.strictObject({
  id: code,
  name: LocalizedText,
  kind: code.meta({ description: "Such as residents, association, supplier, government, staff." }),
  interest: level,
  influence: level,
  expectations: z.array(LocalizedText).default([]),
  contactId: code.meta({ description: "Who keeps in touch." }),
  engagementPlan: LocalizedText.optional(),
  satisfactionSource: code.optional().meta({ description: "Survey or indicator that shows how satisfied they are." }),
});
export type Stakeholder = Immutable<z.infer<typeof Stakeholder>>;
