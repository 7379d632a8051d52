import type { ComparisonItem } from "./merger.ts";

/** The least score of a pair in the same item as `same`: below it the match is `similar`. */
const SAME = 0.95;

/**
 * How the parties of an item compare: the `same` or `similar` thing on every side, `one-to-many` when a party has several
 * for it, `only` when one party has it. What a person laid together is `similar`: nothing says more.
 *
 * @example
 * ```ts
 * import { matchKind } from "@maatstaf/services";
 *
 * matchKind({ members: [{ partyId: "dorp", refId: "1" }] }) // => "only"
 * ```
 */
export function matchKind({
  members,
  score,
}: Pick<ComparisonItem, "members" | "score">): "same" | "similar" | "one-to-many" | "only" {
  const parties = new Set(members.map(({ partyId }) => partyId));
  if (parties.size < members.length) return "one-to-many";
  if (parties.size === 1) return "only";
  return (score ?? 0) >= SAME ? "same" : "similar";
}
