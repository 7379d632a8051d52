import * as Effect from "effect/Effect";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problemText } from "@maatstaf/interchange";
import {
  emptyUnitList,
  readUnitList,
  readUnitWorkbook,
  UnitMapping,
  unitRows,
  untoldInUnits,
  writeUnitList,
} from "@maatstaf/interchange/catalogues";
import type { UnitList, UnitListOptions } from "@maatstaf/interchange/catalogues";
import { sheetWorkbook } from "@maatstaf/interchange/frameworks";
import { calendarDate } from "@maatstaf/kernel";
import { structureIssues, Structure, Unit, unitTrees } from "@maatstaf/organisation";
import words from "../src/catalogues/unit-words.json" with { type: "json" };

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const OPTIONS: UnitListOptions = { file: "diensten.csv", source: "personeel", organisationIds: ["gem"] };
const HEADING = "Nummer;Soort;Naam;Vanaf;Tot en met;Staat onder;Herkomst;VTE\n";

function read(text: string, options: UnitListOptions = OPTIONS): UnitList {
  const list = readUnitList(bytes(text), options);
  if (list.kind === "refused") throw new Error(JSON.stringify(list.problems));
  return list;
}

function refusals(text: string, options: UnitListOptions = OPTIONS): readonly string[] {
  const list = readUnitList(bytes(text), options);
  if (list.kind === "read") throw new Error("was read");
  for (const problem of list.problems)
    for (const locale of ["nl-BE", "en-GB"] as const)
      expect(problemText(problem, locale)).not.toContain(`(${problem.code})`);
  return list.problems.map(({ cell, row, code }) => `${cell ?? row ?? ""} ${code}`);
}

describe("a list of units", () => {
  it("is read into a structure: kinds, days, places and where a unit came from", () => {
    const { units } = read(
      `${HEADING}BUR;Afdeling;Burger;1/1/2025;;;;\nOUD;cluster;Bevolking;2020-01-01;31/12/2025;;;\nBZ;dienst;Burgerzaken;2025-01-01;;"OUD (2025-01-01 t/m 31/12/2025); BUR (vanaf 1 januari 2026)";samengevoegd: OUD (1/1/2026);4,5\n`,
    );
    expect(units[2]).toEqual({
      id: "BZ",
      code: "BZ",
      kind: "cell",
      name: { nl: "Burgerzaken" },
      organisationIds: ["gem"],
      domainIds: [],
      fte: 4.5,
      validFrom: "2025-01-01",
      places: [
        { parentId: "OUD", from: "2025-01-01", to: "2025-12-31" },
        { parentId: "BUR", from: "2026-01-01" },
      ],
      lineage: [{ kind: "merged", from: ["OUD"], on: "2026-01-01" }],
    });
    const tree = unitTrees(units, calendarDate("2026-02-02"));
    expect(tree.map(({ unit, under }) => [unit.id, under.map((node) => node.unit.id)])).toEqual([["BUR", ["BZ"]]]);
    const gem = {
      id: "gem",
      kind: "municipality",
      name: { nl: "Dorp" },
      country: "BE-VLG",
      identifiers: { nisCode: "44084" },
      planningRegime: "BBC",
      calendarId: "be",
      validFrom: "2019-01-01",
    };
    expect(structureIssues(Structure.parse({ organisations: [gem], units }))).toEqual([]);
  });

  it("keeps its mapping and which organisations are served, for the next list of that source", () => {
    const first = read(`${HEADING}BUR;cluster;Burger;2025-01-01;;;;\n`);
    const mapping = UnitMapping.parse(JSON.parse(JSON.stringify(first.mapping)));
    expect(mapping).toEqual(first.mapping);
    expect(mapping.organisationIds).toEqual(["gem"]);
    const next = "VTE;Vanaf;Naam;Nummer;Soort;Staat onder;Tot en met;Herkomst\n3;2026-01-01;ICT;ICT;cluster;;;\n";
    expect(read(next, { file: "diensten.csv", mapping }).units).toMatchObject([{ id: "ICT", fte: 3 }]);
  });

  it("comes back as it was, the columns of others as well; a change is all that changes", () => {
    const own =
      "Lokaal;Nummer;Soort;Naam;Vanaf;Staat onder\n2.1;BUR;Afdeling;Burger;1/1/2025;\n2.2;BZ;dienst;Burgerzaken;1/1/2025;BUR (vanaf 1/1/2025)\n";
    const list = read(own);
    expect(writeUnitList(list, list.units)).toBe(own);
    const [first, second] = list.units;
    if (first === undefined || second === undefined) throw new Error("no units");
    expect(writeUnitList(list, [first, { ...second, name: { nl: "Bevolking" } }])).toBe(
      own.replace("Burgerzaken", "Bevolking"),
    );
    const validFrom = calendarDate("2024-01-01");
    const earlier = { ...second, validFrom, places: [{ parentId: "BUR", from: validFrom }] };
    expect(read(writeUnitList(list, [first, earlier])).units[1]).toEqual(earlier);
  });

  it.each([
    ["two units with the same number", "A;team;a;2025-01-01;;;;\nA;team;b;2025-01-01;;;;\n", ["A3 listed-unit-twice"]],
    ["a unit above that is not there", "A;team;a;2025-01-01;;Z;;\n", ["F2 unit-parent-unknown"]],
    ["a unit under itself", "A;team;a;2025-01-01;;A;;\n", ["F2 unit-circle"]],
    [
      "two units under each other",
      "A;team;a;2025-01-01;;B;;\nB;team;b;2025-01-01;;A;;\n",
      ["F2 unit-circle", "F3 unit-circle"],
    ],
    [
      "a circle that comes to be later",
      'A;team;a;2025-01-01;;B;;\nB;team;b;2025-01-01;;"C (2025-01-01 t/m 2025-12-31); A (vanaf 2026-01-01)";;\nC;team;c;2025-01-01;;;;\n',
      ["F3 unit-circle"],
    ],
    ["a last day before the first", "A;team;a;2025-01-01;2024-01-01;;;\n", ["E2 unit-days-upside-down"]],
    [
      "a place that ends before it begins",
      "A;team;a;2025-01-01;;B (2026-01-01 t/m 2025-01-01);;\nB;team;b;2025-01-01;;;;\n",
      ["F2 unit-days-upside-down"],
    ],
    [
      "all that is wrong at once",
      ";ploegje;;31/02/2025;;x (ooit t/m nu);weggegaan: y;veel\n",
      [
        "A2 cell-empty",
        "C2 cell-empty",
        "B2 list-value-unknown",
        "H2 list-form-unknown",
        "D2 list-form-unknown",
        "F2 list-form-unknown",
        "G2 list-form-unknown",
      ],
    ],
    ["a number that is too long for a code", `${"x".repeat(30)};team;a;2025-01-01;;;;\n`, ["A2 text-too-long"]],
  ])("%s: refused by the cell, and nothing is taken in", (_, rows, found) => {
    expect(refusals(`${HEADING}${rows}`)).toEqual(found);
  });

  it("a circle that was undone in time is none", () => {
    const rows = "A;team;a;2025-01-01;;B (2025-01-01 t/m 2025-12-31);;\nB;team;b;2025-01-01;;A (vanaf 2026-01-01);;\n";
    expect(read(`${HEADING}${rows}`).units).toHaveLength(2);
  });

  it("a column that is missing, or named in vain; who is served is asked, not assumed", () => {
    expect(refusals("Nummer;Naam\nA;a\n")).toEqual(["1 column-missing"]);
    expect(refusals(HEADING, { file: "diensten.csv" })).toEqual(["1 column-missing"]);
    const mapping = UnitMapping.parse({ source: "x", version: 1, columns: [{ heading: "Weg", field: "id" }] });
    expect(refusals(HEADING, { ...OPTIONS, mapping })).toEqual(["1 list-column-absent"]);
  });

  it("a text in a field without a column, or that is read otherwise, is named", () => {
    const list = read(`${HEADING}BUR;cluster;Burger;2025-01-01;;;;\n`);
    const unit = Unit.parse({
      id: "BUR",
      code: "B",
      kind: "cluster",
      name: { nl: "Burger", en: "Citizen" },
      organisationIds: ["ocmw"],
      headId: "p",
      validFrom: "2025-01-01",
      lineage: [{ kind: "split", from: ["a, b"] }],
    });
    expect(untoldInUnits(list, list.units)).toEqual([]);
    expect(
      untoldInUnits(list, [unit])
        .map(({ field }) => field)
        .toSorted(),
    ).toEqual(["code", "headId", "lineage", "name", "organisationIds"]);
  });
});

describe("any units", () => {
  const LIST = emptyUnitList("structuur");
  const days = ["2024-01-01", "2025-01-01", "2026-01-01"] as const;
  const code = fc.constantFrom("gem", "ocmw", "k-1", "één");
  const lineage = fc.record(
    {
      kind: fc.constantFrom("renamed", "split", "merged", "moved"),
      from: fc.array(code, { minLength: 1, maxLength: 3 }),
      on: fc.constantFrom(...days),
    },
    { requiredKeys: ["kind", "from"] },
  );
  const draft = fc.record(
    {
      code: fc.constantFrom("BZ", "K 1"),
      kind: fc.constantFrom("cluster", "cell", "team"),
      name: fc.constantFrom({ nl: "Burgerzaken" }, { nl: 'Dienst "X"; Y', en: "Desk" }),
      organisationIds: fc.array(code, { minLength: 1, maxLength: 2 }),
      headId: code,
      domainIds: fc.array(code, { maxLength: 2 }),
      fte: fc.nat(4000).map((eighths) => eighths / 8),
      validFrom: fc.constantFrom(...days),
      validTo: fc.constant("2027-12-31"),
      lineage: fc.array(lineage, { maxLength: 2 }),
      place: fc.record(
        { above: fc.nat(9), from: fc.constantFrom(...days), to: fc.constant("2026-12-31") },
        { requiredKeys: ["above", "from"] },
      ),
    },
    { requiredKeys: ["code", "kind", "name", "organisationIds", "validFrom"] },
  );
  const units = fc.array(draft, { maxLength: 6 }).map((drafts) =>
    drafts.map(({ place, ...unit }, at) =>
      Unit.parse({
        ...unit,
        id: `u-${at}`,
        places:
          place === undefined || at === 0
            ? []
            : [
                {
                  parentId: `u-${place.above % at}`,
                  from: place.from,
                  ...(place.to === undefined ? {} : { to: place.to }),
                },
              ],
      }),
    ),
  );

  it("come back as they were, from CSV and from a workbook, and nothing of them is untold", async () => {
    const options = { file: "diensten.csv", mapping: LIST.mapping };
    await fc.assert(
      fc.asyncProperty(units, async (all) => {
        expect(untoldInUnits(LIST, all)).toEqual([]);
        const list = readUnitList(bytes(writeUnitList(LIST, all)), options);
        expect(list.kind === "read" ? list.units : list).toEqual(all);
        const workbook = await Effect.runPromise(sheetWorkbook(unitRows(LIST, all), "Eenheden"));
        const again = await Effect.runPromise(readUnitWorkbook(workbook, options));
        expect(again.kind === "read" ? again.units : again).toEqual(all);
      }),
      { numRuns: 25 },
    );
  });
});

it("a heading and a word of a list of units each mean one thing", () => {
  for (const lists of [words.headings, words.kind, words.lineage]) {
    const all = Object.values(lists).flat();
    expect(new Set(all).size).toBe(all.length);
  }
});
