import * as Effect from "effect/Effect";
import { readSheetWorkbook } from "../frameworks/sheet-workbook.ts";
import { productListOfRows } from "./product-list.ts";
import type { ListOptions, ProductList } from "./product-list.ts";
import type { Refused } from "./reading.ts";

/**
 * Reads a list of products from the first sheet of a workbook (XLSX), by a mapping that is kept. Merged cells, a workbook that
 * unpacks too large, and all that {@link productListOfRows} refuses are told by cell; then nothing is taken in.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect";
 * import { readProductWorkbook } from "@maatstaf/interchange/catalogues";
 * import { sheetWorkbook } from "@maatstaf/interchange/frameworks";
 *
 * const bytes = await Effect.runPromise(sheetWorkbook([["Nr", "Naam", "Eigenaar"], ["P-1", "reispas", "BZ"]], "Producten"));
 * const list = await Effect.runPromise(readProductWorkbook(bytes, { file: "lijst.xlsx", type: "proof", audience: "external" }));
 * list.kind === "read" ? list.products.map(({ id }) => id) : list // => ["P-1"]
 * ```
 */
export const readProductWorkbook = (bytes: Uint8Array, options: ListOptions): Effect.Effect<ProductList | Refused> =>
  Effect.match(readSheetWorkbook(bytes, { file: options.file }), {
    onSuccess: (rows): ProductList | Refused => productListOfRows(rows, options),
    onFailure: ({ problems, total }): ProductList | Refused => ({ kind: "refused", problems, total }),
  });
