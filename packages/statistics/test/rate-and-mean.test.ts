import {
  byarInterval,
  markSummary,
  meanInterval,
  netPromoterScore,
  promoterGroups,
  studentQuantile,
} from "@maatstaf/statistics";
import type { MeanTotals } from "@maatstaf/statistics";
import { array, assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";

import { near } from "./near.ts";
import { describeCase } from "./reference-case.ts";

describe("byarInterval", () => {
  it("gives the exact interval below ten events, and comes close to it from there on", () => {
    // Exact Poisson limits at 95 %: Pearson and Hartley, Biometrika Tables, volume I, table 40.
    for (const [events, lower, upper] of [
      [0, 0, 3.69],
      [1, 0.0253, 5.57],
      [5, 1.62, 11.67],
      [9, 4.12, 17.08],
    ] as const) {
      expect(byarInterval(events).lower).toBeCloseTo(lower, 2);
      expect(byarInterval(events).upper).toBeCloseTo(upper, 2);
    }
    const [approximate, exact] = [byarInterval(12), byarInterval(12, { exactBelow: Infinity })];
    expect(approximate.lower).toBeCloseTo(exact.lower, 1);
    expect(approximate.upper).not.toBe(exact.upper);
  });

  it("holds the number of events and widens with the level", () => {
    assert(
      property(integer({ min: 0, max: 100_000 }), (events) => {
        const { lower, upper } = byarInterval(events);
        const wider = byarInterval(events, { level: 0.998 });
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(events);
        expect(upper).toBeGreaterThan(events);
        expect(wider.upper - wider.lower).toBeGreaterThan(upper - lower);
      }),
    );
  });

  it.each([-1, Number.NaN, Infinity])("refuses %d events", (events) => {
    expect(() => byarInterval(events)).toThrow(`byarInterval: events is ${events}`);
  });
});

describe("studentQuantile", () => {
  // Fisher and Yates, Statistical Tables, table III, with more digits; those of 1 and 2 degrees are tan π(p − ½) and so on.
  it.each([
    [0.975, 1, 12.706204736174707],
    [0.975, 4, 2.7764451051977987],
    [0.975, 29, 2.045229642132703],
    [0.995, 10, 3.169272672616872],
    [0.6, 2, 0.28867513459481287],
    [0.9995, 1, 636.6192487687897],
  ])("gives t of %d with %d degrees of freedom", (probability, degrees, expected) => {
    expect(studentQuantile(probability, degrees)).toSatisfy(near(expected, 1e-12));
    expect(studentQuantile(1 - probability, degrees)).toSatisfy(near(-expected, 1e-9));
  });

  it("comes to the normal quantile with many degrees of freedom", () => {
    expect(studentQuantile(0.975, 1e7)).toBeCloseTo(1.959964, 5);
  });

  it.each([
    [0, 5],
    [1, 5],
    [0.5, 0],
    [0.5, Infinity],
    [Number.NaN, 5],
  ])("refuses probability %d with %d degrees of freedom", (probability, degrees) => {
    expect(() => studentQuantile(probability, degrees)).toThrow(RangeError);
  });
});

const MARKS = [3, 2, 5, 8, 14, 38, 96, 141, 62, 21].map((count, index) => ({ mark: index + 1, count }));

describe("markSummary", () => {
  it("gives the worked example G20", () => {
    const summary = markSummary(MARKS, { satisfiedFrom: 7, dissatisfiedTo: 5 });
    expect(summary.count).toBe(390);
    expect(summary.mean).toBeCloseTo(7.487179, 6);
    expect(summary.standardDeviation).toBeCloseTo(1.512107, 6);
    expect(summary.interval?.lower).toBeCloseTo(7.337108, 6);
    expect(summary.interval?.upper).toBeCloseTo(7.637251, 6);
    expect(100 * (summary.satisfied?.share ?? 0)).toBeCloseTo(82.051282, 6);
    expect(100 * (summary.satisfied?.lower ?? 0)).toBeCloseTo(77.935722, 6);
    expect(100 * (summary.satisfied?.upper ?? 0)).toBeCloseTo(85.541597, 6);
    expect(100 * (summary.dissatisfied?.share ?? 0)).toBeCloseTo(8.205128, 6);
  });

  it("gives no spread to one answer, and no share without a bound", () => {
    expect(markSummary([{ mark: 8, count: 1 }])).toEqual({ count: 1, mean: 8 });
  });

  it.each([
    [[], /there are no answers/],
    [[{ mark: 8, count: 0 }], /there are no answers/],
    [[{ mark: 8, count: 1.5 }], /marks\[0\] is 1\.5 times 8/],
    [[{ mark: Number.NaN, count: 1 }], /marks\[0\] is 1 times NaN/],
  ])("refuses %o", (marks, message) => {
    expect(() => markSummary(marks)).toThrow(message);
  });
});

function totals(values: readonly number[]): MeanTotals {
  return {
    sum: values.reduce((sum, value) => sum + value, 0),
    sumOfSquares: values.reduce((sum, value) => sum + value * value, 0),
    count: values.length,
  };
}

describe("meanInterval", () => {
  it("uses the t distribution below thirty values and the normal one from there on", () => {
    const few = meanInterval(totals([7, 8, 9]));
    expect(few).toMatchObject({ lower: expect.closeTo(8 - 4.302652729911275 / Math.sqrt(3), 9) });
    const alternating = Array.from({ length: 30 }, (_, index) => index % 2);
    const half = 1.959963984540054 * Math.sqrt(30 / 4 / 29 / 30);
    expect(meanInterval(totals(alternating))).toMatchObject({ upper: expect.closeTo(0.5 + half, 9) });
  });

  it("gives no interval to one value", () => {
    expect(meanInterval(totals([8]))).toEqual({ kind: "too-few-points", points: 1, required: 2 });
  });

  it("holds the mean, scales with the unit, and widens with the level", () => {
    assert(
      property(array(integer({ min: 1, max: 10 }), { minLength: 2, maxLength: 60 }), (values) => {
        const plain = meanInterval(totals(values));
        const doubled = meanInterval(totals(values.map((value) => 2 * value)));
        const wider = meanInterval(totals(values), { level: 0.99 });
        if ("kind" in plain || "kind" in doubled || "kind" in wider) throw new Error("an interval was expected");
        const mean = totals(values).sum / values.length;
        expect(plain.lower).toBeLessThanOrEqual(mean);
        expect(plain.upper).toBeGreaterThanOrEqual(mean);
        expect(doubled.upper).toBeCloseTo(2 * plain.upper, 6);
        expect(wider.upper).toBeGreaterThanOrEqual(plain.upper);
      }),
    );
  });

  it.each([
    [{ sum: 1, sumOfSquares: 1, count: 0 }, /count is 0/],
    [{ sum: 1, sumOfSquares: 1, count: 2.5 }, /count is 2\.5/],
    [{ sum: Number.NaN, sumOfSquares: 1, count: 2 }, /sum is NaN/],
    [{ sum: 10, sumOfSquares: 1, count: 2 }, /sumOfSquares is 1, below the 50/],
  ])("refuses %o", (input, message) => {
    expect(() => meanInterval(input)).toThrow(message);
  });
});

describe("netPromoterScore", () => {
  it("gives the worked example G19", () => {
    const nps = netPromoterScore({ promoters: 180, passives: 140, detractors: 80 });
    expect(nps.score).toBeCloseTo(25, 9);
    expect(nps.marginOfError).toBeCloseTo(7.51142, 5);
    expect(nps.lower).toBeCloseTo(17.48858, 5);
    expect(nps.upper).toBeCloseTo(32.51142, 5);
  });

  it("stays within −100 and 100", () => {
    expect(netPromoterScore({ promoters: 5, passives: 0, detractors: 0 })).toMatchObject({ score: 100, upper: 100 });
    expect(netPromoterScore({ promoters: 9, passives: 1, detractors: 0 }).upper).toBe(100);
  });

  it("refuses no answers, negative numbers and scores off the scale", () => {
    expect(() => netPromoterScore({ promoters: 0, passives: 0, detractors: 0 })).toThrow(/there are no answers/);
    expect(() => netPromoterScore({ promoters: -1, passives: 2, detractors: 0 })).toThrow(/promoters is -1/);
    expect(() => promoterGroups([9, 11])).toThrow(/scores\[1\] is 11/);
    expect(() => promoterGroups([7.5])).toThrow(RangeError);
  });
});

interface Nps {
  readonly n: number;
  readonly prom: number;
  readonly det: number;
  readonly nps: number;
  readonly nps_var: number;
  readonly nps_se: number;
  readonly t: { readonly ci: readonly [number, number] };
}

// Left out: `t.p`, a test of the score against zero, which nobody asks of a score.
describeCase<{ readonly scores: readonly number[] }, Nps>(
  "nps-01-basic",
  ({ input, expected, relative_tolerance: tolerance }) => {
    it("on a scale of −100 to 100 where the reference has −1 to 1", () => {
      const groups = promoterGroups(input.scores);
      const { score, standardError, lower, upper } = netPromoterScore(groups);
      expect(groups.promoters / expected.n).toSatisfy(near(expected.prom, tolerance));
      expect(groups.detractors / expected.n).toSatisfy(near(expected.det, tolerance));
      expect(score / 100).toSatisfy(near(expected.nps, tolerance));
      expect(standardError / 100).toSatisfy(near(expected.nps_se, tolerance));
      expect((standardError / 100) ** 2 * expected.n).toSatisfy(near(expected.nps_var, tolerance));
      expect(lower / 100).toSatisfy(near(expected.t.ci[1], tolerance));
      expect(upper / 100).toSatisfy(near(expected.t.ci[0], tolerance));
    });
  },
);
