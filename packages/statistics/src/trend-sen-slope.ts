import { requireFiniteValues } from "./finite-values.ts";
import type { Interval, IntervalOptions } from "./interval.ts";
import { LEVEL, requireLevel, standardErrors } from "./interval.ts";
import type { TooFewPoints } from "./too-few-points.ts";
import { kendallVariance, TREND_POINTS } from "./trend-mann-kendall.ts";

/** How fast a series rises or falls per step. */
export interface SenSlope {
  readonly kind: "sen-slope";
  /** Median of the slopes of all pairs, in the unit of the values per step. */
  readonly slope: number;
  /** Confidence interval of the slope; `undefined` when the series is too short for its level. */
  readonly interval: Interval | undefined;
}

/**
 * Sen's slope: the median of the slopes between all pairs of points. A quarter of the points may be nonsense before it
 * moves far.
 *
 * The interval takes the slopes at the ranks `(N ± z √Var(S)) / 2` among all N pairs, with the variance of the
 * Mann-Kendall score.
 *
 * @param values - Oldest first, at equal distances; finite.
 * @param options - Level of the interval, 0.95 unless given.
 * @returns The slope per step; or `too-few-points` below {@link TREND_POINTS}. Time and memory grow with the square of
 *   the length: 1000 points are half a million slopes.
 * @throws RangeError on a value that is not finite, or a level outside (0, 1).
 *
 * @see Sen (1968), *Journal of the American Statistical Association* 63, 1379-1389; Gilbert (1987), *Statistical Methods
 *   for Environmental Pollution Monitoring*, 16.5.
 * @see docs/methods/trends.md
 *
 * @example
 * ```ts
 * import { senSlope } from "@maatstaf/statistics";
 *
 * const trend = senSlope([1, 3, 5, 7, 9, 90]);
 * trend // => { kind: "sen-slope", slope: 2, interval: { lower: 2, upper: 41.5 } }
 * ```
 */
export function senSlope(values: readonly number[], { level = LEVEL }: IntervalOptions = {}): SenSlope | TooFewPoints {
  requireLevel("senSlope", level);
  if (values.length < TREND_POINTS) return { kind: "too-few-points", points: values.length, required: TREND_POINTS };
  requireFiniteValues("senSlope", "values", values);
  const slopes = sortedPairSlopes([values]);
  const reach = standardErrors(level) * Math.sqrt(kendallVariance(values).variance);
  const lower = slopes[Math.round((slopes.length - reach) / 2) - 1];
  const upper = slopes[Math.round((slopes.length + reach) / 2 + 1) - 1];
  return {
    kind: "sen-slope",
    slope: middle(slopes),
    interval: lower === undefined || upper === undefined ? undefined : { lower, upper },
  };
}

/** Slopes per step between every two points of each series, ascending; a typed array, because there are many. */
export function sortedPairSlopes(series: readonly (readonly number[])[]): Float64Array {
  const count = series.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  const slopes = new Float64Array(count);
  let place = 0;
  for (const values of series) {
    for (let later = 1; later < values.length; later += 1) {
      const value = values[later] ?? 0;
      for (let earlier = 0; earlier < later; earlier += 1) {
        slopes[place] = (value - (values[earlier] ?? 0)) / (later - earlier);
        place += 1;
      }
    }
  }
  return slopes.toSorted();
}

/** Median of numbers in ascending order. */
export function middle(sorted: Float64Array): number {
  const upper = sorted.length >> 1;
  const lower = sorted.length % 2 === 0 ? upper - 1 : upper;
  return ((sorted[lower] ?? 0) + (sorted[upper] ?? 0)) / 2;
}
