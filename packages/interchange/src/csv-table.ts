import { CsvError, parse } from "csv-parse/sync";
import * as Result from "effect/Result";
import { ROW_CHARACTERS } from "./limits.ts";

/** The cells of a CSV text, row by row; `firstRow` is the number of the first one as a spreadsheet counts. */
export interface CsvTable {
  readonly kind: "table";
  readonly rows: readonly (readonly string[])[];
  readonly firstRow: number;
}

/** Why a text is no CSV: the code of the problem, and the line where it shows. */
export interface NoTable {
  readonly kind: "no-table";
  readonly code: "file-empty" | "quote-not-closed" | "quote-misplaced" | "row-too-long" | "not-a-table";
  readonly row: number;
}

const DELIMITERS = [";", ",", "\t"] as const;

/** Excel may begin a file with a line that says which sign separates the cells. */
const DELIMITER_LINE = /^sep=([;,\t])[^\r\n]*(?:\r\n|\r|\n)/iu;

/** Lines above the heading with nothing in them. */
const BLANK_LINES = /^\s*[\r\n]/u;

/** The rows of a CSV text with `;`, `,` or a tab between the cells, whichever its heading has most of. */
export function csvTable(text: string): CsvTable | NoTable {
  const said = DELIMITER_LINE.exec(text);
  const body = said === null ? text : text.slice(said[0].length);
  const firstRow = said === null ? 1 : 2;
  if (body.trim() === "") return { kind: "no-table", code: "file-empty", row: firstRow };
  return Result.match(parsed(body, said?.[1] ?? delimiterOf(body)), {
    onSuccess: (rows) => fromHeading(rows, firstRow),
    onFailure: (fault): NoTable => ({ kind: "no-table", code: fault.code, row: firstRow - 1 + fault.line }),
  });
}

/** Empty rows above the heading are passed over, and counted. */
function fromHeading(rows: readonly (readonly string[])[], firstRow: number): CsvTable {
  const heading = rows.findIndex((cells) => cells.some((cell) => cell.trim() !== ""));
  return { kind: "table", rows: rows.slice(heading), firstRow: firstRow + heading };
}

type Fault = { readonly code: NoTable["code"]; readonly line: number };

function parsed(text: string, delimiter: string): Result.Result<string[][], Fault> {
  return Result.try({
    try: () => parse(text, { delimiter, relax_column_count: true, max_record_size: ROW_CHARACTERS }),
    catch: (error) => faultOf(error, text, delimiter),
  });
}

const CODES: Readonly<Record<string, NoTable["code"]>> = {
  CSV_QUOTE_NOT_CLOSED: "quote-not-closed",
  CSV_INVALID_CLOSING_QUOTE: "quote-misplaced",
  INVALID_OPENING_QUOTE: "quote-misplaced",
  CSV_MAX_RECORD_SIZE: "row-too-long",
};

function faultOf(error: unknown, text: string, delimiter: string): Fault {
  const code = (error instanceof CsvError ? CODES[error.code] : undefined) ?? "not-a-table";
  const reached = error instanceof CsvError && typeof error["lines"] === "number" ? error["lines"] : 1;
  return { code, line: code === "quote-not-closed" ? openingLine(text, delimiter) : reached };
}

/** The parser says where the text ended; the reader wants to know where the quote was opened. */
function openingLine(text: string, delimiter: string): number {
  const lines = text.split(/\r\n|\r|\n/u);
  let open = false;
  let opened = 1;
  for (const [index, line] of lines.entries()) {
    for (const cell of line.split(delimiter)) {
      const quotes = cell.split('"').length - 1;
      if (quotes % 2 === 0) continue;
      open = !open;
      if (open) opened = index + 1;
    }
  }
  return opened;
}

function delimiterOf(text: string): string {
  const written = text.replace(BLANK_LINES, "");
  const heading = written.slice(0, ROW_CHARACTERS).split(/\r\n|\r|\n/u, 1)[0] ?? "";
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: heading.split(delimiter).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.delimiter ?? ",";
}
