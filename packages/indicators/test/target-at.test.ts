import { requiredPace, targetAt, TargetPath } from "@maatstaf/indicators";
import { period } from "@maatstaf/kernel";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const tolerance = { kind: "absolute", value: 2 } as const;
const points = [
  { period: "2025-12", value: 62 },
  { period: "2027-12", value: 70 },
  { period: "2031-12", value: 85 },
];
const path = (shape: "linear" | "step" | "geometric"): TargetPath => TargetPath.parse({ shape, points, tolerance });

describe("targetAt", () => {
  it.each([
    ["2025-06", 62],
    ["2026-03", 63],
    ["2026-12", 66],
    ["2029-06", 75.625],
    ["2032-12", 85],
  ])("G07: linear on the month of the end of the period, level outside: %s is %d", (month, value) => {
    expect(targetAt(path("linear"), period(month))).toBeCloseTo(value, 9);
  });

  it.each([
    ["2024", 62],
    ["2027-11", 62],
    ["2027-12", 70],
    ["2031-Q4", 85],
    ["2040", 85],
  ])("step: the last point reached, in %s %d", (text, value) => {
    expect(targetAt(path("step"), period(text))).toBe(value);
  });

  it("geometric: constant growth, so half way it is the geometric mean", () => {
    expect(targetAt(path("geometric"), period("2026-12"))).toBeCloseTo(Math.sqrt(62 * 70), 9);
    expect(targetAt(path("geometric"), period("2027-12"))).toBe(70);
  });

  it("looks at the end of a period, whatever its kind", () => {
    const values = ["2026-12", "2026-Q4", "2026-H2", "2026"].map((text) => targetAt(path("linear"), period(text)));
    expect(new Set(values).size).toBe(1);
  });

  it("stays between its points, whatever the shape", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2020, max: 2040 }),
        fc.constantFrom("linear", "step", "geometric"),
        (year, shape) => {
          const value = targetAt(path(shape), period(String(year)));
          expect(value).toBeGreaterThanOrEqual(62);
          expect(value).toBeLessThanOrEqual(85);
        },
      ),
    );
  });

  it("refuses a path without points", () => {
    expect(() => targetAt({ shape: "linear", points: [], tolerance }, period("2025"))).toThrow(/no points/);
  });
});

describe("requiredPace", () => {
  it("spreads what is left over the months that are left", () => {
    expect(requiredPace(path("linear"), 73, period("2030-12"))).toEqual({ perMonth: 1, months: 12 });
  });

  it("says nothing once the path has ended", () => {
    expect(requiredPace(path("linear"), 73, period("2031-12"))).toBeUndefined();
  });
});
