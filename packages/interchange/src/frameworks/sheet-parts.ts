import { columnNumber } from "./cell-address.ts";
import { WORKBOOK } from "../limits.ts";

/** What the parts of a workbook say of a sheet, before a library reads it. */
export interface SheetPart {
  readonly name: string;
  /** First cell of each block of merged cells: `C12`. */
  readonly merged: readonly string[];
  /** Cells with a formula of which the outcome was not kept: a reader would take them for empty. */
  readonly withoutOutcome: readonly string[];
  /** Cells from A1 to the last one, as a grid. */
  readonly cells: number;
}

/** Why a workbook is not given to a library. */
export type SheetRefusal = "workbook-entities" | "workbook-too-large" | "workbook-unreadable";

const WORKBOOK_PART = "xl/workbook.xml";
const RELATIONS_PART = "xl/_rels/workbook.xml.rels";
const ENTITIES = /<!(?:DOCTYPE|ENTITY)/iu;
const ADDRESS = /^([A-Z]{0,3})([1-9]\d{0,6})$/u;

const ROW_OR_CELL_START = /<(?:\w+:)?(?:c|row)(?=[\s/>])/gu;
const ROW_OR_CELL = /<(?:\w+:)?(?:c|row)(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/gu;

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/**
 * The sheets in the parts of a workbook: their names, merged cells and size. `read-excel-file` tells the values of cells
 * only, and makes a grid as large as the farthest cell: one cell in the last row would fill the memory.
 */
export function sheetParts(entries: ReadonlyMap<string, Uint8Array>): readonly SheetPart[] | SheetRefusal {
  for (const [name, bytes] of entries) {
    if (/[.](?:xml|rels)$/u.test(name) && ENTITIES.test(textOf(bytes))) return "workbook-entities";
  }
  const relations = new Map(
    tags(textOf(entries.get(RELATIONS_PART)), "Relationship").map((tag) => [
      attribute(tag, "Id"),
      attribute(tag, "Target"),
    ]),
  );
  const sheets: SheetPart[] = [];
  for (const tag of tags(textOf(entries.get(WORKBOOK_PART)), "sheet")) {
    const target = relations.get(attribute(tag, "(?:\\w+:)?id"));
    const part =
      target === undefined ? undefined : entries.get(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    if (part === undefined) continue;
    const text = textOf(part);
    const cells = gridCells(text);
    if (cells === undefined) return "workbook-unreadable";
    const merged = tags(text, "mergeCell").map((found) => (attribute(found, "ref") ?? "").split(":")[0] ?? "");
    sheets.push({ name: attribute(tag, "name") ?? "", merged, withoutOutcome: withoutOutcome(text), cells });
  }
  return sheets.length === 0 ? "workbook-unreadable" : sheets;
}

/**
 * Rows times columns up to the farthest cell that holds something, which is what a reader makes; `undefined` when a row or
 * cell is not written as XML asks, or its address is none. Spreadsheets write empty rows and cells far away when their
 * height or colour was set: these cost little, up to a bound.
 */
function gridCells(text: string): number | undefined {
  let rows = 0;
  let columns = 1;
  let found = 0;
  const widths = new Map<string, number>();
  for (const [tag] of text.matchAll(ROW_OR_CELL)) {
    found += 1;
    const address = attribute(tag, "r");
    if (address === undefined) continue;
    const [whole, letters = "", row = ""] = ADDRESS.exec(address) ?? [];
    if (whole === undefined) return undefined;
    if (letters === "") continue;
    const column = columnNumber(letters) + 1;
    widths.set(row, Math.max(widths.get(row) ?? 0, column));
    if (tag.endsWith("/>")) continue;
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, column);
  }
  if (found !== [...text.matchAll(ROW_OR_CELL_START)].length) return undefined;
  let padded = 0;
  for (const width of widths.values()) padded += width;
  return padded > WORKBOOK.emptyCells ? Infinity : Math.max(rows * columns, found);
}

const EMPTY_FORMULA =
  /<(?:\w+:)?c\s([^<>]*[^/<>])>\s*<(?:\w+:)?f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*(?:\/>|>\s*<\/(?:\w+:)?v>)\s*)?<\/(?:\w+:)?c>/gu;

function withoutOutcome(text: string): readonly string[] {
  return [...text.matchAll(EMPTY_FORMULA)].map(([, fields]) => attribute(` ${fields ?? ""}`, "r") ?? "A1");
}

function tags(text: string, name: string): readonly string[] {
  return [...text.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, "gu"))].map(([tag]) => tag);
}

function attribute(tag: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "u").exec(tag) ?? [];
  const value = double ?? single;
  return value?.replaceAll(/&(?:lt|gt|quot|apos|amp);/gu, (entity) => PLAIN[entity] ?? entity);
}

const PLAIN: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&amp;": "&",
};
