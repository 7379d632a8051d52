/// <reference types="node" />
import { readFileSync } from "node:fs";
import { problemText } from "@maatstaf/interchange";
import { productRows, readProductWorkbook } from "@maatstaf/interchange/catalogues";
import { readSheetWorkbook, sheetWorkbook } from "@maatstaf/interchange/frameworks";
import { sharedFile } from "@maatstaf/testkit";
import * as Effect from "effect/Effect";
import { describe, expect, it } from "vitest";
import writeXlsx from "write-excel-file/node";

const OPTIONS = { file: "producten.xlsx", type: "proof", audience: "external" } as const;
const HEADING = ["Nr", "Naam", "Eigenaar", "Kast"];
const read = (bytes: Uint8Array) => Effect.runPromise(readProductWorkbook(bytes, OPTIONS));
const written = (rows: readonly (readonly string[])[]) => Effect.runPromise(sheetWorkbook(rows, "Producten"));

describe("a list of products in a workbook", () => {
  it("comes in and goes out without loss, the columns of others as well", async () => {
    const rows = [HEADING, ["P-1", "reispas", "BZ", "7"], ["P-2", "kids-ID", "BZ", ""]];
    const list = await read(await written(rows));
    expect(list.kind === "read" ? productRows(list, list.products) : list).toEqual(rows);
    expect(list.kind === "read" ? list.products.map(({ name }) => name.nl) : []).toEqual(["reispas", "kids-ID"]);
  });

  it("a product with two owners is refused with both cells, and nothing is taken in", async () => {
    const list = await read(await written([HEADING, ["P-1", "reispas", "BZ", ""], ["P-1", "reispas", "KC", ""]]));
    expect(list.kind === "refused" ? list.problems.map(({ code, cell }) => `${code} ${cell}`) : list).toEqual([
      "product-two-owners C3",
    ]);
  });

  it("merged cells are refused with their place", async () => {
    const bytes = await writeXlsx([
      {
        sheet: "Producten",
        data: [HEADING, [{ value: "P-1", columnSpan: 2 }, null, "BZ", ""]],
      },
    ]).toBuffer();
    const list = await read(new Uint8Array(bytes));
    const texts = list.kind === "refused" ? list.problems.map((problem) => problemText(problem, "nl-BE")) : [];
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain("Producten!A2: Deze cel is samengevoegd");
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["a text", new TextEncoder().encode("Nr;Naam\n")],
  ])("%s is no workbook", async (_, bytes) => {
    const list = await read(bytes);
    expect(list.kind === "refused" ? list.problems.map(({ code }) => code) : list).toEqual(["workbook-unreadable"]);
  });
});

const path = sharedFile("data/expected/mrg-02-flanders-2019.json");

describe.skipIf(path === undefined)("case mrg-02: the Flemish mergers of 2019, from two workbooks", () => {
  it("gives each new municipality the old ones it came from", async () => {
    const { input, expected }: Case = JSON.parse(readFileSync(path ?? "", "utf8"));
    const [before = [], after = []] = await Promise.all(
      input.files.map((file) =>
        Effect.runPromise(readSheetWorkbook(readFileSync(sharedFile(`data/${file}`) ?? ""), { file })),
      ),
    );
    const old = codesOf(before);
    const origins = new Map<string, Set<string>>();
    for (const [part, code] of codesOf(after)) {
      const was = old.get(part);
      if (was !== undefined) origins.set(code, (origins.get(code) ?? new Set()).add(was));
    }
    const changed = [...origins]
      .map(([code, from]) => [code, [...from].toSorted()] as const)
      .filter(([code, from]) => from.join(" ") !== code);
    expect(Object.fromEntries(changed)).toEqual(expected.new_to_old);
  });
});

interface Case {
  readonly input: { readonly files: readonly string[] };
  readonly expected: { readonly new_to_old: Readonly<Record<string, readonly string[]>> };
}

/** The five-digit code that stands in each row's second cell, by the first. */
function codesOf(rows: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  return new Map(
    rows.slice(1).flatMap(([part = "", whole = ""]) => {
      const code = /\d{5}/u.exec(whole)?.[0];
      return code === undefined ? [] : [[part, code] as const];
    }),
  );
}
