import { Product } from "@maatstaf/services";
import type { Product as ProductType } from "@maatstaf/services";
import * as Result from "effect/Result";
import { columnLetters } from "../frameworks/cell-address.ts";
import { decodedText } from "../text-encoding.ts";
import { problemList } from "../problem.ts";
import type { WorkspaceProblem } from "../problem.ts";
import { quoted } from "../quoted.ts";
import { csvText, headedTable, underHeading } from "./csv-lines.ts";
import type { HeadedTable } from "./csv-lines.ts";
import type { ListField, ListMapping } from "./list-mapping.ts";
import { proposedMapping } from "./list-mapping.ts";
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
}

const MUST: readonly ListField[] = ["id", "name", "ownerUnitId"];
const SEVERAL = /\s*[;\n]\s*/u;

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
  { file, source = file, mapping, audience, type, delimiter }: ListOptions & { readonly delimiter: "," | ";" },
): ProductList | Refused {
  const used = mapping ?? proposedMapping(heading, source);
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
    const draft = {
      ...fieldsOf(said),
      id,
      ownerUnitId: owner,
      type: chosen("type", type),
      audience: chosen("audience", audience),
    };
    const parsed = Result.try(() => Product.parse(draft));
    if (Result.isSuccess(parsed)) products.push(parsed.success);
    else if (problems.found().total === 0 && missing.size === 0) problems.add(longCell(one, { file, heading }));
    cells.set(id, Object.fromEntries(heading.map((name, column) => [name, one.cells[column] ?? ""])));
  }
  for (const field of missing) problems.add({ file, row: 1, code: "list-column-missing", params: { field } });
  const found = problems.found();
  if (found.total > 0) return { kind: "refused", ...found };
  return { kind: "read", products, mapping: used, headings: heading, cells, delimiter };
}

/** What the schema of a product refuses when all else is right is a text that is too long: the longest of the row. */
function longCell(
  { row, cells }: HeadedTable["rows"][number],
  { file, heading }: { readonly file: string; readonly heading: readonly string[] },
): WorkspaceProblem {
  const longest = heading.map((_, column) => (cells[column] ?? "").length);
  const column = longest.indexOf(Math.max(...longest));
  return {
    file,
    cell: cellName(column, row),
    code: "text-too-long",
    params: { found: quoted(cells[column] ?? ""), most: 80 },
  };
}

type Said = (field: ListField) => string;

function fieldsOf(said: Said): object {
  const optional = (field: ListField): string | undefined => (said(field) === "" ? undefined : said(field));
  const text = (field: ListField): { readonly nl: string } | undefined => {
    const nl = optional(field);
    return nl === undefined ? undefined : { nl };
  };
  const several = (field: ListField): readonly string[] =>
    said(field)
      .split(SEVERAL)
      .filter((one) => one !== "");
  const all = {
    name: { nl: said("name"), ...(optional("nameEn") === undefined ? {} : { en: said("nameEn") }) },
    plainName: text("plainName"),
    description: text("description"),
    alsoKnownAs: several("alsoKnownAs"),
    theme: optional("theme"),
    targetGroupIds: several("targetGroupIds"),
    conditions: several("conditions").map((nl) => ({ nl })),
    proofs: several("proofs").map((nl, at) => ({ id: `proof-${at + 1}`, name: { nl } })),
    cost: text("cost"),
    procedure: text("procedure"),
    exceptions: text("exceptions"),
    websites: optional("website") === undefined ? undefined : several("website").map((url) => ({ url })),
    legalBases: several("legalBases").map((id) => ({ id })),
    processId: optional("processId"),
    formulaId: optional("formulaId"),
    caseTypes: several("caseTypes"),
    identifiers: given({
      ipdc: optional("ipdc"),
      lpdc: optional("lpdc"),
      uplName: optional("uplName"),
      uplUri: optional("uplUri"),
    }),
  };
  return given(all);
}

function given(values: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function wordMeant(field: "audience" | "type", text: string): string | undefined {
  const word = text.toLowerCase().replaceAll(/\s+/gu, " ");
  return Object.entries(words[field]).find(([, names]: readonly [string, readonly string[]]) =>
    names.includes(word),
  )?.[0];
}

/**
 * A list of products as CSV, by its mapping: what was not changed stands as it was read, and the columns that no field of ours
 * holds stand beside it.
 *
 * @param products - In the order of the rows; one that was not read has empty cells in the columns of others.
 *
 * @example
 * ```ts
 * import { readProductList, writeProductList } from "@maatstaf/interchange/catalogues";
 *
 * const text = "Nr;Naam;Eigenaar;Type;Publiek;Kast\nP-1;reispas;BZ;bewijs;extern;7\n";
 * const list = readProductList(new TextEncoder().encode(text), { file: "lijst.csv" });
 * list.kind === "read" ? writeProductList(list, list.products) === text : list // => true
 * ```
 */
export function writeProductList(list: ProductList, products: readonly ProductType[]): string {
  return csvText(productRows(list, products), list.delimiter);
}

/**
 * The same as rows of cells, the headings first: for `sheetWorkbook` of `@maatstaf/interchange/frameworks`, which makes a
 * workbook of them.
 *
 * @example
 * ```ts
 * import { productListOfRows, productRows } from "@maatstaf/interchange/catalogues";
 *
 * const rows = [["Nr", "Naam", "Eigenaar"], ["P-1", "reispas", "BZ"]];
 * const list = productListOfRows(rows, { file: "lijst.xlsx", type: "proof", audience: "external" });
 * list.kind === "read" ? productRows(list, list.products) : list // => rows
 * ```
 */
export function productRows(list: ProductList, products: readonly ProductType[]): readonly (readonly string[])[] {
  const { headings, mapping, cells } = list;
  const before = new Map(list.products.map((product) => [product.id, product]));
  const fieldOf = new Map(mapping.columns.map(({ heading, field }) => [heading.trim(), field]));
  const rows = products.map((product) => {
    const kept = cells.get(product.id) ?? {};
    const old = before.get(product.id);
    return headings.map((heading) => {
      const field = fieldOf.get(heading);
      if (field === undefined) return kept[heading] ?? "";
      const text = CELL[field](product);
      return old !== undefined && CELL[field](old) === text ? (kept[heading] ?? "") : text;
    });
  });
  return [headings, ...rows];
}

const CELL: Readonly<Record<ListField, (product: ProductType) => string>> = {
  id: ({ id }) => id,
  name: ({ name }) => name.nl,
  nameEn: ({ name }) => name.en ?? "",
  plainName: ({ plainName }) => plainName?.nl ?? "",
  alsoKnownAs: ({ alsoKnownAs }) => alsoKnownAs.join("; "),
  description: ({ description }) => description?.nl ?? "",
  audience: ({ audience }) => audience,
  type: ({ type }) => type,
  ownerUnitId: ({ ownerUnitId }) => ownerUnitId,
  theme: ({ theme }) => theme ?? "",
  targetGroupIds: ({ targetGroupIds }) => targetGroupIds.join("; "),
  conditions: ({ conditions }) => conditions.map(({ nl }) => nl).join("; "),
  proofs: ({ proofs }) => proofs.map(({ name }) => name.nl).join("; "),
  cost: ({ cost }) => cost?.nl ?? "",
  procedure: ({ procedure }) => procedure?.nl ?? "",
  exceptions: ({ exceptions }) => exceptions?.nl ?? "",
  website: ({ websites = [] }) => websites.map(({ url }) => url).join("; "),
  legalBases: ({ legalBases }) => legalBases.map(({ id }) => id).join("; "),
  processId: ({ processId }) => processId ?? "",
  formulaId: ({ formulaId }) => formulaId ?? "",
  caseTypes: ({ caseTypes }) => caseTypes.join("; "),
  ipdc: ({ identifiers }) => identifiers.ipdc ?? "",
  lpdc: ({ identifiers }) => identifiers.lpdc ?? "",
  uplName: ({ identifiers }) => identifiers.uplName ?? "",
  uplUri: ({ identifiers }) => identifiers.uplUri ?? "",
};

/** The name of a cell as a spreadsheet says it: `B17`. */
function cellName(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}
