import { requireFiniteValues } from "./finite-values.ts";
import type { TooFewPoints } from "./too-few-points.ts";
import { kendallScore, kendallVariance, standardScore } from "./trend-mann-kendall.ts";
import { middle, sortedPairSlopes } from "./trend-sen-slope.ts";

/** Whether a series with a season tends to rise or fall. */
export interface SeasonalKendall {
  readonly kind: "seasonal-kendall";
  /** Sum over the seasons of rises less falls. */
  readonly score: number;
  readonly variance: number;
  /** Standard score with continuity correction. */
  readonly z: number;
  /** Two-sided probability of a score this far from 0 without a trend. */
  readonly probability: number;
  /** Median of the slopes between equal seasons, in the unit of the values per cycle (per year for twelve months). */
  readonly slope: number;
  /** Score of each season, the first being that of the first point. */
  readonly seasons: readonly number[];
}

/**
 * Seasonal Kendall test: a trend found by comparing January with January and July with July only.
 *
 * The seasons are taken as independent; when a bad winter is followed by a bad spring the probability is too small.
 *
 * @param values - Oldest first, without gaps; finite.
 * @param cycle - Number of points in a cycle: 12 for months in years, 4 for quarters. At least 2.
 * @returns The test; or `too-few-points` below three cycles.
 * @throws RangeError on a value that is not finite, or a cycle that is no whole number from 2.
 *
 * @see Hirsch, Slack & Smith (1982), *Water Resources Research* 18, 107-121.
 * @see docs/methods/trends.md
 *
 * @example
 * ```ts
 * import { seasonalKendall } from "@maatstaf/statistics";
 *
 * const quarters = [10, 40, 20, 30, 11, 42, 21, 33, 13, 43, 24, 36];
 * const test = seasonalKendall(quarters, 4);
 * test.kind === "seasonal-kendall" && [test.score, test.slope, test.probability.toFixed(4)] // => [12, 2, "0.0041"]
 * ```
 */
export function seasonalKendall(values: readonly number[], cycle: number): SeasonalKendall | TooFewPoints {
  requireCycle("seasonalKendall", cycle);
  if (values.length < SEASONAL_CYCLES * cycle) {
    return { kind: "too-few-points", points: values.length, required: SEASONAL_CYCLES * cycle };
  }
  requireFiniteValues("seasonalKendall", "values", values);
  const seasons = Array.from({ length: cycle }, (_, season) =>
    values.filter((_value, index) => index % cycle === season),
  );
  const scores = seasons.map(kendallScore);
  const score = scores.reduce((sum, part) => sum + part, 0);
  const variance = seasons.reduce((sum, season) => sum + kendallVariance(season).variance, 0);
  return {
    kind: "seasonal-kendall",
    score,
    variance,
    ...standardScore(score, variance),
    slope: middle(sortedPairSlopes(seasons)),
    seasons: scores,
  };
}

/** `3`: cycles below which a season cannot be told from a trend. */
export const SEASONAL_CYCLES = 3;

/** @throws RangeError when a cycle is no whole number from 2. */
export function requireCycle(caller: string, cycle: number): void {
  if (Number.isInteger(cycle) && cycle >= 2) return;
  throw new RangeError(
    `${caller}: cycle must be a whole number from 2, found ${cycle}; pass 12 for months or 4 for quarters in a year`,
  );
}
