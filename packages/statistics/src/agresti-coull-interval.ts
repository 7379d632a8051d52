import { LEVEL, requireLevel, standardErrors } from "./interval.ts";
import type { Interval, IntervalOptions } from "./interval.ts";
import { requireShare } from "./share.ts";

/** Options of {@link agrestiCoullInterval}. */
export interface AgrestiCoullOptions extends IntervalOptions {
  /** Keep the limits within [0, 1]; the published formula does not. Default `true`. */
  readonly clip?: boolean;
}

/**
 * Interval of a share after Agresti and Coull: the textbook interval with `z²/2` successes and `z²/2` failures added.
 *
 * @param successes - From 0 to `trials`.
 * @param trials - Above 0.
 * @returns Shares that hold `successes / trials`; in [0, 1] unless `clip` is off.
 * @throws RangeError on successes above trials, no trials, or a level outside (0, 1).
 *
 * @see Agresti and Coull (1998), *The American Statistician* 52(2), 119-126.
 * @see docs/methods/share-intervals.md
 *
 * @example
 * ```ts
 * import { agrestiCoullInterval } from "@maatstaf/statistics";
 *
 * agrestiCoullInterval(0, 10).lower // => 0
 * agrestiCoullInterval(0, 10, { clip: false }).lower.toFixed(4) // => "-0.0434"
 * ```
 */
export function agrestiCoullInterval(
  successes: number,
  trials: number,
  { level = LEVEL, clip = true }: AgrestiCoullOptions = {},
): Interval {
  requireShare("agrestiCoullInterval", successes, trials);
  requireLevel("agrestiCoullInterval", level);
  const z = standardErrors(level);
  const size = trials + z * z;
  const centre = (successes + (z * z) / 2) / size;
  const half = z * Math.sqrt((centre * (1 - centre)) / size);
  const [lower, upper] = [centre - half, centre + half];
  return clip ? { lower: Math.max(0, lower), upper: Math.min(1, upper) } : { lower, upper };
}
