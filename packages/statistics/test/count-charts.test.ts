import { cChart, iPrimeChart, pChart, pPrimeChart, uChart, uPrimeChart, xmrChart } from "@maatstaf/statistics";
import { array, assert, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";

import { allNear, given, near } from "./near.ts";

const fraction = ([numerator, denominator]: readonly [number, number]) => ({ numerator, denominator });

describe("pChart", () => {
  it("gives the worked example G15", () => {
    const counts = [
      [8, 120],
      [11, 150],
      [9, 100],
      [30, 140],
      [10, 130],
      [2, 20],
    ] as const;
    const chart = given(pChart(counts.map(fraction)));
    expect(chart.segments[0]?.centre).toBeCloseTo(0.106061, 6);
    const rows = chart.points.map(({ value, lower, upper }) => [value, lower, upper].map((x) => Number(x?.toFixed(6))));
    expect(rows).toEqual([
      [0.066667, 0.021735, 0.190387],
      [0.073333, 0.030637, 0.181484],
      [0.09, 0.013686, 0.198435],
      [0.214286, 0.02799, 0.184131],
      [0.076923, 0.025043, 0.187078],
      [0.1, 0, 0.312616],
    ]);
    expect(chart.points.map(({ signals }) => signals)).toEqual([[], [], [], ["limit"], [], []]);
  });

  it("gives a segment limits only where all of its points have the same", () => {
    const [equal, unequal] = [
      [50, 50],
      [50, 60],
    ].map((sizes) => given(pChart(sizes.map((denominator) => ({ numerator: 5, denominator })))));
    expect(equal?.segments[0]).toMatchObject({ lower: equal?.points[1]?.lower, upper: equal?.points[1]?.upper });
    expect(unequal?.segments[0]).toEqual({ from: 0, to: 1, lower: 0, centre: 10 / 110, points: 2, trial: true });
  });

  it("judges by limits before they are clipped", () => {
    const chart = given(
      pChart(
        [
          [0, 10],
          [1, 10],
          [0, 10],
          [1, 10],
        ].map(([a = 0, b = 1]) => fraction([a, b])),
      ),
    );
    expect(chart.points[0]).toMatchObject({ value: 0, lower: 0, signals: [] });
  });

  it("gives limits equal to a centre of nothing or everything", () => {
    expect(given(pChart([fraction([0, 10]), fraction([0, 20])])).segments[0]).toMatchObject({ lower: 0, upper: 0 });
    expect(given(pPrimeChart(Array.from({ length: 6 }, () => fraction([9, 9])))).segments[0]).toMatchObject({
      lower: 1,
      upper: 1,
    });
  });
});

describe("uChart", () => {
  const complaints = [
    [12, 28.4],
    [15, 28.4],
    [9, 28.5],
    [31, 28.5],
    [14, 28.6],
  ] as const;

  it("gives the worked example G16", () => {
    const chart = given(uChart(complaints.map(fraction)));
    expect(chart.segments[0]?.centre).toBeCloseTo(0.56882, 6);
    const rows = chart.points.map(({ value, lower, upper }) => [value, lower, upper].map((x) => Number(x?.toFixed(6))));
    expect(rows).toEqual([
      [0.422535, 0.14425, 0.993391],
      [0.528169, 0.14425, 0.993391],
      [0.315789, 0.144995, 0.992645],
      [1.087719, 0.144995, 0.992645],
      [0.48951, 0.145737, 0.991903],
    ]);
    expect(chart.points.map(({ signals }) => signals)).toEqual([[], [], [], ["limit"], []]);
  });

  it("expresses a rate in another exposure without changing a signal", () => {
    const [one, ten] = [given(uChart(complaints.map(fraction))), given(uChart(complaints.map(fraction), { per: 10 }))];
    expect(ten.points.map(({ upper }) => upper)).toSatisfy(allNear(one.points.map(({ upper }) => 10 * (upper ?? 0))));
    expect(ten.points.map(({ signals }) => signals)).toEqual(one.points.map(({ signals }) => signals));
  });
});

const rates = array(
  record({ numerator: integer({ min: 0, max: 500 }), denominator: integer({ min: 500, max: 5000 }) }),
  {
    minLength: 6,
    maxLength: 30,
  },
);

describe("charts of fractions", () => {
  it("have as centre all numerators over all denominators, whatever the order", () => {
    assert(
      property(rates, (fractions) => {
        const sum = (key: "numerator" | "denominator"): number => fractions.reduce((total, one) => total + one[key], 0);
        for (const chart of [pChart, pPrimeChart, uChart, uPrimeChart, iPrimeChart]) {
          const plain = given(chart(fractions));
          expect(plain.segments[0]?.centre).toSatisfy(near(sum("numerator") / sum("denominator")));
          const turned = given(chart(fractions.toReversed()));
          expect(turned.points.at(-1)?.upper).toSatisfy(near(plain.points[0]?.upper ?? Number.NaN, 1e-6));
        }
      }),
    );
  });

  it("keep their limits within what can occur", () => {
    assert(
      property(rates, (fractions) => {
        for (const chart of [pChart, pPrimeChart]) {
          for (const { lower = -1, upper = 2 } of given(chart(fractions)).points) {
            expect(lower).toBeGreaterThanOrEqual(0);
            expect(upper).toBeLessThanOrEqual(1);
          }
        }
        for (const chart of [uChart, uPrimeChart]) {
          for (const { lower = -1 } of given(chart(fractions)).points) expect(lower).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe("iPrimeChart", () => {
  it("is the XmR chart when all numbers are equal, but for the digits of its constant", () => {
    const values = [72, 71, 73, 70, 72, 74, 71, 73, 75, 76];
    const prime = given(iPrimeChart(values.map((value) => fraction([value * 7, 7]))));
    const xmr = given(xmrChart(values, { limitFactor: (3 * Math.sqrt(Math.PI)) / 2 }));
    expect(prime.points.map(({ upper }) => upper)).toSatisfy(allNear(xmr.points.map(({ upper }) => upper ?? 0)));
  });

  it("narrows with the number a point rests on", () => {
    const chart = given(
      iPrimeChart(
        [
          [10, 1],
          [24, 2],
          [41, 4],
          [52, 5],
          [9, 1],
          [33, 3],
        ].map(([a = 0, b = 1]) => fraction([a, b])),
      ),
    );
    const [one, , four] = chart.points.map(({ upper = 0, centre }) => upper - centre);
    expect(one).toSatisfy(near(2 * (four ?? 0)));
  });
});

describe("cChart", () => {
  it("is the u chart with an exposure of one", () => {
    const counts = [4, 7, 2, 9, 5, 4];
    const [c, u] = [given(cChart(counts)), given(uChart(counts.map((count) => fraction([count, 1]))))];
    expect(c.points).toEqual(u.points);
  });
});

describe("per", () => {
  it("expresses shares in percent: value, centre and limits a hundred times as high, clipped at 100", () => {
    const counts = [
      [8, 120],
      [11, 150],
      [9, 100],
      [30, 140],
      [10, 130],
      [2, 20],
    ].map(([a = 0, b = 1]) => fraction([a, b]));
    for (const chart of [pChart, pPrimeChart]) {
      const [share, percent] = [given(chart(counts)), given(chart(counts, { per: 100 }))];
      const figures = ({ points }: typeof share, times: number) =>
        points.flatMap(({ value, centre, lower = 0, upper = 0 }) =>
          [value, centre, lower, upper].map((x) => x * times),
        );
      expect(figures(percent, 1)).toSatisfy(allNear(figures(share, 100)));
      expect(percent.points.map(({ signals }) => signals)).toEqual(share.points.map(({ signals }) => signals));
    }
    expect(given(pChart([fraction([9, 10]), fraction([10, 10])], { per: 100 })).points[0]?.upper).toBe(100);
  });
});

describe("what cannot be charted", () => {
  it.each([[pChart], [pPrimeChart]])("%o refuses to express shares in nothing", (chart) => {
    expect(() => chart([fraction([1, 2])], { per: 0 })).toThrow("per is 0");
  });

  it.each([
    [() => pChart([]), "pChart: fractions is empty"],
    [() => pChart([fraction([3, 2])]), "pChart: fractions[0].numerator is 3 of 2"],
    [() => pPrimeChart([fraction([1, 0])]), "pPrimeChart: fractions[0].denominator is 0"],
    [() => uChart([fraction([-1, 2])]), "uChart: fractions[0].numerator is -1"],
    [() => uChart([fraction([1, 2])], { per: 0 }), "uChart: per is 0"],
    [() => uPrimeChart([fraction([Number.NaN, 2])]), "uPrimeChart: fractions[0].numerator is NaN"],
    [() => iPrimeChart([fraction([1, Infinity])]), "iPrimeChart: fractions[0].denominator is Infinity"],
    [() => cChart([2, -2]), "cChart: fractions[1].numerator is -2"],
  ])("%s", (call, message) => {
    expect(call).toThrow(message);
    expect(call).toThrow(RangeError);
  });

  it("says how many points are missing", () => {
    expect(pChart([fraction([1, 2])])).toEqual({ kind: "too-few-points", points: 1, required: 2 });
    expect(pPrimeChart([fraction([1, 2])])).toEqual({ kind: "too-few-points", points: 1, required: 6 });
  });
});
