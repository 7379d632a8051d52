import { LEVEL, requireLevel, standardErrors } from "./interval.ts";
import type { Interval, IntervalOptions } from "./interval.ts";
import { studentQuantile } from "./student-quantile.ts";
import type { TooFewPoints } from "./too-few-points.ts";

/** What a mean and its spread can be computed from: `count` values, their sum and the sum of their squares. */
export interface MeanTotals {
  readonly sum: number;
  readonly sumOfSquares: number;
  readonly count: number;
}

/** `30`: below this number of values the t distribution replaces the normal one. */
export const LARGE_SAMPLE = 30;

/**
 * Interval of a mean, such as a report mark (Dutch: *rapportcijfer*).
 *
 * `m ± z · s/√n` from {@link LARGE_SAMPLE} values on, `m ± t · s/√n` with `n − 1` degrees of freedom below.
 *
 * @param totals - Sum, sum of squares and number of the values.
 * @returns An interval in the unit of the values; `too-few-points` below two values, which show no spread.
 * @throws RangeError on numbers that are not finite, a count that is no whole number above 0, a sum of squares smaller
 *   than the sum allows, or a level outside (0, 1).
 *
 * @see docs/methods/mean-intervals.md
 *
 * @example
 * ```ts
 * import { meanInterval } from "@maatstaf/statistics";
 *
 * meanInterval({ sum: 24, sumOfSquares: 192, count: 3 }) // => { lower: 8, upper: 8 }
 * meanInterval({ sum: 8, sumOfSquares: 64, count: 1 }) // => { kind: "too-few-points", points: 1, required: 2 }
 * ```
 */
export function meanInterval(totals: MeanTotals, { level = LEVEL }: IntervalOptions = {}): Interval | TooFewPoints {
  const { sum, count } = totals;
  requireLevel("meanInterval", level);
  const variance = sampleVariance("meanInterval", totals);
  if (count < 2) return { kind: "too-few-points", points: count, required: 2 };
  const errors = count < LARGE_SAMPLE ? studentQuantile((1 + level) / 2, count - 1) : standardErrors(level);
  const half = errors * Math.sqrt(variance / count);
  return { lower: sum / count - half, upper: sum / count + half };
}

/** Sample variance from totals; 0 where rounding would make it negative. */
function sampleVariance(caller: string, { sum, sumOfSquares, count }: MeanTotals): number {
  if (!Number.isInteger(count) || count < 1) {
    throw new RangeError(`${caller}: count is ${count}; pass a whole number of values, at least 1`);
  }
  if (!Number.isFinite(sum) || !Number.isFinite(sumOfSquares)) {
    throw new RangeError(`${caller}: sum is ${sum} and sumOfSquares ${sumOfSquares}; pass finite numbers`);
  }
  const least = (sum * sum) / count;
  if (sumOfSquares < least * (1 - 1e-9)) {
    throw new RangeError(
      `${caller}: sumOfSquares is ${sumOfSquares}, below the ${least} that sum and count imply; check how it was added up`,
    );
  }
  return count < 2 ? 0 : Math.max(0, sumOfSquares - least) / (count - 1);
}
