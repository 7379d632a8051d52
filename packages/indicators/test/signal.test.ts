import { reading, SIGNAL_CODES, signals, signalText } from "@maatstaf/indicators";
import type { IndicatorCard, Reading } from "@maatstaf/indicators";
import { describe, expect, it } from "vitest";
import { at, card, countCard, fact, quarters } from "./example.ts";

const targetOf = (value: number) => ({
  points: [{ period: "2025", value }],
  tolerance: { kind: "absolute" as const, value: 2 },
});
const of = card({ target: targetOf(90), lagDays: 10 });

function read(numerator: number | undefined, on = "2025-04-20", by: IndicatorCard = of): Reading {
  const facts = numerator === undefined ? [] : [fact({ numerator, denominator: 100 })];
  return reading(by, facts, at("2025-Q1", on));
}

const codes = (...args: Parameters<typeof signals>): string[] => signals(...args).map(({ code }) => code);

describe("signals of one period, read again", () => {
  it("nothing changed", () => {
    expect(signals(read(80), read(80, "2025-05-20"))).toEqual([]);
  });

  it("a figure arrived, was corrected, was withdrawn", () => {
    expect(codes(read(undefined, "2025-04-02"), read(80, "2025-04-05"))).toEqual(["figure-arrived", "data-completed"]);
    expect(signals(read(80), read(85))).toEqual([{ code: "figure-corrected", params: { from: 80, to: 85 } }]);
    expect(codes(read(80), read(undefined))).toEqual(["figure-withdrawn", "data-overdue"]);
  });

  it("a correction that changes the colour says both", () => {
    expect(signals(read(80), read(95))).toEqual([
      { code: "figure-corrected", params: { from: 80, to: 95 } },
      { code: "target-status", params: { from: "red", to: "green" } },
    ]);
  });

  it("a target that was moved for a period already read", () => {
    const moved = card({ target: targetOf(75), version: 2 });
    expect(codes(read(80), read(80, "2025-04-20", moved))).toEqual(["definition", "target-changed", "target-status"]);
  });

  it("figures that are late", () => {
    expect(signals(read(undefined, "2025-04-10"), read(undefined, "2025-04-11"))).toEqual([
      { code: "data-overdue", params: { missing: 1 } },
    ]);
  });
});

describe("signals of a later period", () => {
  const down = countCard({ direction: "down", target: targetOf(30) });
  const facts = quarters(2023, [4, 5, 2, 5, 5, 4, 3, 5, 27, 4, 5]);
  const in2025 = (quarter: number): Reading => reading(down, facts, at(`2025-Q${quarter}`, "2026-02-01"));
  const before = reading(down, facts, at("2024-Q4", "2026-02-01"));

  it("a signal of the chart begins and ends; figures of two periods are not corrections", () => {
    expect(signals(before, in2025(1))).toEqual([{ code: "variation-began", params: { to: "concern", rule: "limit" } }]);
    expect(codes(in2025(1), in2025(2))).toEqual(["variation-ended"]);
    expect(signals(in2025(2), in2025(3))).toEqual([]);
  });

  it("what can be expected from now on", () => {
    const lower = { ...before, assurance: "hit-and-miss" } as const;
    expect(signals(lower, { ...lower, assurance: "consistent-pass" })).toEqual([
      { code: "assurance-consistent-pass", params: { from: "hit-and-miss" } },
    ]);
  });

  it("refuses two indicators, and a unit beside the whole", () => {
    expect(() => signals(before, { ...before, indicatorId: "other" })).toThrow(/example {2}and other/);
    expect(() => signals(before, { ...before, unit: "balie" })).toThrow(/one unit or for all/);
  });
});

describe("signalText", () => {
  it.each(SIGNAL_CODES)("%s is a whole sentence in Dutch and in English", (code) => {
    for (const locale of ["nl-BE", "en-GB"] as const) {
      expect(signalText(of, { code, params: { from: 80, to: 85, missing: 2 } }, locale)).toMatch(/^[\p{Lu}].*\.$/u);
    }
  });

  it("names statuses in words", () => {
    const signal = { code: "target-status", params: { from: "red", to: "amber" } } as const;
    expect(signalText(of, signal, "nl-BE")).toBe("Van niet gehaald naar net niet gehaald.");
  });
});
