import type { Product as ProductType } from "@maatstaf/services";
import { csvText } from "./csv-lines.ts";
import fields from "./list-fields.json" with { type: "json" };
import { LIST_FIELDS } from "./list-mapping.ts";
import type { ListField } from "./list-mapping.ts";
import type { UntoldField } from "./new-services.ts";
import { PLAIN_CELLS } from "./plain-cells.ts";
import { FORMED_FIELDS, FORMS } from "./product-cells.ts";
import type { FormedField } from "./product-cells.ts";
import { productListOfRows } from "./product-list.ts";
import type { ProductList } from "./product-list.ts";
import { stableText } from "./stable-text.ts";

/**
 * A list without products, with a column in Dutch for every field: the form for a catalogue that never was a list.
 *
 * @example
 * ```ts
 * import { emptyProductList, writeProductList } from "@maatstaf/interchange/catalogues";
 *
 * writeProductList(emptyProductList("catalogus"), []).startsWith("nummer;naam;") // => true
 * ```
 */
export function emptyProductList(source: string): ProductList {
  const columns = LIST_FIELDS.map((field) => ({ heading: headingOf(field), field }));
  const headings = columns.map(({ heading }) => heading);
  const mapping = { source, version: 1, columns };
  return { kind: "read", products: [], mapping, headings, cells: new Map(), delimiter: ";", said: {} };
}

function headingOf(field: ListField): string {
  return (field === "id" ? fields.id.find((name) => name === "nummer") : fields[field][0]) ?? field;
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
      const text = cellText(field, product);
      return old !== undefined && cellText(field, old) === text ? (kept[heading] ?? "") : text;
    });
  });
  return [headings, ...rows];
}

/** A cell that would not be read again stays empty: then {@link untoldInList} names its field. */
function cellText(field: ListField, product: ProductType): string {
  if (!isFormed(field)) return PLAIN_CELLS[field](product);
  const text = FORMS[field].write(product);
  return text === "" || FORMS[field].read(text.trim(), undefined).kind === "value" ? text : "";
}

function isFormed(field: ListField): field is FormedField {
  return FORMED_FIELDS.some((one) => one === field);
}

/**
 * What a list does not tell of products: the fields that it has no column for, or whose cell would be read otherwise, such as a
 * text with a `;` in a column of several. Ask it before a list is written; nothing is left out in silence.
 *
 * @example
 * ```ts
 * import { Product } from "@maatstaf/services";
 * import { emptyProductList, untoldInList } from "@maatstaf/interchange/catalogues";
 *
 * const product = Product.parse({
 *   id: "P-1", name: { nl: "reispas" }, audience: "external", type: "proof", ownerUnitId: "BZ", conditions: [{ nl: "Belg; inwoner" }], costEuroCents: 7500,
 * });
 * untoldInList(emptyProductList("catalogus"), [product]) // => [{ productId: "P-1", field: "conditions" }]
 * ```
 */
export function untoldInList(list: ProductList, products: readonly ProductType[]): readonly UntoldField[] {
  const [headings = [], ...rows] = productRows(list, products);
  return products.flatMap((product, at) => {
    const options = { file: "", mapping: list.mapping, ...list.said };
    const again = productListOfRows([headings, rows[at] ?? []], options);
    const names = again.kind === "read" ? differing(product, again.products[0]) : Object.keys(product);
    return names.map((field) => ({ productId: product.id, field }));
  });
}

function differing(product: ProductType, again: ProductType | undefined): readonly string[] {
  const read = new Map<string, unknown>(Object.entries(again ?? {}));
  return Object.entries(product).flatMap(([field, value]) => {
    const other = read.get(field);
    return stableText(value) === stableText(other) || (isEmpty(value) && isEmpty(other)) ? [] : [field];
  });
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
