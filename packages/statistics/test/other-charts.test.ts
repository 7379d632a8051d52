import {
  cusumChart,
  ewmaChart,
  gChart,
  movingRangeChart,
  processLimits,
  rangeChart,
  runChart,
  seasonalAdjustment,
  standardDeviationChart,
  tChart,
  variation,
  assurance,
  withinDeviation,
  xBarChart,
  xmrChart,
} from "@maatstaf/statistics";
import { array, assert, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";

import { allNear, given, near } from "./near.ts";
import { OUTLIER, SEASONAL } from "./xmr-series.ts";

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

const LEVEL_SERIES = array(integer({ min: 1, max: 500 }), { minLength: 6, maxLength: 30 });

describe("movingRangeChart", () => {
  it("has the centre and upper limit of processLimits, and no point at the start of a segment", () => {
    const limits = given(processLimits(OUTLIER));
    const chart = given(movingRangeChart([...OUTLIER, ...OUTLIER], { rebase: [OUTLIER.length] }));
    expect(chart.segments[1]).toMatchObject({
      centre: limits.averageMovingRange,
      upper: limits.movingRangeUpper,
      lower: 0,
    });
    expect(chart.points.map(({ index }) => index)).not.toContain(OUTLIER.length);
    expect(chart.points).toHaveLength(2 * OUTLIER.length - 2);
    expect(chart.points.find(({ index }) => index === 4)?.signals).toEqual(["limit"]);
  });

  it("bridges an excluded value", () => {
    const chart = given(movingRangeChart([1, 2, 90, 4, 5, 7, 8], { exclude: [2] }));
    expect(chart.points.map(({ value }) => value)).toEqual([1, 88, 2, 1, 2, 1]);
    expect(chart.points[1]).toMatchObject({ excluded: true, signals: [] });
  });
});

describe("charts of subgroups", () => {
  // Montgomery, Introduction to Statistical Quality Control, table 6.1 (flow width of wafers), first five of 25 samples,
  // with the constants of its appendix VI for n = 5: A2 = 0.577, D4 = 2.114, A3 = 1.427, B4 = 2.089.
  const wafers = [
    [1.3235, 1.4128, 1.6744, 1.4573, 1.6914],
    [1.4314, 1.3592, 1.6075, 1.4666, 1.6109],
    [1.4284, 1.4871, 1.4932, 1.4324, 1.5674],
    [1.5028, 1.6352, 1.3841, 1.2831, 1.5507],
    [1.5604, 1.2735, 1.5265, 1.4363, 1.6441],
  ];

  it("have the limits the tabled factors give", () => {
    const ranges = given(rangeChart(wafers));
    const averageRange = ranges.segments[0]?.centre ?? Number.NaN;
    expect((ranges.segments[0]?.upper ?? 0) / averageRange).toBeCloseTo(2.114, 3);
    const means = given(xBarChart(wafers)).segments[0];
    expect(means?.centre).toBeCloseTo(total(wafers.flat()) / 25, 12);
    expect(((means?.upper ?? 0) - (means?.centre ?? 0)) / averageRange).toBeCloseTo(0.577, 3);
    const deviations = given(standardDeviationChart(wafers)).segments[0];
    expect((deviations?.upper ?? 0) / (deviations?.centre ?? 1)).toBeCloseTo(2.089, 3);
    const wide = given(xBarChart(wafers, { spread: "standard-deviation" })).segments[0];
    expect(((wide?.upper ?? 0) - (wide?.centre ?? 0)) / (deviations?.centre ?? 1)).toBeCloseTo(1.427, 3);
  });

  // d2 and c4 of Montgomery, appendix VI.
  it.each([
    [2, 1.128, 0.7979],
    [3, 1.693, 0.8862],
    [5, 2.326, 0.94],
    [10, 3.078, 0.9727],
    [25, 3.931, 0.9896],
  ])("divide by the constants of samples of %d", (size, d2, c4) => {
    const subgroup = Array.from({ length: size }, (_, index) => index);
    const deviation = Math.sqrt((size * (size + 1)) / 12);
    expect((size - 1) / withinDeviation([subgroup], "range")).toBeCloseTo(d2, 3);
    expect(deviation / withinDeviation([subgroup], "standard-deviation")).toBeCloseTo(c4, 4);
  });

  it("let the limits of means follow the size of the subgroup", () => {
    const chart = given(
      xBarChart([
        [1, 3],
        [2, 4, 1, 3],
        [2, 2],
      ]),
    );
    const [two, four] = chart.points.map(({ upper = 0, centre }) => upper - centre);
    expect(two).toSatisfy(near(Math.SQRT2 * (four ?? 0)));
    expect(chart.segments[0]?.upper).toBeUndefined();
  });

  it.each([
    [() => xBarChart([]), "xBarChart: subgroups is empty"],
    [() => xBarChart([[1]]), "xBarChart: subgroups[0] has one value, which shows no spread; use xmrChart"],
    [
      () =>
        rangeChart([
          [1, 2],
          [1, 2, 3],
        ]),
      "rangeChart: subgroups have 2, 3 values; pass subgroups of one size",
    ],
    [() => rangeChart([Array.from({ length: 26 }, () => 1)]), "rangeChart: a subgroup has 26 values"],
    [() => standardDeviationChart([[1, Number.NaN]]), "standardDeviationChart: subgroups[0][1] is NaN"],
  ])("refuse %s", (call, message) => {
    expect(call).toThrow(message);
    expect(call).toThrow(RangeError);
  });
});

describe("charts of rare events", () => {
  it("g: limits by the mean, centre at the median", () => {
    const chart = given(gChart([10, 20, 30, 40, 0, 20]));
    expect(chart.segments[0]).toMatchObject({ lower: 0, upper: 20 + 3 * Math.sqrt(420) });
    expect(chart.segments[0]?.centre).toBeCloseTo(13.863, 3);
  });

  it("t: the limits of the transformed times, turned back", () => {
    const times = [30, 12, 45, 28, 33, 20, 51, 9];
    const chart = given(tChart(times));
    const roots = given(processLimits(times.map((time) => time ** (1 / 3.6))));
    expect(chart.segments[0]?.upper).toSatisfy(near(roots.upper ** 3.6));
    expect(chart.segments[0]?.centre).toSatisfy(near(roots.mean ** 3.6));
  });

  it("scale with the unit of time", () => {
    assert(
      property(LEVEL_SERIES, (times) => {
        const [days, hours] = [given(tChart(times)), given(tChart(times.map((time) => 24 * time)))];
        expect(hours.segments[0]?.upper).toSatisfy(near(24 * (days.segments[0]?.upper ?? 0), 1e-6));
        expect(hours.points.map(({ signals }) => signals)).toEqual(days.points.map(({ signals }) => signals));
      }),
    );
  });

  it("see a wait that is far too long, and refuse one that is negative", () => {
    const chart = given(tChart([10, 12, 9, 11, 10, 12, 8, 11, 400]));
    expect(variation(chart, "up")).toEqual({ kind: "improvement", rule: "limit" });
    expect(() => tChart([1, -1])).toThrow("tChart: times[1] is -1; pass numbers of 0 or more");
    expect(() => gChart([-1])).toThrow("gChart: counts[0] is -1");
    expect(gChart([3, 4])).toEqual({ kind: "too-few-points", points: 2, required: 6 });
  });
});

// Montgomery, table 9.1: mean 10, standard deviation 1, shifted by one from the twenty-first value.
const SHIFTED = [
  9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08, 9.37, 10.62, 10.31,
  8.52, 10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31, 10.52,
];

describe("cusumChart", () => {
  it("gives Montgomery's table 9.2 and signals at the twenty-ninth value", () => {
    const high = given(cusumChart(SHIFTED, "high", { level: 10, deviation: 1 }));
    const sums = high.points.map(({ value }) => Number(value.toFixed(2)));
    expect(sums.slice(0, 5)).toEqual([0, 0, 0, 1.16, 2.82]);
    expect(sums.slice(25)).toEqual([3.47, 3.35, 4.47, 5.28, 5.3]);
    expect(high.points.findIndex(({ signals }) => signals.length > 0)).toBe(28);
    const low = given(cusumChart(SHIFTED, "low", { level: 10, deviation: 1 }));
    expect(low.points.slice(0, 3).map(({ value }) => Number(value.toFixed(2)))).toEqual([-0.05, -1.56, -1.77]);
    expect(low.points.every(({ signals }) => signals.length === 0)).toBe(true);
  });

  it("turns round with the series, and starts afresh at a rebase", () => {
    assert(
      property(LEVEL_SERIES, (values) => {
        const high = given(cusumChart(values, "high"));
        const low = given(
          cusumChart(
            values.map((value) => -value),
            "low",
          ),
        );
        expect(low.points.map(({ value }) => value)).toSatisfy(
          allNear(
            high.points.map(({ value }) => -value),
            1e-6,
          ),
        );
      }),
    );
    const chart = given(cusumChart([...SHIFTED, ...SHIFTED], "high", { rebase: [30], level: 10, deviation: 1 }));
    expect(chart.points[30]?.value).toBe(0);
  });

  it("leaves the sum where it was at an excluded point, and sums nothing without variation", () => {
    const chart = given(cusumChart([10, 12, 99, 12, 10, 10, 11], "high", { level: 10, deviation: 1, exclude: [2] }));
    expect(chart.points.map(({ value }) => value)).toEqual([0, 1.5, 1.5, 3, 2.5, 2, 2.5]);
    const flat = given(cusumChart([4, 4, 4, 4, 4, 4], "low"));
    expect(flat.points.every(({ value }) => Object.is(value, 0))).toBe(true);
  });
});

describe("ewmaChart", () => {
  it("gives Montgomery's table 9.10 with a weight of 0.1 and a width of 2.7", () => {
    const chart = given(ewmaChart(SHIFTED, { level: 10, deviation: 1, weight: 0.1, width: 2.7 }));
    const averages = chart.points.map(({ value }) => Number(value.toFixed(4)));
    expect(averages.slice(0, 5)).toEqual([9.945, 9.7495, 9.7036, 9.8992, 10.1253]);
    expect(chart.points[0]?.upper).toBeCloseTo(10.27, 4);
    expect(chart.points[29]?.upper).toBeCloseTo(10.62, 2);
    expect(chart.points.findIndex(({ signals }) => signals.length > 0)).toBe(28);
  });

  it("starts afresh at a rebase, and leaves the average where it was at an excluded point", () => {
    const twice = given(ewmaChart([...SHIFTED, ...SHIFTED], { rebase: [30], level: 10, deviation: 1 }));
    const once = twice.points.slice(0, 30).map(({ value, upper }) => [value, upper]);
    expect(twice.points.slice(30).map(({ value, upper }) => [value, upper])).toEqual(once);
    const without = given(ewmaChart([10, 12, 99, 11, 10, 10], { level: 10, deviation: 1, exclude: [2] }));
    expect(without.points[2]?.value).toBe(without.points[1]?.value);
  });

  it("is a chart of single values with a weight of one", () => {
    assert(
      property(LEVEL_SERIES, (values) => {
        const [averages, singles] = [
          given(ewmaChart(values, { weight: 1 })),
          given(xmrChart(values, { limitFactor: 3 / 1.128 })),
        ];
        expect(averages.points.map(({ value }) => value)).toSatisfy(allNear(values, 1e-9));
        expect(averages.points.at(-1)?.upper).toSatisfy(near(singles.points[0]?.upper ?? Number.NaN, 1e-9));
      }),
    );
  });

  it.each([
    [() => ewmaChart([1, 2], { weight: 0 }), "ewmaChart: weight is 0"],
    [() => ewmaChart([1, 2], { weight: 1.1 }), "ewmaChart: weight is 1.1"],
    [() => ewmaChart([1, 2], { width: 0 }), "ewmaChart: width is 0"],
    [() => ewmaChart([1, 2], { deviation: -1 }), "ewmaChart: deviation is -1"],
    [() => ewmaChart([1, 2], { level: Number.NaN }), "ewmaChart: level is NaN; pass a finite number"],
    [() => cusumChart([1, 2], "high", { slack: 0 }), "cusumChart: slack is 0"],
    [() => cusumChart([1, 2], "high", { decision: Infinity }), "cusumChart: decision is Infinity"],
    [() => cusumChart([], "high"), "cusumChart: values is empty"],
  ])("refuses %s", (call, message) => {
    expect(call).toThrow(message);
    expect(call).toThrow(RangeError);
  });
});

describe("seasonalAdjustment", () => {
  it("gives the worked example G49, and limits a third as wide", () => {
    const result = seasonalAdjustment(SEASONAL, 4);
    if (result.kind !== "seasonally-adjusted") throw new Error("an index was expected");
    expect(result.index.map((value) => Number(value.toFixed(4)))).toEqual([-8.0925, 0.0708, 4.8642, 3.1575]);
    const adjusted = [
      72.7925, 75.7792, 75.2558, 72.6225, 75.6525, 72.2092, 74.8658, 74.4725, 75.5825, 76.0392, 73.9058, 76.9325,
    ];
    expect(result.adjusted.map((value) => Number(value.toFixed(4)))).toEqual(adjusted);
    const [raw, free] = [given(processLimits(SEASONAL)), given(processLimits(result.adjusted))];
    expect([raw.lower, raw.upper].map((limit) => Number(limit.toFixed(4)))).toEqual([58.9601, 90.3916]);
    expect([free.lower, free.upper].map((limit) => Number(limit.toFixed(4)))).toEqual([69.2607, 80.0909]);
  });

  it("takes full years only for the index, and adjusts the rest", () => {
    const lead = seasonalAdjustment([99, 99, ...SEASONAL, 70], 4, { firstSeason: 2 });
    const plain = seasonalAdjustment(SEASONAL, 4);
    if (lead.kind !== "seasonally-adjusted" || plain.kind !== "seasonally-adjusted")
      throw new Error("an index was expected");
    expect(lead.index).toEqual(plain.index);
    expect(lead.years).toBe(3);
    expect(lead.adjusted[0]).toBe(99 - (plain.index[2] ?? 0));
    expect(lead.adjusted.at(-1)).toBe(70 - (plain.index[0] ?? 0));
  });

  it("keeps the yearly means, has an index that adds up to nothing, and shifts with the series", () => {
    const years = array(double({ min: -100, max: 100, noNaN: true }), { minLength: 12, maxLength: 12 });
    assert(
      property(years, (values) => {
        const [plain, moved] = [
          seasonalAdjustment(values, 4),
          seasonalAdjustment(
            values.map((value) => value + 10),
            4,
          ),
        ];
        if (plain.kind !== "seasonally-adjusted" || moved.kind !== "seasonally-adjusted")
          throw new Error("an index was expected");
        expect(total(plain.index)).toBeCloseTo(0, 9);
        expect(total(plain.adjusted.slice(0, 4))).toBeCloseTo(total(values.slice(0, 4)), 9);
        expect(moved.adjusted[5]).toBeCloseTo((plain.adjusted[5] ?? 0) + 10, 9);
      }),
    );
  });

  it("gives no index below three full years, and refuses seasons that are none", () => {
    expect(seasonalAdjustment(SEASONAL.slice(0, 11), 4)).toEqual({ kind: "too-few-years", years: 2, required: 3 });
    expect(seasonalAdjustment(SEASONAL, 4, { firstSeason: 1 })).toEqual({
      kind: "too-few-years",
      years: 2,
      required: 3,
    });
    expect(() => seasonalAdjustment(SEASONAL, 1)).toThrow(/seasons is 1/);
    expect(() => seasonalAdjustment(SEASONAL, 4, { firstSeason: 4 })).toThrow(
      /firstSeason is 4; pass a number from 0 to 3/,
    );
    expect(() => seasonalAdjustment(SEASONAL, 4, { firstSeason: 0.5 })).toThrow(/firstSeason is 0\.5/);
    expect(seasonalAdjustment(SEASONAL, 2)).toMatchObject({ kind: "seasonally-adjusted", years: 6 });
    expect(() => seasonalAdjustment([], 4)).toThrow(/values is empty/);
  });
});

describe("runChart", () => {
  it("has a median and no limits, so that nothing can be assured of it", () => {
    const chart = given(runChart(SEASONAL));
    expect(chart.segments[0]).toEqual({ from: 0, to: 11, centre: expect.closeTo(75.98, 9), points: 12, trial: false });
    expect(() => assurance(chart, 70, "up")).toThrow("assurance: the chart has no limit on each side");
    const oneSided = given(cusumChart(SHIFTED, "high"));
    expect(() => assurance(oneSided, 1, "up")).toThrow("assurance: the chart has no limit on each side");
    expect(runChart([1, 2, 3])).toEqual({ kind: "too-few-points", points: 3, required: 10 });
  });
});
