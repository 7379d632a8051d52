import { LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import { RecordId } from "./record-id.ts";
import groups from "./target-groups.json" with { type: "json" };

/**
 * A target group of a policy test (doelgroep) with its criteria. Three of the six are groups of people, two are fields of
 * policy, one is a kind of organisation.
 *
 * @example
 * ```ts
 * import { targetGroups } from "@maatstaf/pdca";
 *
 * targetGroups().map(({ id, kind }) => `${id} ${kind}`) // => ["youth population", "working-age population", "seniors population", "economy policy-field", "social policy-field", "associations organisation"]
 * ```
 */
export const TargetGroup = z.strictObject({
  id: RecordId,
  version: z.int().min(1).meta({ description: "Of its criteria: a changed question is another version." }),
  kind: z.enum(["population", "policy-field", "organisation"]),
  name: LocalizedText,
  criteria: z
    .array(z.strictObject({ id: RecordId, question: LocalizedText, guidance: LocalizedText.optional() }))
    .min(1),
});
export type TargetGroup = Immutable<z.infer<typeof TargetGroup>>;

let decoded: readonly TargetGroup[] | undefined;

/** The six groups to begin with. */
export function targetGroups(): readonly TargetGroup[] {
  decoded ??= z.array(TargetGroup).parse(groups);
  return decoded;
}
