import { boxPlot, concentration, medianDeviation } from "@maatstaf/statistics";
import { array, assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";

import { near } from "./near.ts";

const amounts = array(double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 });

describe("boxPlot", () => {
  it.each([
    [[1], [1, 1, 1, 1, 1], []],
    [[4, 1, 3, 2], [1, 1.5, 2.5, 3.5, 4], []],
    [[1, 2, 3, 4, 5, 6, 7, 30], [1, 2.5, 4.5, 6.5, 7], [7]],
    [[-40, 1, 2, 3, 4, 5, 6, 7], [1, 1.5, 3.5, 5.5, 7], [0]],
  ])("of %o", (values, five, outliers) => {
    const { lowerWhisker, lowerHinge, median, upperHinge, upperWhisker, outliers: beyond } = boxPlot(values);
    expect([lowerWhisker, lowerHinge, median, upperHinge, upperWhisker]).toEqual(five);
    expect(beyond).toEqual(outliers);
  });

  it("orders its five numbers and reaches no farther than one and a half box", () => {
    assert(
      property(amounts, (values) => {
        const box = boxPlot(values);
        const reach = 1.5 * (box.upperHinge - box.lowerHinge) * (1 + 1e-12);
        expect(box.lowerHinge <= box.median && box.median <= box.upperHinge).toBe(true);
        expect(box.lowerHinge - box.lowerWhisker).toBeLessThanOrEqual(reach);
        expect(box.upperWhisker - box.upperHinge).toBeLessThanOrEqual(reach);
        for (const place of box.outliers) {
          const value = values[place] ?? 0;
          expect(value < box.lowerWhisker || value > box.upperWhisker).toBe(true);
        }
      }),
    );
  });

  it("refuses no values", () => {
    expect(() => boxPlot([])).toThrow(/boxPlot: values is empty/);
  });
});

describe("concentration", () => {
  it("is the mean difference between two units over twice the mean", () => {
    assert(
      property(amounts, (values) => {
        const total = values.reduce((sum, value) => sum + value, 0);
        let differences = 0;
        for (const one of values) for (const other of values) differences += Math.abs(one - other);
        const gini = differences / (2 * values.length * total);
        const result = concentration(values);
        expect(result.kind === "concentration" ? Math.abs(result.gini - gini) : total).toBeLessThan(1e-9);
      }),
    );
  });

  it("knows nothing to divide, and refuses what cannot be divided", () => {
    expect(concentration([0, 0])).toEqual({ kind: "nothing-to-divide" });
    expect(concentration([3, 3, 3])).toMatchObject({ gini: expect.toSatisfy(near(0)) });
    expect(() => concentration([1, -1])).toThrow(/concentration: values\[1\] .* found -1/);
  });
});

describe("medianDeviation", () => {
  it("ignores one extreme unit", () => {
    expect(medianDeviation([1, 2, 3, 4, 5])).toBe(1);
    expect(medianDeviation([1, 2, 3, 4, 5e9])).toBe(1);
  });
});
