import { cellValue } from "./cell-value.ts";
import { columnLetters } from "./cell-address.ts";
import { fieldsOf } from "./fields.ts";
import type { ProblemList } from "../problem.ts";
import { quoted } from "../quoted.ts";
import { acceptedNames, columnHeading, plainName } from "./sheet-heading.ts";
import type { FieldPath, SheetColumn, SheetLayout } from "./sheet-layout.ts";
import { suggestion } from "../suggestion.ts";
import type { WorkbookSheet } from "./workbook-sheets.ts";

/** A row of a sheet: the fields it fills, and in which cell a field stands. */
export interface SheetRecord {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Cell of the field at a path, or of the nearest one; that of the first column where none is near. */
  readonly cellOf: (path: FieldPath) => string;
}

/** The rows of a sheet; `undefined` when its headings are not right, with every reason in the list. */
export function sheetRecords(
  { name, rows }: WorkbookSheet,
  layout: SheetLayout,
  { file, problems }: { readonly file: string; readonly problems: ProblemList },
): readonly SheetRecord[] | undefined {
  const [headings = [], ...content] = rows;
  const known = acceptedNames(layout.columns, columnHeading);
  const columns: { readonly index: number; readonly column: SheetColumn }[] = [];
  let faults = 0;
  const fault = (cell: string, code: string, params: Readonly<Record<string, string | number>>): void => {
    faults += 1;
    problems.add({ file, cell: cell === "" ? name : `${name}!${cell}`, code, params });
  };
  for (const [index, heading] of headings.entries()) {
    const cell = `${columnLetters(index)}1`;
    const column = known.get(plainName(heading));
    const isEmpty = heading.trim() === "";
    if (isEmpty && content.some((row) => (row[index] ?? "").trim() !== "")) {
      fault(cell, "column-without-name", { position: columnLetters(index) });
    } else if (!isEmpty && column === undefined) {
      fault(cell, "heading-unknown-here", {
        found: quoted(heading),
        suggestion: suggestion(heading, known.keys()) ?? inALanguage(heading, known.keys()) ?? "",
      });
    } else if (column !== undefined && columns.some((other) => other.column === column)) {
      fault(cell, "column-twice", { found: quoted(heading) });
    } else if (column !== undefined) columns.push({ index, column });
  }
  for (const column of layout.columns) {
    if (column.isRequired && !columns.some((present) => present.column === column)) {
      fault("", "column-missing", { expected: columnHeading(column, "nl-BE") });
    }
  }
  if (faults > 0) return undefined;
  return content.flatMap((row, index) => (row.every((cell) => cell.trim() === "") ? [] : [record(row, index)]));

  function record(row: readonly string[], index: number): SheetRecord {
    const fields: Record<string, unknown> = {};
    for (const { index: at, column } of columns) {
      const text = row[at] ?? "";
      if (text.trim() !== "") put(fields, column.path, cellValue(text, column.kind));
    }
    return { fields, cellOf: (path) => `${name}!${columnLetters(nearest(columns, path))}${index + 2}` };
  }
}

/** The column that somebody meant who left out the language: `naam` for `naam nl`. */
function inALanguage(heading: string, known: Iterable<string>): string | undefined {
  return [...known].find((name) => name === `${plainName(heading)} nl`);
}

function put(target: Record<string, unknown>, [key, ...rest]: FieldPath, value: unknown): void {
  if (key === undefined) return;
  if (rest.length === 0) target[key] = value;
  else {
    const inner = target[key];
    const next: Record<string, unknown> = { ...fieldsOf(inner) };
    put(next, rest, value);
    target[key] = next;
  }
}

/** The column of the field at a path: of all that share the most steps with it, the first. */
function nearest(
  columns: readonly { readonly index: number; readonly column: SheetColumn }[],
  path: FieldPath,
): number {
  let best = { index: columns[0]?.index ?? 0, shared: 0 };
  for (const { index, column } of columns) {
    const differs = column.path.findIndex((step, depth) => step !== path[depth]);
    const shared = differs === -1 ? column.path.length : differs;
    if (shared > best.shared) best = { index, shared };
  }
  return best.index;
}
