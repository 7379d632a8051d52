import { wilsonInterval } from "@maatstaf/statistics";
import { assert, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";

describe("wilsonInterval", () => {
  it.each([
    [0, 10, 0, 0.277533],
    [9, 10, 0.59585, 0.982124],
    [81, 263, 0.255289, 0.36621],
    [412, 520, 0.75536, 0.824968],
  ])("gives the worked example G17: %d of %d", (successes, trials, lower, upper) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval.lower).toBeCloseTo(lower, 6);
    expect(interval.upper).toBeCloseTo(upper, 6);
  });

  const trials = integer({ min: 1, max: 5000 });
  const part = double({ min: 0, max: 1, noNaN: true });

  it("holds the estimate, stays within [0, 1], mirrors, and widens with the level", () => {
    assert(
      property(trials, part, (count, share) => {
        const successes = Math.round(count * share);
        const { lower, upper } = wilsonInterval(successes, count);
        const mirrored = wilsonInterval(count - successes, count);
        const wider = wilsonInterval(successes, count, { level: 0.99 });
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(successes / count);
        expect(upper).toBeGreaterThanOrEqual(successes / count);
        expect(upper).toBeLessThanOrEqual(1);
        expect(mirrored.lower).toBeCloseTo(1 - upper, 12);
        expect(wider.upper - wider.lower).toBeGreaterThan(upper - lower);
      }),
    );
  });

  it("narrows with the share of the population that was asked, to nothing for everybody", () => {
    const widths = [400, 800, 8000, Infinity].map((population) => {
      const { lower, upper } = wilsonInterval(100, 400, { population });
      return upper - lower;
    });
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(widths[0]).toBe(0);
  });

  it.each([
    [11, 10, {}, /successes is 11; pass a number from 0 to 10/],
    [-1, 10, {}, /successes is -1/],
    [0, 0, {}, /trials is 0; pass a finite number above 0/],
    [Number.NaN, 10, {}, /successes is NaN/],
    [1, Infinity, {}, /trials is Infinity/],
    [1, 10, { level: 1 }, /level is 1/],
    [1, 10, { population: 9 }, /population is 9; pass at least 10/],
  ])("refuses %d of %d with %o", (successes, trials, options, message) => {
    expect(() => wilsonInterval(successes, trials, options)).toThrow(message);
    expect(() => wilsonInterval(successes, trials, options)).toThrow(RangeError);
  });
});
