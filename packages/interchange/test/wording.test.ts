import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Locale } from "@maatstaf/kernel";
import { wordingIssues } from "@maatstaf/kernel";
import en from "../wording/en.json" with { type: "json" };
import nl from "../wording/nl.json" with { type: "json" };
import { DOCUMENT_LAYOUTS } from "../src/frameworks/document-layouts.ts";
import { acceptedNames, columnHeading, plainName, sheetName } from "../src/frameworks/sheet-heading.ts";
import type { SheetLayout } from "../src/frameworks/sheet-layout.ts";

const SOURCE = fileURLToPath(new URL("../src/", import.meta.url));
const source = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(SOURCE + name, "utf8"))
  .join("\n");

describe("wording", () => {
  it("says the same in Dutch and English", () => {
    expect(wordingIssues({ nl, en })).toEqual([]);
  });

  it("has words for every code in the source, and no words for codes that are gone", () => {
    const codes = Object.keys(nl)
      .filter((key) => key.startsWith("problem.") && !key.endsWith("-else"))
      .map((key) => key.slice("problem.".length));
    const unused = codes.filter((code) => !source.includes(`"${code}"`) && !source.includes(`problem.${code}`));
    expect(unused).toEqual(["encoding-mixed", "encoding-not-text"]);
    expect(source).toContain('"mixed" | "not-text"');
  });

  it("has words for every note of a conversion, and no words for notes that are gone", () => {
    const noted = [...source.matchAll(/report\.note\(\s*"([a-z-]+)"/gu)].map(([, code]) => `conversion.${code}`);
    expect(new Set(Object.keys(nl).filter((key) => key.startsWith("conversion.")))).toEqual(new Set(noted));
  });

  it("has a name for every sheet and column of a workbook, and none that is gone", () => {
    const layouts: readonly SheetLayout[] = Object.values(DOCUMENT_LAYOUTS).flat();
    const used = layouts.flatMap(({ sheet, columns }) => [
      `sheet.${sheet}`,
      ...columns.map(({ heading }) => `column.${heading}`),
    ]);
    expect(new Set(Object.keys(nl).filter((key) => /^(?:sheet|column)\./u.test(key)))).toEqual(new Set(used));
  });

  it("no name means two columns of a sheet, or two sheets of a document, whatever the language", () => {
    for (const layouts of Object.values(DOCUMENT_LAYOUTS)) {
      expect(doubles(layouts, sheetName)).toEqual([]);
      for (const { columns } of layouts) expect(doubles(columns, columnHeading)).toEqual([]);
    }
  });
});

/** Names that one value has in one language and another value in the same or the other. */
function doubles<T>(values: readonly T[], nameOf: (value: T, locale: Locale) => string): readonly string[] {
  const accepted = acceptedNames(values, nameOf);
  return values.flatMap((value) =>
    (["nl-BE", "en-GB"] as const)
      .map((locale) => plainName(nameOf(value, locale)))
      .filter((name) => accepted.get(name) !== value),
  );
}
