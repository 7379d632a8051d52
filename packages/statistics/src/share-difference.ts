import { LEVEL } from "./interval.ts";
import type { Interval, IntervalOptions } from "./interval.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** A number of successes among a number of trials. */
export interface Tally {
  readonly successes: number;
  readonly trials: number;
}

/**
 * Interval of the difference between two independent shares, `later − earlier` (Newcombe's hybrid score interval).
 *
 * Built from the Wilson intervals of both, so that it stays within [−1, 1] and holds for small numbers as well. When
 * it does not hold 0, the difference is more than chance.
 *
 * @param earlier - Successes and trials of the share that is subtracted.
 * @param later - Successes and trials of the share it is subtracted from.
 * @returns A difference of shares, in [−1, 1].
 * @throws RangeError on successes above trials, no trials, or a level outside (0, 1).
 *
 * @see Newcombe (1998), *Statistics in Medicine* 17(8), 873-890, method 10.
 * @see docs/methods/share-intervals.md
 *
 * @example
 * ```ts
 * import { differenceInterval } from "@maatstaf/statistics";
 *
 * const change = differenceInterval({ successes: 48, trials: 80 }, { successes: 56, trials: 70 });
 * [change.lower.toFixed(4), change.upper.toFixed(4)] // => ["0.0524", "0.3339"]
 * ```
 */
export function differenceInterval(earlier: Tally, later: Tally, { level = LEVEL }: IntervalOptions = {}): Interval {
  const [p, q] = [earlier.successes / earlier.trials, later.successes / later.trials];
  const [before, after] = [
    wilsonInterval(earlier.successes, earlier.trials, { level }),
    wilsonInterval(later.successes, later.trials, { level }),
  ];
  return {
    lower: q - p - Math.hypot(q - after.lower, before.upper - p),
    upper: q - p + Math.hypot(after.upper - q, p - before.lower),
  };
}
