import { binomialLowerTail, binomialUpperTail } from "@maatstaf/statistics";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { near } from "./near.ts";

/** The tail as the sum of its terms, each made from the one before. */
function summedLowerTail(count: number, trials: number, share: number): number {
  let term = (1 - share) ** trials;
  let sum = term;
  for (let k = 1; k <= count; k += 1) {
    term *= ((trials - k + 1) / k) * (share / (1 - share));
    sum += term;
  }
  return sum;
}

describe("binomial tails", () => {
  it("equal the sum of their terms", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0.02, max: 0.95, noNaN: true }),
        fc.nat(200),
        (trials, share, place) => {
          const count = place % (trials + 1);
          const lower = summedLowerTail(count, trials, share);
          expect(binomialLowerTail(count, trials, share)).toBeCloseTo(lower, 11);
          expect(binomialUpperTail(count + 1, trials, share)).toBeCloseTo(1 - lower, 11);
        },
      ),
    );
  });

  it.each([
    { count: 16, trials: 20, share: 0.85, lower: 0.3522748, upper: 0.8298469 },
    { count: 0, trials: 20, share: 0.85, lower: 0.15 ** 20, upper: 1 },
    { count: 20, trials: 20, share: 0.85, lower: 1, upper: 0.85 ** 20 },
    { count: 3, trials: 10, share: 0, lower: 1, upper: 0 },
    { count: 3, trials: 10, share: 1, lower: 0, upper: 1 },
    { count: 0, trials: 0, share: 0.5, lower: 1, upper: 1 },
  ])("at $count of $trials with share $share", ({ count, trials, share, lower, upper }) => {
    expect(binomialLowerTail(count, trials, share)).toSatisfy(near(lower, 1e-6));
    expect(binomialUpperTail(count, trials, share)).toSatisfy(near(upper, 1e-6));
  });

  it("refuse fractions of a count and percentages", () => {
    expect(() => binomialLowerTail(1.5, 10, 0.5)).toThrow(/binomialLowerTail: count .* found 1.5/);
    expect(() => binomialUpperTail(1, 10.5, 0.5)).toThrow(/binomialUpperTail: trials .* found 10.5/);
    expect(() => binomialLowerTail(1, 10, 85)).toThrow(/share .* found 85/);
  });
});
