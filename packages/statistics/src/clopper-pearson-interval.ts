import { betaQuantile } from "./beta-quantile.ts";
import { LEVEL, requireLevel } from "./interval.ts";
import type { Interval, IntervalOptions } from "./interval.ts";
import { requireShare } from "./share.ts";

/**
 * Exact interval of a share (Clopper-Pearson): the shares that a two-sided binomial test does not reject.
 *
 * Never covers less often than the level says, so it is wide; {@link wilsonInterval} is closer to the level.
 *
 * @param successes - From 0 to `trials`.
 * @param trials - Above 0.
 * @returns Shares in [0, 1] that hold `successes / trials`.
 * @throws RangeError on successes above trials, no trials, or a level outside (0, 1).
 *
 * @see Clopper and Pearson (1934), *Biometrika* 26(4), 404-413.
 * @see docs/methods/share-intervals.md
 *
 * @example
 * ```ts
 * import { clopperPearsonInterval } from "@maatstaf/statistics";
 *
 * const { lower, upper } = clopperPearsonInterval(9, 10);
 * [lower.toFixed(4), upper.toFixed(4)] // => ["0.5550", "0.9975"]
 * ```
 */
export function clopperPearsonInterval(
  successes: number,
  trials: number,
  { level = LEVEL }: IntervalOptions = {},
): Interval {
  requireShare("clopperPearsonInterval", successes, trials);
  requireLevel("clopperPearsonInterval", level);
  const tail = (1 - level) / 2;
  const failures = trials - successes;
  return {
    lower: successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1),
    upper: failures === 0 ? 1 : 1 - betaQuantile(tail, failures, successes + 1),
  };
}
