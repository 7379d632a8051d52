import type { Locale } from "@maatstaf/kernel";
import * as Effect from "effect/Effect";
import { unzipSync, zipSync } from "fflate";
import writeXlsx from "write-excel-file/node";
import type { Cell, Sheet } from "write-excel-file/node";
import { DOCUMENT_LAYOUTS } from "./document-layouts.ts";
import type { HandwrittenKind } from "./document-layouts.ts";
import { DOCUMENT_ROWS } from "./document-rows.ts";
import type { HandwrittenDocuments } from "./document-rows.ts";
import { fieldsOf, wordOf } from "./fields.ts";
import { columnHeading, sheetName } from "./sheet-heading.ts";
import type { FieldPath, SheetColumn, SheetLayout } from "./sheet-layout.ts";
import { wordListText } from "./word-list.ts";

/** Signs that XML cannot hold, and `_x0041_`, which spreadsheets read as a sign: both are written as such a code. */
const UNWRITABLE = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const SAME_BYTES = { level: 6, mtime: "1980-01-01T00:00:00" } as const;
const WIDTHS = { text: 48, short: 16 } as const;
const HEADING = { fontWeight: "bold" } as const;

/**
 * A document as a workbook (XLSX), with the names of sheets and columns in a language: to fill in a spreadsheet, and to
 * read back without loss. The same document gives the same bytes.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect";
 * import { documentWorkbook, readHandwritten } from "@maatstaf/interchange/frameworks";
 *
 * const bytes = await Effect.runPromise(documentWorkbook("obligations", [], "nl-BE"));
 * const found = await Effect.runPromise(readHandwritten(bytes, { kind: "obligations", file: "leeg.xlsx" }));
 * found.document // => []
 * ```
 */
export const documentWorkbook = <Kind extends HandwrittenKind>(
  kind: Kind,
  document: HandwrittenDocuments[Kind],
  locale: Locale,
): Effect.Effect<Uint8Array> =>
  Effect.promise(async () => {
    const rows = DOCUMENT_ROWS[kind](document);
    const layouts: readonly SheetLayout[] = DOCUMENT_LAYOUTS[kind];
    const sheets = layouts.map((layout) => sheetOf(layout, rows[layout.sheet] ?? [], locale));
    const written = await writeXlsx(sheets).toBuffer();
    return zipSync(unzipSync(new Uint8Array(written)), SAME_BYTES);
  });

function sheetOf(layout: SheetLayout, rows: readonly object[], locale: Locale): Sheet<Buffer> {
  const columns = layout.columns.filter(
    (column) => column.language !== "nl-NL" || rows.some((row) => valueAt(row, column.path) !== undefined),
  );
  const heading = columns.map((column) => ({ value: columnHeading(column, locale), type: String, ...HEADING }));
  const content = rows.map((row) => columns.map((column) => cellOf(valueAt(row, column.path), column)));
  return {
    sheet: sheetName(layout, locale),
    data: [heading, ...content],
    columns: columns.map(({ kind }) => ({ width: kind === "text" ? WIDTHS.text : WIDTHS.short })),
    stickyRowsCount: 1,
  };
}

function cellOf(value: unknown, { kind }: SheetColumn): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === "number") return { value, type: Number };
  if (typeof value === "boolean") return { value, type: Boolean };
  const text = Array.isArray(value) ? wordListText(value.map(wordOf)) : wordOf(value);
  return textCell(text, { wraps: kind === "text" });
}

/** A text as a cell; an empty one is no cell. */
export function textCell(
  text: string,
  { wraps = false, isBold = false }: { readonly wraps?: boolean; readonly isBold?: boolean },
): Cell {
  if (text === "") return null;
  return { value: writable(text), type: String, ...(wraps ? { wrap: true } : {}), ...(isBold ? HEADING : {}) };
}

/**
 * The library that writes keeps texts by name in an object, where `toString` and its like are taken: of those the first
 * sign is written as a code.
 */
function writable(text: string): string {
  const written = text.replaceAll(UNWRITABLE, coded);
  return text in {} ? coded(text.slice(0, 1)) + text.slice(1) : written;
}

function coded(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

function valueAt(row: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((inner, step) => fieldsOf(inner)[step], row);
}
