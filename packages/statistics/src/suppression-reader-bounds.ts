import type { Interval } from "./interval.ts";
import { suppressionRule } from "./suppression-options.ts";
import type { SuppressionOptions } from "./suppression-options.ts";
import { readerIntervals } from "./suppression-reader.ts";

/**
 * What a reader can work out of a table of which some counts are hidden: the narrowest bounds of each of them, from the
 * counts that are shown, the row and column totals, and that no hidden count is below `lowestHidden`.
 *
 * Use it to check counts that were hidden line by line before the totals over the lines are served as well.
 *
 * @param table - Counts of people, row by row, all rows of one length.
 * @param isHidden - Whether a count is hidden, by row and column.
 * @returns Bounds per cell; `undefined` where the count is shown.
 * @throws RangeError on a count that is no whole number of zero or more, or options out of range.
 *
 * @see docs/methods/disclosure-control.md
 *
 * @example
 * ```ts
 * import { readerBounds } from "@maatstaf/statistics";
 *
 * const months = [[3, 7, 20], [30, 9, 12]];
 * readerBounds(months, (row, column) => row === 0 && column < 2)[0]?.[0] // => { lower: 3, upper: 3 }
 * readerBounds(months, (_, column) => column < 2)[0]?.[0] // => { lower: 1, upper: 9 }
 * ```
 */
export function readerBounds(
  table: readonly (readonly number[])[],
  isHidden: (row: number, column: number) => boolean,
  options: SuppressionOptions = {},
): (Interval | undefined)[][] {
  const rule = suppressionRule("readerBounds", table, options);
  const hidden = table.map((line, row) => line.map((_, column) => isHidden(row, column)));
  return readerIntervals(table, hidden, rule);
}
