/// <reference types="node" />
import { inputIssues } from "@maatstaf/kernel";
import {
  CbsCode,
  controlRegime,
  isValidOn,
  KboNumber,
  Location,
  membersOn,
  Body,
  NisCode,
  Organisation,
  ORGANISATION_ISSUE_CODES,
  ORGANISATION_KINDS,
  organisationIssueText,
  Person,
  readKboNumber,
  structureIssues,
  unitsAbove,
  unitTrees,
} from "@maatstaf/organisation";
import type { OrganisationIssue, Structure } from "@maatstaf/organisation";
import { sharedText } from "@maatstaf/testkit";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, ON, organisation, structure, unit } from "./structure.ts";

const codes = (found: Structure) => structureIssues(found).map(({ code }) => code);
const units = (...some: object[]) => structure({ units: some });
const old = (id: string, more: object = {}) =>
  unit(id, undefined, { validFrom: "2020-01-01", validTo: "2024-12-31", ...more });

/** A structure that has exactly one kind of issue. */
const CASES: readonly (readonly [OrganisationIssue["code"], Structure])[] = [
  ["id-used-twice", units(unit("a", undefined), unit("a", undefined))],
  ["organisation-unknown", units(unit("a", undefined, { organisationIds: ["none"] }))],
  ["group-unknown", structure({ organisations: [organisation("gem", { groupId: "none" })], units: [] })],
  ["unit-unknown", units(unit("a", "none"))],
  ["unit-unknown", units(unit("a", undefined, { lineage: [{ kind: "renamed", from: ["none"] }] }))],
  ["validity-upside-down", units(unit("a", undefined, { validTo: "2024-01-01" }))],
  [
    "zone-in-a-group",
    structure({ organisations: [organisation("pz", { kind: "police-zone", identifiers: {} })], units: [] }),
  ],
  ["unit-serves-two-groups", units(unit("a", undefined, { organisationIds: ["gem", "pz"] }))],
  ["parent-of-another-group", units(unit("a", undefined, { organisationIds: ["pz"] }), unit("b", "a"))],
  ["parent-not-valid", units(unit("a", undefined, { validTo: "2025-06-30" }), unit("b", "a"))],
  [
    "two-parents",
    units(
      unit("a", undefined),
      unit("b", undefined),
      unit("c", "a", {
        places: [
          { parentId: "a", from: "2025-01-01", to: "2025-06-30" },
          { parentId: "b", from: "2025-06-30" },
        ],
      }),
    ),
  ],
  [
    "units-in-a-circle",
    units(
      unit("a", undefined, { kind: "team", places: [{ parentId: "b", from: "2025-01-01" }] }),
      unit("b", "a", { kind: "team" }),
    ),
  ],
  [
    "unit-too-deep",
    units(
      unit("a", undefined),
      unit("b", "a"),
      unit("c", "b", { kind: "team" }),
      unit("d", "c", { kind: "team" }),
      unit("e", "d", { kind: "team" }),
    ),
  ],
  ["cell-not-in-one-cluster", units(unit("a", undefined, { kind: "cell" }))],
  [
    "cell-not-in-one-cluster",
    units(unit("a", undefined), unit("b", "a", { places: [{ parentId: "a", from: "2025-01-01", to: "2025-12-31" }] })),
  ],
  [
    "lineage-from-later",
    units(unit("a", undefined), unit("b", undefined, { lineage: [{ kind: "split", from: ["a"] }] })),
  ],
  [
    "lineage-overlaps",
    units(old("a", { validTo: "2025-01-01" }), unit("b", undefined, { lineage: [{ kind: "renamed", from: ["a"] }] })),
  ],
  ["lineage-split-alone", units(old("a"), unit("b", undefined, { lineage: [{ kind: "split", from: ["a"] }] }))],
  [
    "identifier-used-twice",
    structure({ organisations: [organisation("gem"), organisation("other", { groupId: undefined })], units: [] }),
  ],
  [
    "identifier-of-another-country",
    structure({
      organisations: [organisation("gem", { identifiers: { nisCode: "44084", cbsCode: "GM1959" } })],
      units: [],
    }),
  ],
  [
    "nis-code-not-flemish",
    structure({ organisations: [organisation("gem", { identifiers: { nisCode: "62063" } })], units: [] }),
  ],
  ["identifier-missing", structure({ organisations: [organisation("gem", { identifiers: {} })], units: [] })],
];

describe("structureIssues", () => {
  it("finds nothing in a sound structure, where a cell serves two organisations of one group", () => {
    expect(structureIssues(structure())).toEqual([]);
  });

  it.each(CASES)("%s, with a place and words in both languages", (code, broken) => {
    const issues = structureIssues(broken);
    expect([...new Set(issues.map((one) => one.code))]).toEqual([code]);
    for (const one of issues) {
      expect(one.place).toMatch(/^(?:organisations|groups|units)\[/u);
      for (const locale of ["nl-BE", "en-GB"] as const) {
        expect(organisationIssueText(one, locale)).toMatch(/[.]$/u);
        expect(organisationIssueText(one, locale)).not.toContain("{");
      }
    }
  });

  it("a cell that moves from one cluster to the next stays in exactly one every day", () => {
    const moving = [
      { parentId: "a", from: "2025-01-01", to: "2025-06-30" },
      { parentId: "b", from: "2025-07-01" },
    ];
    const two = [unit("a", undefined), unit("b", undefined)];
    expect(codes(units(...two, unit("c", "a", { places: moving })))).toEqual([]);
    const late = moving.with(1, { parentId: "b", from: "2025-07-02" });
    expect(structureIssues(units(...two, unit("c", "a", { places: late })))).toMatchObject([
      { code: "cell-not-in-one-cluster", params: { on: "2025-07-01", found: 0 } },
    ]);
  });
});

const trees = (on: string) =>
  unitTrees(structure().units, day(on)).map(({ unit: { id }, under }) => [id, under.map((node) => node.unit.id)]);

describe("the chart as-was on a day", () => {
  it("is a forest", () => {
    expect(trees("2026-02-02")).toEqual([
      ["citizen", ["bz", "sd"]],
      ["support", ["ict"]],
    ]);
    expect(trees("2024-12-31")).toEqual([]);
  });

  it("tells what stands above a unit, nearest first", () => {
    expect(unitsAbove(structure().units, "desk", ON).map(({ id }) => id)).toEqual(["bz", "citizen"]);
    expect(() => unitsAbove([], "desk", ON)).toThrow(/no unit desk/u);
  });

  it("has a last day that counts", () => {
    const half = { validFrom: day("2025-01-01"), validTo: day("2025-06-30") };
    expect(["2024-12-31", "2025-01-01", "2025-06-30", "2025-07-01"].map((on) => isValidOn(half, day(on)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

const why = (schema: typeof KboNumber, input: string) =>
  inputIssues(schema.safeParse(input).error, input).map(({ code }) => code);

describe("municipal identifiers", () => {
  it("a KBO number is checked by its last two digits, however it is written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 19_999_999 }), fc.integer({ min: 0, max: 9 }), (body, digit) => {
        const first = String(body).padStart(8, "0");
        const number = first + String(97 - (Number(first) % 97)).padStart(2, "0");
        const written = `BE ${number.slice(0, 4)}.${number.slice(4, 7)}.${number.slice(7)}`;
        expect(readKboNumber(written)).toEqual({ kind: "kbo-number", number });
        expect(KboNumber.safeParse(number).success).toBe(true);
        // One other digit is noticed: no difference of one digit is a multiple of 97.
        const place = 1 + (body % 7);
        const wrong = number.slice(0, place) + String(digit) + number.slice(place + 1);
        expect(readKboNumber(wrong).kind === "kbo-number").toBe(wrong === number);
      }),
    );
  });

  it("gives a code for what is none", () => {
    expect(why(KboNumber, "0123.456.749")).toEqual(["not-a-kbo-number"]);
    expect(why(KboNumber, "0123456794")).toEqual(["kbo-check-digits"]);
    expect(why(KboNumber, "2123456749")).toEqual(["not-a-kbo-number"]);
    expect(why(NisCode, "4408")).toEqual(["not-a-nis-code"]);
    expect(why(NisCode, "44000")).toEqual(["not-a-nis-code"]);
    expect(why(CbsCode, "1959")).toEqual(["not-a-cbs-code"]);
  });

  const csv = sharedText("data/files/municipal-be/belgian_municipalities_2019.csv");
  it.skipIf(csv === undefined)(
    "every municipality of Belgium has a NIS code, and those of the Flemish region are known as such",
    () => {
      const rows = (csv ?? "").trim().split("\n").slice(1);
      expect(rows.length).toBeGreaterThan(500);
      for (const row of rows) {
        const nisCode = row.replaceAll('"', "").slice(0, 5);
        const issues = structureIssues(
          structure({ organisations: [organisation("gem", { identifiers: { nisCode } })], units: [] }),
        );
        expect(issues.map(({ code }) => code)).toEqual(row.includes("Vlaams Gewest") ? [] : ["nis-code-not-flemish"]);
      }
    },
  );
});

it("duties of the decree on local government never hold for police and rescue zones", () => {
  for (const country of ["BE-VLG", "NL"] as const)
    for (const kind of ORGANISATION_KINDS) {
      const isUnder = country === "BE-VLG" && ["municipality", "ocmw", "municipal-company"].includes(kind);
      expect(controlRegime({ kind, country }) === "dlb").toBe(isUnder);
      expect(["dlb", "cp3", "rescue-zone", "awb", "other"]).toContain(controlRegime({ kind, country }));
    }
});

it("a person, a body, a place: as little as is needed, and no more", () => {
  const input = { id: "p1", name: "A. Voorbeeld", language: "nl", employment: { from: "2020-01-01" }, sex: "x" };
  expect(inputIssues(Person.safeParse(input).error, input)).toMatchObject([{ path: "sex", code: "unknown-field" }]);
  const body = Body.parse({
    id: "mt",
    kind: "management-team",
    name: { nl: "Managementteam" },
    organisationIds: ["gem", "ocmw"],
    members: [
      { personId: "p1", part: "chair", from: "2025-01-01", to: "2025-06-30" },
      { personId: "p1", part: "member", from: "2025-03-01" },
    ],
  });
  expect(["2024-12-31", "2025-04-01", "2025-07-01"].map((on) => membersOn(body, day(on)))).toEqual([
    [],
    ["p1"],
    ["p1"],
  ]);
  const hours = {
    id: "hall",
    name: { nl: "Huis" },
    address: "Markt 1",
    openingHours: [{ weekday: 1, from: "12:00", to: "09:00" }],
  };
  expect(inputIssues(Location.safeParse(hours).error, hours)).toMatchObject([
    { path: "openingHours[0].to", code: "closes-before-it-opens" },
  ]);
  expect(Organisation.safeParse(organisation("gem", { validFrom: "2025-02-30" })).success).toBe(false);
});

it("every code of an issue has a test or comes from another check", () => {
  const here = new Set(CASES.map(([code]) => code));
  const elsewhere = ORGANISATION_ISSUE_CODES.filter((code) => !here.has(code));
  expect(elsewhere.filter((code) => /unit|lineage|identifier|group/u.test(code))).toEqual(["unit-after-employment"]);
});
