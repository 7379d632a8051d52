import {
  agrestiCoullInterval,
  clopperPearsonInterval,
  differenceInterval,
  jeffreysInterval,
  wilsonInterval,
} from "@maatstaf/statistics";
import type { Interval, IntervalOptions } from "@maatstaf/statistics";
import { assert, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";

const trials = integer({ min: 1, max: 3000 });
const part = double({ min: 0, max: 1, noNaN: true });

type ShareInterval = (successes: number, trials: number, options?: IntervalOptions) => Interval;

describe.each<{ name: string; interval: ShareInterval }>([
  { name: "clopperPearsonInterval", interval: clopperPearsonInterval },
  { name: "agrestiCoullInterval", interval: agrestiCoullInterval },
  { name: "jeffreysInterval", interval: jeffreysInterval },
])("$name", ({ name, interval }) => {
  it("holds the share, stays within [0, 1], mirrors, and widens with the level", () => {
    assert(
      property(trials, part, (count, share) => {
        const successes = Math.round(count * share);
        const { lower, upper } = interval(successes, count);
        const mirrored = interval(count - successes, count);
        const wider = interval(successes, count, { level: 0.99 });
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(successes / count);
        expect(upper).toBeGreaterThanOrEqual(successes / count);
        expect(upper).toBeLessThanOrEqual(1);
        expect(mirrored.lower).toBeCloseTo(1 - upper, 11);
        expect(wider.lower).toBeLessThanOrEqual(lower);
        expect(wider.upper).toBeGreaterThanOrEqual(upper);
      }),
    );
  });

  it.each([
    [11, 10, {}, "successes is 11;"],
    [0, 0, {}, "trials is 0"],
    [Number.NaN, 5, {}, "successes is NaN"],
    [1, 5, { level: 95 }, "level is 95"],
  ])("refuses %d of %d with %o", (successes, count, options, message) => {
    expect(() => interval(successes, count, options)).toThrow(`${name}: ${message}`);
    expect(() => interval(successes, count, options)).toThrow(RangeError);
  });
});

describe("clopperPearsonInterval", () => {
  it("is wider than the Wilson interval in the middle", () => {
    const [exact, score] = [clopperPearsonInterval(50, 100), wilsonInterval(50, 100)];
    expect(exact.lower).toBeLessThan(score.lower);
    expect(exact.upper).toBeGreaterThan(score.upper);
  });

  it("gives the rule of three without successes", () => {
    expect(clopperPearsonInterval(0, 1000, { level: 0.9 }).upper).toBeCloseTo(0.003, 4);
  });
});

describe("jeffreysInterval", () => {
  it("gives the figures of Brown, Cai and DasGupta (2001), table 5", () => {
    expect(jeffreysInterval(1, 10).lower).toBeCloseTo(0.011, 3);
    expect(jeffreysInterval(1, 10).upper).toBeCloseTo(0.381, 3);
    expect(jeffreysInterval(0, 10).upper).toBeCloseTo(0.217, 3);
  });
});

describe("differenceInterval", () => {
  // Newcombe (1998), table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])("gives the published interval of %d/%d − %d/%d", (...figures) => {
    const [a, m, b, n, lower, upper] = figures;
    const interval = differenceInterval({ successes: b, trials: n }, { successes: a, trials: m });
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it("holds the difference, stays within [−1, 1] and turns round with its arguments", () => {
    assert(
      property(trials, part, trials, part, (m, p, n, q) => {
        const earlier = { successes: Math.round(m * p), trials: m };
        const later = { successes: Math.round(n * q), trials: n };
        const difference = later.successes / n - earlier.successes / m;
        const { lower, upper } = differenceInterval(earlier, later);
        const turned = differenceInterval(later, earlier);
        expect(lower).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(lower).toBeLessThanOrEqual(difference + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(difference - 1e-12);
        expect(upper).toBeLessThanOrEqual(1 + 1e-12);
        expect(turned.lower).toBeCloseTo(-upper, 12);
      }),
    );
  });

  it("refuses more successes than trials", () => {
    expect(() => differenceInterval({ successes: 3, trials: 2 }, { successes: 1, trials: 2 })).toThrow(RangeError);
  });
});
