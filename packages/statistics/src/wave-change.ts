import { LEVEL, requireLevel, standardErrors } from "./interval.ts";
import type { Interval, IntervalOptions } from "./interval.ts";

/** A share found in one wave of a survey, with the number of answers it is worth. */
export interface WaveShare {
  /** In [0, 1], weighted where the survey is. */
  readonly share: number;
  /** Number of answers; the effective number where the survey is weighted. */
  readonly effectiveCount: number;
}

/** A change between two waves, as a difference of shares; times 100 it is in percentage points. */
export interface WaveChange extends Interval {
  readonly difference: number;
  readonly marginOfError: number;
  /** The difference in standard errors. Infinite when neither share could have been otherwise. */
  readonly z: number;
  /** Whether the margin leaves 0 out: more than chance. */
  readonly significant: boolean;
}

/**
 * Change of a share between two waves of a survey.
 *
 * `z = (p₂ − p₁) / √(p₁(1 − p₁)/n₁ + p₂(1 − p₂)/n₂)` with effective numbers. When many changes are listed, show the
 * intervals rather than stars.
 *
 * @param earlier - The first wave.
 * @param later - The second wave.
 * @returns The change with its margin; `significant` when `|z|` exceeds the quantile of the level (1.96 at 95 %).
 * @throws RangeError on a share outside [0, 1], no answers, or a level outside (0, 1).
 *
 * @see docs/methods/survey-margins.md
 *
 * @example
 * ```ts
 * import { waveChange } from "@maatstaf/statistics";
 *
 * const change = waveChange({ share: 0.7448, effectiveCount: 366.3 }, { share: 0.83, effectiveCount: 410 });
 * [change.z.toFixed(2), change.significant] // => ["2.90", true]
 * ```
 */
export function waveChange(earlier: WaveShare, later: WaveShare, { level = LEVEL }: IntervalOptions = {}): WaveChange {
  requireLevel("waveChange", level);
  const error = Math.sqrt(variance("earlier", earlier) + variance("later", later));
  const difference = later.share - earlier.share;
  const limit = standardErrors(level);
  const z = difference === 0 ? 0 : difference / error;
  const marginOfError = limit * error;
  return {
    difference,
    marginOfError,
    z,
    lower: difference - marginOfError,
    upper: difference + marginOfError,
    significant: Math.abs(z) > limit,
  };
}

function variance(argument: string, { share, effectiveCount }: WaveShare): number {
  if (!(share >= 0 && share <= 1)) {
    throw new RangeError(`waveChange: ${argument}.share is ${share}; pass a share from 0 to 1, not a percentage`);
  }
  if (!(effectiveCount > 0)) {
    throw new RangeError(`waveChange: ${argument}.effectiveCount is ${effectiveCount}; pass a number above 0`);
  }
  return (share * (1 - share)) / effectiveCount;
}
