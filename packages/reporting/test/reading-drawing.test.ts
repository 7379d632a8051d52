import { reading } from "@maatstaf/indicators";
import { period } from "@maatstaf/kernel";
import { readingDrawing } from "@maatstaf/reporting";
import { describe, expect, it } from "vitest";
import { CUT_OFF, permilles, readingOf, shareCard, steady } from "./workspace.ts";

const card = shareCard("op-tijd", "Op tijd", {
  ...steady(78),
  annotations: [{ period: "2024-Q2", kind: "event", text: { nl: "Nieuwe balie" } }],
});
const facts = permilles("op-tijd", [782, 772, 777, 795, 786, 761, 776, 819, 697, 900]);

describe("readingDrawing", () => {
  it("shows every period up to that of the reading, and nothing after it", () => {
    const { table } = readingDrawing(card, readingOf(card, facts), "nl-BE");
    expect(table.rows.map(([label]) => label)).toHaveLength(9);
    expect(table.rows.at(-1)?.slice(0, 2)).toEqual(["K1 2025", "69,7%"]);
  });

  it("marks a signal in words, and numbers the remarks of the card", () => {
    const { table } = readingDrawing(card, readingOf(card, facts), "nl-BE");
    expect(table.rows.at(-1)?.at(-1)).toBe("echte achteruitgang");
    expect(table.rows[5]?.at(-1)).toBe("(1) Nieuwe balie");
  });

  it("leaves the remarks of the card, which are about all units, out of the chart of one unit", () => {
    const own = facts.map((fact) => ({ ...fact, unit: "balie" }));
    const found = reading(card, own, { period: period("2025-Q1"), on: CUT_OFF, unit: "balie" });
    const drawing = readingDrawing(card, found, "nl-BE");
    expect(drawing.table.rows[5]?.at(-1)).toBe("");
    expect(drawing.svg).not.toContain("Nieuwe balie");
  });

  it("calls the same signal an improvement where down is better", () => {
    const down = shareCard("op-tijd", "Op tijd", { direction: "down" });
    const { table } = readingDrawing(down, readingOf(down, facts), "nl-BE");
    expect(table.rows.at(-1)?.at(-1)).toBe("echte verbetering");
  });

  it("shows limits of a share no lower than 0% and no higher than 100%", () => {
    const wide = permilles("op-tijd", [10, 900, 40, 980, 20, 990, 60, 940, 30]);
    const { table } = readingDrawing(card, readingOf(card, wide), "nl-BE");
    expect(table.rows[0]?.slice(3, 5)).toEqual(["0,0%", "100,0%"]);
  });

  it("draws a series without limits where the card asks for no chart", () => {
    const plain = shareCard("op-tijd", "Op tijd", { chart: { kind: "none", rebase: [] } });
    const { table } = readingDrawing(plain, readingOf(plain, facts), "nl-BE");
    expect(table.columns.map(({ label }) => label)).toEqual(["Periode", "Cijfer (%)"]);
  });

  it("takes its id and its height from the options", () => {
    const drawing = readingDrawing(card, readingOf(card, facts), "nl-BE", { id: "eigen", height: 150 });
    expect(drawing.svg).toContain('id="eigen-title"');
    expect(drawing.height).toBeLessThan(readingDrawing(card, readingOf(card, facts), "nl-BE").height);
  });
});
