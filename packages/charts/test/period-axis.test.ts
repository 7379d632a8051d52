import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LABEL_GAP, periodAxis, periodRows } from "../src/period-axis.ts";
import { textWidth } from "../src/text-width.ts";
import { months, quarters } from "./specs.ts";

function placed(count: number, width: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => 20 + ((width - 40) * (index + 0.5)) / count);
}

function rows(labels: readonly string[], width: number): readonly string[][] {
  const axis = periodAxis(labels, placed(labels.length, width), [0, width]);
  return [0, 1].map((row) => axis.labels.filter((label) => label.row === row).map(({ text }) => text));
}

describe("periodAxis", () => {
  it("puts the shared year once, on a second row", () => {
    expect(rows(quarters(6), 600)).toEqual([
      ["K1", "K2", "K3", "K4", "K1", "K2"],
      ["2016", "2017"],
    ]);
  });

  it("thins to a stride that divides the year, counted back from the last", () => {
    expect(rows(months(24), 300)[0]).toEqual(["mrt", "jun", "sep", "dec", "mrt", "jun", "sep", "dec"]);
    expect(rows(quarters(16), 260)[0]).toEqual(["K2", "K4", "K2", "K4", "K2", "K4", "K2", "K4"]);
  });

  it("falls back on the years alone, in the middle of their points", () => {
    const axis = periodAxis(months(120), placed(120, 560), [0, 560]);
    expect(axis.labels.map(({ text }) => text)).toEqual(Array.from({ length: 10 }, (_, index) => `${2016 + index}`));
    expect(periodRows(axis)).toBe(1);
    expect(axis.marks).toHaveLength(9);
  });

  it("breaks labels of another kind over two lines before it leaves any out", () => {
    const waves = ["Nulmeting voor de fusie", "Eerste meting na de fusie", "Tweede meting"];
    expect(rows(waves, 330)).toEqual([
      ["Nulmeting voor", "Eerste meting", "Tweede"],
      ["de fusie", "na de fusie", "meting"],
    ]);
    expect(rows(waves, 150)[0]).toHaveLength(1);
  });

  it("keeps labels whole that share no year", () => {
    expect(rows(["Nulmeting 2019", "Herhaling 2023"], 400)).toEqual([["Nulmeting 2019", "Herhaling 2023"], []]);
    expect(rows(["2018", "2019", "2020"], 400)).toEqual([["2018", "2019", "2020"], []]);
  });

  it("always labels the last point, and cuts a label that is wider than the chart", () => {
    const long = "een periode met een heel erg lange naam";
    expect(rows(["a", long], 100)[0]).toHaveLength(1);
    expect(rows(["a", long], 100)[0]?.[0]).toMatch(/^een periode.*…$/);
    expect(rows([], 100)).toEqual([[], []]);
  });

  it("never lets labels overlap or leave the chart", () => {
    const label = fc.oneof(
      fc
        .tuple(fc.constantFrom("K1", "K2", "1e kwartaal", "jan"), fc.constantFrom("2019", "2020"))
        .map((x) => x.join(" ")),
      fc.string({ unit: "grapheme", maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.array(label, { maxLength: 130 }), fc.integer({ min: 120, max: 900 }), (labels, width) => {
        const axis = periodAxis(labels, placed(labels.length, width), [0, width]);
        for (const row of [0, 1]) {
          const boxes = axis.labels
            .filter((candidate) => candidate.row === row)
            .map(({ text, x }) => ({ from: x - textWidth(text, 11) / 2, to: x + textWidth(text, 11) / 2 }));
          for (const [index, box] of boxes.entries()) {
            expect(box.from).toBeGreaterThanOrEqual(-0.02);
            expect(box.to).toBeLessThanOrEqual(width + 0.02);
            expect(box.from).toBeGreaterThanOrEqual((boxes[index - 1]?.to ?? -Infinity) + LABEL_GAP - 0.02);
          }
        }
      }),
    );
  });
});
