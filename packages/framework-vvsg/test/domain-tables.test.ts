import type { Crosswalk } from "@maatstaf/framework";
import { vvsg } from "@maatstaf/framework-vvsg";
import { crosswalk as caf } from "@maatstaf/framework-vvsg/crosswalks/caf-2020";
import { crosswalk as iso } from "@maatstaf/framework-vvsg/crosswalks/iso9001-2015";
import { crosswalk as leidraad } from "@maatstaf/framework-vvsg/crosswalks/leidraad";
import { sharedText } from "@maatstaf/testkit";
import { describe, expect, it } from "vitest";
import { adaptationFolders } from "./adaptation-folders.ts";

const source = sharedText("domain/DOMAIN.md");
const lines = (source ?? "").split("\n");
const cellsOf = (line: string): readonly string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
const listed = (cell: string | undefined): readonly string[] =>
  (cell ?? "")
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);

describe.skipIf(source === undefined)("2.4: the table of domains", () => {
  const rows = lines.filter((line) => /^\| \d+ \| (?:GEN|[A-Z]{2,}-[A-Z]{2,}) \|/u.test(line)).map(cellsOf);
  const folders = new Map(adaptationFolders().map((folder) => [folder.structure.code, folder.adaptation]));

  it("has 46 rows, and each is an adaptation under that name", () => {
    expect(rows).toHaveLength(46);
    const wrong = rows.filter(
      ([, code = "", name = ""]) => folders.get(code)?.name.nl !== name.replace(" (*narrative list only*)", ""),
    );
    expect(wrong).toEqual([]);
  });

  it("offers every word it lists for {klant} and {product} to choose from", () => {
    const missing = rows.flatMap(([, code = "", , , klant, product]) =>
      Object.entries({ klant, product }).flatMap(([slot, cell]) => {
        const term = folders.get(code)?.slots[slot];
        const offered = [term?.singular, ...(term?.alternatives ?? []).map(({ singular }) => singular)];
        // «gebruiker van gebouw» reads as a label only; in a sentence it needs its article.
        return listed(cell).filter((word) => !offered.includes(word.replace("van gebouw", "van het gebouw")));
      }),
    );
    expect(missing).toEqual([]);
  });
});

describe.skipIf(source === undefined)("2.5: the table of mappings", () => {
  const rows = lines.filter((line) => /^\| O\d\.\d\d \|/u.test(line)).map(cellsOf);
  const idOf = new Map(vvsg().requirements.map(({ code, id }) => [code, id]));

  it.each([
    ["iso9001-2015", 2, iso()],
    ["caf-2020", 3, caf()],
    ["leidraad", 4, leidraad()],
  ] as const)("%s maps exactly what it lists", (reference, column, crosswalk: Crosswalk) => {
    const expected = rows.flatMap((row) =>
      listed(row[column]).map((item) => `${idOf.get(row[0] ?? "") ?? ""} ${reference}:${item}`),
    );
    expect(rows).toHaveLength(56);
    expect(crosswalk.mappings.map(({ from, to }) => `${from} ${to}`).toSorted()).toEqual(expected.toSorted());
  });
});

it("2.3: the questions know the seven slots of the source, and each has a general word", () => {
  const { vocabulary, requirements } = vvsg();
  const seven = ["bestuur", "eenheid", "kernproces", "klant", "leidinggevende", "medewerker", "product"];
  expect(Object.keys(vocabulary).toSorted()).toEqual(seven);
  const used = [...JSON.stringify(requirements).matchAll(/\{(\p{L}+)/gu)].map(([, slot]) => slot?.toLowerCase());
  expect(seven.filter((slot) => !used.includes(slot))).toEqual([]);
});
