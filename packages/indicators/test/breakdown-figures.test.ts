import { breakdownFigures } from "@maatstaf/indicators";
import { period } from "@maatstaf/kernel";
import { describe, expect, it } from "vitest";
import { card, countCard, fact } from "./example.ts";

const asked = { period: period("2025-Q1"), dimension: "channel" } as const;
const cut = (channel: string, numerator: number, denominator?: number, unit = "a") =>
  fact({ unit, breakdown: { channel }, numerator, ...(denominator === undefined ? {} : { denominator }) });

function shown(found: ReturnType<typeof breakdownFigures>): Record<string, number | string> {
  if (found.kind !== "breakdown") throw new Error(found.reason);
  return Object.fromEntries(
    found.categories.map(({ category, figure }) => [category, figure.kind === "figure" ? figure.value : figure.reason]),
  );
}

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

  it("suppresses 1 to minimumCount − 1 in numerator or denominator, and shows none at all", () => {
    const facts = [cut("a", 0, 20), cut("b", 1, 20), cut("c", 4, 20), cut("d", 5, 20), cut("e", 0, 4)];
    expect(shown(breakdownFigures(card(), facts, asked))).toEqual({
      a: 0,
      b: "suppressed",
      c: "suppressed",
      d: 25,
      e: "suppressed",
    });
  });

  it("a mean needs enough items, whatever their sum", () => {
    const mean = card({ aggregation: "mean", scale: 1, unit: "dagen" });
    expect(shown(breakdownFigures(mean, [cut("a", 3, 10), cut("b", 40, 4)], asked))).toEqual({
      a: 0.3,
      b: "suppressed",
    });
  });

  it("uses the smallest set of dimensions that holds the one asked for", () => {
    const both = fact({ unit: "a", breakdown: { channel: "mail", gender: "x" }, numerator: 99 });
    expect(shown(breakdownFigures(countCard(), [both, cut("mail", 60), cut("phone", 20)], asked))).toEqual({
      mail: 60,
      phone: 20,
    });
    expect(shown(breakdownFigures(countCard(), [both], asked))).toEqual({ mail: 99 });
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
