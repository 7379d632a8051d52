/// <reference types="node" />
import { asIs, predecessors, regroupedFigures } from "@maatstaf/organisation";
import type { Lineal, UnitFigure } from "@maatstaf/organisation";
import { referenceCase, sharedText } from "@maatstaf/testkit";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "./structure.ts";

const lineal = (id: string, validFrom: string, more: Partial<Lineal> = {}): Lineal => ({
  id,
  validFrom: day(validFrom),
  lineage: [],
  ...more,
});
const until = (to: string) => ({ validTo: day(to) });
const from = (kind: "renamed" | "split" | "merged" | "moved", ...ids: string[]) => ({ lineage: [{ kind, from: ids }] });

const HISTORY = [
  lineal("youth", "2010-01-01", until("2014-12-31")),
  lineal("sport", "2010-01-01", until("2014-12-31")),
  lineal("leisure", "2015-01-01", { ...until("2019-12-31"), ...from("merged", "youth", "sport") }),
  lineal("play", "2020-01-01", { ...until("2021-12-31"), ...from("split", "leisure") }),
  lineal("move", "2020-01-01", { ...until("2021-12-31"), ...from("split", "leisure") }),
  lineal("free", "2022-01-01", from("merged", "play", "move")),
  lineal("ict", "2010-01-01"),
  lineal("data", "2018-01-01", from("split", "ict")),
  lineal("print", "2010-01-01", until("2016-06-30")),
];
const today = (id: string, at: string, on: string) => asIs(HISTORY, { id, on: day(at) }, day(on));

describe("asIs", () => {
  it("stays itself while it exists", () => {
    expect(today("youth", "2014-01-01", "2014-12-31")).toEqual({ kind: "one", id: "youth" });
  });

  it("follows a merger", () => {
    expect(today("youth", "2014-01-01", "2015-01-01")).toEqual({ kind: "one", id: "leisure" });
    expect(predecessors(HISTORY, "free")).toEqual(["play", "move", "leisure", "youth", "sport"]);
  });

  it("says that a figure cannot be divided over a split, and when", () => {
    expect(today("youth", "2014-01-01", "2020-06-01")).toEqual({
      kind: "divided",
      ids: ["move", "play"],
      split: "leisure",
      on: "2020-01-01",
    });
  });

  it("parts that merge again are one again", () => {
    expect(today("youth", "2014-01-01", "2022-01-01")).toEqual({ kind: "one", id: "free" });
  });

  it("a unit that goes on after a part was split off has undivided figures from before only", () => {
    expect(today("ict", "2017-12-31", "2026-01-01")).toMatchObject({
      kind: "divided",
      ids: ["data", "ict"],
      split: "ict",
    });
    expect(today("ict", "2018-01-01", "2026-01-01")).toEqual({ kind: "one", id: "ict" });
  });

  it("ended without a successor", () => {
    expect(today("print", "2016-01-01", "2026-01-01")).toEqual({ kind: "ended", id: "print", on: "2016-06-30" });
  });

  it("a unit that takes another in keeps its id", () => {
    const units = [
      lineal("haarlemmerliede", "2000-01-01", until("2018-12-31")),
      lineal("haarlemmermeer", "2000-01-01", {
        lineage: [{ kind: "merged", from: ["haarlemmerliede"], on: day("2019-01-01") }],
      }),
    ];
    for (const { id } of units)
      expect(asIs(units, { id, on: day("2018-06-01") }, day("2019-06-01"))).toEqual({
        kind: "one",
        id: "haarlemmermeer",
      });
  });

  it("reached by two ways, the earlier day counts, in whatever order the units are listed", () => {
    const units = [
      lineal("a", "2000-01-01", until("2009-12-31")),
      lineal("z", "2010-01-01", { ...until("2019-12-31"), ...from("split", "a") }),
      lineal("x", "2010-01-01", {
        lineage: [
          { kind: "split", from: ["a"] },
          { kind: "merged", from: ["z"], on: day("2020-01-01") },
        ],
      }),
      lineal("y", "2015-01-01", from("split", "x")),
    ];
    for (const list of [units, units.toReversed()])
      expect(asIs(list, { id: "a", on: day("2005-01-01") }, day("2026-01-01"))).toMatchObject({
        kind: "divided",
        ids: ["x", "y"],
      });
  });

  it("refuses a unit or a day that is not there", () => {
    expect(() => today("none", "2014-01-01", "2015-01-01")).toThrow(/no unit none/u);
    expect(() => today("leisure", "2014-01-01", "2015-01-01")).toThrow(/did not exist on 2014-01-01/u);
    expect(() => today("ict", "2014-01-01", "2013-01-01")).toThrow(/must not be before/u);
    expect(() =>
      regroupedFigures(HISTORY, [figure("ict", "2014-01-01", 1), { ...figure("ict", "2014-02-01", 1), values: [] }], {
        view: "as-was",
        on: day("2014-12-31"),
      }),
    ).toThrow(/expected 1 values/u);
  });
});

function figure(unitId: string, on: string, ...values: number[]): UnitFigure {
  return { unitId, on: day(on), values };
}

/** A random history: at each step a unit is renamed, split or closed, or two are merged. */
const histories = fc
  .array(fc.record({ kind: fc.constantFrom("rename", "split", "merge", "close"), a: fc.nat(), b: fc.nat() }), {
    maxLength: 10,
  })
  .map((steps) => {
    let units: Lineal[] = ["a", "b", "c", "d"].map((id) => lineal(id, "2000-01-01"));
    for (const [at, { kind, a, b }] of steps.entries()) {
      const living = units.filter(({ validTo }) => validTo === undefined);
      const [first, second] = [living[a % living.length], living[b % living.length]];
      if (first === undefined || second === undefined || living.length < 2) break;
      const ends = kind === "merge" && first !== second ? [first, second] : [first];
      const made = kind === "close" ? 0 : kind === "split" ? 2 : 1;
      const name = ends.length === 2 ? "merged" : kind === "split" ? "split" : "renamed";
      const next = Array.from({ length: made }, (_, part) =>
        lineal(`${at}-${part}`, `${2001 + at}-01-01`, from(name, ...ends.map(({ id }) => id))),
      );
      units = [
        ...units.map((unit) => (ends.includes(unit) ? { ...unit, ...until(`${2000 + at}-12-31`) } : unit)),
        ...next,
      ];
    }
    return units;
  });

const measured = (units: readonly Lineal[]): UnitFigure[] =>
  units.flatMap(({ id, validFrom, validTo }, at) => {
    const days = validTo === undefined ? [validFrom] : [validFrom, validTo];
    return days.map((on, index) => ({ unitId: id, on, values: [2 ** (at % 20), at + index] }));
  });
const total = (rows: readonly { readonly values: readonly number[] }[]): number[] =>
  rows.reduce((sum, { values }) => sum.map((one, at) => one + (values[at] ?? 0)), [0, 0]);

describe("lineage laws", () => {
  const on = day("2030-01-01");

  it("nothing is lost and nothing counts twice, in either view", () => {
    fc.assert(
      fc.property(histories, (units) => {
        const figures = measured(units);
        for (const view of ["as-was", "as-is"] as const) {
          const { units: whole, undivided } = regroupedFigures(units, figures, { view, on });
          expect(total([...whole, ...undivided])).toEqual(total(figures));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("as-was leaves every figure with its own unit, and does not change by a later reorganisation", () => {
    fc.assert(
      fc.property(histories, fc.nat(), (units, pick) => {
        const figures = measured(units);
        const before = regroupedFigures(units, figures, { view: "as-was", on });
        expect(before.undivided).toEqual([]);
        for (const { unitId, values } of before.units) {
          expect(values).toEqual(total(figures.filter((one) => one.unitId === unitId)));
        }
        const living = units.filter(({ validTo }) => validTo === undefined);
        const chosen = living[pick % Math.max(1, living.length)];
        if (chosen === undefined) return;
        const later = [
          ...units.map((unit) => (unit === chosen ? { ...unit, ...until("2030-12-31") } : unit)),
          lineal("later", "2031-01-01", from("renamed", chosen.id)),
        ];
        expect(regroupedFigures(later, figures, { view: "as-was", on: day("2032-01-01") })).toEqual(before);
        expect(regroupedFigures(later, figures, { view: "as-is", on })).toEqual(
          regroupedFigures(units, figures, { view: "as-is", on }),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("as-is gives figures to living units only, and looking again from there changes nothing", () => {
    fc.assert(
      fc.property(histories, (units) => {
        for (const { unitId } of regroupedFigures(units, measured(units), { view: "as-is", on }).units) {
          expect(units.find(({ id }) => id === unitId)?.validTo).toBeUndefined();
          expect(asIs(units, { id: unitId, on }, on)).toEqual({ kind: "one", id: unitId });
        }
      }),
      { numRuns: 200 },
    );
  });
});

interface Mrg01 {
  readonly input: { readonly before: Record<string, number>; readonly merge: Record<string, string[]> };
  readonly expected: Record<string, number>;
}
const mrg01 = referenceCase<Mrg01>("mrg-01-aalter-lievegem");
it.skipIf(mrg01 === undefined)("mrg-01: residents of 2018 as-is on the boundaries of 2019, Aalter and Lievegem", () => {
  if (mrg01 === undefined) return;
  const { before, merge } = mrg01.input;
  const units = [
    ...Object.keys(before).map((id) => lineal(id, "1977-01-01", until("2018-12-31"))),
    ...Object.entries(merge).map(([id, ids]) => lineal(id, "2019-01-01", from("merged", ...ids))),
  ];
  const figures = Object.entries(before).map(([id, count]) => figure(id, "2018-01-01", count));
  const asIs2019 = regroupedFigures(units, figures, { view: "as-is", on: day("2019-01-01") });
  expect(asIs2019.undivided).toEqual([]);
  expect(Object.fromEntries(asIs2019.units.map(({ unitId, values }) => [unitId, values[0]]))).toEqual(mrg01.expected);
  const asWas = regroupedFigures(units, figures, { view: "as-was", on: day("2019-01-01") });
  expect(Object.fromEntries(asWas.units.map(({ unitId, values }) => [unitId, values[0]]))).toEqual(before);
});

interface Mrg02 {
  readonly expected: { readonly new_to_old: Record<string, string[]> };
}
const mrg02 = referenceCase<Mrg02>("mrg-02-flanders-2019");
it.skipIf(mrg02 === undefined)(
  "mrg-02: every municipality of Flanders that merged in 2019 is found from its successor and back",
  () => {
    if (mrg02 === undefined) return;
    const merged = Object.entries(mrg02.expected.new_to_old);
    const units = merged.flatMap(([id, ids]) => [
      ...ids.map((one) => lineal(one, "1977-01-01", until("2018-12-31"))),
      lineal(id, "2019-01-01", from("merged", ...ids)),
    ]);
    for (const [id, ids] of merged) {
      expect(predecessors(units, id).toSorted()).toEqual(ids.toSorted());
      for (const one of ids)
        expect(asIs(units, { id: one, on: day("2018-12-31") }, day("2019-01-01"))).toEqual({ kind: "one", id });
    }
  },
);

interface Mun01 {
  readonly expected: {
    readonly total: number;
    readonly active: number;
    readonly ended: number;
    readonly ended_2018_12_31: string[];
    readonly altena_predecessors_end: Record<string, string>;
  };
}
const mun01 = referenceCase<Mun01>("mun-01-nl-overheid-gemeente");
const list = sharedText("data/files/municipal-nl/overheid-Gemeente.xml");
it.skipIf(mun01 === undefined || list === undefined)(
  "mun-01: the Dutch list of municipalities as validities, and Altena as-is",
  () => {
    if (mun01 === undefined || list === undefined) return;
    const municipalities = list
      .split("<value>")
      .slice(1)
      .map((value) => {
        const name = /<prefLabel>([^<]*)/u.exec(value)?.[1] ?? "";
        const end = /<endDate>([^<]*)/u.exec(value)?.[1];
        return lineal(name, "1900-01-01", end === undefined ? {} : until(end));
      });
    const { expected } = mun01;
    const on = day("2019-01-01");
    expect(municipalities).toHaveLength(expected.total);
    expect(municipalities.filter(({ validTo }) => validTo === undefined)).toHaveLength(expected.active);
    const ended = municipalities.filter(({ validTo }) => validTo === "2018-12-31").map(({ id }) => id);
    expect(ended.toSorted()).toEqual(expected.ended_2018_12_31.toSorted());
    const parts = Object.keys(expected.altena_predecessors_end);
    const units = municipalities.map((one) =>
      one.id === "Altena" ? { ...one, validFrom: on, ...from("merged", ...parts) } : one,
    );
    for (const id of parts)
      expect(asIs(units, { id, on: day("2018-12-31") }, on)).toEqual({ kind: "one", id: "Altena" });
  },
);
