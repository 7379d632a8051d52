import * as Effect from "effect/Effect";
import { assembledDocument } from "./assembled-document.ts";
import type { AssembledDocument } from "./assembled-document.ts";
import { DOCUMENT_LAYOUTS } from "./document-layouts.ts";
import type { HandwrittenKind } from "./document-layouts.ts";
import type { ProblemList } from "../problem.ts";
import { quoted } from "../quoted.ts";
import { acceptedNames, plainName, sheetName } from "./sheet-heading.ts";
import type { SheetLayout } from "./sheet-layout.ts";
import { sheetRecords } from "./sheet-records.ts";
import type { SheetRecord } from "./sheet-records.ts";
import { suggestion } from "../suggestion.ts";
import { workbookSheets } from "./workbook-sheets.ts";

/** The document in a workbook, not checked yet; `undefined` with every reason in the list when its sheets are not right. */
export const workbookDocument = (
  bytes: Uint8Array,
  { file, kind, problems }: { readonly file: string; readonly kind: HandwrittenKind; readonly problems: ProblemList },
): Effect.Effect<AssembledDocument | undefined> =>
  Effect.map(workbookSheets(bytes, { file, problems }), (sheets) => {
    if (sheets === undefined) return undefined;
    const layouts: readonly SheetLayout[] = DOCUMENT_LAYOUTS[kind];
    const known = acceptedNames(layouts, sheetName);
    const records = new Map<string, readonly SheetRecord[] | undefined>();
    for (const sheet of sheets) {
      const layout = known.get(plainName(sheet.name));
      if (layout === undefined) {
        const near = suggestion(sheet.name, known.keys()) ?? "";
        problems.add({
          file,
          cell: quoted(sheet.name),
          code: "sheet-unknown",
          params: { found: quoted(sheet.name), suggestion: near },
        });
      } else if (records.has(layout.sheet)) {
        problems.add({ file, cell: quoted(sheet.name), code: "sheet-twice", params: { found: quoted(sheet.name) } });
      } else records.set(layout.sheet, sheetRecords(sheet, layout, { file, problems }));
    }
    for (const layout of layouts) {
      const name = sheetName(layout, "nl-BE");
      if (layout.isRequired && !records.has(layout.sheet)) {
        problems.add({ file, code: "sheet-missing", params: { expected: name } });
      } else if (layout.isSingle && records.get(layout.sheet)?.length === 0) {
        problems.add({ file, cell: name, code: "sheet-empty", params: { expected: name } });
      }
    }
    if (problems.found().total > 0) return undefined;
    const assembled = assembledDocument(kind, (sheet) => records.get(sheet) ?? [], { file, problems });
    return problems.found().total > 0 ? undefined : assembled;
  });
