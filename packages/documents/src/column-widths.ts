import type { KeyFigures, Table } from "@maatstaf/reporting";
import { inlineText } from "@maatstaf/reporting";

/** Cells up to this many characters are set on one line, in a column as wide as it needs to be. */
const SHORT = 24;

/** No column takes more than this many times the room of the narrowest one. */
const WIDEST = 3;

/**
 * How a table shares the width of the page: 0 for a column that is as wide as its text, otherwise the share it takes of
 * the room that is left, by the length of its longest cell.
 *
 * @param table - A table of a report.
 * @returns One number per column, at least one of them above 0, so that the table fills the page; all equal when every
 * cell is short.
 */
export function columnWidths(table: Table): readonly number[] {
  const longest = table.columns.map(({ label }, index) =>
    Math.max(label.length / 2, ...table.rows.map((row) => inlineText(row[index] ?? []).length)),
  );
  // A bar is as wide as it is; what it stands for takes the room that is left.
  if (table.rows.some((row) => row.some((cell) => cell.some(({ kind }) => kind === "bar")))) {
    return table.columns.map((_, index) => Number(index === 0));
  }
  const widths = longest.map((length) => (length <= SHORT ? 0 : Math.min(WIDEST, length / SHORT)));
  return widths.some((width) => width > 0) ? widths : widths.map(() => 1);
}

/**
 * How a row of key figures shares the width of the page: equally where everything fits, otherwise by what is in each,
 * none more than {@link MOST_UNEQUAL} times another.
 */
export function tileWidths({ items }: KeyFigures): readonly number[] {
  const lengths = items.map(({ label, value, symbol, note }) =>
    Math.max(label.length, (value.length + (symbol === undefined ? 0 : 2)) * LARGE, Math.min(note.length, LONG_NOTE)),
  );
  const longest = Math.max(...lengths);
  if (longest * items.length <= LINE) return lengths.map(() => 1);
  return lengths.map((length) => Math.max(length, longest / MOST_UNEQUAL));
}

/** The value of a key figure is set about this many times as wide as its label. */
const LARGE = 1.9;

/** A note longer than this takes a second line. */
const LONG_NOTE = 26;

/** Characters of a label that fit side by side on the page. */
const LINE = 108;

const MOST_UNEQUAL = 1.8;
