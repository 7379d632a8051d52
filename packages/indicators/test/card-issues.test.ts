import { cardIssues, IndicatorCard, issueText } from "@maatstaf/indicators";
import type { CardIssueCode } from "@maatstaf/indicators";
import { inputIssues } from "@maatstaf/kernel";
import { describe, expect, it } from "vitest";
import { card, countCard } from "./example.ts";

const text = { nl: "Tekst" };

/** A derived indicator with a formula over `a` and `b`. */
const derived = (formula: string, inputs: Readonly<Record<string, string>> = { a: "one", b: "two" }): IndicatorCard =>
  countCard({ aggregation: "derived", formula, inputs });

const tolerance = { kind: "absolute" as const, value: 1 };
const target = (...points: [string, number][]) => ({
  points: points.map(([period, value]) => ({ period, value })),
  tolerance,
});

/** Every code with a card that has it, and where. */
const CASES: Record<CardIssueCode, { readonly of: IndicatorCard; readonly field: string }> = {
  "denominator-missing": { of: card({ denominator: undefined }), field: "denominator" },
  "denominator-not-used": { of: countCard({ denominator: text }), field: "denominator" },
  "scale-not-of-unit": { of: card({ scale: 1 }), field: "scale" },
  "unit-not-of-scale": { of: card({ unit: "procent" }), field: "unit" },
  "scale-not-one": { of: countCard({ scale: 100 }), field: "scale" },
  "percentage-without-denominator": { of: countCard({ unit: "%" }), field: "unit" },
  "range-missing": { of: card({ direction: "range" }), field: "range" },
  "range-not-used": { of: card({ range: [1, 2] }), field: "range" },
  "range-not-ordered": { of: card({ direction: "range", range: [2, 2] }), field: "range" },
  "direction-not-neutral": { of: countCard({ aggregation: "text", direction: "up" }), field: "direction" },
  "over-time-not-used": { of: card({ overTime: "last" }), field: "overTime" },
  "exposure-not-used": { of: card({ exposure: "population" }), field: "exposure" },
  "quantile-missing": { of: countCard({ aggregation: "quantile" }), field: "quantile" },
  "quantile-not-used": { of: countCard({ quantile: { share: 0.5, dimension: "days" } }), field: "quantile" },
  "edges-not-ordered": {
    of: countCard({ aggregation: "quantile", quantile: { share: 0.5, dimension: "days", edges: [0, 5, 5] } }),
    field: "quantile.edges[2]",
  },
  "named-twice": { of: card({ expectedUnits: ["a", "b", "a"] }), field: "expectedUnits[2]" },
  "cut-not-a-breakdown": { of: card({ breakdowns: ["channel"], publishedCuts: ["age"] }), field: "publishedCuts[0]" },
  "decision-missing": { of: card({ status: "approved", audience: ["mt"] }), field: "decision" },
  "audience-missing": { of: card({ status: "published", decision: text }), field: "audience" },
  "baseline-denominator-missing": {
    of: card({ baseline: { period: "2024", numerator: 5 } }),
    field: "baseline.denominator",
  },
  "target-not-used": { of: card({ direction: "neutral", target: target(["2025", 80]) }), field: "target" },
  "target-not-ordered": {
    of: card({ target: target(["2026", 80], ["2025-Q1", 70]) }),
    field: "target.points[1].period",
  },
  "target-not-positive": {
    of: countCard({ target: { ...target(["2025", 0]), shape: "geometric" } }),
    field: "target.points[0].value",
  },
  "target-beyond-percent": {
    of: card({ target: target(["2025", 80], ["2026", 101]) }),
    field: "target.points[1].value",
  },
  "target-mixed-periods": { of: countCard({ target: target(["2025-Q1", 80], ["2026", 70]) }), field: "target.points" },
  "rebase-wrong-period": {
    of: card({ chart: { rebase: [{ period: "2025-01", reason: text }] } }),
    field: "chart.rebase[0].period",
  },
  "rebase-not-ordered": {
    of: card({ chart: { rebase: ["2025-Q2", "2025-Q2"].map((period) => ({ period, reason: text })) } }),
    field: "chart.rebase[1].period",
  },
  "exclude-wrong-period": {
    of: card({ chart: { exclude: [{ period: "2025-01", reason: text }] } }),
    field: "chart.exclude[0].period",
  },
  "chart-not-of-aggregation": { of: card({ chart: { kind: "u" } }), field: "chart.kind" },
  "seasonal-not-used": { of: card({ chart: { kind: "p", seasonal: true } }), field: "chart.seasonal" },
  "seasonal-wrong-frequency": {
    of: card({ frequency: "year", chart: { seasonal: true } }),
    field: "chart.seasonal",
  },
  "annotation-wrong-period": {
    of: card({ annotations: [{ period: "2025", kind: "event", text }] }),
    field: "annotations[0].period",
  },
  "formula-not-used": { of: card({ inputs: { a: "one" } }), field: "inputs" },
  "not-used-by-derived": { of: { ...derived("a / b"), breakdowns: ["channel"] }, field: "breakdowns" },
  "formula-missing": { of: countCard({ aggregation: "derived" }), field: "formula" },
  "formula-too-long": { of: derived(`a + b${" ".repeat(1000)}`), field: "formula" },
  "formula-too-deep": { of: derived(`${"(".repeat(33)}a`), field: "formula" },
  "formula-character": { of: derived("a % b"), field: "formula" },
  "formula-number": { of: derived(`a + b + ${"9".repeat(400)}`), field: "formula" },
  "formula-decimal-comma": { of: derived("a + b * 1,5"), field: "formula" },
  "formula-expected": { of: derived("a b"), field: "formula" },
  "formula-unfinished": { of: derived("a + b +"), field: "formula" },
  "formula-unknown-function": { of: derived("sum(a, b)"), field: "formula" },
  "formula-arguments": { of: derived("abs(a, b)"), field: "formula" },
  "formula-unknown-name": { of: derived("a + b + constructor"), field: "formula" },
  "formula-name-taken": { of: derived("some", { some: "one" }), field: "inputs.some" },
  "formula-input-not-used": { of: derived("a", { a: "one", b: "two" }), field: "inputs.b" },
  "formula-without-input": { of: derived("1 + 2", {}), field: "formula" },
};

const issues = (publishedCuts: IndicatorCard["publishedCuts"]) =>
  cardIssues({ ...card({ breakdowns: ["age", "place"] }), publishedCuts }).map(({ code, field }) => [code, field]);

describe("cardIssues", () => {
  it.each(Object.entries(CASES))("%s, at its place and nothing else", (code, { of, field }) => {
    const issues = cardIssues(of);
    expect(issues.map((issue) => [issue.code, issue.field])).toEqual([[code, field]]);
    for (const issue of issues) expect(issueText(issue, "nl-BE")).toMatch(/\.$/u);
  });

  it("a table is published of two breakdowns, once", () => {
    expect(issues(["age", ["age", "place"]])).toEqual([]);
    expect(
      issues([
        ["age", "place"],
        ["place", "age"],
      ]),
    ).toEqual([["named-twice", "publishedCuts[1]"]]);
    expect(issues([["age", "age"]])).toEqual([["named-twice", "publishedCuts[0]"]]);
    expect(issues([["age", "gender"]])).toEqual([["cut-not-a-breakdown", "publishedCuts[0]"]]);
  });

  it("a point is left out once", () => {
    const twice = card({ chart: { exclude: ["2025-Q1", "2025-Q1"].map((period) => ({ period, reason: text })) } });
    expect(cardIssues(twice)).toEqual([
      { code: "named-twice", field: "chart.exclude[1].period", params: { found: "2025-Q1" } },
    ]);
  });

  it("every chart fits the kind of number it is made for, and xmr fits all", () => {
    const kinds = ["p", "p-prime", "u", "u-prime", "c"] as const;
    const fits = (of: (kind: (typeof kinds)[number]) => IndicatorCard) =>
      kinds.filter((kind) => cardIssues(of(kind)).length === 0);
    const rate = { aggregation: "rate", scale: 1000, unit: "per 1000 inwoners" } as const;
    expect(fits((kind) => card({ chart: { kind } }))).toEqual(["p", "p-prime"]);
    expect(fits((kind) => card({ ...rate, chart: { kind } }))).toEqual(["u", "u-prime"]);
    expect(fits((kind) => countCard({ chart: { kind } }))).toEqual(["c"]);
    expect(cardIssues(card({ chart: { kind: "u" } }))[0]?.params).toEqual({
      found: "u",
      aggregation: "ratio",
      expected: "rate",
    });
  });

  it.each([
    ["ratio", card()],
    ["count", countCard()],
    ["per thousand", card({ aggregation: "rate", scale: 1000, unit: "per 1000 inwoners" })],
    ["per 100 000", card({ aggregation: "rate", scale: 100_000, unit: "per 100 000 inwoners" })],
    ["mean", card({ aggregation: "mean", scale: 1, unit: "dagen" })],
    ["boolean", countCard({ aggregation: "boolean", scale: 100, unit: "%" })],
    ["derived", derived("max(a, b) / (a + 2.5)")],
    ["linked", card({ breakdowns: ["channel"], publishedCuts: ["channel"], linkedTo: [{ kind: "risk", id: "r-1" }] })],
    ["range", countCard({ direction: "range", range: [18, 22] })],
    ["approved", card({ status: "approved", decision: text, audience: ["mt"] })],
    ["retired", card({ status: "retired" })],
    ["target", countCard({ target: { ...target(["2025", 80], ["2026", 70]), shape: "geometric" } })],
  ] as const)("a sound card has none: %s", (_, of) => {
    expect(cardIssues(of)).toEqual([]);
  });
});

it("a link that is given twice is told once, at the second place", () => {
  const linkedTo = [
    { kind: "risk", id: "r-1" },
    { kind: "product", id: "r-1" },
    { kind: "risk", id: "r-1" },
  ];
  expect(cardIssues(card({ linkedTo }))).toEqual([
    { code: "named-twice", field: "linkedTo[2]", params: { found: "risk:r-1" } },
  ]);
});

describe("IndicatorCard", () => {
  const sound = card();

  it("names the key it does not know", () => {
    const { error } = IndicatorCard.safeParse({ ...sound, expression: "a / b" });
    expect(inputIssues(error)).toEqual([
      { path: "expression", code: "unknown-field", params: { field: "expression" } },
    ]);
  });

  it.each([
    ["decimals", 7],
    ["lagDays", -1],
    ["version", 0],
    ["scale", 0],
    ["minimumCount", 0],
    ["id", "Met Hoofdletters"],
    ["frequency", "fortnight"],
    ["direction", "sideways"],
  ])("refuses %s %s", (field, value) => {
    const { error } = IndicatorCard.safeParse({ ...sound, [field]: value });
    expect(inputIssues(error).map(({ path }) => path)).toEqual([field]);
  });

  it.each(["unit", "scale", "direction", "frequency", "decimals", "lagDays", "owner", "source"] as const)(
    "invents no %s",
    (field) => {
      const { [field]: _, ...rest } = sound;
      expect(IndicatorCard.safeParse(rest).success).toBe(false);
    },
  );
});
