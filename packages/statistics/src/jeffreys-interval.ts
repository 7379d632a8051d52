import { betaQuantile } from "./beta-quantile.ts";
import { LEVEL, requireLevel } from "./interval.ts";
import type { Interval, IntervalOptions } from "./interval.ts";
import { requireShare } from "./share.ts";

/** Options of {@link jeffreysInterval}. */
export interface JeffreysOptions extends IntervalOptions {
  /**
   * What happens at 0 and at 100 %, where one limit is fixed: `two-sided` keeps the other limit where it would be,
   * `one-sided` gives all of `1 − level` to it. Default `two-sided`.
   */
  readonly edge?: "two-sided" | "one-sided";
}

/**
 * Jeffreys interval of a share: the middle of a beta distribution with half a success and half a failure added.
 *
 * The lower limit is 0 without successes and the upper limit 1 without failures, so that the interval holds the share.
 *
 * @param successes - From 0 to `trials`.
 * @param trials - Above 0.
 * @returns Shares in [0, 1] that hold `successes / trials`.
 * @throws RangeError on successes above trials, no trials, or a level outside (0, 1).
 *
 * @see Brown, Cai and DasGupta (2001), *Statistical Science* 16(2), 101-133, section 3.1.3.
 * @see docs/methods/share-intervals.md for the edges.
 *
 * @example
 * ```ts
 * import { jeffreysInterval } from "@maatstaf/statistics";
 *
 * jeffreysInterval(0, 10).upper.toFixed(4) // => "0.2172"
 * jeffreysInterval(0, 10, { edge: "one-sided" }).upper.toFixed(4) // => "0.1708"
 * ```
 */
export function jeffreysInterval(
  successes: number,
  trials: number,
  { level = LEVEL, edge = "two-sided" }: JeffreysOptions = {},
): Interval {
  requireShare("jeffreysInterval", successes, trials);
  requireLevel("jeffreysInterval", level);
  const failures = trials - successes;
  const atEdge = successes === 0 || failures === 0;
  const tail = atEdge && edge === "one-sided" ? 1 - level : (1 - level) / 2;
  return {
    lower: successes === 0 ? 0 : betaQuantile(tail, successes + 0.5, failures + 0.5),
    upper: failures === 0 ? 1 : 1 - betaQuantile(tail, failures + 0.5, successes + 0.5),
  };
}
