import { requireFiniteValues } from "./finite-values.ts";
import type { TooFewPoints } from "./too-few-points.ts";
import { TREND_POINTS } from "./trend-mann-kendall.ts";

/** Where the level of a series most likely changed. */
export interface ChangePoint {
  readonly kind: "change-point";
  /** Index of the first point of the new level. */
  readonly start: number;
  /** Pettitt's statistic: the largest difference between the two parts, in ranks. */
  readonly statistic: number;
  /** Probability of a statistic this large without a change, `2 exp(-6 K² / (n³ + n²))`, at most 1. */
  readonly probability: number;
}

/**
 * Pettitt's test: the one place where a series most likely changed its level. A hint for a new baseline, to be followed
 * by a reason, never a reason itself.
 *
 * @param values - Oldest first; finite.
 * @returns The first of the likeliest places; or `too-few-points` below {@link TREND_POINTS}.
 * @throws RangeError on a value that is not finite.
 *
 * @see Pettitt (1979), *Applied Statistics* 28, 126-135.
 * @see docs/methods/trends.md
 *
 * @example
 * ```ts
 * import { changePoint } from "@maatstaf/statistics";
 *
 * const change = changePoint([5, 6, 5, 7, 6, 5, 12, 11, 13, 12, 11, 12]);
 * change.kind === "change-point" && [change.start, change.probability.toFixed(3)] // => [6, "0.031"]
 * ```
 */
export function changePoint(values: readonly number[]): ChangePoint | TooFewPoints {
  const count = values.length;
  if (count < TREND_POINTS) return { kind: "too-few-points", points: count, required: TREND_POINTS };
  requireFiniteValues("changePoint", "values", values);
  let sum = 0;
  let best = { start: 1, statistic: -1 };
  for (const [index, value] of values.entries()) {
    // Twice the mid-rank, less what it is on average: the difference in ranks between what lies before and after.
    for (const other of values) sum += Math.sign(value - other);
    const statistic = Math.abs(sum);
    if (statistic > best.statistic && index < count - 1) best = { start: index + 1, statistic };
  }
  const probability = Math.min(1, 2 * Math.exp((-6 * best.statistic ** 2) / (count ** 3 + count ** 2)));
  return { kind: "change-point", ...best, probability };
}
