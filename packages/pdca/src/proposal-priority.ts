import { comparePriorities } from "@maatstaf/kernel";
import type { Proposal } from "./proposal.ts";

/**
 * Assessed proposals in order: impact from high to low, effort from low to high, votes from high to low, id. Those without
 * an assessment are left out. Their quadrant: `priorityQuadrant` of `@maatstaf/kernel`.
 *
 * @example
 * ```ts
 * import { rankedProposals } from "@maatstaf/pdca";
 *
 * const proposals = [
 *   { id: "v1", votes: 9, assessment: { impact: 3, effort: 1 } },
 *   { id: "v2", votes: 0, assessment: { impact: 5, effort: 4 } },
 * ];
 * rankedProposals(proposals).map(({ id }) => id) // => ["v2", "v1"]
 * ```
 */
export function rankedProposals<Item extends Pick<Proposal, "id" | "votes" | "assessment">>(
  proposals: readonly Item[],
): readonly Item[] {
  return proposals
    .flatMap((proposal) => {
      const { id, votes, assessment } = proposal;
      return assessment === undefined ? [] : [{ proposal, code: id, votes, ...assessment }];
    })
    .toSorted(comparePriorities)
    .map(({ proposal }) => proposal);
}
