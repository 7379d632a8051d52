import { quoted } from "../quoted.ts";
import { csvText, headedTable } from "./csv-lines.ts";
import type { HeadedRow } from "./csv-lines.ts";
import { bareSeed } from "./product-seed.ts";
import type { ProductSeed } from "./product-seed.ts";
import { refusedFor } from "./reading.ts";
import type { Refused } from "./reading.ts";
import { lastPart } from "./vocabulary.ts";

/**
 * What the list says of a product with a cross: who offers it, for whom, and what it is.
 *
 * @example
 * ```ts
 * import { UPL_FLAGS } from "@maatstaf/interchange/catalogues";
 *
 * UPL_FLAGS.includes("Gemeente") // => true
 * ```
 */
export const UPL_FLAGS = [
  "Rijk",
  "Provincie",
  "Waterschap",
  "Gemeente",
  "Burger",
  "Bedrijf",
  "Dienstenwet",
  "Autonomie",
  "Medebewind",
  "Aanvraag",
  "Subsidie",
  "Melding",
  "Verplichting",
  "DigiDMacht",
] as const;

/** A flag of {@link UPL_FLAGS}. */
export type UplFlag = (typeof UPL_FLAGS)[number];

const COLUMNS = [
  "UniformeProductnaam",
  "URI",
  "SDG",
  "Grondslag",
  "Grondslaglabel",
  "Grondslaglink",
  ...UPL_FLAGS,
] as const;

/** A product of the list, with all its legal bases; the list has a row for each of them. */
export interface UniformProduct {
  readonly uri: string;
  readonly name: string;
  readonly flags: readonly UplFlag[];
  /** Codes of the single digital gateway: `C5`. */
  readonly sdgCodes: readonly string[];
  readonly legalBases: readonly { readonly uri: string; readonly label: string; readonly link: string }[];
}

/** The list as it was read, row by row, so that it can be written as it was. */
export interface UniformNames {
  readonly kind: "read";
  readonly products: readonly UniformProduct[];
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads the Dutch list of uniform product names (UPL) in CSV, complete. A product with several legal bases has several rows
 * there, and is one here.
 *
 * @param file - Its name, for problems.
 * @returns `refused` with the row for a column that is missing, a flag that is no cross, or a URI with two names.
 *
 * @see docs/methods/catalogue-formats.md
 *
 * @example
 * ```ts
 * import { readUniformNames, UPL_FLAGS } from "@maatstaf/interchange/catalogues";
 *
 * const heading = ["UniformeProductnaam", "URI", "SDG", "Grondslag", "Grondslaglabel", "Grondslaglink", ...UPL_FLAGS];
 * const list = readUniformNames(`${heading.join(",")}\npaspoort,urn:paspoort,A1${",".repeat(17)}\n`, "upl.csv");
 * list.kind === "read" ? list.products.map(({ name, sdgCodes }) => [name, sdgCodes]) : list // => [["paspoort", ["A1"]]]
 * ```
 */
export function readUniformNames(text: string, file: string): UniformNames | Refused {
  const table = headedTable(text, file);
  if (table.kind === "refused") return table;
  const { heading, rows } = table;
  const absent = COLUMNS.find((column) => !heading.includes(column));
  if (absent !== undefined) return refusedFor(file, "column-missing", { row: 1, params: { expected: absent } });
  const at = new Map(COLUMNS.map((column) => [column, heading.indexOf(column)]));
  const cell = ({ cells }: HeadedRow, column: (typeof COLUMNS)[number]): string =>
    (cells[at.get(column) ?? -1] ?? "").trim();
  const products = new Map<string, { readonly first: number; readonly product: UniformProduct }>();
  for (const one of rows) {
    const [uri, name] = [cell(one, "URI"), cell(one, "UniformeProductnaam")];
    const { row } = one;
    if (uri === "") return refusedFor(file, "cell-empty", { row, column: "URI", params: { expected: "URI" } });
    if (name === "")
      return refusedFor(file, "cell-empty", { row, column: "UniformeProductnaam", params: { expected: "name" } });
    const odd = UPL_FLAGS.find((flag) => !/^x?$/iu.test(cell(one, flag)));
    if (odd !== undefined)
      return refusedFor(file, "upl-value-unknown", { row, column: odd, params: { found: quoted(cell(one, odd)) } });
    const known = products.get(uri);
    if (known !== undefined && known.product.name !== name)
      return refusedFor(file, "upl-name-differs", {
        row,
        column: "UniformeProductnaam",
        params: { otherRow: known.first, other: quoted(known.product.name), found: quoted(name) },
      });
    const basis = { uri: cell(one, "Grondslag"), label: cell(one, "Grondslaglabel"), link: cell(one, "Grondslaglink") };
    const codes = cell(one, "SDG")
      .split(";")
      .map((code) => code.trim())
      .filter((code) => code !== "");
    products.set(uri, {
      first: known?.first ?? row,
      product: {
        uri,
        name,
        flags: UPL_FLAGS.filter((flag) => cell(one, flag) !== "" || known?.product.flags.includes(flag) === true),
        sdgCodes: [...new Set([...(known?.product.sdgCodes ?? []), ...codes])],
        legalBases: [
          ...(known?.product.legalBases ?? []),
          ...(basis.uri === "" && basis.label === "" && basis.link === "" ? [] : [basis]),
        ],
      },
    });
  }
  return {
    kind: "read",
    products: [...products.values()].map(({ product }) => product),
    heading,
    rows: rows.map(({ cells }) => cells),
  };
}

/**
 * The list as CSV, as it was read.
 *
 * @example
 * ```ts
 * import { writeUniformNames } from "@maatstaf/interchange/catalogues";
 *
 * writeUniformNames({ kind: "read", products: [], heading: ["URI"], rows: [["urn:a"]] }) // => "URI\nurn:a\n"
 * ```
 */
export function writeUniformNames({ heading, rows }: UniformNames): string {
  return csvText([heading, ...rows]);
}

/** The row that says that a product has no name in the list yet. */
const NO_NAME_YET = "UPL-naam_nog_niet_beschikbaar";

/**
 * Seeds for the products that a level of government offers, with the identifiers that tell them from each other.
 *
 * A subsidy is a financial benefit and a report (melding) a report; of the others the list does not say what type they are.
 *
 * @example
 * ```ts
 * import { uniformSeeds } from "@maatstaf/interchange/catalogues";
 *
 * const product = { uri: "urn:upl:paspoort", name: "paspoort", flags: ["Gemeente", "Burger"], sdgCodes: [], legalBases: [] } as const;
 * uniformSeeds([product], "Gemeente")[0]?.identifiers // => { uplName: "paspoort", uplUri: "urn:upl:paspoort" }
 * ```
 */
export function uniformSeeds(
  products: readonly UniformProduct[],
  by: "Rijk" | "Provincie" | "Waterschap" | "Gemeente",
): readonly ProductSeed[] {
  return products
    .filter(({ uri, flags }) => flags.includes(by) && lastPart(uri) !== NO_NAME_YET)
    .map(({ uri, name, flags, legalBases }): ProductSeed => {
      const type = flags.includes("Subsidie") ? "financial-benefit" : flags.includes("Melding") ? "report" : undefined;
      return {
        ...bareSeed(lastPart(uri).slice(-80), { nl: name }),
        ...(type === undefined ? {} : { type }),
        targetGroupIds: (["Burger", "Bedrijf"] as const).filter((group) => flags.includes(group)),
        legalBases: legalBases
          .map(({ uri: id, label, link }) => ({
            id: (id === "" ? link : id).slice(0, 300),
            ...(label === "" ? {} : { name: { nl: label } }),
          }))
          .filter(({ id }) => id !== ""),
        identifiers: { uplName: name.slice(0, 300), uplUri: uri.slice(0, 300) },
      };
    });
}
