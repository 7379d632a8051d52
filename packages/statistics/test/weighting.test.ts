import { normalQuantile, postStratification, rakedWeights, TRIM_BOUNDS, weightingEffect } from "@maatstaf/statistics";
import type { Margin, RakedWeights } from "@maatstaf/statistics";
import { array, assert, double, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";

import { allNear, near } from "./near.ts";

function raked(result: ReturnType<typeof rakedWeights>): RakedWeights {
  if (result.kind !== "raked") throw new Error(result.kind);
  return result;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const positive = double({ min: 0.1, max: 10, noNaN: true });

describe("weightingEffect", () => {
  it("is the number itself for equal weights", () => {
    expect(weightingEffect([3, 3, 3])).toEqual({
      count: 3,
      effectiveCount: 3,
      designEffect: 1,
      minimum: 1,
      maximum: 1,
    });
  });

  it("does not change with the unit, nor with respondents of weight 0", () => {
    assert(
      property(array(positive, { minLength: 1 }), positive, (weights, factor) => {
        const plain = weightingEffect(weights);
        const scaled = weightingEffect([...weights.map((weight) => weight * factor), 0]);
        expect(scaled.effectiveCount).toSatisfy(near(plain.effectiveCount));
        expect(scaled.designEffect).toSatisfy(near(plain.designEffect));
        expect(plain.designEffect).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(plain.designEffect * plain.effectiveCount).toSatisfy(near(weights.length));
      }),
    );
  });

  it.each([
    [[1, -1], /weights\[1\] .* found -1/],
    [[Number.NaN], /weights\[0\] .* found NaN/],
    [[0, 0], /at least one weight above zero, found 2/],
    [[], /at least one weight above zero, found 0/],
  ])("refuses %o", (weights, message) => {
    expect(() => weightingEffect(weights)).toThrow(message);
  });
});

describe("postStratification", () => {
  const strata = [
    { population: 6000, respondents: 60, share: 0.62 },
    { population: 12_000, respondents: 180, share: 0.74 },
    { population: 7000, respondents: 160, share: 0.86 },
  ];

  it("G23: weights, weighted share, effective size and margin of error", () => {
    const result = postStratification(strata);
    if (result.kind !== "post-stratification") throw new Error(result.kind);
    expect(result.weights).toSatisfy(allNear([1.6, 1.066667, 0.7], 1e-6));
    const parts = strata.map(({ respondents, share }, place) => {
      const weight = (result.weights[place] ?? 0) * respondents;
      return { weight, weighted: weight * share, plain: respondents * share, respondents };
    });
    expect(sum(parts.map(({ plain }) => plain)) / 400).toSatisfy(near(0.77));
    const weighted = sum(parts.map((part) => part.weighted)) / sum(parts.map(({ weight }) => weight));
    expect(weighted).toSatisfy(near(0.7448));
    expect(result.effectiveCount).toSatisfy(near(366.300366));
    expect(result.designEffect).toSatisfy(near(1.092));
    const margin = 100 * normalQuantile(0.975) * Math.sqrt((weighted * (1 - weighted)) / result.effectiveCount);
    expect(margin).toSatisfy(near(4.464672, 1e-7));
  });

  it("gives one weight per respondent on average, and the population's shares", () => {
    const stratum = tuple(integer({ min: 1, max: 10_000 }), integer({ min: 1, max: 100 }));
    assert(
      property(array(stratum, { minLength: 1, maxLength: 8 }), (rows) => {
        const result = postStratification(rows.map(([population, respondents]) => ({ population, respondents })));
        if (result.kind !== "post-stratification") throw new Error(result.kind);
        const count = sum(rows.map(([, respondents]) => respondents));
        const weighted = rows.map(([, respondents], place) => respondents * (result.weights[place] ?? 0));
        expect(sum(weighted)).toSatisfy(near(count));
        const total = sum(rows.map(([population]) => population));
        for (const [place, [population]] of rows.entries()) {
          expect((weighted[place] ?? 0) / count).toSatisfy(near(population / total));
        }
      }),
    );
  });

  it("names the strata nobody answered from", () => {
    expect(postStratification([{ population: 5, respondents: 0 }, ...strata])).toEqual({
      kind: "strata-without-respondents",
      strata: [0],
    });
  });

  it.each([
    [[{ population: -1, respondents: 1 }], /strata\[0\].population .* found -1/],
    [[{ population: 1, respondents: 1.5 }], /strata\[0\].respondents .* found 1.5/],
    [[{ population: 0, respondents: 2 }], /strata\[0\] has 2 respondents and a population of 0/],
    [[], /no respondents/],
  ])("refuses %o", (rows, message) => {
    expect(() => postStratification(rows)).toThrow(message);
  });
});

/** Odds ratio of the first two rows of a table of 2 by 3 cells. */
const odds = ([a = 0, b = 0, , c = 0, d = 0]: readonly number[]): number => (a * d) / (b * c);

/** A sample of 2 by 3 cells, with margins of another population. */
function marginsOf([, rows, columnPercent]: readonly [number[], number[], number]): Margin[] {
  const [a = 0, b = 0, c = 0] = rows;
  const total = a + b + c;
  return [
    { name: "row", groups: ["a", "b", "c", "a", "b", "c"], population: { a, b, c } },
    {
      name: "column",
      groups: ["x", "x", "x", "y", "y", "y"],
      population: { x: (total * columnPercent) / 100, y: (total * (100 - columnPercent)) / 100 },
    },
  ];
}

describe("rakedWeights", () => {
  it("G24: a table of age by sex", () => {
    const counts = [30, 50, 60, 60, 100, 100];
    const margins = [
      { name: "age", groups: ["a", "a", "b", "b", "c", "c"], population: { a: 100, b: 180, c: 120 } },
      { name: "sex", groups: ["f", "m", "f", "m", "f", "m"], population: { f: 196, m: 204 } },
    ];
    const { weights } = raked(rakedWeights({ weights: counts, margins }));
    expect(weights.map((cell) => cell.toFixed(4))).toEqual([
      "39.5405",
      "60.4595",
      "93.8757",
      "86.1243",
      "62.5838",
      "57.4162",
    ]);
    expect(weights.map((cell, place) => (cell / (counts[place] ?? 1)).toFixed(4))).toEqual([
      "1.3180",
      "1.2092",
      "1.5646",
      "1.4354",
      "0.6258",
      "0.5742",
    ]);
  });

  const table = tuple(
    array(integer({ min: 1, max: 50 }), { minLength: 6, maxLength: 6 }),
    array(integer({ min: 10, max: 90 }), { minLength: 3, maxLength: 3 }),
    integer({ min: 10, max: 90 }),
  );

  it("fits every margin and keeps the odds ratios of the sample", () => {
    assert(
      property(table, (drawn) => {
        const [counts] = drawn;
        const margins = marginsOf(drawn);
        const { weights } = raked(rakedWeights({ weights: counts, margins }));
        for (const { groups, population } of margins) {
          for (const [group, size] of Object.entries(population)) {
            expect(sum(weights.filter((_, place) => groups[place] === group))).toSatisfy(near(size, 1e-8));
          }
        }
        expect(odds(weights)).toSatisfy(near(odds(counts), 1e-8));
      }),
    );
  });

  it("does not depend on the order of the margins or the scale of the weights", () => {
    assert(
      property(table, positive, (drawn, factor) => {
        const [counts] = drawn;
        const margins = marginsOf(drawn);
        const plain = raked(rakedWeights({ weights: counts, margins }));
        const turned = raked(
          rakedWeights({ weights: counts.map((count) => count * factor), margins: margins.toReversed() }),
        );
        const column = sum(Object.values(margins[1]?.population ?? {}));
        expect(turned.weights.map((weight) => weight / column)).toSatisfy(
          allNear(
            plain.weights.map((weight) => weight / column),
            1e-7,
          ),
        );
      }),
    );
  });

  it("trims to a fifth and five times the mean, and fits once more", () => {
    const groups = [...Array.from({ length: 99 }, () => "many"), "few"];
    const margins = [
      { name: "age", groups, population: { many: 90, few: 10 } },
      { name: "place", groups: groups.map((_, place) => (place % 2 === 0 ? "x" : "y")), population: { x: 50, y: 50 } },
    ];
    const weights = groups.map(() => 1);
    const free = raked(rakedWeights({ weights, margins }));
    const bounded = raked(rakedWeights({ weights, margins }, { trim: TRIM_BOUNDS }));
    expect([free.trimmed, bounded.trimmed]).toEqual([0, 1]);
    expect(free.effect.maximum).toSatisfy(near(10));
    // One respondent stands for a tenth of the population whatever the bound: fitting puts the weight back.
    expect(bounded.effect.maximum).toSatisfy(near(10));
    expect(bounded.deviation).toBeLessThan(1e-10);
  });

  it("brings an extreme design weight back within the bounds where the margins allow it", () => {
    const weights = Array.from({ length: 50 }, (_, place) => (place === 0 ? 20 : 1));
    const margins = [
      { name: "half", groups: weights.map((_, place) => (place < 25 ? "x" : "y")), population: { x: 25, y: 25 } },
    ];
    const free = raked(rakedWeights({ weights, margins }));
    const bounded = raked(rakedWeights({ weights, margins }, { trim: TRIM_BOUNDS }));
    expect(free.effect.maximum).toBeGreaterThan(10);
    expect(bounded.effect.maximum).toBeLessThan(7);
    expect(bounded.effect.designEffect).toBeLessThan(free.effect.designEffect);
  });

  it("names the group nobody answered from", () => {
    const margins = [{ name: "age", groups: ["old", "old"], population: { young: 3, old: 3 } }];
    expect(rakedWeights({ weights: [1, 1], margins })).toEqual({
      kind: "margin-without-respondents",
      margin: "age",
      group: "young",
    });
    expect(
      rakedWeights({
        weights: [1, 0],
        margins: [{ ...margins[0], name: "age", groups: ["old", "young"], population: { young: 3, old: 3 } }],
      }),
    ).toMatchObject({ kind: "margin-without-respondents", group: "young" });
  });

  it("says when no weights fit", () => {
    const margins = [
      { name: "row", groups: ["a", "b"], population: { a: 1, b: 3 } },
      { name: "column", groups: ["x", "y"], population: { x: 2, y: 2 } },
    ];
    expect(rakedWeights({ weights: [1, 1], margins }, { rounds: 20 })).toEqual({
      kind: "not-converged",
      rounds: 20,
      deviation: 0.25,
      margin: "row",
    });
  });

  it("scales margins in shares to the first margin", () => {
    const margins = [
      { name: "row", groups: ["a", "b"], population: { a: 40, b: 60 } },
      { name: "again", groups: ["a", "b"], population: { a: 40.01, b: 60.01 } },
    ];
    const { weights } = raked(rakedWeights({ weights: [1, 1], margins }, { tolerance: 1e-3 }));
    expect(sum(weights)).toSatisfy(near(100, 1e-9));
  });

  it.each([
    [{ population: { a: 1 } }, {}, /respondents in group "b" and a population of none/],
    [{ population: { a: 1, b: 0 } }, {}, /respondents in group "b" and a population of 0/],
    [{ population: { a: -1, b: 2 } }, {}, /found -1 for "a"/],
    [{ population: { a: 0, b: 0 } }, {}, /a population of 0/],
    [{ groups: ["a"] }, {}, /one value per respondent, 2 in all, found 1/],
    [{}, { tolerance: 0 }, /tolerance .* found 0/],
    [{}, { rounds: 0 }, /rounds .* found 0/],
    [{}, { trim: { lower: 2, upper: 5 } }, /trim .* found 2 and 5/],
  ])("refuses %o %o", (change, options, message) => {
    const margin = { name: "age", groups: ["a", "b"], population: { a: 1, b: 1 }, ...change };
    expect(() => rakedWeights({ weights: [1, 1], margins: [margin] }, options)).toThrow(message);
  });

  it("refuses margins of different populations, and none at all", () => {
    const margins = [
      { name: "age", groups: ["a", "b"], population: { a: 50, b: 50 } },
      { name: "sex", groups: ["f", "m"], population: { f: 0.5, m: 0.5 } },
    ];
    expect(() => rakedWeights({ weights: [1, 1], margins })).toThrow(/one total, found 100 and, for "sex", 1;/);
    expect(() => rakedWeights({ weights: [1, 1], margins: [] })).toThrow(/margins is empty/);
  });
});
