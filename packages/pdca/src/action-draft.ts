import { CalendarDate, LocalizedText, Reference } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import { RecordId } from "./record-id.ts";

const ORIGINS = [
  "self-evaluation",
  "audit-finding",
  "nonconformity",
  "complaint",
  "proposal",
  "survey",
  "indicator",
  "risk-treatment",
  "policy-test",
  "management-review",
  "merger",
  "roadmap",
  "think-group",
] as const;

const KINDS = ["correction", "corrective", "improvement", "preventive", "treatment", "decision-follow-up"] as const;

/**
 * An action that somebody still has to take up (actievoorstel): what a decision, a finding or an advice asks for, with
 * where it came from. It is no action yet: nobody has accepted it.
 *
 * @example
 * ```ts
 * import { ActionDraft } from "@maatstaf/pdca";
 *
 * ActionDraft.safeParse({
 *   title: { nl: "Verouderde formulieren uit omloop halen" },
 *   origin: { kind: "audit-finding", ref: { kind: "finding", id: "F-04" } },
 *   kind: "corrective",
 * }).success // => true
 * ```
 */
export const ActionDraft = z.strictObject({
  title: LocalizedText,
  origin: z.strictObject({ kind: z.enum(ORIGINS), ref: Reference }),
  kind: z.enum(KINDS),
  unitId: RecordId.optional(),
  ownerId: RecordId.optional(),
  due: CalendarDate.optional(),
});
export type ActionDraft = Immutable<z.infer<typeof ActionDraft>>;

/**
 * What a decision says about the action it asks for; the origin is the record in which it stands.
 *
 * @example
 * ```ts
 * import { WantedAction } from "@maatstaf/pdca";
 *
 * WantedAction.safeParse({ title: { nl: "Formulieren samenvoegen" }, kind: "improvement" }).success // => true
 * ```
 */
export const WantedAction = ActionDraft.omit({ origin: true });
export type WantedAction = Immutable<z.infer<typeof WantedAction>>;
