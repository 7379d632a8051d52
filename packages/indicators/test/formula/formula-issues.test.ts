import { cardIssues, factIndicators, formulaIssues, issueText } from "@maatstaf/indicators";
import type { FormulaIssueCode, IndicatorCard } from "@maatstaf/indicators";
import { describe, expect, it } from "vitest";
import { card, countCard } from "../example.ts";

const costs = countCard({ id: "costs", unit: "euro" });
const grants = countCard({ id: "grants", unit: "euro", frequency: "month" });
const files = countCard({ id: "files", unit: "dossiers" });
const residents = countCard({ id: "residents", aggregation: "stock", unit: "inwoners" });
const yearly = countCard({ id: "yearly", unit: "euro", frequency: "year" });
const onTime = card({ id: "on-time" });
const late = card({ id: "late" });
const CARDS = [costs, grants, files, residents, yearly, onTime, late];

const INPUTS = { cost: "costs", grant: "grants", files: "files", people: "residents", onTime: "on-time", late: "late" };

/** A derived indicator over those of {@link INPUTS} that its formula names. */
function derived(formula: string, fields: Parameters<typeof card>[0] = {}): IndicatorCard {
  const used = Object.entries(INPUTS).filter(([name]) => new RegExp(`\\b${name}\\b`, "u").test(formula));
  return countCard({ id: "derived", aggregation: "derived", formula, inputs: Object.fromEntries(used), ...fields });
}

const found = (of: IndicatorCard, cards: readonly IndicatorCard[] = CARDS): readonly unknown[] =>
  formulaIssues(of, cards).map(({ code, field, column, params }) => [
    code,
    field,
    column,
    params.found,
    params.expected,
  ]);

describe("units", () => {
  it.each([
    ["cost - grant", "euro", 1],
    ["(cost - grant) / files", "euro per dossier", 1],
    ["cost / people", "euro per inwoner", 1],
    ["cost / people", "euro per 1000 inwoners", 1000],
    ["cost / people", "€ per inwoner", 1],
    ["cost / grant", "", 1],
    ["cost / grant", "%", 100],
    ["cost / grant", "‰", 1000],
    ["onTime - late", "%", 1],
    ["onTime / late", "", 1],
    ["100 - onTime", "%", 1],
    ["onTime * cost", "euro", 0.01],
    ["onTime * cost / 100", "euro", 1],
    ["0.01 * onTime * cost", "euro", 1],
    ["onTime * cost / (10 * 10)", "euro", 1],
    ["100 * cost / grant", "%", 1],
    ["100 * cost / grant - onTime", "%", 1],
    ["1000 * files / people", "dossiers per 1000 inwoners", 1],
    ["2 * onTime / 3", "%", 1],
    ["cost * 100", "euro", 1],
    ["onTime * late", "%", 0.01],
    ["2 * cost + 10", "euro", 1],
    ["max(cost, grant, 0)", "euro", 1],
    ["1 / cost", "per euro", 1],
    ["cost * files / files", "euro", 1],
    ["abs(-cost) * (1 + 2)", "euro", 1],
  ])("%s is in %j with scale %d", (formula, unit, scale) => {
    const of = derived(formula, { unit, scale });
    expect(found(of)).toEqual([]);
    expect(cardIssues(of)).toEqual([]);
  });

  it.each([
    ["onTime + cost", 8, "euro", "%"],
    ["cost / files - grant", 14, "euro", "euro per dossier"],
    ["min(cost, files)", 1, "dossier", "euro"],
    ["2 * (cost + (files + 1))", 11, "dossier", "euro"],
  ])("%s is refused at its operator", (formula, column, is, expected) => {
    expect(found(derived(formula, { unit: "euro" }))).toEqual([
      ["formula-units-differ", "formula", column, is, expected],
    ]);
  });

  it("the unit and the scale of the card must be those of the formula", () => {
    expect(found(derived("cost / files", { unit: "euro" }))).toEqual([
      ["formula-unit", "unit", 1, "euro per dossier", "euro"],
    ]);
    expect(found(derived("cost", { unit: "flurb" }))).toEqual([["formula-unit", "unit", 1, "euro", "flurb"]]);
    expect(found(derived("cost / grant", { unit: "%" }))).toEqual([["formula-scale", "scale", 1, 1, 100]]);
    const twice = derived("100 * cost / grant", { unit: "%", scale: 100 });
    expect(found(twice)).toEqual([["formula-scale", "scale", 1, 100, 1]]);
    const divided = derived("onTime * cost / 100", { unit: "euro", scale: 0.01 });
    expect(found(divided)).toEqual([["formula-scale", "scale", 1, 0.01, 1]]);
  });
});

describe("other cards", () => {
  it("an unknown indicator, at the first place of its name", () => {
    const of = derived("cost + other", { unit: "euro", inputs: { cost: "costs", other: "nowhere" } });
    expect(found(of)).toEqual([["formula-unknown-indicator", "inputs.other", 8, "nowhere", "indicator"]]);
  });

  it("an input that is measured less often, or in other periods", () => {
    const of = derived("cost + other", { unit: "euro", inputs: { cost: "costs", other: "yearly" } });
    expect(found(of)).toEqual([["formula-frequency", "inputs.other", 8, "year", "quarter"]]);
  });

  it("names the cycle, from any of its cards, and from a card above it", () => {
    const one = derived("cost + x", { id: "one", unit: "euro", inputs: { cost: "costs", x: "two" } });
    const two = derived("x", { id: "two", unit: "euro", inputs: { x: "three" } });
    const three = derived("x", { id: "three", unit: "euro", inputs: { x: "one" } });
    const above = derived("x", { id: "above", unit: "euro", inputs: { x: "two" } });
    const all = [...CARDS, one, two, three, above];
    expect(found(one, all)).toEqual([["formula-cycle", "inputs", 8, "one → two → three → one", ""]]);
    expect(found(above, all)).toEqual([["formula-cycle", "inputs", 1, "two → three → one → two", ""]]);
    const self = derived("x", { unit: "euro", inputs: { x: "derived" } });
    expect(found(self)).toEqual([["formula-cycle", "inputs", 1, "derived → derived", ""]]);
  });

  it("a text cannot be calculated with", () => {
    const told = countCard({ id: "told", aggregation: "text", direction: "neutral" });
    const of = derived("cost + x", { unit: "euro", inputs: { cost: "costs", x: "told" } });
    expect(found(of, [...CARDS, told])[0]).toEqual(["formula-text", "inputs.x", 8, "told", "figure"]);
  });

  it("a chain of ten thousand cards is too long, and told quickly", () => {
    const chain = Array.from({ length: 10_000 }, (_, index) =>
      derived("x", { id: `c${index}`, unit: "euro", inputs: { x: index === 9999 ? "costs" : `c${index + 1}` } }),
    );
    const [first] = chain;
    if (first === undefined) throw new Error("no chain");
    expect(found(first, [...CARDS, ...chain])).toEqual([["formula-too-many-levels", "inputs", 1, 17, 16]]);
  });

  it("twice the same indicator at each of sixteen levels is not too much", () => {
    const ladder = Array.from({ length: 16 }, (_, index) =>
      derived("(x + y) / 2", {
        id: `c${index}`,
        unit: "euro",
        inputs: { x: index === 0 ? "costs" : `c${index - 1}`, y: index === 0 ? "grants" : `c${index - 1}` },
      }),
    );
    const last = ladder.at(-1);
    if (last === undefined) throw new Error("no ladder");
    expect(found(last, [...CARDS, ...ladder])).toEqual([]);
    expect(factIndicators(last, [...CARDS, ...ladder])).toEqual(["costs", "grants"]);
  });
});

it("cards of other kinds have no formula issues", () => {
  expect(formulaIssues(costs, [])).toEqual([]);
  expect(factIndicators(costs, [])).toEqual(["costs"]);
});

it("every code has words that name the column or the field", () => {
  const params = { column: 3, found: "x", expected: "y", unit: "%" };
  const codes: Record<Exclude<FormulaIssueCode, "formula-too-long">, RegExp> = {
    "formula-missing": /formule/u,
    "formula-too-deep": /^Positie 3/u,
    "formula-character": /^Positie 3/u,
    "formula-number": /^Positie 3/u,
    "formula-decimal-comma": /^Positie 3/u,
    "formula-expected": /^Positie 3/u,
    "formula-unfinished": /^Positie 3/u,
    "formula-unknown-function": /^Positie 3/u,
    "formula-arguments": /^Positie 3/u,
    "formula-unknown-name": /^Positie 3/u,
    "formula-name-taken": /^Positie 3/u,
    "formula-input-not-used": /inputs/u,
    "formula-without-input": /indicator/u,
    "formula-unknown-indicator": /^Positie 3/u,
    "formula-text": /^Positie 3/u,
    "formula-cycle": /^Positie 3/u,
    "formula-too-many-levels": /afgeleide/u,
    "formula-frequency": /^Positie 3/u,
    "formula-units-differ": /^Positie 3/u,
    "formula-unit": /eenheid/u,
    "formula-scale": /schaal/u,
  };
  for (const [code, pattern] of Object.entries(codes) as [keyof typeof codes, RegExp][]) {
    const numeric = code === "formula-arguments" || code === "formula-scale" ? { found: 2, expected: 1 } : {};
    expect(issueText({ code, params: { ...params, ...numeric } }, "nl-BE")).toMatch(pattern);
    expect(issueText({ code, params: { ...params, ...numeric } }, "en-GB")).toMatch(/\.$/u);
  }
});
