import { breakdownFigures } from "@maatstaf/indicators";
import { period } from "@maatstaf/kernel";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { card, countCard, fact, valueOf } from "./example.ts";

const asked = { period: period("2025-Q1"), dimension: "channel" } as const;
const cut = (channel: string, numerator: number, denominator?: number, unit = "a") =>
  fact({ unit, breakdown: { channel }, numerator, ...(denominator === undefined ? {} : { denominator }) });

function shown(found: ReturnType<typeof breakdownFigures>): Record<string, number | string> {
  if (found.kind !== "breakdown") throw new Error(found.reason);
  return Object.fromEntries(
    found.categories.map(({ category, figure }) => [category, figure.kind === "figure" ? figure.value : figure.reason]),
  );
}

/** A cut of an unweighted survey. */
const group = (channel: string, numerator: number, denominator: number) => ({
  ...cut(channel, numerator, denominator),
  effectiveCount: denominator,
});

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

describe("breakdownFigures", () => {
  it("pools a category over units", () => {
    const facts = [cut("mail", 8, 10), cut("mail", 10, 40, "b"), cut("phone", 30, 50)];
    expect(shown(breakdownFigures(card(), facts, asked))).toEqual({ mail: 36, phone: 60 });
    expect(shown(breakdownFigures(card(), facts, { ...asked, unit: "b" }))).toEqual({ mail: 25 });
  });

  it("pools a category over the periods of a year", () => {
    const facts = ["2025-Q1", "2025-Q4"].map((text) => ({ ...cut("mail", 8, 10), period: period(text) }));
    expect(shown(breakdownFigures(card(), facts, { ...asked, period: period("2025") }))).toEqual({ mail: 80 });
  });

  it("hides 1 to minimumCount − 1 in numerator or denominator, and shows none at all", () => {
    const facts = [cut("a", 0, 20), cut("b", 2, 20), cut("c", 4, 20), cut("d", 9, 20)];
    expect(shown(breakdownFigures(card(), facts, asked))).toEqual({ a: 0, b: "suppressed", c: "suppressed", d: 45 });
    const few = [cut("a", 0, 3), cut("b", 9, 15), cut("c", 8, 40)];
    expect(shown(breakdownFigures(card(), few, asked))).toEqual({ a: "suppressed", b: "suppressed", c: 20 });
  });

  it("G25b, G25c: hides others too, until none can be found by subtraction", () => {
    const one = [42, 3, 7, 18].map((count, index) => cut(`c${index}`, count));
    expect(shown(breakdownFigures(countCard(), one, asked))).toEqual({
      c0: 42,
      c1: "suppressed",
      c2: "suppressed",
      c3: 18,
    });
    const two = [2, 2, 50, 9].map((count, index) => cut(`c${index}`, count));
    expect(Object.values(shown(breakdownFigures(countCard(), two, asked)))).toEqual([
      "suppressed",
      "suppressed",
      50,
      "suppressed",
    ]);
  });

  it("gives no breakdown where nothing is left to hide behind", () => {
    const refused = { kind: "no-breakdown", reason: "suppressed" };
    expect(breakdownFigures(countCard(), [cut("a", 3)], asked)).toEqual(refused);
    expect(breakdownFigures(countCard(), [cut("a", 3), cut("b", 0)], asked)).toEqual(refused);
  });

  it("hides a small group that gave nearly one answer, and says so", () => {
    const survey = card({ aggregation: "survey" });
    const facts = [group("a", 20, 20), group("b", 12, 25), group("c", 400, 400), group("d", 0, 29)];
    const found = breakdownFigures(survey, facts, asked);
    expect(shown(found)).toEqual({ a: "suppressed", b: 48, c: 100, d: "suppressed" });
    expect(found.kind === "breakdown" && found.categories.map(({ nearly }) => nearly)).toEqual([
      "all",
      undefined,
      undefined,
      "none",
    ]);
    expect(shown(breakdownFigures(survey, facts.slice(0, 3), asked))).toEqual({
      a: "suppressed",
      b: "suppressed",
      c: 100,
    });
    expect(breakdownFigures(survey, facts.slice(0, 1), asked)).toEqual({ kind: "no-breakdown", reason: "suppressed" });
  });

  it("no hidden category can be told from the total and what is shown", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(counts, (numbers) => {
        const facts = numbers.map((count, index) => cut(`c${index}`, count));
        const found = breakdownFigures(countCard(), facts, asked);
        if (found.kind !== "breakdown") return;
        const hidden = numbers.filter((_, index) => found.categories[index]?.figure.kind === "no-figure");
        expect(numbers.filter((count) => count > 0 && count < 5).every((count) => hidden.includes(count))).toBe(true);
        if (hidden.length === 0) return;
        const told = found.categories.map(({ figure }) => (figure.kind === "figure" ? figure.value : 0));
        const together = valueOf(found.total) - sumOf(told);
        expect(hidden.length).toBeGreaterThan(1);
        expect(together - (hidden.length - 1)).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  it("a level below zero is an amount, and hides nothing", () => {
    const stock = countCard({ aggregation: "stock" });
    expect(shown(breakdownFigures(stock, [cut("a", -3), cut("b", 2)], asked))).toEqual({ a: -3, b: 2 });
  });

  it("a mean needs enough items, whatever their sum", () => {
    const mean = card({ aggregation: "mean", scale: 1, unit: "dagen" });
    const facts = [cut("a", 3, 10), cut("b", 40, 4), cut("c", 60, 12)];
    expect(shown(breakdownFigures(mean, facts, asked))).toEqual({ a: "suppressed", b: "suppressed", c: 5 });
  });

  it("uses the smallest set of dimensions that holds the one asked for", () => {
    const both = fact({ unit: "a", breakdown: { channel: "mail", gender: "x" }, numerator: 99 });
    expect(shown(breakdownFigures(countCard(), [both, cut("mail", 60), cut("phone", 20)], asked))).toEqual({
      mail: 60,
      phone: 20,
    });
    expect(shown(breakdownFigures(countCard(), [both], asked))).toEqual({ mail: 99 });
  });

  it("shows the published cuts of a card only, where it names them", () => {
    const facts = [cut("mail", 60), cut("phone", 20)];
    const cuts = { breakdowns: ["channel", "age"] };
    expect(shown(breakdownFigures(countCard({ ...cuts, publishedCuts: ["channel"] }), facts, asked))).toEqual({
      mail: 60,
      phone: 20,
    });
    for (const publishedCuts of [["age"], []]) {
      expect(breakdownFigures(countCard({ ...cuts, publishedCuts }), facts, asked)).toEqual({
        kind: "no-breakdown",
        reason: "suppressed",
      });
    }
  });

  it("says why there is none", () => {
    expect(breakdownFigures(card(), [fact({ numerator: 1, denominator: 2 })], asked)).toEqual({
      kind: "no-breakdown",
      reason: "no-facts",
    });
    expect(breakdownFigures(card(), [], { ...asked, period: period("2025-01") })).toEqual({
      kind: "no-breakdown",
      reason: "period-too-fine",
    });
  });
});
