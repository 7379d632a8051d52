import { CalendarDate, LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import { LEAST_WHY } from "./least-why.ts";

const code = z.string().min(1).max(80);
/** Without a slash, so that `partyId/refId` names one thing only. */
const partyCode = code.regex(/^[^/]+$/u);

/**
 * What two organisations lay side by side.
 *
 * @example
 * ```ts
 * import { COMPARED_KINDS } from "@maatstaf/services";
 *
 * COMPARED_KINDS.includes("regulation") // => true
 * ```
 */
export const COMPARED_KINDS = [
  "product",
  "process",
  "norm",
  "tariff",
  "regulation",
  "indicator",
  "document",
  "risk",
] as const;

/**
 * Aalter's four words for how a party does it now: goed, minder, moet anders, kan beter.
 *
 * @example
 * ```ts
 * import { MERGER_LABELS } from "@maatstaf/services";
 *
 * MERGER_LABELS // => ["good", "less-good", "must-change", "can-be-better"]
 * ```
 */
export const MERGER_LABELS = ["good", "less-good", "must-change", "can-be-better"] as const;

/**
 * What becomes of an item: one party's way, both together, something new, or nothing.
 *
 * @example
 * ```ts
 * import { MERGER_OPTIONS } from "@maatstaf/services";
 *
 * MERGER_OPTIONS // => ["keep", "combine", "redesign", "stop"]
 * ```
 */
export const MERGER_OPTIONS = ["keep", "combine", "redesign", "stop"] as const;

const Choice = z.strictObject({
  option: z.enum(MERGER_OPTIONS),
  partyId: code.optional().meta({ description: "Whose way is kept, of `keep`." }),
  why: z.string().trim().min(LEAST_WHY),
  by: code,
  on: CalendarDate,
});

/**
 * One thing laid side by side (vergelijkingspunt): what each party has for it, how each judges its own, and what becomes of
 * it. A party may have several (one product here is two there), or none.
 *
 * @example
 * ```ts
 * import { ComparisonItem } from "@maatstaf/services";
 *
 * const item = ComparisonItem.parse({
 *   id: "I-001", kind: "product", members: [{ partyId: "dorp", refId: "P-12" }, { partyId: "naburig", refId: "44" }],
 * });
 * item.state // => "suggested"
 * ```
 */
export const ComparisonItem = z.strictObject({
  id: code,
  kind: z.enum(COMPARED_KINDS),
  cluster: code.optional().meta({ description: "Cluster that progress is reported by." }),
  state: z
    .enum(["suggested", "matched", "described", "judged", "proposed", "decided", "harmonised", "live"])
    .default("suggested"),
  members: z
    .array(z.strictObject({ partyId: partyCode, refId: code, summary: LocalizedText.optional() }))
    .min(1)
    .meta({ description: "What the parties have for it." }),
  score: z.number().min(0).max(1).optional().meta({ description: "How sure the suggestion was." }),
  judgements: z
    .array(
      z.strictObject({
        partyId: code,
        label: z.enum(MERGER_LABELS),
        motivation: z.string().trim().min(1),
        by: code,
        on: CalendarDate,
      }),
    )
    .default([]),
  proposal: Choice.optional(),
  decision: Choice.optional(),
  harmonisation: z.strictObject({ ownerId: code, due: CalendarDate, actionIds: z.array(code).default([]) }).optional(),
  resultId: code.optional().meta({ description: "What it has become in the new organisation." }),
  harmonisedOn: CalendarDate.optional(),
});
export type ComparisonItem = Immutable<z.infer<typeof ComparisonItem>>;

/**
 * A merger (fusie): the parties, each with its own id and territory, and the organisation they become.
 *
 * @example
 * ```ts
 * import { MergerProject } from "@maatstaf/services";
 *
 * MergerProject.safeParse({
 *   id: "fusie", name: { nl: "Dorp en Naburig" }, effectiveOn: "2025-01-01", organisationId: "voorbeeldgemeente",
 *   parties: [{ id: "dorp", name: { nl: "Dorp" }, territory: "dorp" }, { id: "naburig", name: { nl: "Naburig" }, territory: "naburig" }],
 * }).success // => true
 * ```
 */
export const MergerProject = z.strictObject({
  id: code,
  name: LocalizedText,
  parties: z
    .array(z.strictObject({ id: partyCode, name: LocalizedText, territory: code }))
    .min(2)
    .superRefine((parties, context) => {
      for (const [at, party] of parties.entries()) {
        for (const field of ["id", "territory"] as const) {
          if (parties.findIndex((other) => other[field] === party[field]) < at)
            context.addIssue({
              code: "custom",
              path: [at, field],
              params: { code: `party-${field}-twice` },
              input: party[field],
            });
        }
      }
    }),
  organisationId: code.meta({ description: "The organisation they become." }),
  effectiveOn: CalendarDate,
});
export type MergerProject = Immutable<z.infer<typeof MergerProject>>;
