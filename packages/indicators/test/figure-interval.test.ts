import { reading } from "@maatstaf/indicators";
import type { FigureInterval, IndicatorCard } from "@maatstaf/indicators";
import { describe, expect, it } from "vitest";
import { at, card, countCard, fact } from "./example.ts";

function interval(of: IndicatorCard, ...facts: ReturnType<typeof fact>[]): FigureInterval | undefined {
  return reading(of, facts, at("2025-Q1", "2025-04-05")).interval;
}

describe("the interval of a figure", () => {
  it.each([
    [9, 10, 59.585, 98.2124],
    [81, 263, 25.5289, 36.621],
    [412, 520, 75.536, 82.4968],
  ])("G17: Wilson for a ratio of %d in %d", (numerator, denominator, lower, upper) => {
    const found = interval(card(), fact({ numerator, denominator }));
    expect(found?.level).toBe(0.95);
    expect(found?.lower).toBeCloseTo(lower, 3);
    expect(found?.upper).toBeCloseTo(upper, 3);
  });

  it("G20: a mean with its sum of squares (report marks of 390 people)", () => {
    const marks = [3, 2, 5, 8, 14, 38, 96, 141, 62, 21];
    const sumOf = (term: (mark: number) => number): number =>
      marks.reduce((sum, count, index) => sum + count * term(index + 1), 0);
    const mean = card({ aggregation: "mean", scale: 1, unit: "" });
    const totals = { numerator: sumOf((mark) => mark), denominator: 390 };
    const found = interval(mean, fact({ ...totals, sumOfSquares: sumOf((mark) => mark * mark) }));
    expect(found?.lower).toBeCloseTo(7.337108, 6);
    expect(found?.upper).toBeCloseTo(7.637251, 6);
    expect(interval(mean, fact(totals))).toBeUndefined();
  });

  it("a survey uses its effective count, not its weighted one", () => {
    const survey = card({ aggregation: "survey" });
    const weighted = interval(survey, fact({ numerator: 7920, denominator: 10_000, effectiveCount: 520 }));
    const plain = interval(card(), fact({ numerator: 411.84, denominator: 520 }));
    expect(weighted?.lower).toBeCloseTo(plain?.lower ?? Number.NaN, 9);
    expect(weighted?.upper).toBeCloseTo(plain?.upper ?? Number.NaN, 9);
    expect(interval(survey, fact({ numerator: 7920, denominator: 10_000 }))).toBeUndefined();
  });

  it("a survey of means uses both", () => {
    const survey = card({ aggregation: "survey", scale: 1, unit: "" });
    const found = interval(
      survey,
      fact({ numerator: 7500, denominator: 1000, sumOfSquares: 58_250, effectiveCount: 100.9 }),
    );
    const half = 1.959964 * Math.sqrt((2 * (100 / 99)) / 100);
    expect(found?.upper).toBeCloseTo(7.5 + half, 5);
    expect(found?.lower).toBeCloseTo(7.5 - half, 5);
  });

  it("of several strata the effective count is Kish's", () => {
    const survey = card({ aggregation: "survey" });
    const facts = [
      fact({ unit: "a", numerator: 500, denominator: 1000, effectiveCount: 100 }),
      fact({ unit: "b", numerator: 1500, denominator: 3000, effectiveCount: 100 }),
    ];
    const { figure } = reading(survey, facts, at("2025-Q1", "2025-04-05"));
    expect(figure).toMatchObject({ value: 50, effectiveCount: 4000 ** 2 / (1000 ** 2 / 100 + 3000 ** 2 / 100) });
  });

  it("what is counted in full has none", () => {
    expect(interval(countCard(), fact({ numerator: 12 }))).toBeUndefined();
    expect(interval(card({ aggregation: "stock-ratio" }), fact({ numerator: 12, denominator: 20 }))).toBeUndefined();
  });
});
