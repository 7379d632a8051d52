import {
  cusumChart,
  ewmaChart,
  pChart,
  rangeChart,
  standardDeviationChart,
  withinDeviation,
  xBarChart,
} from "@maatstaf/statistics";
import type { ControlChart, RuleSet } from "@maatstaf/statistics";
import { expect, it } from "vitest";

import { allNear, given, near } from "./near.ts";
import { describeCase } from "./reference-case.ts";

/** The rules of qcc: beyond a limit, and the seventh and later points of a run. */
const QCC_RULES: RuleSet = {
  name: "qcc",
  source: "qcc 2.7, shewhart.rules",
  rules: [
    { name: "beyond", pattern: { kind: "limit" }, marks: "completion" },
    { name: "run", pattern: { kind: "run", points: 7 }, marks: "completion" },
  ],
};

/** Constants of the range of five as qcc 2.7 has them: `d2` in three decimals, `d3` in seven. */
const QCC_CONSTANTS = { mean: 2.326, deviation: 0.8640855 };

/** Places with a signal, counted from 1 as in R. */
function places(chart: ControlChart, rule: string): number[] {
  return chart.points.flatMap(({ index, signals }) => (signals.includes(rule) ? [index + 1] : []));
}

/** R writes a vector of one number as a number. */
type Vector = number | readonly number[];
const vector = (value: Vector): readonly number[] => (typeof value === "number" ? [value] : value);

interface Violations {
  readonly "beyond.limits": Vector;
  readonly "violating.runs": Vector;
}

interface Phase {
  readonly center: number;
  readonly "std.dev": number;
  readonly statistics: readonly number[];
  readonly newstats: readonly number[] | null;
  readonly limits_lcl: Vector;
  readonly limits_ucl: Vector;
  readonly violations: Violations;
}

function itGives(
  title: string,
  {
    chart,
    expected,
    tolerance,
  }: { readonly chart: ControlChart; readonly expected: Phase; readonly tolerance: number },
): void {
  it(`${title}: points and limits`, () => {
    const statistics = [...expected.statistics, ...(expected.newstats ?? [])];
    const spread = (limits: Vector): number[] =>
      statistics.map((_, row) => vector(limits)[row] ?? vector(limits)[0] ?? 0);
    expect(chart.segments[0]?.centre).toSatisfy(near(expected.center, tolerance));
    expect(chart.points.map(({ value }) => value)).toSatisfy(allNear(statistics, tolerance));
    expect(chart.points.map(({ lower }) => lower)).toSatisfy(allNear(spread(expected.limits_lcl), tolerance));
    expect(chart.points.map(({ upper }) => upper)).toSatisfy(allNear(spread(expected.limits_ucl), tolerance));
  });

  it(`${title}: violations`, () => {
    expect(places(chart, "beyond")).toEqual(vector(expected.violations["beyond.limits"]));
    expect(places(chart, "run")).toEqual(vector(expected.violations["violating.runs"]));
  });
}

describeCase<
  { readonly D: readonly number[]; readonly size: readonly number[]; readonly trial: readonly boolean[] },
  { readonly phase1: Phase; readonly phase2: Phase }
>("qcc-01-orangejuice-p", ({ input: { D, size, trial }, expected, relative_tolerance: tolerance }) => {
  const all = D.map((numerator, row) => ({ numerator, denominator: size[row] ?? Number.NaN }));
  const first = all.filter((_, row) => trial[row]);
  const phase1 = given(pChart(first, { rules: QCC_RULES }));
  const phase2 = given(pChart(all, { rules: QCC_RULES, baseline: first.length }));
  itGives("phase 1", { chart: phase1, expected: expected.phase1, tolerance });
  itGives("phase 2", { chart: phase2, expected: expected.phase2, tolerance });

  it("the standard deviation is that of one case", () => {
    const centre = phase1.segments[0]?.centre ?? Number.NaN;
    expect(Math.sqrt(centre * (1 - centre))).toSatisfy(near(expected.phase1["std.dev"], tolerance));
  });
});

interface Memory {
  readonly ewma: Readonly<Record<"y" | "sigma" | "lcl" | "ucl", readonly number[]>> & { readonly center: number };
  readonly cusum: {
    readonly pos: readonly number[];
    readonly neg: readonly number[];
    readonly violations: { readonly lower: readonly number[]; readonly upper: readonly number[] };
  };
}

describeCase<
  { readonly samples: readonly (readonly number[])[] },
  Readonly<Record<"xbar" | "R" | "S", Phase>> & Memory
>("qcc-02-pistonrings-xbar-R-S-ewma-cusum", ({ input: { samples }, expected, relative_tolerance: tolerance }) => {
  const first = samples.slice(0, 25);
  const xbar = given(xBarChart(samples, { rules: QCC_RULES, baseline: 25, rangeConstants: QCC_CONSTANTS }));
  itGives("x̄", { chart: xbar, expected: expected.xbar, tolerance });
  const ranges = given(rangeChart(first, { rules: QCC_RULES, rangeConstants: QCC_CONSTANTS }));
  itGives("R", { chart: ranges, expected: expected.R, tolerance });
  itGives("S", { chart: given(standardDeviationChart(first, { rules: QCC_RULES })), expected: expected.S, tolerance });

  it("the standard deviation within subgroups", () => {
    expect(withinDeviation(first, "range", QCC_CONSTANTS)).toSatisfy(near(expected.xbar["std.dev"], tolerance));
    expect(withinDeviation(first, "standard-deviation")).toSatisfy(near(expected.S["std.dev"], tolerance));
  });

  const means = xbar.points.slice(0, 25).map(({ value }) => value);
  const deviation = withinDeviation(first, "range", QCC_CONSTANTS) / Math.sqrt(5);

  it("EWMA", () => {
    const chart = given(ewmaChart(means, { deviation }));
    expect(chart.segments[0]?.centre).toSatisfy(near(expected.ewma.center, tolerance));
    expect(chart.points.map(({ value }) => value)).toSatisfy(allNear(expected.ewma.y, tolerance));
    expect(chart.points.map(({ lower }) => lower)).toSatisfy(allNear(expected.ewma.lcl, tolerance));
    expect(chart.points.map(({ upper }) => upper)).toSatisfy(allNear(expected.ewma.ucl, tolerance));
    const sigmas = chart.points.map(({ upper = Number.NaN, centre }) => (upper - centre) / 3);
    expect(sigmas).toSatisfy(allNear(expected.ewma.sigma, 1e-8));
  });

  it("CUSUM", () => {
    const [high, low] = [
      given(cusumChart(means, "high", { deviation })),
      given(cusumChart(means, "low", { deviation })),
    ];
    // The sums are differences of numbers that agree in five digits, so ten digits of a mean leave eight of a sum.
    expect(high.points.map(({ value }) => value)).toSatisfy(allNear(expected.cusum.pos, 1e-8));
    expect(low.points.map(({ value }) => value)).toSatisfy(allNear(expected.cusum.neg, 1e-8));
    expect(places(high, "limit")).toEqual(expected.cusum.violations.upper);
    expect(places(low, "limit")).toEqual(expected.cusum.violations.lower);
  });
});
