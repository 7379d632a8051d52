import type { AnswerClass } from "./class-ladder.ts";

/** Half of a tenth: how far a mean or a standard deviation can lie from the one that is shown. */
const ROUNDING = 0.05;

/**
 * Whether a mean or a standard deviation, shown to a tenth beside classes of several answers, tells that one answer in a class
 * was given by fewer people than the threshold: 38 answers in the class 7-8 with a mean of 7.1 are two, three or four eights.
 *
 * Sum and sum of squares are looked at one by one, in one group; weighted figures are looked at as if nobody weighed more than
 * another.
 */
export function meanTells(
  classes: readonly AnswerClass[],
  counts: readonly number[],
  {
    mean,
    standardDeviation,
    threshold,
  }: { readonly mean: number; readonly standardDeviation: number; readonly threshold: number },
): boolean {
  const people = counts.reduce((sum, count) => sum + count, 0);
  const sum = { lower: people * (mean - ROUNDING), upper: people * (mean + ROUNDING) };
  const around = (people - 1) * Math.max(0, standardDeviation - ROUNDING) ** 2;
  const furthest = (people - 1) * (standardDeviation + ROUNDING) ** 2;
  const squares = { lower: around + sum.lower ** 2 / people, upper: furthest + sum.upper ** 2 / people };
  const distribution = classes.map((values, at) => ({ scores: values.map(Number), count: counts[at] ?? 0 }));
  const squared = distribution.map(({ scores, count }) => ({ scores: scores.map((score) => score ** 2), count }));
  return boxesIn(distribution, sum, threshold) || boxesIn(squared, squares, threshold);
}

interface ScoredClass {
  readonly scores: readonly number[];
  readonly count: number;
}

interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/** Whether the total leaves one answer of a class no count but 1 to threshold - 1. */
function boxesIn(classes: readonly ScoredClass[], total: Bounds, threshold: number): boolean {
  const reach = classes.map(({ scores, count }) => reached(scores, count));
  const all = reach.reduce(added, { lower: 0, upper: 0 });
  return classes.some(({ scores, count }, at) => {
    const own = reach[at];
    if (scores.length < 2 || count === 0 || own === undefined) return false;
    const others = { lower: all.lower - own.lower, upper: all.upper - own.upper };
    return scores.some((score) => {
      const rest = scores.filter((other) => other !== score);
      const possible = Array.from({ length: count + 1 }, (_, given) => given).filter((given) => {
        const { lower, upper } = added(others, reached(rest, count - given));
        return lower + given * score <= total.upper && upper + given * score >= total.lower;
      });
      return possible.length > 0 && possible.every((given) => given > 0 && given < threshold);
    });
  });
}

function reached(scores: readonly number[], count: number): Bounds {
  return { lower: count * Math.min(...scores), upper: count * Math.max(...scores) };
}

function added(a: Bounds, b: Bounds): Bounds {
  return { lower: a.lower + b.lower, upper: a.upper + b.upper };
}
