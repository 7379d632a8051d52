import {
  atLeastOneEvent,
  eventRate,
  mulberry32,
  POISSON_SUMMATION_LIMIT,
  poissonLowerTail,
  poissonQuantile,
  poissonUpperTail,
  uniform,
} from "@maatstaf/statistics";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { near } from "./near.ts";

const probabilities = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });

describe("poissonQuantile", () => {
  it.each([
    [0, 0.999, 0],
    [0.4, 0.67, 0],
    [0.4, 0.68, 1],
    [3, 0.5, 3],
    [29.9, 0.99, 43],
    [499, 0.001, 431],
    [5000, 0.5, 5000],
    [100_000, 0.999, 100_979],
  ])("of rate %d at %d is %d", (rate, probability, count) => {
    expect(poissonQuantile(rate, probability)).toBe(count);
  });

  it("is the smallest count whose lower tail reaches the probability", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: POISSON_SUMMATION_LIMIT, noNaN: true }),
        probabilities,
        (rate, probability) => {
          const count = poissonQuantile(rate, probability);
          expect(poissonLowerTail(count, rate)).toBeGreaterThanOrEqual(probability * (1 - 1e-12));
          expect(poissonLowerTail(count - 1, rate)).toBeLessThan(probability * (1 + 1e-12));
        },
      ),
    );
  });

  it("is at most one off above the summation limit", () => {
    fc.assert(
      fc.property(
        fc.double({ min: POISSON_SUMMATION_LIMIT, max: 1e6, noNaN: true }),
        probabilities,
        (rate, probability) => {
          const count = poissonQuantile(rate, probability);
          expect(poissonLowerTail(count + 1, rate)).toBeGreaterThanOrEqual(probability);
          expect(poissonLowerTail(count - 2, rate)).toBeLessThan(probability);
        },
      ),
    );
  });

  it("gives draws with the mean and variance of the rate", () => {
    const stream = mulberry32(7);
    const draws = Array.from({ length: 20_000 }, () => poissonQuantile(4, uniform(stream)));
    const mean = draws.reduce((sum, count) => sum + count, 0) / draws.length;
    const variance = draws.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (draws.length - 1);
    // Four standard errors: 4 · √(4 / 20000) and 4 · √((4 + 2 · 16) / 20000).
    expect(Math.abs(mean - 4)).toBeLessThan(0.057);
    expect(Math.abs(variance - 4)).toBeLessThan(0.17);
  });

  it("ends where the terms are exhausted before the probability is reached", () => {
    expect(poissonQuantile(100, 1 - 2 ** -53)).toBeGreaterThan(180);
  });

  it.each([
    [-1, 0.5, /rate .* found -1/],
    [Number.NaN, 0.5, /rate .* found NaN/],
    [1, 0, /probability .* found 0/],
    [1, 1, /probability .* found 1/],
  ])("refuses rate %d at %d", (rate, probability, message) => {
    expect(() => poissonQuantile(rate, probability)).toThrow(message);
  });
});

describe("Poisson tails", () => {
  it.each([
    // To 16 digits by multiple-precision summation.
    [5, 0.5, 0.999985835062678, 0.00017211562995584072],
    [196, 300, 9.423685064485114e-11, 0.999999999938994],
    [1_001_000, 1_000_000, 0.841465670963428, 0.158776219137774],
    [0, 3, 0.049787068367863944, 1],
    [0, 0, 1, 1],
    [-1, 3, 0, 1],
  ])("at %d of %d expected", (count, rate, lower, upper) => {
    expect(poissonLowerTail(count, rate)).toSatisfy(near(lower, 1e-9));
    expect(poissonUpperTail(count, rate)).toSatisfy(near(upper, 1e-9));
  });

  it("cover every count between them", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.double({ min: 0, max: 5000, noNaN: true }), (count, rate) => {
        expect(poissonLowerTail(count, rate) + poissonUpperTail(count + 1, rate)).toSatisfy(near(1, 1e-12));
      }),
    );
  });

  it("refuse fractions and negative rates", () => {
    expect(() => poissonLowerTail(1.5, 2)).toThrow(/poissonLowerTail: count .* found 1.5/);
    expect(() => poissonUpperTail(1, -2)).toThrow(/poissonUpperTail: rate .* found -2/);
  });
});

describe("event rates", () => {
  it("turn into a probability and back", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 20, noNaN: true }), (rate) => {
        expect(eventRate(atLeastOneEvent(rate))).toBeCloseTo(rate, 6);
      }),
    );
  });

  it("refuse what is no rate and no probability", () => {
    expect(() => eventRate(1)).toThrow(/eventRate: probability .* found 1/);
    expect(() => atLeastOneEvent(-0.1)).toThrow(/atLeastOneEvent: rate .* found -0.1/);
  });
});
