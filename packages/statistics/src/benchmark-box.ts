import { requireFiniteValues } from "./finite-values.ts";

/** What a box plot draws, in the unit of the values. */
export interface BoxPlot {
  /** Median of the lower half, the middle value counted in both halves. */
  readonly lowerHinge: number;
  readonly median: number;
  readonly upperHinge: number;
  /** Smallest value within {@link BOX_REACH} box lengths of the box. */
  readonly lowerWhisker: number;
  readonly upperWhisker: number;
  /** Places of the values beyond the whiskers, in the order of the input. */
  readonly outliers: readonly number[];
}

/** `1.5`: how many lengths of the box a whisker reaches at most. */
export const BOX_REACH = 1.5;

/**
 * Tukey's box plot: hinges, whiskers and the values beyond them.
 *
 * @param values - One per unit, in any order; finite.
 * @throws RangeError on no values or a value that is not finite.
 *
 * @see Tukey (1977), *Exploratory Data Analysis*, chapter 2.
 * @see docs/methods/ranking.md
 *
 * @example
 * ```ts
 * import { boxPlot } from "@maatstaf/statistics";
 *
 * const { lowerHinge, median, upperHinge, outliers } = boxPlot([1, 2, 3, 4, 20]);
 * [lowerHinge, median, upperHinge, outliers] // => [2, 3, 4, [4]]
 * ```
 */
export function boxPlot(values: readonly number[]): BoxPlot {
  requireFiniteValues("boxPlot", "values", values);
  const sorted = values.toSorted((a, b) => a - b);
  const count = sorted.length;
  const depth = Math.floor((count + 3) / 2) / 2;
  const lowerHinge = atDepth(sorted, depth);
  const upperHinge = atDepth(sorted, count + 1 - depth);
  const reach = BOX_REACH * (upperHinge - lowerHinge);
  const within = sorted.filter((value) => value >= lowerHinge - reach && value <= upperHinge + reach);
  return {
    lowerHinge,
    median: atDepth(sorted, (count + 1) / 2),
    upperHinge,
    lowerWhisker: within[0] ?? lowerHinge,
    upperWhisker: within.at(-1) ?? upperHinge,
    outliers: values.flatMap((value, place) =>
      value < lowerHinge - reach || value > upperHinge + reach ? [place] : [],
    ),
  };
}

/** The value at a rank counted from 1, or the mean of the two around a half rank. */
function atDepth(sorted: readonly number[], depth: number): number {
  return ((sorted[Math.floor(depth) - 1] ?? 0) + (sorted[Math.ceil(depth) - 1] ?? 0)) / 2;
}
