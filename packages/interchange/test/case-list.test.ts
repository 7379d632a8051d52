import * as Effect from "effect/Effect";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@maatstaf/kernel";
import { problemText } from "@maatstaf/interchange";
import {
  caseListOfRows,
  CaseMapping,
  caseRows,
  readCaseList,
  untoldInCases,
  writeCaseList,
} from "@maatstaf/interchange/catalogues";
import { readSheetWorkbook, sheetWorkbook } from "@maatstaf/interchange/frameworks";
import { CaseAggregate, caseImport, CHANNELS, NORM_UNITS } from "@maatstaf/services";
import words from "../src/catalogues/case-words.json" with { type: "json" };

const OPTIONS = { file: "zaken.csv", source: "crm" };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const HEADING = "Product;Periode;Kanaal;Ontvangen;Op tijd;Te laat;Open binnen norm;Open over norm\n";

const problems = (text: string): readonly string[] => {
  const list = readCaseList(bytes(text), OPTIONS);
  if (list.kind === "read") return [];
  for (const problem of list.problems)
    for (const locale of ["nl-BE", "en-GB"] as const)
      expect(problemText(problem, locale)).not.toContain(`(${problem.code})`);
  return list.problems.map(({ cell, row, code }) => `${cell ?? row ?? ""} ${code}`);
};

describe("US-11: the monthly figures of a CRM", () => {
  it("come in from CSV by their headings, in Dutch and in English alike, and twice gives the same totals", () => {
    const dutch = readCaseList(bytes(`${HEADING}P-3;2026-01;loket;55;41;6;5;3\n`), OPTIONS);
    const english = readCaseList(
      bytes(
        "Product id,Month,Channel,Received,Closed on time,Closed late,Open within,Open past,Shelf\nP-3,2026-01,counter,55,41,6,5,3,x\n",
      ),
      OPTIONS,
    );
    if (dutch.kind === "refused" || english.kind === "refused") throw new Error("refused");
    expect(english.rows).toEqual(dutch.rows);
    expect(english.passedOver).toEqual(["Shelf"]);
    const given = { productIds: ["P-3"], on: calendarDate("2026-02-02") };
    const first = caseImport([], dutch.rows, given);
    expect(caseImport(first.cases, english.rows, given)).toMatchObject({ unchanged: 1, added: [], changed: [] });
  });

  it("a row that is refused later is found again in the spreadsheet", () => {
    const list = readCaseList(bytes(`${HEADING}P-3;2026-01;;1;1;0;0;0\n\nP-9;2026-01;;1;1;0;0;0\n`), OPTIONS);
    if (list.kind === "refused") throw new Error("refused");
    const { refused } = caseImport([], list.rows, { productIds: ["P-3"], on: calendarDate("2026-02-02") });
    expect(refused.map(({ place }) => list.spreadsheetRows[Number(/\d+/u.exec(place)?.[0])])).toEqual([4]);
  });

  it("everything that is wrong is told by its cell, and nothing is taken in", () => {
    expect(problems(`${HEADING};2026-13;duif;-1;4,5;zes;1.234;\n`)).toEqual([
      "A2 cell-empty",
      "H2 cell-empty",
      "B2 period-out-of-range",
      "C2 list-value-unknown",
      "D2 list-value-unknown",
      "E2 list-value-unknown",
      "F2 number-unreadable",
      "G2 number-ambiguous",
    ]);
    expect(problems("Product;Periode\nP-3;2026-01\n")).toEqual(["1 column-missing"]);
    expect(problems(`${HEADING}${"x".repeat(90)};2026-01;;1;1;0;0;0\n`)).toEqual(["A2 text-too-long"]);
    expect(problems(`${HEADING.trim()};Doorlooptijden\nP-3;2026-01;;1;1;0;0;0;lang\n`)).toEqual([
      "I2 list-value-unknown",
    ]);
    expect(problems("")).toEqual(["1 file-empty"]);
  });

  it("of any figures come back from CSV and from a workbook as they were", async () => {
    const durations = fc.oneof(
      fc.record({
        kind: fc.constant("values" as const),
        unit: fc.constantFrom(...NORM_UNITS.slice(0, 6)),
        values: fc.array(
          fc.integer({ min: 0, max: 400 }).map((half) => half / 2),
          { maxLength: 4 },
        ),
      }),
      fc.record({
        kind: fc.constant("classes" as const),
        unit: fc.constantFrom(...NORM_UNITS.slice(0, 6)),
        classes: fc
          .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 3 })
          .map((bounds) => bounds.toSorted((a, b) => a - b).map((upTo) => ({ upTo, count: upTo % 7 }))),
        above: fc.nat(5),
      }),
    );
    const count = fc.nat(99_999);
    const row = fc.record(
      {
        source: fc.constantFrom("crm", "loket; balie"),
        productId: fc.constantFrom("P-1", 'P "2"', "é;3"),
        period: fc.constantFrom("2026-01", "2026-Q1", "2026"),
        channel: fc.constantFrom(...CHANNELS),
        targetGroupId: fc.constantFrom("J", "65+"),
        received: count,
        closedOnTime: count,
        closedLate: count,
        openWithin: count,
        openPast: count,
        transfers: count,
        solvedAtFirstContact: count,
        durations,
        importedOn: fc.constant("2026-02-02"),
      },
      {
        requiredKeys: [
          "source",
          "productId",
          "period",
          "received",
          "closedOnTime",
          "closedLate",
          "openWithin",
          "openPast",
        ],
      },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 5 }), async (drafts) => {
        const cases = drafts.map((draft) => CaseAggregate.parse(draft));
        const read = readCaseList(bytes(writeCaseList(cases)), OPTIONS);
        expect(read.kind === "read" ? read.rows : read).toEqual(cases);
        const workbook = await Effect.runPromise(sheetWorkbook(caseRows(cases), "Zaken"));
        const rows = await Effect.runPromise(readSheetWorkbook(workbook, { file: "zaken.xlsx" }));
        const again = caseListOfRows(rows, OPTIONS);
        expect(again.kind === "read" ? again.rows : again).toEqual(cases);
      }),
      { numRuns: 25 },
    );
  });
});

describe("the mapping of a CRM is kept", () => {
  const mapping = CaseMapping.parse({
    source: "crm",
    version: 2,
    columns: [
      { heading: "Dossiersoort", field: "productId" },
      { heading: "Tijdvak", field: "period" },
      { heading: "In", field: "received" },
      { heading: "Uit (tijdig)", field: "closedOnTime" },
      { heading: "Uit (laat)", field: "closedLate" },
      { heading: "Lopend", field: "openWithin" },
      { heading: "Over", field: "openPast" },
    ],
  });
  const january = "Over;In;Ontvangen;Dossiersoort;Tijdvak;Uit (tijdig);Uit (laat);Lopend\n3;55;99;P-3;2026-01;41;6;5\n";

  it("next month's figures are read in the same way, its columns in another order, and written in its form", () => {
    const first = readCaseList(bytes(january), { ...OPTIONS, mapping });
    if (first.kind === "refused") throw new Error(JSON.stringify(first.problems));
    expect(first.rows).toMatchObject([{ source: "crm", productId: "P-3", received: 55, openPast: 3 }]);
    expect(first.passedOver).toEqual(["Ontvangen"]);
    const kept = CaseMapping.parse(JSON.parse(JSON.stringify(first.mapping)));
    expect(kept).toEqual(mapping);
    const text = writeCaseList(first.rows, kept);
    expect(text.startsWith("Dossiersoort;Tijdvak;In;")).toBe(true);
    expect(readCaseList(bytes(text), { ...OPTIONS, mapping: kept })).toMatchObject({ kind: "read", rows: first.rows });
  });

  it("a mapping that was proposed from the headings is returned, and reads the file to the same figures", () => {
    const text = `${HEADING}P-3;2026-01;loket;55;41;6;5;3\n`;
    const first = readCaseList(bytes(text), OPTIONS);
    if (first.kind === "refused") throw new Error("refused");
    expect(first.mapping.columns).toHaveLength(8);
    expect(readCaseList(bytes(text), { ...OPTIONS, mapping: first.mapping })).toEqual(first);
  });

  it("what its columns do not hold is named", () => {
    const row = {
      source: "crm",
      productId: "P-3",
      period: "2026-01",
      received: 1,
      closedOnTime: 1,
      closedLate: 0,
      openWithin: 0,
      openPast: 0,
    };
    expect(untoldInCases([CaseAggregate.parse(row)], mapping)).toEqual([]);
    const more = CaseAggregate.parse({ ...row, source: "loket", channel: "counter", transfers: 0 });
    expect(untoldInCases([more], mapping).map(({ field }) => field)).toEqual(["source", "channel", "transfers"]);
  });

  it("a column that it names in vain, or a field it must have, refuses the file", () => {
    const found = (columns: CaseMapping["columns"]) => {
      const list = readCaseList(bytes(january), { ...OPTIONS, mapping: { ...mapping, columns } });
      return list.kind === "refused" ? list.problems.map(({ code, row }) => `${row} ${code}`) : list;
    };
    expect(found([...mapping.columns, { heading: "Weg", field: "channel" }])).toEqual(["1 list-column-absent"]);
    expect(found(mapping.columns.slice(1))).toEqual(["1 column-missing"]);
    const [first] = mapping.columns;
    expect(CaseMapping.safeParse({ ...mapping, columns: [first, { ...first, heading: "In" }] }).success).toBe(false);
    expect(CaseMapping.safeParse({ ...mapping, columns: [first, { ...first, field: "period" }] }).success).toBe(false);
  });
});

it("a heading and a word each mean one thing", () => {
  for (const lists of [words.headings, words.channel]) {
    const all = Object.values(lists).flat();
    expect(new Set(all).size).toBe(all.length);
  }
  expect(Object.keys(words.channel)).toEqual([...CHANNELS]);
});
