import { Fact, factIssues, issueText } from "@maatstaf/indicators";
import type { FactIssueCode, IndicatorCard } from "@maatstaf/indicators";
import { describe, expect, it } from "vitest";
import { card, countCard, fact } from "./example.ts";

const survey = card({ aggregation: "survey" });
const mean = card({ aggregation: "mean", scale: 1, unit: "dagen" });
const done = countCard({ aggregation: "boolean" });
const told = countCard({ aggregation: "text", direction: "neutral" });
const days = countCard({ aggregation: "quantile", quantile: { share: 0.5, dimension: "days" } });
const bands = countCard({
  aggregation: "quantile",
  quantile: { share: 0.5, dimension: "days", edges: [0, 5, 10, 20] },
});
const ofTwo = { numerator: 1, denominator: 2 } as const;

/** Every code with a fact that has it, and the field it is told of. */
const CASES: Record<FactIssueCode, { readonly of: IndicatorCard; readonly found: Fact; readonly field: keyof Fact }> = {
  "fact-of-derived": {
    of: countCard({ aggregation: "derived", formula: "a", inputs: { a: "one" } }),
    found: fact({ numerator: 1 }),
    field: "indicatorId",
  },
  "other-indicator": { of: card({ id: "other" }), found: fact(ofTwo), field: "indicatorId" },
  "period-kind-mismatch": { of: card(), found: fact({ period: "2025-01", ...ofTwo }), field: "period" },
  "unknown-unit": { of: card(), found: fact({ unit: "elders", ...ofTwo }), field: "unit" },
  "unknown-breakdown": { of: card(), found: fact({ breakdown: { channel: "mail" }, ...ofTwo }), field: "breakdown" },
  "not-finite": { of: countCard(), found: { ...fact({ numerator: 0 }), numerator: Number.NaN }, field: "numerator" },
  negative: { of: countCard(), found: fact({ numerator: -1 }), field: "numerator" },
  "denominator-missing": { of: card(), found: fact({ numerator: 812 }), field: "denominator" },
  "denominator-not-used": { of: countCard(), found: fact(ofTwo), field: "denominator" },
  "percentage-offered": { of: card(), found: fact({ numerator: 85.7 }), field: "denominator" },
  "numerator-above-denominator": { of: card(), found: fact({ numerator: 3, denominator: 2 }), field: "numerator" },
  "not-yes-or-no": { of: done, found: fact({ numerator: 0.5 }), field: "numerator" },
  "not-one-text": { of: told, found: fact({ numerator: 3, comment: "Klaar." }), field: "numerator" },
  "text-missing": { of: told, found: fact({ numerator: 1, comment: " " }), field: "comment" },
  "value-missing": { of: days, found: fact({ numerator: 3 }), field: "breakdown" },
  "value-not-a-number": { of: days, found: fact({ breakdown: { days: "5..10" }, numerator: 3 }), field: "breakdown" },
  "value-not-a-band": { of: bands, found: fact({ breakdown: { days: "5..20" }, numerator: 3 }), field: "breakdown" },
  "count-not-whole": { of: days, found: fact({ breakdown: { days: "5" }, numerator: 2.5 }), field: "numerator" },
  "sum-of-squares-impossible": {
    of: mean,
    found: fact({ numerator: 10, denominator: 2, sumOfSquares: 49 }),
    field: "sumOfSquares",
  },
  "effective-count-missing": { of: survey, found: fact(ofTwo), field: "effectiveCount" },
  "effective-count-not-positive": { of: survey, found: fact({ ...ofTwo, effectiveCount: 0 }), field: "effectiveCount" },
};

describe("factIssues", () => {
  it.each(Object.entries(CASES))("%s, at its field and nothing else", (code, { of, found, field }) => {
    const issues = factIssues(of, found, { units: ["balie"] });
    expect(issues.map((issue) => [issue.code, issue.field])).toEqual([[code, field]]);
    for (const issue of issues) expect(issueText(issue, "nl-BE")).toMatch(/\.$/u);
  });

  it.each([
    ["count", countCard(), fact({ numerator: 12 })],
    ["ratio of nothing", card(), fact({ numerator: 0, denominator: 0 })],
    ["a stock below zero", countCard({ aggregation: "stock" }), fact({ numerator: -3 })],
    ["a mean below zero", mean, fact({ numerator: -3, denominator: 2, sumOfSquares: 5 })],
    [
      "a rate above one",
      card({ aggregation: "rate", scale: 1, unit: "per dag" }),
      fact({ numerator: 9, denominator: 2 }),
    ],
    ["survey", survey, fact({ ...ofTwo, effectiveCount: 1.5 })],
    ["boolean", done, fact({ numerator: 1 })],
    ["text", told, fact({ numerator: 1, comment: "Klaar." })],
    ["a cut", card({ breakdowns: ["channel"] }), fact({ breakdown: { channel: "mail" }, ...ofTwo })],
    ["a value", days, fact({ breakdown: { days: "-2.5" }, numerator: 3 })],
    ["a band", bands, fact({ breakdown: { days: "10..20" }, numerator: 3 })],
    ["a known unit", card(), fact({ unit: "balie", ...ofTwo })],
  ] as const)("a sound fact has none: %s", (_, of, found) => {
    expect(factIssues(of, found, { units: ["balie"] })).toEqual([]);
  });

  it("tells everything at once", () => {
    const found = { ...fact({ period: "2025-01", numerator: 5, denominator: 2 }), indicatorId: "other" };
    expect(factIssues(card(), found).map(({ code }) => code)).toEqual([
      "other-indicator",
      "period-kind-mismatch",
      "numerator-above-denominator",
    ]);
  });
});

describe("Fact", () => {
  it("is not provisional unless it says so", () => {
    expect(fact({ numerator: 1 }).provisional).toBe(false);
  });

  it.each([{ numerator: Number.POSITIVE_INFINITY }, { numerator: 1, percentage: 50 }, { numerator: "1" }, {}])(
    "refuses %o",
    (fields) => {
      expect(Fact.safeParse({ indicatorId: "example", period: "2025-Q1", ...fields }).success).toBe(false);
    },
  );
});
