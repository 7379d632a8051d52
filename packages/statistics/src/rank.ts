import type { RankDirection } from "./rank-direction.ts";
import { rankGroups } from "./rank-groups.ts";

/**
 * Competition rank: 1 and the number of values that are better. Equal values share the best rank and the next ranks are
 * skipped, as in sport.
 *
 * @param values - One per unit, in any order; finite, the caller leaves gaps out. Differences below 1e-9 of a value
 *   are rounding and count as equal.
 * @param direction - Which way is better.
 * @returns Ranks in the order of the values, 1 for the best.
 * @throws RangeError on no values, a value that is not finite, or a direction that takes no side.
 *
 * @see docs/methods/ranking.md
 *
 * @example
 * ```ts
 * import { competitionRanks } from "@maatstaf/statistics";
 *
 * competitionRanks([8.1, 7.9, 8.1, 8.3], "up") // => [2, 4, 2, 1]
 * competitionRanks([3, 1, 2], "down") // => [3, 1, 2]
 * ```
 */
export function competitionRanks(values: readonly number[], direction: RankDirection): number[] {
  const ranks = values.map(() => 0);
  for (const { places, better } of rankGroups("competitionRanks", values, direction)) {
    for (const place of places) ranks[place] = 1 + better;
  }
  return ranks;
}

/**
 * Mid-rank percentile as a share: the part of the units that are worse, plus half of those that are equal, the unit
 * itself included.
 *
 * @param values - One per unit, in any order; finite.
 * @param direction - Which way is better.
 * @returns Shares strictly between 0 and 1, in the order of the values; their mean is ½. Times 100 is the percentile.
 * @throws RangeError on no values, a value that is not finite, or a direction that takes no side.
 *
 * @see docs/methods/ranking.md
 *
 * @example
 * ```ts
 * import { midRankShares } from "@maatstaf/statistics";
 *
 * midRankShares([8.1, 7.9, 8.1, 8.3], "up") // => [0.5, 0.125, 0.5, 0.875]
 * ```
 */
export function midRankShares(values: readonly number[], direction: RankDirection): number[] {
  const shares = values.map(() => 0);
  for (const { places, better } of rankGroups("midRankShares", values, direction)) {
    const worse = values.length - better - places.length;
    for (const place of places) shares[place] = (worse + places.length / 2) / values.length;
  }
  return shares;
}
