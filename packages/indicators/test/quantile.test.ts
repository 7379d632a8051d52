import { breakdownFigures, figure, reading } from "@maatstaf/indicators";
import type { Fact } from "@maatstaf/indicators";
import { period } from "@maatstaf/kernel";
import { quantile } from "@maatstaf/statistics";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at, countCard, fact, valueOf } from "./example.ts";

const DAYS = [2, 3, 3, 4, 5, 5, 6, 8, 9, 12, 15, 41];

function cardOf(share: number, edges?: number[]): ReturnType<typeof countCard> {
  return countCard({
    aggregation: "quantile",
    unit: "dagen",
    minimumCount: 1,
    quantile: { share, dimension: "days", ...(edges === undefined ? {} : { edges }) },
  });
}

/** One fact per value, with how often it occurs. */
function counted(values: readonly number[], unit: string, more: Readonly<Record<string, string>> = {}): Fact[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, numerator]) =>
    fact({ unit, breakdown: { days: String(value), ...more }, numerator }),
  );
}

describe("a quantile of single values", () => {
  it("G42: median and 90 % are taken from the values of all units together", () => {
    const facts = [...counted(DAYS.slice(0, 5), "a"), ...counted(DAYS.slice(5), "b")];
    expect(figure(cardOf(0.5), facts)).toEqual({ kind: "figure", value: 5.5, numerator: 12 });
    expect(valueOf(figure(cardOf(0.9), facts))).toBeCloseTo(14.7, 9);
  });

  it("equals the quantile of the values, however they are spread over units", () => {
    const values = fc.array(fc.integer({ min: -20, max: 60 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.nat(40), (all, share, cut) => {
        const facts = [...counted(all.slice(0, cut), "a"), ...counted(all.slice(cut), "b")];
        expect(valueOf(figure(cardOf(share), facts))).toBeCloseTo(quantile(all, share), 9);
      }),
    );
  });

  it("pools the quarters of a year", () => {
    const facts = [
      ...counted(DAYS.slice(0, 6), "a"),
      ...counted(DAYS.slice(6), "a").map((one) => ({ ...one, period: period("2025-Q3") })),
    ];
    const found = reading(cardOf(0.5), facts, at("2025", "2026-01-20"));
    expect(valueOf(found.figure)).toBe(5.5);
    expect(
      found.series.map((point) => (point.figure.kind === "figure" ? point.figure.value : point.figure.reason)),
    ).toEqual([3.5, "no-facts", 10.5, "no-facts"]);
  });

  it("can be broken down where values are known per category", () => {
    const facts = [...counted([1, 2, 9], "a", { channel: "mail" }), ...counted([5, 5, 20], "a", { channel: "phone" })];
    const found = breakdownFigures(cardOf(0.5), facts, { period: period("2025-Q1"), dimension: "channel" });
    expect(found).toMatchObject({
      kind: "breakdown",
      categories: [
        { category: "mail", figure: { value: 2, numerator: 3 } },
        { category: "phone", figure: { value: 5, numerator: 3 } },
      ],
      total: { value: 5, numerator: 6 },
    });
    expect(valueOf(figure(cardOf(0.5), facts))).toBe(5);
  });

  it("needs enough of them", () => {
    const of = { ...cardOf(0.5), minimumCount: 5 };
    expect(figure(of, counted([1, 2, 3, 4], "a"))).toEqual({ kind: "no-figure", reason: "too-few" });
    expect(figure(of, [fact({ breakdown: { days: "3" }, numerator: 0 })])).toEqual({
      kind: "no-figure",
      reason: "zero-denominator",
    });
  });

  it("has no figure from a count that is not cut by value, and refuses a value that is none", () => {
    expect(figure(cardOf(0.5), [fact({ numerator: 3 })])).toEqual({ kind: "no-figure", reason: "no-facts" });
    expect(() => figure(cardOf(0.5), [fact({ breakdown: { days: "veel" }, numerator: 3 })])).toThrow(/category "veel"/);
  });
});

describe("a quantile of bands", () => {
  const facts = Object.entries({ "0..5": 10, "5..10": 20, "10..20": 10 }).map(([days, numerator]) =>
    fact({ breakdown: { days }, numerator }),
  );

  it.each([
    [0.25, 5],
    [0.5, 7.5],
    [0.75, 10],
    [0.9, 16],
  ])("share %d lies at %d, evenly within its band", (share, value) => {
    expect(valueOf(figure(cardOf(share, [0, 5, 10, 20]), facts))).toBeCloseTo(value, 9);
  });
});
