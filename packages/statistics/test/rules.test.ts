import {
  ANHOEJ,
  cChart,
  LIMIT_ONLY,
  MAKING_DATA_COUNT,
  NELSON,
  RARE_EVENTS,
  runChart,
  runsAnalysis,
  WESTERN_ELECTRIC,
  xmrChart,
} from "@maatstaf/statistics";
import type { RulePattern, RuleSet } from "@maatstaf/statistics";
import { array, assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";

import { given } from "./near.ts";

/** Sixty points whose mean is 0 and whose limits are ±3, so that what follows is counted in standard deviations. */
const CALM = Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? 0.5 : -0.5) * (3 / 2.66));

/** Places, counted from 0 in `values`, that one pattern marks. */
function marked(values: readonly number[], pattern: RulePattern, marks: "whole" | "completion" = "whole"): number[] {
  const rules: RuleSet = { name: "one", source: "test", rules: [{ name: "it", pattern, marks }] };
  const chart = given(xmrChart([...CALM, ...values], { baseline: CALM.length, rules }));
  return chart.points
    .slice(CALM.length)
    .flatMap(({ index, signals }) => (signals.length > 0 ? [index - CALM.length] : []));
}

/** Signals of Western Electric at the last of these values. */
function last(series: readonly number[]): readonly string[] | undefined {
  return given(xmrChart([...CALM, ...series], { baseline: CALM.length, rules: WESTERN_ELECTRIC })).points.at(-1)
    ?.signals;
}

describe("rule patterns", () => {
  it("limit: beyond, not on it", () => {
    expect(marked([3, -3, 3.01, -3.01], { kind: "limit" })).toEqual([2, 3]);
  });

  it("run: all of it or from where it is complete; ended by a point on the centre", () => {
    const run = { kind: "run", points: 4 } as const;
    expect(marked([-1, 1, 1, 1, 1, 1, -1], run)).toEqual([1, 2, 3, 4, 5]);
    expect(marked([-1, 1, 1, 1, 1, 1, -1], run, "completion")).toEqual([4, 5]);
    expect(marked([-1, 1, 1, 0, 1, 1, -1], run)).toEqual([]);
  });

  it("trend: strict, in either direction", () => {
    const trend = { kind: "trend", points: 4 } as const;
    expect(marked([0, 0.1, 0.2, 0.3, 0.3, 0.2, 0.1, 0], trend)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(marked([0.1, 0.2, 0.2, 0.3, 0.4, 0.4], trend)).toEqual([]);
    expect(marked([0.3, 0.2, 0.1, 0, -0.1], trend, "completion")).toEqual([3, 4]);
  });

  it("zone: enough points far out on one side, wherever the others lie", () => {
    const zone = { kind: "zone", points: 3, atLeast: 2, beyond: 2 / 3 } as const;
    expect(marked([2.5, -1, 2.5, -1, -1], zone)).toEqual([0, 2]);
    expect(marked([2.5, -1, 2.5, -1, -1], { ...zone, sameSide: true })).toEqual([]);
    expect(marked([2.5, 1, 2.5, -1, -1], { ...zone, sameSide: true })).toEqual([0, 2]);
    expect(marked([2.5, 1, 3.5, -1, -1], { ...zone, inside: true })).toEqual([]);
    expect(marked([2.5, -2.5, 1, -1, 1], zone)).toEqual([]);
    expect(marked([-2.5, -2.5, 1, -1, 1], zone, "completion")).toEqual([1]);
    expect(marked([3, 1, 3, -1, -1], { ...zone, inside: true })).toEqual([0, 2]);
    // Exactly two thirds of the way is not beyond, whatever rounding makes of it.
    for (const scale of [0.1, 0.7, 1, 3, 1e6]) {
      const chart = given(
        xmrChart(
          [...CALM, 2, 1, 2].map((value) => value * scale),
          { baseline: CALM.length, rules: WESTERN_ELECTRIC },
        ),
      );
      expect(chart.points.at(-1)?.signals).toEqual([]);
    }
  });

  it("alternation: up and down in turn", () => {
    const alternation = { kind: "alternation", points: 5 } as const;
    expect(marked([0, 1, 0, 1, 0, 0, 0], alternation)).toEqual([0, 1, 2, 3, 4]);
    expect(marked([-1, 0, 1, 0, 0, 2, 1, 0], alternation)).toEqual([]);
  });

  it("hugging and avoidance: all near, all far", () => {
    expect(marked([2, 0.9, -0.9, 0.9, 2], { kind: "hugging", points: 3, within: 1 / 3 })).toEqual([1, 2, 3]);
    const avoidance = { kind: "avoidance", points: 3, beyond: 1 / 3 } as const;
    expect(marked([0, 1.5, 1.5, 1.5, 0], avoidance)).toEqual([1, 2, 3]);
    expect(marked([0, 1.5, 1.5, 1.5, 0], { ...avoidance, bothSides: true })).toEqual([]);
    expect(marked([0, 1.5, -1.5, 1.5, 0], { ...avoidance, bothSides: true })).toEqual([1, 2, 3]);
  });

  it("points where a signal on the centre came from", () => {
    const rules: RuleSet = {
      name: "one",
      source: "test",
      rules: [{ name: "near", pattern: { kind: "hugging", points: 3, within: 1 / 3 }, marks: "completion" }],
    };
    const chart = given(xmrChart([...CALM, -0.5, -0.5, 0], { baseline: CALM.length, rules }));
    expect(chart.points.at(-1)).toMatchObject({ signals: ["near"], side: "low" });
  });
});

describe("rule sets", () => {
  it.each([MAKING_DATA_COUNT, ANHOEJ, NELSON, WESTERN_ELECTRIC, LIMIT_ONLY, RARE_EVENTS])(
    "$name names its source, and each rule once",
    ({ name, source, rules }) => {
      expect(name).toMatch(/^[a-z-]+$/);
      expect(source.length).toBeGreaterThan(10);
      expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length);
    },
  );

  it("Nelson's tests are those he published", () => {
    expect(NELSON.rules.map(({ pattern }) => pattern)).toEqual([
      { kind: "limit" },
      { kind: "run", points: 9 },
      { kind: "trend", points: 6 },
      { kind: "alternation", points: 14 },
      { kind: "zone", points: 3, atLeast: 2, beyond: 2 / 3 },
      { kind: "zone", points: 5, atLeast: 4, beyond: 1 / 3 },
      { kind: "hugging", points: 15, within: 1 / 3 },
      { kind: "avoidance", points: 8, beyond: 1 / 3, bothSides: true },
    ]);
  });

  it("leave a calm process alone, and all see a lost one", () => {
    const lost = [...CALM, ...Array.from({ length: 30 }, (_, index) => 5 + (index % 2))];
    for (const rules of [MAKING_DATA_COUNT, NELSON, WESTERN_ELECTRIC, LIMIT_ONLY, RARE_EVENTS]) {
      const chart = given(xmrChart(lost, { baseline: CALM.length, rules }));
      const after = chart.points.slice(CALM.length).map(({ signals }) => signals.length > 0);
      expect(after.every(Boolean)).toBe(true);
    }
    const calm = given(xmrChart(CALM.slice(0, 12), { rules: WESTERN_ELECTRIC }));
    expect(calm.points.every(({ signals }) => signals.length === 0)).toBe(true);
  });

  it("Western Electric sees four of five beyond one standard deviation", () => {
    const values = [1.1, 1.1, -0.1, 1.1, 1.1];
    expect(last(values)).toEqual(["four-of-five"]);
    expect(last(values.map((value) => value * 0.85))).toEqual([]);
    expect(last([1.1, 1.1, -0.1, -0.1, 1.1])).toEqual([]);
    expect(last([2.1, -0.1, 2.1])).toEqual(["two-of-three"]);
    expect(last([1.9, -0.1, 1.9])).toEqual([]);
  });

  it("Western Electric and Nelson count as they are published", () => {
    const eight = Array.from({ length: 9 }, () => 0.5);
    const names = (rules: RuleSet): (readonly string[])[] =>
      given(xmrChart([...CALM, -0.1, ...eight], { baseline: CALM.length, rules }))
        .points.slice(-2)
        .map(({ signals }) => signals);
    expect(names(WESTERN_ELECTRIC)).toEqual([["eight-in-a-row"], ["eight-in-a-row"]]);
    expect(names({ ...NELSON, rules: NELSON.rules.slice(0, 3) })).toEqual([[], ["nelson-2"]]);
  });
});

describe("runsAnalysis", () => {
  // Anhøj and Olesen (2014), table 1: longest run and fewest crossings by number of useful points.
  it.each([
    [10, 6, 2],
    [12, 7, 3],
    [16, 7, 4],
    [20, 7, 6],
    [24, 8, 8],
    [36, 8, 13],
    [48, 9, 18],
    [60, 9, 23],
  ])("allows %d points a longest run of %d and asks for %d crossings", (points, longest, crossings) => {
    const alternating = Array.from({ length: points }, (_, index) => index % 2);
    const [outcome] = runsAnalysis(given(runChart(alternating)));
    expect(outcome).toMatchObject({
      useful: points,
      longestRunMaximum: longest,
      crossingsMinimum: crossings,
      unusual: false,
    });
    expect(outcome?.crossings).toBe(points - 1);
  });

  it("leaves points on the centre out", () => {
    const [outcome] = runsAnalysis(given(runChart([1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3])));
    expect(outcome).toMatchObject({ useful: 8, longestRun: 1, crossings: 7 });
  });

  it("handles a thousand points and none", () => {
    const many = Array.from({ length: 5000 }, (_, index) => index % 2);
    expect(runsAnalysis(given(runChart(many)))[0]?.crossingsMinimum).toBeGreaterThan(2400);
    const flat = runsAnalysis(given(runChart(Array.from({ length: 10 }, () => 4))));
    expect(flat[0]).toMatchObject({ useful: 0, longestRun: 0, crossings: 0, unusual: false });
  });

  it("marks the longest run and every point of a segment with few crossings", () => {
    const chart = given(
      runChart([...Array.from({ length: 10 }, (_, index) => index % 2), ...Array.from({ length: 10 }, () => 9)]),
    );
    expect(chart.points.map(({ signals }) => signals.includes("few-crossings"))).toEqual(chart.points.map(() => true));
    expect(chart.points.filter(({ signals }) => signals.includes("long-run")).length).toBeGreaterThanOrEqual(8);
  });

  it("does not depend on the unit or on the direction", () => {
    assert(
      property(array(integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 40 }), (values) => {
        const plain = runsAnalysis(given(runChart(values)));
        expect(runsAnalysis(given(runChart(values.map((value) => 20 - 2 * value))))).toEqual(plain);
        expect(runsAnalysis(given(runChart(values.toReversed())))).toEqual(plain);
      }),
    );
  });

  it("reads any chart about its own centre", () => {
    const [outcome] = runsAnalysis(given(cChart([2, 4, 2, 4, 2, 4, 3])));
    expect(outcome).toMatchObject({ useful: 6, crossings: 5 });
  });
});
