import { processLimits } from "@maatstaf/statistics";
import { array, assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";

import { given, near } from "./near.ts";
import { OUTLIER, PERMITS_IN_TIME, TWO_OF_THREE, UNAVAILABLE_HOURS } from "./xmr-series.ts";

describe("processLimits", () => {
  it.each([
    {
      id: "G10",
      values: OUTLIER,
      screen: true,
      mean: 1.944444,
      range: 1,
      upper: 4.604444,
      lower: -0.715556,
      mr: 3.267,
    },
    {
      id: "G11",
      values: OUTLIER,
      screen: false,
      mean: 1.944444,
      range: 1.882353,
      upper: 6.951503,
      lower: -3.062614,
      mr: 6.149647,
    },
    {
      id: "G12",
      values: PERMITS_IN_TIME,
      screen: true,
      mean: 74.625,
      range: 1.866667,
      upper: 79.590333,
      lower: 69.659667,
      mr: 6.0984,
    },
    {
      id: "G13",
      values: TWO_OF_THREE,
      screen: true,
      mean: 50.875,
      range: 2.346667,
      upper: 57.117133,
      lower: 44.632867,
      mr: 7.66656,
    },
    {
      id: "G48",
      values: UNAVAILABLE_HOURS,
      screen: true,
      mean: 5.916667,
      range: 1.666667,
      upper: 10.35,
      lower: 1.483333,
      mr: 5.445,
    },
  ])("gives the worked example $id", ({ values, screen, mean, range, upper, lower, mr }) => {
    const limits = given(processLimits(values, { screen }));
    for (const [actual, expected] of [
      [limits.mean, mean],
      [limits.averageMovingRange, range],
      [limits.upper, upper],
      [limits.lower, lower],
      [limits.movingRangeUpper, mr],
    ] as const) {
      expect(actual).toBeCloseTo(expected, 6);
    }
  });

  it("marks limits on fewer than twelve points as trial limits, and gives none below six", () => {
    expect(processLimits([3, 4])).toEqual({ kind: "too-few-points", points: 2, required: 6 });
    expect(processLimits(OUTLIER.slice(0, 5)).kind).toBe("too-few-points");
    expect(processLimits(OUTLIER.slice(0, 6))).toMatchObject({ kind: "limits", trial: true, points: 6 });
    expect(processLimits(OUTLIER.slice(0, 11))).toMatchObject({ trial: true });
    expect(processLimits(OUTLIER.slice(0, 12))).toMatchObject({ trial: false });
    expect(processLimits([3, 4], { minimumPoints: 2 })).toMatchObject({
      kind: "limits",
      mean: 3.5,
      averageMovingRange: 1,
    });
  });

  it("gives a series without variation limits equal to its mean", () => {
    expect(processLimits([7, 7, 7, 7, 7, 7])).toMatchObject({ mean: 7, lower: 7, upper: 7, movingRangeUpper: 0 });
  });

  it("refuses what is no series of numbers, saying where and what to do", () => {
    expect(() => processLimits([])).toThrow(new RangeError("processLimits: values is empty; pass at least one number"));
    expect(() => processLimits([1, Number.NaN])).toThrow(/^processLimits: values\[1\] is NaN; leave gaps out/);
    expect(() => processLimits([1, 2, Infinity])).toThrow(RangeError);
    expect(() => processLimits([1, 2], { minimumPoints: 1 })).toThrow(/minimumPoints is 1/);
  });

  const series = array(integer({ min: -1000, max: 1000 }), { minLength: 6, maxLength: 40 });

  it("scales with the unit and shifts with the origin", () => {
    assert(
      property(series, constantFrom(0.5, 2, 8), integer({ min: -64, max: 64 }), (values, factor, shift) => {
        const plain = given(processLimits(values));
        const moved = given(processLimits(values.map((value) => value * factor + shift)));
        expect(moved.mean - shift).toSatisfy(near(plain.mean * factor, 1e-6));
        expect(moved.upper - moved.lower).toSatisfy(near((plain.upper - plain.lower) * factor, 1e-6));
      }),
    );
  });

  it("gives the same limits read backwards, and mirrored limits for a mirrored series", () => {
    assert(
      property(series, (values) => {
        const plain = given(processLimits(values));
        const backwards = given(processLimits(values.toReversed()));
        const mirrored = given(processLimits(values.map((value) => -value)));
        expect(backwards.upper).toSatisfy(near(plain.upper));
        expect(mirrored.lower).toSatisfy(near(-plain.upper));
      }),
    );
  });

  it("never widens by screening", () => {
    assert(
      property(series, (values) => {
        const screened = given(processLimits(values));
        const unscreened = given(processLimits(values, { screen: false }));
        expect(screened.averageMovingRange).toBeLessThanOrEqual(unscreened.averageMovingRange);
        expect(screened.mean).toBe(unscreened.mean);
      }),
    );
  });
});
