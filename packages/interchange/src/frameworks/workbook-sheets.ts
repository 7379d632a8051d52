import * as Effect from "effect/Effect";
import { zipSync } from "fflate";
import readXlsx from "read-excel-file/node";
import { columnLetters } from "./cell-address.ts";
import { wordOf } from "./fields.ts";
import { WORKBOOK } from "../limits.ts";
import type { ProblemList } from "../problem.ts";
import { sheetParts } from "./sheet-parts.ts";
import type { SheetPart } from "./sheet-parts.ts";
import { unpackedArchive } from "./zip-archive.ts";

/** A sheet as texts: rows of cells, empty ones `""`. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const KILOBYTE = 1024;
const PLAIN_ZIP = { level: 0, mtime: "1980-01-01T00:00:00" } as const;
const SPREADSHEET_ERROR = /^#(?:REF!|N\/A|VALUE!|NAME\?|NAME!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/u;

/**
 * The sheets of a workbook; `undefined` with every reason in the list when it may not be read. The archive is unpacked
 * within bounds and packed again without compression, so that the library that reads the cells sees what was measured.
 */
export const workbookSheets = (
  bytes: Uint8Array,
  { file, problems }: { readonly file: string; readonly problems: ProblemList },
): Effect.Effect<readonly WorkbookSheet[] | undefined> =>
  Effect.suspend(() => {
    const none = Effect.succeed(undefined);
    const archive = unpackedArchive(bytes);
    const refuse = (code: string): Effect.Effect<undefined> => {
      problems.add({ file, code, params: { most: WORKBOOK.bytes / KILOBYTE } });
      return none;
    };
    if (archive.kind === "refused") return refuse(archive.code);
    const parts = sheetParts(archive.entries);
    if (typeof parts === "string") return refuse(parts);
    if (parts.reduce((sum, { cells }) => sum + cells, 0) > WORKBOOK.cells) return refuse("workbook-too-large");
    const merged = parts.flatMap(({ name, merged: cells }) => cells.map((cell) => ({ name, cell })));
    for (const { name, cell } of merged)
      problems.add({ file, cell: `${name}!${cell}`, code: "cells-merged", params: {} });
    const empty = parts.flatMap(({ name, withoutOutcome }) => withoutOutcome.map((cell) => ({ name, cell })));
    for (const { name, cell } of empty)
      problems.add({ file, cell: `${name}!${cell}`, code: "formula-without-value", params: {} });
    if (merged.length > 0 || empty.length > 0) return none;
    const xml = [...archive.entries].filter(([name]) => /[.]xml(?:[.]rels)?$/u.test(name));
    const packed = Buffer.from(zipSync(Object.fromEntries(xml), PLAIN_ZIP));
    const read = Effect.tryPromise(() => readXlsx(packed, { trim: false, parseNumber: (text) => text }));
    return Effect.match(read, {
      onSuccess: (sheets) => texts(sheets, { parts, file, problems }),
      onFailure: () => {
        problems.add({ file, code: "workbook-unreadable", params: {} });
        return undefined;
      },
    });
  });

function texts(
  sheets: readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[],
  {
    parts,
    file,
    problems,
  }: { readonly parts: readonly SheetPart[]; readonly file: string; readonly problems: ProblemList },
): readonly WorkbookSheet[] | undefined {
  if (sheets.length !== parts.length) {
    problems.add({ file, code: "workbook-unreadable", params: {} });
    return undefined;
  }
  let faults = 0;
  const found = sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row, rowIndex) =>
      row.map((cell, column) => {
        const text = cellText(cell);
        if (SPREADSHEET_ERROR.test(text)) {
          faults += 1;
          const at = `${sheet}!${columnLetters(column)}${rowIndex + 1}`;
          problems.add({ file, cell: at, code: "spreadsheet-error", params: { found: text } });
        }
        return text;
      }),
    ),
  }));
  return faults === 0 ? found : undefined;
}

/** A day stays a day, whatever the clock of the machine: spreadsheets know no time zone. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, "2026-01-31".length);
  return typeof cell === "boolean" ? String(cell) : wordOf(cell);
}
