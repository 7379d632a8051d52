import { change, rolling, yearToDate } from "@maatstaf/indicators";
import { period } from "@maatstaf/kernel";
import { describe, expect, it } from "vitest";
import { card, quarters, valueOf } from "./example.ts";

const facts = [
  ...quarters(2025, [
    [80, 100],
    [90, 110],
    [70, 100],
    [95, 120],
  ]),
  ...quarters(2026, [
    [88, 100],
    [99, 110],
  ]),
];

describe("yearToDate", () => {
  const now = yearToDate(card(), facts, { period: period("2026-Q2") });
  const then = yearToDate(card(), facts, { period: period("2025-Q2") });

  it("G09: pools the year so far", () => {
    expect(valueOf(now.figure)).toBeCloseTo(89.047619, 6);
    expect(valueOf(then.figure)).toBeCloseTo(80.952381, 6);
  });

  it("G09: the change is in percentage points, and relative apart", () => {
    const found = change(then.figure, now.figure);
    expect(found?.changePoints).toBeCloseTo(8.095238, 6);
    expect(found?.relativeChange).toBeCloseTo(0.1, 9);
  });

  it("starts a school year in September", () => {
    const monthly = card({ frequency: "month" });
    const found = yearToDate(monthly, [], { period: period("2025-02"), yearKind: "school-year" });
    expect(found.periods).toEqual(["2024-09", "2024-10", "2024-11", "2024-12", "2025-01", "2025-02"]);
  });

  it("names the periods without facts", () => {
    const found = yearToDate(card(), facts, { period: period("2026-Q4") });
    expect(found.missing).toEqual(["2026-Q3", "2026-Q4"]);
  });

  it("refuses a period at another frequency", () => {
    expect(() => yearToDate(card(), facts, { period: period("2026-05") })).toThrow(/2026-05; pass a quarter/);
  });
});

describe("rolling", () => {
  it("G09: pools the last four quarters", () => {
    const found = rolling(card(), facts, { period: period("2026-Q2"), count: 4 });
    expect(valueOf(found.figure)).toBeCloseTo(81.860465, 6);
    expect(found.periods).toEqual(["2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2"]);
  });

  it("refuses a count that is no whole number of at least 1", () => {
    expect(() => rolling(card(), facts, { period: period("2026-Q2"), count: 0 })).toThrow(/count is 0/);
  });
});

const figure = (value: number) => ({ kind: "figure", value, numerator: value }) as const;

describe("change", () => {
  it("has no relative side where the earlier figure is zero or less, and none at all without a figure", () => {
    expect(change(figure(0), figure(3))).toEqual({ changePoints: 3 });
    expect(change({ kind: "no-figure", reason: "no-facts" }, figure(3))).toBeUndefined();
  });
});
