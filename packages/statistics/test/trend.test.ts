import {
  changePoint,
  classicalDecomposition,
  mannKendall,
  mulberry32,
  seasonalKendall,
  senSlope,
  uniform,
} from "@maatstaf/statistics";
import { array, assert, constantFrom, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";

import { given, near } from "./near.ts";

const series = array(integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 40 });

describe("mannKendall", () => {
  it("in single precision differs from double in the seventh digit at most, in every part of the distribution", () => {
    assert(
      property(series, (values) => {
        const [double, single] = [given(mannKendall(values)), given(mannKendall(values, { precision: "single" }))];
        expect(single.score).toBe(double.score);
        for (const part of ["variance", "tau", "z"] as const) expect(single[part]).toSatisfy(near(double[part], 3e-7));
        expect(single.probability).toSatisfy(near(double.probability, 2e-6 * (1 + double.z ** 2)));
      }),
    );
  });

  it("refuses a value that 32 bits cannot hold only where it is asked for 32 bits", () => {
    const values = [1, 2, 3, 1e300];
    expect(given(mannKendall(values)).score).toBe(6);
    expect(() => mannKendall(values, { precision: "single" })).toThrow(/mannKendall: values/u);
  });

  it("counts every pair of a rising series", () => {
    const test = given(mannKendall([1, 2, 3, 4, 5]));
    // 10 pairs; variance 5 · 4 · 15 / 18.
    expect(test.score).toBe(10);
    expect(test.variance).toSatisfy(near(300 / 18));
    expect(test.tau).toSatisfy(near(1));
    expect(test.z).toSatisfy(near(9 / Math.sqrt(300 / 18)));
  });

  it("turns with time and with the sign, and ignores the shape of the rise", () => {
    assert(
      property(series, (values) => {
        const plain = given(mannKendall(values));
        expect(given(mannKendall(values.toReversed())).score).toBe(-plain.score + 0);
        expect(given(mannKendall(values.map((value) => -value))).score).toBe(-plain.score + 0);
        expect(given(mannKendall(values.map((value) => value ** 3 + 7 * value)))).toEqual(plain);
        expect(Math.abs(plain.tau)).toBeLessThanOrEqual(1 + 1e-12);
        expect(plain.probability >= 0 && plain.probability <= 1).toBe(true);
      }),
    );
  });

  it("finds no trend in a series of one value, and says when a series is short", () => {
    expect(mannKendall([3, 3, 3, 3])).toEqual({
      kind: "mann-kendall",
      score: 0,
      variance: 0,
      tau: 0,
      z: 0,
      probability: 1,
    });
    expect(mannKendall([1, 2, 3])).toEqual({ kind: "too-few-points", points: 3, required: 4 });
    expect(() => mannKendall([1, 2, 3, Number.NaN])).toThrow(/mannKendall: values\[3\]/);
  });

  it("gives a small probability one time in twenty when there is no trend", () => {
    const stream = mulberry32(5);
    const draws = Array.from({ length: 1000 }, () => Array.from({ length: 24 }, () => uniform(stream)));
    const small = draws.filter((values) => given(mannKendall(values)).probability < 0.05).length;
    expect(Math.abs(small - 50)).toBeLessThan(28);
  });
});

describe("senSlope", () => {
  it("is the step of a straight line, whatever one wild point does", () => {
    assert(
      property(double({ min: -10, max: 10, noNaN: true }), integer({ min: 0, max: 19 }), (step, wild) => {
        const values = Array.from({ length: 20 }, (_, index) => step * index + (index === wild ? 1e6 : 0));
        expect(Math.abs(given(senSlope(values)).slope - step)).toBeLessThan(1e-9);
      }),
    );
  });

  it("scales with the unit and lies within its interval", () => {
    assert(
      property(series, (values) => {
        const { slope, interval } = given(senSlope(values));
        expect(given(senSlope(values.map((value) => 3 * value - 8))).slope).toSatisfy(
          (moved) => Math.abs(Number(moved) - 3 * slope) < 1e-9,
        );
        expect((interval?.lower ?? slope) <= slope && slope <= (interval?.upper ?? slope)).toBe(true);
      }),
    );
  });

  it("has no interval when the series is too short for its level", () => {
    expect(given(senSlope([1, 3, 2, 5], { level: 0.999 })).interval).toBeUndefined();
    expect(senSlope([1, 2])).toEqual({ kind: "too-few-points", points: 2, required: 4 });
    expect(() => senSlope([1, 2, 3, 4], { level: 1 })).toThrow(/senSlope: level/);
  });
});

describe("seasonalKendall", () => {
  it("is not misled by the season", () => {
    const season = [0, 30, 10, 20];
    const flat = Array.from({ length: 20 }, (_, index) => season[index % 4] ?? 0);
    expect(given(seasonalKendall(flat, 4))).toMatchObject({ score: 0, slope: 0, probability: 1 });
    const rising = flat.map((value, index) => value + Math.floor(index / 4));
    expect(given(seasonalKendall(rising, 4))).toMatchObject({ score: 40, slope: 1, seasons: [10, 10, 10, 10] });
  });

  it("says when there are too few cycles, and refuses half a cycle", () => {
    expect(seasonalKendall([1, 2, 3, 4, 5], 2)).toEqual({ kind: "too-few-points", points: 5, required: 6 });
    expect(() => seasonalKendall([1, 2, 3], 1)).toThrow(/seasonalKendall: cycle .* found 1/);
    expect(() => seasonalKendall([1, 2, 3, 4, 5, 6], 2.5)).toThrow(/cycle .* found 2.5/);
  });
});

describe("changePoint", () => {
  it("finds the first point of the new level", () => {
    assert(
      property(integer({ min: 5, max: 25 }), integer({ min: 1, max: 9 }), (start, step) => {
        const values = Array.from({ length: 30 }, (_, index) => (index >= start ? step : 0));
        const change = given(changePoint(values));
        expect(change.start).toBe(start);
        expect(change.statistic).toBe(start * (30 - start));
      }),
    );
  });

  it("finds nothing in a series of one value", () => {
    expect(changePoint([2, 2, 2, 2])).toMatchObject({ statistic: 0, probability: 1 });
    expect(changePoint([1, 2, 3])).toEqual({ kind: "too-few-points", points: 3, required: 4 });
  });
});

describe("classicalDecomposition", () => {
  it("recovers a straight trend and a fixed season exactly", () => {
    assert(
      property(
        constantFrom(3, 4, 5, 12),
        double({ min: -5, max: 5, noNaN: true }),
        array(integer({ min: -20, max: 20 }), { minLength: 12, maxLength: 12 }),
        (cycle, step, drawn) => {
          const level = drawn.slice(0, cycle).reduce((sum, part) => sum + part, 0) / cycle;
          const season = drawn.slice(0, cycle).map((part) => part - level);
          const values = Array.from(
            { length: 4 * cycle },
            (_, index) => 100 + step * index + (season[index % cycle] ?? 0),
          );
          const { trend, seasons, remainder, adjusted } = given(classicalDecomposition(values, { cycle }));
          for (const [index, part] of seasons.entries()) expect(part).toBeCloseTo(season[index] ?? 0, 8);
          for (const [index, part] of trend.entries()) {
            expect(adjusted[index]).toBeCloseTo(100 + step * index, 8);
            if (part === undefined) continue;
            expect(part).toBeCloseTo(100 + step * index, 8);
            expect(remainder[index]).toBeCloseTo(0, 8);
          }
        },
      ),
    );
  });

  it("multiplies when the season does", () => {
    const season = [0.5, 1.5, 1.2, 0.8];
    const values = Array.from({ length: 16 }, (_, index) => 200 * (season[index % 4] ?? 1));
    const { seasons, trend, remainder } = given(classicalDecomposition(values, { cycle: 4, model: "multiplicative" }));
    for (const [index, part] of seasons.entries()) expect(part).toBeCloseTo(season[index] ?? 0, 9);
    expect(trend[8]).toBeCloseTo(200, 9);
    expect(remainder[8]).toBeCloseTo(1, 9);
  });

  it("leaves the ends without a trend", () => {
    const { trend, remainder } = given(classicalDecomposition([1, 2, 3, 4, 5, 6, 7, 8], { cycle: 4 }));
    expect(trend).toEqual([undefined, undefined, 3, 4, 5, 6, undefined, undefined]);
    expect(remainder[0]).toBeUndefined();
  });

  it("says when two cycles are not there, and refuses zeros that a season would multiply", () => {
    expect(classicalDecomposition([1, 2, 3], { cycle: 2 })).toEqual({ kind: "too-few-points", points: 3, required: 4 });
    expect(() => classicalDecomposition([1, 0, 3, 4], { cycle: 2, model: "multiplicative" })).toThrow(
      /values\[1\] must be above zero .* found 0/,
    );
    expect(() => classicalDecomposition([1, 2], { cycle: 0 })).toThrow(/cycle .* found 0/);
  });
});
