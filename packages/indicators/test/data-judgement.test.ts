import { reading } from "@maatstaf/indicators";
import type { DataJudgement } from "@maatstaf/indicators";
import { describe, expect, it } from "vitest";
import { at, card, countCard, fact, quarters } from "./example.ts";

const UNITS = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
const of = countCard({ expectedUnits: UNITS, lagDays: 10 });
const reported = (count: number) => UNITS.slice(0, count).map((unit) => fact({ unit, numerator: 10 }));

function data(count: number, on: string): DataJudgement {
  return reading(of, reported(count), at("2025-Q1", on)).data;
}

describe("completeness over units", () => {
  it.each([
    { count: 10, on: "2025-04-05", kind: "complete" },
    { count: 9, on: "2025-04-05", kind: "provisional" },
    { count: 8, on: "2025-04-05", kind: "provisional" },
    { count: 7, on: "2025-04-05", kind: "incomplete" },
    { count: 7, on: "2025-04-10", kind: "incomplete" },
    { count: 7, on: "2025-04-11", kind: "overdue" },
    { count: 8, on: "2025-04-11", kind: "provisional" },
    { count: 0, on: "2025-04-10", kind: "no-data" },
    { count: 0, on: "2025-04-11", kind: "overdue" },
    { count: 10, on: "2025-03-30", kind: "provisional" },
    { count: 10, on: "2025-03-31", kind: "complete" },
  ])("$count of 10 units on $on: $kind", ({ count, on, kind }) => {
    expect(data(count, on)).toMatchObject({ kind, completeness: count / 10 });
  });

  it("names what is missing, and whether it is late", () => {
    expect(data(9, "2025-04-05").missing).toEqual([{ period: "2025-Q1", unit: "j", overdue: false }]);
    expect(data(9, "2025-04-11").missing).toEqual([{ period: "2025-Q1", unit: "j", overdue: true }]);
  });

  it("below four in five there is a figure and no colour", () => {
    const target = { points: [{ period: "2025-Q1", value: 50 }], tolerance: { kind: "absolute" as const, value: 5 } };
    const judged = countCard({ expectedUnits: UNITS, target });
    const status = (count: number): unknown => reading(judged, reported(count), at("2025-Q1", "2025-04-05")).target;
    expect(status(8)).toMatchObject({ status: "green" });
    expect(status(7)).toMatchObject({ status: "grey" });
  });

  it("a provisional fact makes the figure provisional", () => {
    const facts = [fact({ numerator: 10, provisional: true })];
    expect(reading(countCard(), facts, at("2025-Q1", "2025-06-01")).data.kind).toBe("provisional");
  });
});

describe("which units are expected", () => {
  it("without a list those of the latest 12 periods", () => {
    const steady = quarters(
      2022,
      Array.from({ length: 13 }, () => 5),
      { unit: "a" },
    );
    const gone = quarters(2022, [5], { unit: "b" });
    const missing = (period: string, on: string): unknown =>
      reading(countCard(), [...steady, ...gone], at(period, on)).data.missing;
    expect(missing("2024-Q4", "2025-01-05")).toEqual([{ period: "2024-Q4", unit: "b", overdue: false }]);
    expect(missing("2025-Q1", "2025-04-05")).toEqual([]);
  });

  it("a unit that came later is not missed before it was there", () => {
    const facts = [
      ...quarters(2025, [5, 5, 5, 5], { unit: "a" }),
      ...quarters(2025, [undefined, undefined, 5, 5], { unit: "b" }),
    ];
    expect(reading(countCard(), facts, at("2025", "2026-01-20")).data).toMatchObject({ kind: "complete", missing: [] });
  });

  it("a year that begins before the first facts is not complete", () => {
    const facts = quarters(2025, [undefined, undefined, 5, 5], { unit: "a" });
    expect(reading(countCard(), facts, at("2025", "2026-01-20")).data).toMatchObject({
      kind: "overdue",
      completeness: 0.5,
    });
  });

  it("a fact for the whole organisation is complete by itself", () => {
    expect(reading(of, [fact({ numerator: 100 })], at("2025-Q1", "2025-04-05")).data).toMatchObject({
      kind: "complete",
      missing: [],
    });
  });

  it("a card without any facts misses one for the organisation", () => {
    expect(reading(card(), [], at("2025-Q1", "2025-04-11")).data).toEqual({
      kind: "overdue",
      completeness: 0,
      missing: [{ period: "2025-Q1", overdue: true }],
    });
  });
});

describe("a running year", () => {
  it("counts a quarter as expected once it is due or has facts", () => {
    const facts = quarters(2025, [5], { unit: "a" });
    const kind = (on: string): string => reading(countCard(), facts, at("2025", on)).data.kind;
    expect(kind("2025-07-05")).toBe("provisional");
    expect(kind("2025-07-11")).toBe("overdue");
  });
});
