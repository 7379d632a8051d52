import { pert, pertQuantile } from "@maatstaf/statistics";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { near } from "./near.ts";

const estimate = fc
  .tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 1, max: 1e6, noNaN: true }), fc.nat(100))
  .map(([minimum, width, percent]) => ({
    minimum,
    mode: Math.min(minimum + (width * percent) / 100, minimum + width),
    maximum: minimum + width,
  }));

describe("pert", () => {
  it("G29: moments and shapes", () => {
    const cost = pert({ minimum: 5000, mode: 20_000, maximum: 120_000 });
    expect(cost.mean).toSatisfy(near(34_166.666667, 1e-10));
    expect(cost.alpha).toSatisfy(near(1.521739, 1e-6));
    expect(cost.beta).toSatisfy(near(4.478261, 1e-6));
    expect(cost.standardDeviation).toSatisfy(near(18_911.342863, 1e-10));
  });

  it("has the mean and spread of the beta distribution it is made of", () => {
    fc.assert(
      fc.property(estimate, (three) => {
        const { minimum, maximum, mean, standardDeviation, alpha, beta } = pert(three);
        expect(alpha + beta).toBeCloseTo(6, 9);
        expect((mean - minimum) / (maximum - minimum)).toBeCloseTo(alpha / (alpha + beta), 9);
        expect((standardDeviation / (maximum - minimum)) ** 2).toBeCloseTo((alpha * beta) / (36 * 7), 9);
      }),
    );
  });

  it("keeps its quantiles inside the estimate and in order", () => {
    fc.assert(
      fc.property(estimate, fc.double({ min: 0.001, max: 0.9, noNaN: true }), (three, probability) => {
        const cost = pert(three);
        const low = pertQuantile(cost, probability);
        const high = pertQuantile(cost, probability + 0.05);
        expect([cost.minimum <= low, low < high, high <= cost.maximum]).toEqual([true, true, true]);
      }),
    );
  });

  it("ends at the minimum and the maximum", () => {
    const cost = pert({ minimum: 1, mode: 2, maximum: 4 });
    expect([pertQuantile(cost, 0), pertQuantile(cost, 1)]).toEqual([1, 4]);
    expect(() => pertQuantile(cost, 1.5)).toThrow(/pertQuantile: probability .* found 1.5/);
  });

  it.each([
    { minimum: 2, mode: 1, maximum: 3 },
    { minimum: 1, mode: 4, maximum: 3 },
    { minimum: 1, mode: 1, maximum: 1 },
    { minimum: Number.NaN, mode: 1, maximum: 2 },
  ])("refuses %o", (three) => {
    expect(() => pert(three)).toThrow(/pert: estimate must satisfy/);
  });
});
