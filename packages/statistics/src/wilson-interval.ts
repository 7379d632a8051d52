import { LEVEL, requireLevel, standardErrors } from "./interval.ts";
import type { Interval, IntervalOptions } from "./interval.ts";
import { requirePopulation, requireShare } from "./share.ts";

/** Options of {@link wilsonInterval}. */
export interface WilsonOptions extends IntervalOptions {
  /** Size of the population the sample was drawn from; without it the population is taken as unlimited. */
  readonly population?: number;
}

/**
 * Score interval of a share (Wilson).
 *
 * `(p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)`. For a sample of `n` out of a population of `N`, `n` is
 * replaced by `n (N − 1) / (N − n)`; who asked everybody has no margin left.
 *
 * @param successes - From 0 to `trials`; may be a fraction when it is weighted.
 * @param trials - Above 0; the effective number when it is weighted.
 * @returns Shares in [0, 1] that hold `successes / trials`.
 * @throws RangeError on successes above trials, no trials, a level outside (0, 1), a population below the sample.
 *
 * @see Wilson (1927), *Journal of the American Statistical Association* 22, 209-212.
 * @see Brown, Cai and DasGupta (2001), *Statistical Science* 16(2), 101-133.
 * @see docs/methods/share-intervals.md
 *
 * @example
 * ```ts
 * import { wilsonInterval } from "@maatstaf/statistics";
 *
 * const { lower, upper } = wilsonInterval(412, 520);
 * [lower.toFixed(4), upper.toFixed(4)] // => ["0.7554", "0.8250"]
 * wilsonInterval(3, 4, { population: 4 }) // => { lower: 0.75, upper: 0.75 }
 * ```
 */
export function wilsonInterval(
  successes: number,
  trials: number,
  { level = LEVEL, population = Infinity }: WilsonOptions = {},
): Interval {
  requireShare("wilsonInterval", successes, trials);
  requireLevel("wilsonInterval", level);
  requirePopulation("wilsonInterval", population, trials);
  const share = successes / trials;
  // n (N − 1) / (N − n), written so that it is n without a population.
  const size = population > trials ? trials / (1 - (trials - 1) / (population - 1)) : Infinity;
  const z = standardErrors(level);
  const shrink = 1 + (z * z) / size;
  const centre = (share + (z * z) / (2 * size)) / shrink;
  const half = (z * Math.sqrt((share * (1 - share)) / size + (z * z) / (4 * size * size))) / shrink;
  return {
    lower: successes === 0 ? 0 : Math.max(0, centre - half),
    upper: successes === trials ? 1 : Math.min(1, centre + half),
  };
}
