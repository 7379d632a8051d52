import type { IntervalOptions } from "./interval.ts";
import { LEVEL, requireLevel, standardErrors } from "./interval.ts";
import type { RankDirection } from "./rank-direction.ts";
import { requireRankDirection } from "./rank-direction.ts";
import { competitionRanks } from "./rank.ts";

/** A value with its sampling error. */
export interface RankedEstimate {
  readonly value: number;
  /** Zero or more; 0 for a count of everyone. */
  readonly standardError: number;
}

/** Where a unit stands, and where it could stand for all the sample can tell. */
export interface RankRange {
  /** Competition rank of the value itself. */
  readonly rank: number;
  /** 1 and the number of units that are demonstrably better. */
  readonly from: number;
  /** The number of units less those that are demonstrably worse. */
  readonly to: number;
}

/**
 * Ranks with their uncertainty: from 1 and the units demonstrably better, to all units less those demonstrably worse.
 *
 * Two units differ demonstrably when `|x - y| > z √(s_x² + s_y²)`. Extremes are mostly small units: their range shows it.
 *
 * @param estimates - One per unit, in any order, each with its own sample.
 * @param direction - Which way is better.
 * @param options - Level of each comparison of two, 0.95 unless given; it is not corrected for their number.
 * @returns Ranges in the order of the estimates.
 * @throws RangeError on no estimates, a value that is not finite, a negative error, or a level outside (0, 1).
 *
 * @see Goldstein & Spiegelhalter (1996), *Journal of the Royal Statistical Society* A 159(3), 385-443.
 * @see docs/methods/ranking.md
 *
 * @example
 * ```ts
 * import { rankRanges } from "@maatstaf/statistics";
 *
 * const marks = [
 *   { value: 8.3, standardError: 0.3 },
 *   { value: 8.1, standardError: 0.1 },
 *   { value: 7, standardError: 0.1 },
 * ];
 * rankRanges(marks, "up").map(({ from, to }) => `${from}-${to}`) // => ["1-2", "1-2", "3-3"]
 * ```
 */
export function rankRanges(
  estimates: readonly RankedEstimate[],
  direction: RankDirection,
  { level = LEVEL }: IntervalOptions = {},
): RankRange[] {
  requireRankDirection("rankRanges", direction);
  requireLevel("rankRanges", level);
  for (const [place, { standardError }] of estimates.entries()) {
    if (standardError >= 0 && Number.isFinite(standardError)) continue;
    throw new RangeError(
      `rankRanges: estimates[${place}].standardError must be zero or more and finite, found ${standardError}; ` +
        "pass 0 for a count of everyone",
    );
  }
  const ranks = competitionRanks(
    estimates.map(({ value }) => value),
    direction,
  );
  const z = standardErrors(level);
  const sign = direction === "up" ? 1 : -1;
  return estimates.map((unit, place) => {
    let better = 0;
    let worse = 0;
    for (const peer of estimates) {
      const lead = sign * (peer.value - unit.value);
      const margin = z * Math.hypot(peer.standardError, unit.standardError);
      if (lead > margin) better += 1;
      if (-lead > margin) worse += 1;
    }
    return { rank: ranks[place] ?? 0, from: 1 + better, to: estimates.length - worse };
  });
}
