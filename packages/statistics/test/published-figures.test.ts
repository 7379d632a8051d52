import {
  agrestiCoullInterval,
  clopperPearsonInterval,
  jeffreysInterval,
  pChart,
  pPrimeChart,
  processLimits,
  sampleSize,
  uPrimeChart,
  variation,
  wilsonInterval,
  xmrChart,
} from "@maatstaf/statistics";
import { describe, expect, it } from "vitest";

import { given, near } from "./near.ts";

describe("intervals of R 4.2.2", () => {
  // Wilson, Clopper-Pearson, Agresti-Coull (not clipped) and Jeffreys, at 95 %.
  it.each([
    [1, 10, 0.017876213, 0.404150027, 0.002528579, 0.445016117, -0.003941498, 0.425967737, 0.011011674, 0.381314771],
    [9, 10, 0.595849973, 0.982123787, 0.554983883, 0.997471421, 0.574032263, 1.003941498, 0.618685229, 0.988988326],
    [412, 500, 0.788185829, 0.854873599, 0.78773243, 0.856381405, 0.788095144, 0.854964283, 0.788800601, 0.855461496],
    [3, 7, 0.158219855, 0.749541635, 0.098988278, 0.815948432, 0.157521246, 0.750240245, 0.138864219, 0.765498751],
  ])("%d of %d", (successes, trials, ...expected) => {
    const intervals = [
      wilsonInterval(successes, trials),
      clopperPearsonInterval(successes, trials),
      agrestiCoullInterval(successes, trials, { clip: false }),
      jeffreysInterval(successes, trials),
    ];
    const limits = intervals.flatMap(({ lower, upper }) => [lower, upper]);
    expect(limits.map((limit) => Number(limit.toFixed(9)))).toEqual(expected);
  });
});

describe("sample sizes of the Dutch residents' poll", () => {
  it.each([
    [500, 341, 218],
    [5000, 880, 357],
    [29_182, 1030, 380],
    [160_000, 1061, 384],
    [10_000_000, 1067, 385],
  ])("%d residents", (population, at3, at5) => {
    expect(sampleSize(0.03, { population }).required).toBe(at3);
    expect(sampleSize(0.05, { population }).required).toBe(at5);
  });
});

describe("Montgomery's orange juice cans", () => {
  // Montgomery, table 7.1 and 7.2: non-conforming cans in samples of 50.
  const defects = [
    12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6, 9, 6,
    12, 5, 6, 4, 6, 3, 7, 6, 2, 4, 3, 6, 5, 4, 8, 5, 6, 7, 5, 6, 3, 5,
  ];
  const fractions = defects.map((numerator) => ({ numerator, denominator: 50 }));

  it("first thirty samples: centre 0.2313, limits 0.0524 and 0.4102, samples 15 and 23 beyond", () => {
    const chart = given(pChart(fractions.slice(0, 30)));
    const { centre = 0, lower = 0, upper = 0 } = chart.segments[0] ?? {};
    expect([centre, lower, upper].map((limit) => limit.toFixed(4))).toEqual(["0.2313", "0.0524", "0.4102"]);
    const beyond = chart.points.filter(({ signals }) => signals.includes("limit"));
    expect(beyond.map(({ index }) => index + 1)).toEqual([15, 23]);
  });

  it("without these: centre 0.2150, limits 0.0407 and 0.3893; after the machine was set right: centre 0.1108", () => {
    const chart = given(pChart(fractions, { rebase: [30], exclude: [14, 22] }));
    const rows = chart.segments.map(({ centre, lower = 0, upper = 0 }) => [centre, lower, upper]);
    expect(rows[0]?.map((limit) => limit.toFixed(4))).toEqual(["0.2150", "0.0407", "0.3893"]);
    expect(rows[1]?.[0]?.toFixed(4)).toBe("0.1108");
    expect(variation(chart, "down")).toEqual({ kind: "common-cause" });
  });
});

describe("an emergency department whose breaches tripled (NHS England, CC0)", () => {
  const breaches = [
    1195, 1843, 1397, 1333, 1771, 1751, 2013, 1759, 2179, 2585, 1654, 1543, 1632, 1558, 1190, 1357, 1279, 1683, 2190,
    1804, 986, 2181, 2048, 2154, 1759, 1637, 1488, 6499, 5983, 6599, 7089, 8120, 8981, 12_502, 11_376, 10_670,
  ];

  it("as NHSRplotthedots 0.2.2 sees it, in one segment and rebased at July 2018", () => {
    const whole = given(processLimits(breaches));
    expect(whole.mean).toSatisfy(near(3438.55555555556));
    expect(whole.lower).toSatisfy(near(2282.90646464646));
    const rebased = given(xmrChart(breaches, { rebase: [27] }));
    expect(rebased.segments[0]?.upper).toSatisfy(near(2532.04995555556));
    expect(rebased.segments[1]?.lower).toSatisfy(near(5698.27805555555));
    expect(rebased.segments.map(({ trial }) => trial)).toEqual([false, true]);
    expect(variation(rebased, "down")).toEqual({ kind: "concern", rule: "two-of-three" });
  });
});

describe("Laney's correction", () => {
  const fractions = [9410, 9530, 9460, 9550, 9440, 9520, 9300, 9501].map((numerator, index) => ({
    numerator,
    denominator: 10_000 + 100 * index,
  }));
  const total = (key: "numerator" | "denominator"): number => fractions.reduce((sum, one) => sum + one[key], 0);
  const centre = total("numerator") / total("denominator");

  it.each([
    ["p′", pPrimeChart, centre * (1 - centre)],
    ["u′", uPrimeChart, centre],
  ] as const)("%s is an XmR chart of the scores, turned back", (_, chart, variance) => {
    const spread = (trials: number): number => Math.sqrt(variance / trials);
    const scores = fractions.map(
      ({ numerator, denominator }) => (numerator / denominator - centre) / spread(denominator),
    );
    const { averageMovingRange } = given(processLimits(scores));
    const first = given(chart(fractions)).points[0];
    const reach = (3 * spread(10_000) * averageMovingRange) / 1.128;
    expect(first?.upper).toSatisfy(near(Math.min(centre + reach, chart === pPrimeChart ? 1 : Infinity)));
    expect(first?.lower).toSatisfy(near(centre - reach));
  });
});
