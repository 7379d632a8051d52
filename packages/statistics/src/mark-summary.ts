import { LEVEL } from "./interval.ts";
import type { Interval, IntervalOptions } from "./interval.ts";
import { meanInterval } from "./mean-interval.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** How often a mark was given. */
export interface MarkCount {
  readonly mark: number;
  readonly count: number;
}

/** Which marks count as satisfied and as dissatisfied; no default, because the scale decides. */
export interface MarkOptions extends IntervalOptions {
  /** Marks from here on are satisfied: 7 on a scale of 1 to 10. */
  readonly satisfiedFrom?: number;
  /** Marks up to and including this one are dissatisfied: 5 on a scale of 1 to 10. */
  readonly dissatisfiedTo?: number;
}

/** A share with its Wilson interval. */
export interface ShareEstimate extends Interval {
  readonly share: number;
}

/** Marks in figures. The interval of the mean and the standard deviation are absent below two answers. */
export interface MarkSummary {
  readonly count: number;
  readonly mean: number;
  readonly standardDeviation?: number;
  readonly interval?: Interval;
  readonly satisfied?: ShareEstimate;
  readonly dissatisfied?: ShareEstimate;
}

/**
 * Mean of report marks (Dutch: *rapportcijfer*) with its interval, and the shares that are satisfied and dissatisfied.
 *
 * @param marks - How often each mark was given; whole numbers from 0, at least one answer in all.
 * @returns The mean in marks, with an interval as in {@link meanInterval}; shares only for the bounds that are passed.
 * @throws RangeError on a mark that is not finite, a count that is no whole number from 0, or no answers at all.
 *
 * @see docs/methods/mean-intervals.md
 *
 * @example
 * ```ts
 * import { markSummary } from "@maatstaf/statistics";
 *
 * const marks = [{ mark: 6, count: 2 }, { mark: 8, count: 6 }, { mark: 9, count: 2 }];
 * const summary = markSummary(marks, { satisfiedFrom: 7 });
 * [summary.mean, summary.satisfied?.share] // => [7.8, 0.8]
 * ```
 */
export function markSummary(
  marks: readonly MarkCount[],
  { level = LEVEL, satisfiedFrom, dissatisfiedTo }: MarkOptions = {},
): MarkSummary {
  const count = answers(marks);
  const total = (term: (mark: number) => number): number =>
    marks.reduce((sum, { mark, count: times }) => sum + times * term(mark), 0);
  const mean = total((mark) => mark) / count;
  const squares = total((mark) => (mark - mean) ** 2);
  const share = (counts: (mark: number) => boolean): ShareEstimate => {
    const successes = total((mark) => Number(counts(mark)));
    return { share: successes / count, ...wilsonInterval(successes, count, { level }) };
  };
  const spread = meanInterval({ sum: 0, sumOfSquares: squares, count }, { level });
  return {
    count,
    mean,
    ...("kind" in spread
      ? {}
      : {
          standardDeviation: Math.sqrt(squares / (count - 1)),
          interval: { lower: mean + spread.lower, upper: mean + spread.upper },
        }),
    ...(satisfiedFrom === undefined ? {} : { satisfied: share((mark) => mark >= satisfiedFrom) }),
    ...(dissatisfiedTo === undefined ? {} : { dissatisfied: share((mark) => mark <= dissatisfiedTo) }),
  };
}

function answers(marks: readonly MarkCount[]): number {
  let sum = 0;
  for (const [index, { mark, count }] of marks.entries()) {
    if (!Number.isFinite(mark) || !Number.isInteger(count) || count < 0) {
      throw new RangeError(
        `markSummary: marks[${index}] is ${count} times ${mark}; pass finite marks with whole numbers of answers`,
      );
    }
    sum += count;
  }
  if (sum === 0) throw new RangeError("markSummary: there are no answers; a mean takes at least one");
  return sum;
}
