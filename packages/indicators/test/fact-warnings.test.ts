import { factWarnings } from "@maatstaf/indicators";
import { describe, expect, it } from "vitest";
import { card, countCard, fact, quarters } from "./example.ts";

const steady = quarters(2023, [60, 64, 61, 65, 62, 64]);
const next = (numerator: number) => fact({ period: "2024-Q3", numerator });

describe("factWarnings", () => {
  it.each([
    [73, []],
    [74, ["unusual-change"]],
    [55, []],
    [54, ["unusual-change"]],
  ])("after changes of 3 at the median, %d against 64: %o", (numerator, codes) => {
    expect(factWarnings(countCard(), steady, next(numerator)).map(({ code }) => code)).toEqual(codes);
  });

  it("asks nothing of the first figures, nor after figures that never changed", () => {
    expect(factWarnings(countCard(), steady.slice(1), next(600))).toEqual([]);
    expect(factWarnings(countCard(), quarters(2023, [5, 5, 5, 5, 5, 5]), next(600))).toEqual([]);
  });

  it("looks at the same unit and cut, and at what came before", () => {
    const cut = { unit: "a", breakdown: { channel: "mail" } };
    const facts = [
      ...quarters(2023, [60, 64, 61, 65, 62, 64], cut),
      ...quarters(2023, [6, 6, 7, 6, 7, 6], { unit: "b" }),
    ];
    expect(factWarnings(countCard(), facts, { ...next(600), ...cut })).toHaveLength(1);
    expect(factWarnings(countCard(), facts, { ...next(62), ...cut })).toHaveLength(0);
    expect(factWarnings(countCard(), facts, { ...next(62), unit: "b" })).toHaveLength(1);
    expect(factWarnings(countCard(), facts, { ...next(600), unit: "c" })).toHaveLength(0);
    expect(factWarnings(countCard(), steady, fact({ period: "2023-Q1", numerator: 600 }))).toHaveLength(0);
  });

  it("compares figures, not numerators", () => {
    const shares = quarters(2023, [
      [60, 100],
      [64, 100],
      [61, 100],
      [65, 100],
      [62, 100],
      [64, 100],
    ]);
    expect(factWarnings(card(), shares, fact({ period: "2024-Q3", numerator: 640, denominator: 1000 }))).toEqual([]);
    expect(factWarnings(card(), shares, fact({ period: "2024-Q3", numerator: 64, denominator: 80 }))).toHaveLength(1);
  });
});
