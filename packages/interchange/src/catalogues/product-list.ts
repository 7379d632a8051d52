import { Product } from "@maatstaf/services";
import type { Product as ProductType } from "@maatstaf/services";
import * as Result from "effect/Result";
import * as z from "zod";
import { columnLetters } from "../frameworks/cell-address.ts";
import { decodedText } from "../text-encoding.ts";
import { problemList } from "../problem.ts";
import type { WorkspaceProblem } from "../problem.ts";
import { quoted } from "../quoted.ts";
import { headedTable, underHeading } from "./csv-lines.ts";
import type { HeadedTable } from "./csv-lines.ts";
import type { ListField, ListMapping, NormsSaid } from "./list-mapping.ts";
import { LIST_FIELDS, proposedMapping } from "./list-mapping.ts";
import { plainFields } from "./plain-cells.ts";
import { FORMED_FIELDS, FORMS } from "./product-cells.ts";
import words from "./list-words.json" with { type: "json" };
import { refusedFor } from "./reading.ts";
import type { Refused } from "./reading.ts";

/** A list of products that was read, with the mapping it was read by and every cell that no field of ours holds. */
export interface ProductList {
  readonly kind: "read";
  readonly products: readonly ProductType[];
  /** To keep, for the next list of this source. */
  readonly mapping: ListMapping;
  readonly headings: readonly string[];
  /** Every cell of each product, by its id, to write what was not changed as it was. */
  readonly cells: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly delimiter: "," | ";";
  /** What was said for the whole list. */
  readonly said: Pick<ListOptions, "audience" | "type">;
}

/** What a list cannot say, or leaves empty. Nothing is assumed without it. */
export interface ListOptions {
  readonly file: string;
  /** Where the list comes from, for a mapping that is proposed. */
  readonly source?: string;
  /** The mapping that was kept; without one the headings are recognised in Dutch and English. */
  readonly mapping?: ListMapping;
  /** For a list that has no column for it, or leaves it empty. */
  readonly audience?: ProductType["audience"];
  readonly type?: ProductType["type"];
  /** For norms whose cell says less than a norm is, such as `10 werkdagen`: kept in the mapping. */
  readonly norms?: NormsSaid;
}

const LONGEST_CODE = 80;
const MUST: readonly ListField[] = ["id", "name", "ownerUnitId"];

/**
 * Reads a list of products in CSV, as a spreadsheet writes it, by a mapping that is kept. Everything that is wrong is told at
 * once, by cell; then nothing is taken in.
 *
 * @returns `refused` for a product that stands there twice or has two owners, a value that is not known, a cell that is empty.
 *
 * @see docs/methods/catalogue-formats.md
 *
 * @example
 * ```ts
 * import { readProductList } from "@maatstaf/interchange/catalogues";
 *
 * const bytes = new TextEncoder().encode("Nr;Naam;Eigenaar;Type;Publiek;Kast\nP-1;reispas;BZ;bewijs;extern;7\n");
 * const list = readProductList(bytes, { file: "lijst.csv", source: "onthaal" });
 * list.kind === "read" ? list.products.map(({ id, type }) => [id, type]) : list // => [["P-1", "proof"]]
 * ```
 */
export function readProductList(bytes: Uint8Array, options: ListOptions): ProductList | Refused {
  const { file } = options;
  const decoded = decodedText(bytes);
  if (decoded.kind === "undecodable") return refusedFor(file, `encoding-${decoded.reason}`, { row: decoded.row });
  const table = headedTable(decoded.text, file);
  if (table.kind === "refused") return table;
  const [firstLine = ""] = decoded.text.trimStart().split(/\r|\n/u, 1);
  return listed(table, { ...options, delimiter: firstLine.includes(";") ? ";" : "," });
}

/**
 * The same for rows of cells that come from elsewhere, such as a sheet of a workbook: the first row is the heading.
 *
 * @example
 * ```ts
 * import { productListOfRows } from "@maatstaf/interchange/catalogues";
 *
 * const rows = [["Nr", "Naam", "Eigenaar"], ["P-1", "reispas", "BZ / KC"]];
 * const list = productListOfRows(rows, { file: "lijst.xlsx", type: "proof", audience: "external" });
 * list.kind === "refused" ? list.problems.map(({ cell, code }) => [cell, code]) : list // => [["C2", "several-owners"]]
 * ```
 */
export function productListOfRows(rows: readonly (readonly string[])[], options: ListOptions): ProductList | Refused {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const even = rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
  const table = underHeading(even, 1, options.file);
  return table.kind === "refused" ? table : listed(table, { ...options, delimiter: ";" });
}

function listed(
  { heading, rows }: HeadedTable,
  { file, source = file, mapping, audience, type, norms, delimiter }: ListOptions & { readonly delimiter: "," | ";" },
): ProductList | Refused {
  const proposed = mapping ?? proposedMapping(heading, source);
  const used: ListMapping = norms === undefined ? proposed : { ...proposed, norms };
  const absent = used.columns.find((column) => !heading.includes(column.heading.trim()));
  if (absent !== undefined)
    return refusedFor(file, "list-column-absent", { row: 1, params: { found: quoted(absent.heading) } });
  const place = new Map(used.columns.map(({ heading: name, field }) => [field, heading.indexOf(name.trim())] as const));
  const lacking = MUST.find((field) => !place.has(field));
  if (lacking !== undefined) return refusedFor(file, "list-column-missing", { row: 1, params: { field: lacking } });
  const problems = problemList();
  const first = new Map<string, { readonly cell: string; readonly ownerCell: string; readonly owner: string }>();
  const missing = new Set<"audience" | "type">();
  const products: ProductType[] = [];
  const cells = new Map<string, Readonly<Record<string, string>>>();
  for (const one of rows) {
    const at = (field: ListField): string => cellName(place.get(field) ?? 0, one.row);
    const said = (field: ListField): string => (one.cells[place.get(field) ?? -1] ?? "").trim();
    const problem = (field: ListField, code: string, params: WorkspaceProblem["params"]): void =>
      problems.add({ file, cell: at(field), code, params });
    for (const field of MUST) if (said(field) === "") problem(field, "cell-empty", { expected: field });
    const [id, owner] = [said("id"), said("ownerUnitId")];
    const twice = first.get(id);
    if (id !== "" && twice !== undefined) {
      if (twice.owner === owner) problem("id", "product-twice", { otherCell: twice.cell });
      else
        problem("ownerUnitId", "product-two-owners", {
          first: quoted(twice.owner),
          second: quoted(owner),
          otherCell: twice.ownerCell,
        });
    }
    first.set(id, twice ?? { cell: at("id"), ownerCell: at("ownerUnitId"), owner });
    if (/[;\n]| \/ /u.test(owner)) problem("ownerUnitId", "several-owners", { found: quoted(owner) });
    const chosen = <Value extends string>(
      field: "audience" | "type",
      otherwise: Value | undefined,
    ): Value | undefined => {
      const text = said(field);
      if (text === "" && otherwise !== undefined) return otherwise;
      const found = wordMeant(field, text);
      if (found === undefined && !place.has(field)) missing.add(field);
      else if (found === undefined) {
        const expected = Object.values(words[field])
          .map((names: readonly string[]) => names.at(1) ?? "")
          .join(", ");
        problem(field, text === "" ? "cell-empty" : "list-value-unknown", { found: quoted(text), expected });
      }
      // The words are held to be those of the schema by the test of this file.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return found as Value | undefined;
    };
    const formed = FORMED_FIELDS.flatMap((field): (readonly [string, unknown])[] => {
      if (said(field) === "") return [];
      const reading = FORMS[field].read(said(field), used.norms);
      if (reading.kind === "value") return [[field, reading.value]];
      problem(field, reading.code, reading.params);
      return [];
    });
    const draft = {
      ...plainFields(said),
      ...Object.fromEntries(formed),
      id,
      ownerUnitId: owner,
      type: chosen("type", type),
      audience: chosen("audience", audience),
    };
    const parsed = Result.try({ try: () => Product.parse(draft), catch: firstIssue });
    if (Result.isSuccess(parsed)) products.push(parsed.success);
    else if (problems.found().total === 0 && missing.size === 0) {
      const { field, most } = parsed.failure;
      problem(field, "text-too-long", { found: quoted(said(field)), most });
    }
    cells.set(id, Object.fromEntries(heading.map((name, column) => [name, one.cells[column] ?? ""])));
  }
  for (const field of missing) problems.add({ file, row: 1, code: "list-column-missing", params: { field } });
  const found = problems.found();
  if (found.total > 0) return { kind: "refused", ...found };
  const saidOfAll = { ...(audience === undefined ? {} : { audience }), ...(type === undefined ? {} : { type }) };
  return { kind: "read", products, mapping: used, headings: heading, cells, delimiter, said: saidOfAll };
}

/** What the schema of a product refuses when all cells were read is a text that is too long: in which field, and what it may be. */
function firstIssue(error: unknown): { readonly field: ListField; readonly most: number } {
  const [issue] = error instanceof z.ZodError ? error.issues : [];
  const [first, second] = issue?.path ?? [];
  const name = first === "websites" ? "website" : first === "identifiers" ? second : first;
  const most = issue?.code === "too_big" ? Number(issue.maximum) : LONGEST_CODE;
  return { field: LIST_FIELDS.find((field) => field === name) ?? "id", most };
}

function wordMeant(field: "audience" | "type", text: string): string | undefined {
  const word = text.toLowerCase().replaceAll(/\s+/gu, " ");
  return Object.entries(words[field]).find(([, names]: readonly [string, readonly string[]]) =>
    names.includes(word),
  )?.[0];
}

/** The name of a cell as a spreadsheet says it: `B17`. */
function cellName(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}
