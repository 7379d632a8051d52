import { cardIssues, Fact, factIssues, factSetIssues, figure, formulaIssues, formulaValue } from "@maatstaf/indicators";
import { cellSpace, columnarFacts } from "@maatstaf/indicators/engine";
import { inputIssues, period } from "@maatstaf/kernel";
import { describe, expect, it } from "vitest";
import { card, countCard, fact } from "./example.ts";

const codes = (issues: readonly { readonly code: string; readonly field: string }[]): string[] =>
  issues.map(({ code, field }) => `${code} at ${field}`);

/** What is wrong, each a code with its place: nothing crashes, nothing hangs, nothing is half done. */
describe("bad input", () => {
  it("a percentage as a fact", () => {
    expect(codes(factIssues(card(), fact({ numerator: 85.7 })))).toEqual(["percentage-offered at denominator"]);
    const named = Fact.safeParse({ indicatorId: "example", period: "2025-Q1", percentage: 85.7, numerator: 1 });
    expect(inputIssues(named.error).map(({ path, code }) => `${code} at ${path}`)).toEqual([
      "unknown-field at percentage",
    ]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "a number that is not finite: %d",
    (wrong) => {
      for (const field of ["numerator", "denominator"] as const) {
        const found = { ...fact({ numerator: 1, denominator: 2 }), [field]: wrong };
        expect(codes(factIssues(card(), found))).toContain(`not-finite at ${field}`);
        expect(inputIssues(Fact.safeParse(found).error).map(({ path }) => path)).toEqual([field]);
      }
    },
  );

  it.each([Number.POSITIVE_INFINITY, Number.NaN])(
    "a column with a number that is not finite (%d): no row is taken",
    (wrong) => {
      const facts = columnarFacts(cellSpace({ cards: [countCard()], units: ["balie"], periods: [period("2025-Q1")] }));
      const codesOf = { indicators: Uint8Array.of(0, 0), units: Uint8Array.of(0, 0), periods: Uint8Array.of(0, 0) };
      expect(() => facts.append({ ...codesOf, numerators: Float64Array.of(1, wrong) })).toThrow(RangeError);
      expect(facts.rows()).toBe(0);
    },
  );

  it("a numerator above its denominator", () => {
    expect(codes(factIssues(card(), fact({ numerator: 3, denominator: 2 })))).toEqual([
      "numerator-above-denominator at numerator",
    ]);
  });

  it("duplicate facts: the places of both, and no figure of either", () => {
    const twice = [
      fact({ unit: "balie", numerator: 1, denominator: 2 }),
      fact({ unit: "balie", numerator: 2, denominator: 2 }),
    ];
    expect(factSetIssues(twice).map(({ code, indexes }) => [code, indexes])).toEqual([["fact-twice", [0, 1]]]);
    expect(() => figure(card(), twice)).toThrow(/two facts of example for 2025-Q1, unit balie/u);
  });

  it("an unknown unit", () => {
    const found = fact({ unit: "elders", numerator: 1, denominator: 2 });
    expect(codes(factIssues(card(), found, { units: ["balie"] }))).toEqual(["unknown-unit at unit"]);
  });

  it("a formula with a cycle: which cards, and the column of the input", () => {
    const one = countCard({ id: "one", aggregation: "derived", formula: "1 + x", inputs: { x: "two" } });
    const two = countCard({ id: "two", aggregation: "derived", formula: "x", inputs: { x: "one" } });
    const [issue] = formulaIssues(one, [one, two]);
    expect(issue).toMatchObject({ code: "formula-cycle", column: 5, params: { found: "one → two → one" } });
  });

  it("ten thousand nested brackets", () => {
    const formula = `${"(".repeat(10_000)}a${")".repeat(10_000)}`;
    expect(formulaValue(formula, { a: 1 })).toMatchObject({ kind: "fault", fault: { code: "formula-too-long" } });
    const of = countCard({ aggregation: "derived", formula, inputs: { a: "one" } });
    expect(codes(cardIssues(of))).toEqual(["formula-too-long at formula"]);
  });
});
