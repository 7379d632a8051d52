import { requireFiniteValues } from "./finite-values.ts";
import { median } from "./quantile.ts";

/** `1.4826`: the median absolute deviation times this equals the standard deviation of a normal distribution. */
export const NORMAL_CONSISTENCY = 1.4826;

/**
 * Median absolute deviation: the spread around the median that a few extreme units cannot change.
 *
 * @param values - One per unit, in any order; finite.
 * @returns In the unit of the values. Times {@link NORMAL_CONSISTENCY} it can be read as a standard deviation.
 * @throws RangeError on no values or a value that is not finite.
 *
 * @see Hampel (1974), *Journal of the American Statistical Association* 69, 383-393.
 * @see docs/methods/ranking.md
 *
 * @example
 * ```ts
 * import { medianDeviation } from "@maatstaf/statistics";
 *
 * medianDeviation([1, 2, 3, 4, 100]) // => 1
 * ```
 */
export function medianDeviation(values: readonly number[]): number {
  requireFiniteValues("medianDeviation", "values", values);
  const middle = median(values);
  return median(values.map((value) => Math.abs(value - middle)));
}
