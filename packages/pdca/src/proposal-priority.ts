import type { Proposal } from "./proposal.ts";

/** Where a proposal lies in the plane of impact and effort. */
export type ProposalQuadrant = "quick-win" | "project" | "later" | "drop";

/**
 * The quadrant of a proposal: an impact of 4 or more is a *quick win* with effort up to 2 and a *project* with more; less
 * impact waits (*later*) with effort up to 2, and is dropped with more. No score adds the two.
 *
 * @example
 * ```ts
 * import { proposalQuadrant } from "@maatstaf/pdca";
 *
 * proposalQuadrant({ impact: 4, effort: 2 }) // => "quick-win"
 * proposalQuadrant({ impact: 3, effort: 5 }) // => "drop"
 * ```
 */
export function proposalQuadrant({
  impact,
  effort,
}: Pick<NonNullable<Proposal["assessment"]>, "impact" | "effort">): ProposalQuadrant {
  if (impact >= 4) return effort <= 2 ? "quick-win" : "project";
  return effort <= 2 ? "later" : "drop";
}

/**
 * Assessed proposals in order: impact from high to low, effort from low to high, votes from high to low, id. Those without
 * an assessment are left out.
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
    .flatMap((proposal) => (proposal.assessment === undefined ? [] : [{ proposal, ...proposal.assessment }]))
    .toSorted(
      (a, b) =>
        b.impact - a.impact ||
        a.effort - b.effort ||
        b.proposal.votes - a.proposal.votes ||
        (a.proposal.id < b.proposal.id ? -1 : Number(a.proposal.id > b.proposal.id)),
    )
    .map(({ proposal }) => proposal);
}
