import { LEVEL, requireLevel, standardErrors } from "./interval.ts";
import { WORST_SHARE } from "./sample-size.ts";
import type { SampleDesign } from "./sample-size.ts";
import { requireOpenShare, requirePopulation } from "./share.ts";

/**
 * Margin of error of a share: half the width of its textbook interval.
 *
 * `z √(p(1 − p)/n · (N − n)/(N − 1))`; the last factor only for a population of `N`.
 *
 * @param count - Number of answers, above 0; the effective number where the survey is weighted.
 * @returns A share: 0.05 is five percentage points.
 * @throws RangeError on no answers, a share or level outside (0, 1), or a population smaller than the sample.
 *
 * @see Cochran (1977), as for {@link sampleSize}.
 *
 * @example
 * ```ts
 * import { marginOfError } from "@maatstaf/statistics";
 *
 * (100 * marginOfError(200, { population: 640 })).toFixed(2) // => "5.75"
 * ```
 */
export function marginOfError(
  count: number,
  { level = LEVEL, share = WORST_SHARE, population = Infinity }: SampleDesign = {},
): number {
  requireLevel("marginOfError", level);
  requireOpenShare("marginOfError", "share", share);
  if (!(count > 0 && Number.isFinite(count))) {
    throw new RangeError(`marginOfError: count is ${count}; pass a number of answers above 0`);
  }
  requirePopulation("marginOfError", population, count);
  if (population === count) return 0;
  const correction = population === Infinity ? 1 : (population - count) / (population - 1);
  return standardErrors(level) * Math.sqrt(((share * (1 - share)) / count) * correction);
}
