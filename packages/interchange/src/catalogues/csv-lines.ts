import { csvTable } from "../csv-table.ts";
import { quoted } from "../quoted.ts";
import { refusedFor, tooLarge } from "./reading.ts";
import type { Refused } from "./reading.ts";

/** A table with a heading, and rows that are as long as it. */
export interface HeadedTable {
  readonly kind: "table";
  readonly heading: readonly string[];
  readonly rows: readonly HeadedRow[];
}

/** A row of a {@link HeadedTable}, and which row of the spreadsheet it is. */
export interface HeadedRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The rows of a CSV text under its heading; a row that is longer or shorter than the heading is refused. */
export function headedTable(text: string, file: string): HeadedTable | Refused {
  const large = tooLarge(text, file);
  if (large !== undefined) return large;
  const table = csvTable(text.replace(/^\uFEFF/u, ""));
  if (table.kind === "no-table") return refusedFor(file, table.code, { row: table.row });
  return underHeading(table.rows, table.firstRow, file);
}

/** The same for rows of cells that come from elsewhere, such as a workbook; rows with nothing in them are passed over. */
export function underHeading(
  rows: readonly (readonly string[])[],
  firstRow: number,
  file: string,
): HeadedTable | Refused {
  const heading = (rows[0] ?? []).map((name) => name.trim());
  const twice = heading.find((name, at) => name !== "" && heading.indexOf(name) < at);
  if (twice !== undefined) return refusedFor(file, "column-twice", { row: firstRow, params: { found: quoted(twice) } });
  const nameless = heading.indexOf("");
  if (nameless !== -1)
    return refusedFor(file, "column-without-name", { row: firstRow, params: { position: nameless + 1 } });
  const placed = rows
    .map((cells, at) => ({ row: firstRow + at, cells }))
    .slice(1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const ragged = placed.find(({ cells }) => cells.length !== heading.length);
  if (ragged !== undefined)
    return refusedFor(file, "row-ragged", {
      row: ragged.row,
      params: { found: ragged.cells.length, expected: heading.length },
    });
  return { kind: "table", heading, rows: placed };
}

/** Rows of cells as CSV; a cell is between quotes only where it must be. */
export function csvText(rows: readonly (readonly string[])[], delimiter = ","): string {
  const needsQuotes = delimiter === "," ? /[",\r\n]|^\s|\s$/u : /[";\r\n]|^\s|\s$/u;
  const cell = (text: string): string => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((cells) => `${cells.map(cell).join(delimiter)}\n`).join("");
}
