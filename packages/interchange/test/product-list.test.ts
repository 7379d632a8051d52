/// <reference types="node" />
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problemText } from "@maatstaf/interchange";
import {
  LIST_FIELDS,
  ListMapping,
  productListOfRows,
  proposedMapping,
  readProductList,
  writeProductList,
} from "@maatstaf/interchange/catalogues";
import type { ListOptions, ProductList } from "@maatstaf/interchange/catalogues";
import { PRODUCT_TYPES } from "@maatstaf/services";
import fields from "../src/catalogues/list-fields.json" with { type: "json" };
import words from "../src/catalogues/list-words.json" with { type: "json" };

const OPTIONS: ListOptions = { file: "lijst.csv", source: "onthaal" };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(text: string, options: ListOptions = OPTIONS): ProductList {
  const list = readProductList(bytes(text), options);
  if (list.kind === "refused") throw new Error(JSON.stringify(list.problems));
  return list;
}

function refusals(text: string, options: ListOptions = OPTIONS): readonly (readonly [string, string])[] {
  const list = readProductList(bytes(text), options);
  if (list.kind === "read") throw new Error("was read");
  for (const problem of list.problems)
    for (const locale of ["nl-BE", "en-GB"] as const)
      expect(problemText(problem, locale)).not.toContain(`(${problem.code})`);
  return list.problems.map(({ cell, row, code }) => [cell ?? `row ${row ?? ""}`, code]);
}

describe("a list of products", () => {
  it("is read by its headings, in Dutch and in English alike", () => {
    const dutch = read(
      "Nr.;Naam;Eigenaar;Soort;Publiek;Zoektermen;Kostprijs;UPL-naam\nP-1;reispas;BZ;bewijs;extern;pas; paspoort;gratis;\n".replace(
        "pas; paspoort",
        '"pas; paspoort"',
      ),
    );
    const english = read(
      "Code,Name,Owner,Type,Audience,Keywords,Cost,UPL\nP-1,reispas,BZ,proof,external,pas; paspoort,gratis,\n",
    );
    expect(dutch.products).toEqual(english.products);
    expect(dutch.products[0]).toMatchObject({
      id: "P-1",
      type: "proof",
      alsoKnownAs: ["pas", "paspoort"],
      cost: { nl: "gratis" },
      identifiers: {},
    });
  });

  it("keeps its mapping, for the next list of that source", () => {
    const first = read("Stuk;Wat;Wie\nP-1;reispas;BZ\n", {
      ...OPTIONS,
      mapping: {
        source: "onthaal",
        version: 3,
        columns: [
          { heading: "Stuk", field: "id" },
          { heading: "Wat", field: "name" },
          { heading: "Wie", field: "ownerUnitId" },
        ],
      },
      audience: "external",
      type: "proof",
    });
    expect(ListMapping.parse(JSON.parse(JSON.stringify(first.mapping)))).toEqual(first.mapping);
    const next = read("Wie;Stuk;Wat\nKC;P-2;rijbewijs\n", {
      ...OPTIONS,
      mapping: first.mapping,
      audience: "external",
      type: "proof",
    });
    expect(next.products.map(({ id, ownerUnitId }) => [id, ownerUnitId])).toEqual([["P-2", "KC"]]);
  });

  it("a mapping has each field once", () => {
    const columns = [
      { heading: "a", field: "id" },
      { heading: "b", field: "id" },
    ];
    expect(ListMapping.safeParse({ source: "x", version: 1, columns }).success).toBe(false);
    expect(proposedMapping(["Naam", "Titel"], "x").columns).toEqual([{ heading: "Naam", field: "name" }]);
  });

  it("comes back as it was, with the columns that we do not know", () => {
    const text =
      'Nr;Naam;Eigenaar;Type;Publiek;Kast;Opmerking\nP-1;"reis;pas";BZ;Bewijs;Extern;7;"zegt ""ja"""\nP-2;rijbewijs;BZ;attest;extern;;\n';
    const list = read(text);
    expect(writeProductList(list, list.products)).toBe(text);
    const [first, ...others] = list.products;
    if (first === undefined) throw new Error("no product");
    const changed = writeProductList(list, [{ ...first, ownerUnitId: "KC" }, ...others]);
    expect(changed).toBe(text.replace(";BZ;Bewijs", ";KC;Bewijs"));
    expect(read(changed).products[0]?.ownerUnitId).toBe("KC");
  });

  it("of any texts comes back the same", () => {
    const cell = fc.constantFrom("", "a", "b; c", 'met "teken"', "é", "x,y", "1.5");
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const lines = rows.map((cells, at) => [`P-${at}`, "naam", "BZ", ...cells].map(quote).join(";"));
        const text = ["Nr;Naam;Eigenaar;Beschrijving;Zoektermen;Website;Vrij", ...lines].join("\r\n");
        const options = { ...OPTIONS, audience: "external", type: "proof" } as const;
        const list = read(text, options);
        const again = read(writeProductList(list, list.products), options);
        expect(again.products).toEqual(list.products);
        expect(again.cells).toEqual(list.cells);
        // Everything rewritten from the products alone, without the cells they came from.
        const bare = read(writeProductList({ ...list, products: [] }, list.products), options);
        expect(bare.products).toEqual(list.products);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a list that is not taken in: every problem by its cell, and nothing half", () => {
  const HEADING = "Nr;Naam;Eigenaar;Type;Publiek\n";
  it("a product with two owners, in two rows or in one", () => {
    expect(refusals(`${HEADING}P-1;a;BZ;bewijs;extern\nP-1;a;KC;bewijs;extern\n`)).toEqual([
      ["C3", "product-two-owners"],
    ]);
    expect(refusals(`${HEADING}P-1;a;BZ / KC;bewijs;extern\n`)).toEqual([["C2", "several-owners"]]);
    expect(refusals(`${HEADING}P-1;a;"BZ;KC";bewijs;extern\n`)).toEqual([["C2", "several-owners"]]);
  });

  it("a product that stands there twice", () => {
    expect(refusals(`${HEADING}P-1;a;BZ;bewijs;extern\n\nP-1;b;BZ;bewijs;extern\n`).map(([, code]) => code)).toEqual([
      "product-twice",
    ]);
  });

  it("all that is wrong at once", () => {
    expect(refusals(`${HEADING}P-1;;BZ;onzin;extern\n;b;;bewijs;binnen\n`)).toEqual([
      ["B2", "cell-empty"],
      ["D2", "list-value-unknown"],
      ["A3", "cell-empty"],
      ["C3", "cell-empty"],
      ["E3", "list-value-unknown"],
    ]);
  });

  it("the cell is named as the spreadsheet names it, far down too", () => {
    const rows = Array.from({ length: 15 }, (_, at) => `P-${at};naam;BZ;bewijs;extern\n`).join("");
    expect(refusals(`${HEADING}${rows}P-x;;BZ;bewijs;extern\n`)).toEqual([["B17", "cell-empty"]]);
  });

  it("a type or audience that nobody named is asked for, not assumed", () => {
    expect(refusals("Nr;Naam;Eigenaar\nP-1;a;BZ\nP-2;b;BZ\n")).toEqual([
      ["row 1", "list-column-missing"],
      ["row 1", "list-column-missing"],
    ]);
    expect(refusals(`${HEADING}P-1;a;BZ;;extern\n`)).toEqual([["D2", "cell-empty"]]);
  });

  it("a heading that is missing, that is twice, or that the mapping names in vain", () => {
    expect(refusals("Nr;Naam\nP-1;a\n")).toEqual([["row 1", "list-column-missing"]]);
    expect(refusals("Nr;Nr;Naam\n1;2;a\n")).toEqual([["row 1", "column-twice"]]);
    const mapping = { source: "x", version: 1, columns: [{ heading: "Weg", field: "id" as const }] };
    expect(refusals("Nr;Naam\nP-1;a\n", { ...OPTIONS, mapping })).toEqual([["row 1", "list-column-absent"]]);
  });

  it("what is no table, or no text", () => {
    expect(refusals("")).toEqual([["row 1", "file-empty"]]);
    expect(refusals(`${HEADING}P-1;a\n`)).toEqual([["row 2", "row-ragged"]]);
    expect(readProductList(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), OPTIONS)).toMatchObject({ kind: "refused" });
  });

  it("a text that is too long is refused by its cell", () => {
    expect(refusals(`${HEADING}${"x".repeat(90)};a;BZ;bewijs;extern\n`)).toEqual([["A2", "text-too-long"]]);
  });

  it("rows that come from a workbook are read in the same way", () => {
    const rows = [
      ["Nr", "Naam", "Eigenaar", "Type", "Publiek"],
      ["P-1", "a", "BZ", "bewijs", "extern"],
      ["P-2", "b"],
    ];
    const list = productListOfRows(rows, OPTIONS);
    expect(list.kind === "refused" ? list.problems.map(({ cell }) => cell) : list).toEqual(["C3", "D3", "E3"]);
  });
});

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

describe("the words of a list", () => {
  it("are those of the schema of a product, each meaning one thing", () => {
    expect(Object.keys(words.type)).toEqual(expect.arrayContaining([...PRODUCT_TYPES]));
    expect(Object.keys(words.type)).toHaveLength(PRODUCT_TYPES.length);
    expect(Object.keys(words.audience).toSorted()).toEqual(["external", "internal"]);
    for (const lists of [words.type, words.audience, fields]) {
      const all = Object.values(lists).flat();
      expect(new Set(all).size).toBe(all.length);
    }
    expect(Object.keys(fields)).toEqual([...LIST_FIELDS]);
  });
});
