import * as Effect from "effect/Effect";
import { unzipSync, zipSync } from "fflate";
import writeXlsx from "write-excel-file/node";
import { WorkspaceInvalid } from "../failures.ts";
import { DOCUMENT_BYTES } from "../limits.ts";
import { problemList } from "../problem.ts";
import { textCell } from "./document-workbook.ts";
import { workbookSheets } from "./workbook-sheets.ts";

const KILOBYTE = 1024;
const SAME_BYTES = { level: 6, mtime: "1980-01-01T00:00:00" } as const;
/** Letters from which a column is wide and its text goes on over more lines. */
const LONG = 24;
const WIDTHS = { long: 48, short: 14 } as const;

/**
 * One sheet as a workbook (XLSX), such as a scoring form or a list of products, from its rows of cells, the headings first: long
 * texts wrap, and the headings and the first two columns stay in sight. The same rows give the same bytes.
 *
 * @param sheet - Name of the sheet, at most 31 letters.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect";
 * import { readSheetWorkbook, sheetWorkbook } from "@maatstaf/interchange/frameworks";
 *
 * const bytes = await Effect.runPromise(sheetWorkbook([["code", "score"], ["A.01", ""]], "Scores"));
 * await Effect.runPromise(readSheetWorkbook(bytes, { file: "scores.xlsx" })) // => [["code", "score"], ["A.01", ""]]
 * ```
 */
export const sheetWorkbook = (rows: readonly (readonly string[])[], sheet: string): Effect.Effect<Uint8Array> =>
  Effect.promise(async () => {
    const [heading = [], ...lines] = rows;
    const isLong = heading.map((_, column) => lines.some((line) => (line[column] ?? "").length > LONG));
    const written = await writeXlsx([
      {
        sheet,
        data: [
          heading.map((text) => textCell(text, { isBold: true })),
          ...lines.map((line) => line.map((text, column) => textCell(text, { wraps: isLong[column] === true }))),
        ],
        columns: isLong.map((long) => ({ width: long ? WIDTHS.long : WIDTHS.short })),
        stickyRowsCount: 1,
        stickyColumnsCount: 2,
      },
    ]).toBuffer();
    return zipSync(unzipSync(new Uint8Array(written)), SAME_BYTES);
  });

/**
 * The rows of cells on the first sheet of a workbook, such as a scoring form that was filled in, the headings first; every row as
 * wide as the headings or wider.
 *
 * @returns Fails with `WorkspaceInvalid` and every problem, and then gives nothing.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect";
 * import { readSheetWorkbook } from "@maatstaf/interchange/frameworks";
 *
 * const read = readSheetWorkbook(new Uint8Array(), { file: "scores.xlsx" });
 * const { problems } = await Effect.runPromise(Effect.flip(read));
 * problems[0]?.code // => "workbook-unreadable"
 * ```
 */
export const readSheetWorkbook = (
  bytes: Uint8Array,
  { file }: { readonly file: string },
): Effect.Effect<readonly (readonly string[])[], WorkspaceInvalid> =>
  Effect.gen(function* () {
    const problems = problemList();
    if (bytes.length > DOCUMENT_BYTES) {
      problems.add({ file, code: "file-too-large", params: { most: DOCUMENT_BYTES / KILOBYTE } });
    }
    const sheets = bytes.length > DOCUMENT_BYTES ? undefined : yield* workbookSheets(bytes, { file, problems });
    if (sheets === undefined) return yield* Effect.fail(new WorkspaceInvalid(problems.found()));
    return sheets[0]?.rows ?? [];
  });
