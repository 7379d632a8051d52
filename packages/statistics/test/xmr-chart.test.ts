import { assurance, variation, xmrChart } from "@maatstaf/statistics";
import type { ControlChart } from "@maatstaf/statistics";
import { array, assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";

import { allNear, given } from "./near.ts";
import { OUTLIER, PERMITS_IN_TIME, TWO_OF_THREE, UNAVAILABLE_HOURS } from "./xmr-series.ts";

/** Signals by 1-based place, points without signals left out: the form of the worked examples. */
function flags(chart: ControlChart): Record<number, readonly string[]> {
  return Object.fromEntries(
    chart.points.flatMap(({ index, signals }) => (signals.length === 0 ? [] : [[index + 1, signals]])),
  );
}

describe("xmrChart", () => {
  it("marks the worked examples G10, G11, G13 and G48", () => {
    expect(flags(given(xmrChart(OUTLIER)))).toEqual({ 5: ["limit"] });
    expect(flags(given(xmrChart(OUTLIER, { screen: false })))).toEqual({ 5: ["limit"] });
    expect(flags(given(xmrChart(TWO_OF_THREE)))).toEqual({ 11: ["two-of-three"], 12: ["two-of-three"] });
    expect(flags(given(xmrChart(UNAVAILABLE_HOURS)))).toEqual({ 6: ["limit"] });
  });

  it("marks the worked example G13b: a run, and a trend that ends inside it", () => {
    const chart = given(xmrChart([20, 22, 19, 21, 20, 18, 19, 20, 21, 22, 23, 24, 25, 21]));
    const [segment] = chart.segments;
    expect([segment?.centre, segment?.upper, segment?.lower]).toSatisfy(
      allNear([21.071429, 25.368352, 16.774505], 1e-6),
    );
    const [run, both, near] = [["shift"], ["trend", "shift"], ["trend", "two-of-three"]];
    expect(flags(chart)).toEqual({
      3: run,
      4: run,
      5: run,
      6: both,
      7: both,
      8: both,
      9: both,
      10: ["trend"],
      11: ["trend"],
      12: near,
      13: near,
    });
  });

  it("marks the worked example G12, every signal in order of precedence", () => {
    const shift = ["shift"];
    const both = ["two-of-three", "shift"];
    const places: Readonly<Record<number, readonly string[]>> = {
      2: both,
      4: both,
      13: both,
      14: both,
      16: ["limit", "shift"],
    };
    expect(flags(given(xmrChart(PERMITS_IN_TIME)))).toEqual(
      Object.fromEntries(PERMITS_IN_TIME.map((_, index) => [index + 1, places[index + 1] ?? shift])),
    );
  });

  it("starts afresh at each rebase, and never looks across one", () => {
    const chart = given(xmrChart([...OUTLIER, ...PERMITS_IN_TIME], { rebase: [OUTLIER.length] }));
    const [first, second] = chart.segments;
    expect(first).toMatchObject({ from: 0, to: 17, points: 18, trial: false });
    expect([second?.centre, second?.lower, second?.upper]).toSatisfy(allNear([74.625, 69.659667, 79.590333], 1e-6));
    const alone = given(xmrChart(PERMITS_IN_TIME));
    expect(chart.points.slice(18).map(({ signals }) => signals)).toEqual(alone.points.map(({ signals }) => signals));
  });

  it("gives a new segment of few points a centre, and neither limits nor signals", () => {
    const chart = given(xmrChart([...OUTLIER, 50, 60], { rebase: [OUTLIER.length] }));
    expect(chart.segments[1]).toEqual({ from: 18, to: 19, centre: 55, points: 2, trial: true, required: 6 });
    expect(chart.points[19]).toEqual({ index: 19, value: 60, centre: 55, signals: [], segment: 1, excluded: false });
    expect(variation(chart, "up")).toEqual({ kind: "too-few-points", points: 2, required: 6 });
    expect(assurance(chart, 50, "up")).toBe("too-few-points");
  });

  it("says how many points are missing when no segment has enough", () => {
    const none = xmrChart([1, 2, 3]);
    expect(variation(none, "up")).toEqual({ kind: "too-few-points", points: 3, required: 6 });
    expect(assurance(none, 2, "down")).toBe("too-few-points");
    expect(xmrChart([1, 2, 3, 4, 5, 6], { rebase: [2] })).toEqual({ kind: "too-few-points", points: 4, required: 6 });
  });

  it("leaves excluded points out of limits and signals, and shows them", () => {
    const chart = given(xmrChart(UNAVAILABLE_HOURS, { exclude: [5] }));
    const without = given(xmrChart(UNAVAILABLE_HOURS.toSpliced(5, 1)));
    expect(chart.segments[0]?.upper).toBe(without.segments[0]?.upper);
    expect(chart.points[5]).toMatchObject({ value: 27, excluded: true, signals: [] });
  });

  it("leaves out the first point as well as any other", () => {
    const chart = given(xmrChart([99, ...OUTLIER], { exclude: [0] }));
    expect(chart.segments[0]).toMatchObject({ from: 0, to: 18, points: 18 });
    expect(chart.segments[0]?.upper).toBeCloseTo(4.604444, 6);
  });

  it("judges the last point that is not excluded", () => {
    const values = [...OUTLIER, 99];
    expect(variation(given(xmrChart(values)), "up")).toEqual({ kind: "improvement", rule: "limit" });
    expect(variation(given(xmrChart(values, { exclude: [18] })), "up")).toEqual({ kind: "common-cause" });
  });

  it("takes the limits from the baseline alone", () => {
    const chart = given(xmrChart([...OUTLIER, 99, 99], { baseline: OUTLIER.length }));
    expect(chart.segments[0]).toMatchObject({ from: 0, to: 19, points: 18 });
    expect(chart.segments[0]?.upper).toBeCloseTo(4.604444, 6);
  });

  it("calls no point special in a series without variation, nor one on its mean but for rounding", () => {
    expect(flags(given(xmrChart([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1])))).toEqual({});
    expect(flags(given(xmrChart([0.1, 0.2, 0.3, 0.1, 0.2, 0.3, 0.2, 0.2, 0.2, 0.2])))).toEqual({});
  });

  it.each([
    [{ rebase: [0] }, /rebase holds 0/],
    [{ rebase: [4, 4] }, /rebase holds 4/],
    [{ rebase: [18] }, /rebase holds 18; pass indexes between 1 and 17/],
    [{ exclude: [18] }, /exclude holds 18/],
    [{ exclude: [-1] }, /exclude holds -1/],
    [{ baseline: 1 }, /baseline is 1/],
    [{ rebase: [17], exclude: [17] }, /exclude leaves no point from 17 to 17/],
    [{ minimumPoints: 1.5 }, /minimumPoints is 1\.5/],
  ])("refuses %o", (options, message) => {
    expect(() => xmrChart(OUTLIER, options)).toThrow(message);
    expect(() => xmrChart(OUTLIER, options)).toThrow(RangeError);
  });

  it("gives the same signals whatever the unit, and mirrored verdicts for a mirrored series", () => {
    const series = array(integer({ min: -50, max: 50 }), { minLength: 6, maxLength: 40 });
    assert(
      property(series, (values) => {
        const chart = given(xmrChart(values));
        const scaled = given(xmrChart(values.map((value) => value * 4 + 16)));
        const mirrored = given(xmrChart(values.map((value) => -value)));
        expect(flags(scaled)).toEqual(flags(chart));
        expect(flags(mirrored)).toEqual(flags(chart));
        expect(variation(mirrored, "down")).toEqual(variation(chart, "up"));
      }),
    );
  });
});

describe("variation", () => {
  const worse = given(xmrChart([...OUTLIER, 99]));
  it.each([
    ["up", "improvement"],
    ["down", "concern"],
    ["neutral", "high"],
  ] as const)("reads a high point with direction %s as %s", (direction, kind) => {
    expect(variation(worse, direction)).toEqual({ kind, rule: "limit" });
  });

  it("lets a trend point where it goes, whatever the side of the mean", () => {
    const rising = given(xmrChart([9, 9.5, 9, 9.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5], { screen: false }));
    expect(rising.points.at(-1)?.value).toBeLessThan(rising.points.at(-1)?.centre ?? 0);
    expect(variation(rising, "up")).toEqual({ kind: "improvement", rule: "trend" });
  });
});

describe("assurance", () => {
  const chart = given(xmrChart(PERMITS_IN_TIME));
  it.each([
    [68, "consistent-pass", "consistent-fail"],
    [75, "hit-and-miss", "hit-and-miss"],
    [95, "consistent-fail", "consistent-pass"],
  ])("reads a target of %d (G14)", (target, up, down) => {
    expect(assurance(chart, target, "up")).toBe(up);
    expect(assurance(chart, target, "down")).toBe(down);
  });

  it("counts a target on a limit as hit and miss, and refuses one that is no number", () => {
    expect(assurance(chart, chart.segments[0]?.upper ?? 0, "up")).toBe("hit-and-miss");
    expect(() => assurance(chart, Number.NaN, "up")).toThrow("assurance: target is NaN; pass a finite number");
  });
});
