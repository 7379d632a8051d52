import { median, quantile } from "@maatstaf/statistics";
import type { QuantileType } from "@maatstaf/statistics";
import { array, assert, constantFrom, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";

const DAYS = [2, 3, 3, 4, 5, 5, 6, 8, 9, 12, 15, 41];
const TYPES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

describe("quantile", () => {
  it("gives the worked example G42", () => {
    expect(median(DAYS)).toBe(5.5);
    expect(quantile(DAYS, 0.9)).toBeCloseTo(14.7, 9);
  });

  // R 4.2.2, quantile(c(2,3,3,4,5,5,6,8,9,12,15,41), p, type = 1:9).
  it.each<[number, Readonly<Record<QuantileType, number>>]>([
    [0.25, { 1: 3, 2: 3.5, 3: 3, 4: 3, 5: 3.5, 6: 3.25, 7: 3.75, 8: 41 / 12, 9: 3.4375 }],
    [
      0.9,
      {
        1: 15,
        2: 15,
        3: 15,
        4: 14.4,
        5: 22.8,
        6: 33.2,
        7: 14.7,
        8: 15 + 26 * (0.9 * (12 + 1 / 3) + 1 / 3 - 11),
        9: 15 + 26 * (0.9 * 12.25 + 0.375 - 11),
      },
    ],
    [0, { 1: 2, 2: 2, 3: 2, 4: 2, 5: 2, 6: 2, 7: 2, 8: 2, 9: 2 }],
    [1, { 1: 41, 2: 41, 3: 41, 4: 41, 5: 41, 6: 41, 7: 41, 8: 41, 9: 41 }],
  ])("takes %d in nine ways", (probability, expected) => {
    for (const type of TYPES) expect(quantile(DAYS, probability, { type })).toBeCloseTo(expected[type], 9);
  });

  const values = array(integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 60 });
  const probability = double({ min: 0, max: 1, noNaN: true });
  const type = constantFrom(...TYPES);

  it("lies within the sample, rises with the probability and does not care about order", () => {
    assert(
      property(values, probability, probability, type, (sample, p, q, kind) => {
        const [low, high] = [
          quantile(sample, Math.min(p, q), { type: kind }),
          quantile(sample, Math.max(p, q), { type: kind }),
        ];
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(Math.min(...sample));
        expect(high).toBeLessThanOrEqual(Math.max(...sample));
        expect(quantile(sample.toReversed(), p, { type: kind })).toBe(quantile(sample, p, { type: kind }));
      }),
    );
  });

  it("scales and shifts with the sample", () => {
    assert(
      property(values, probability, type, (sample, p, kind) => {
        const moved = quantile(
          sample.map((value) => 4 * value + 3),
          p,
          { type: kind },
        );
        expect(moved).toBeCloseTo(4 * quantile(sample, p, { type: kind }) + 3, 6);
      }),
    );
  });

  it("leaves its argument alone, and refuses what is no sample or no probability", () => {
    const sample = [3, 1, 2];
    quantile(sample, 0.5);
    expect(sample).toEqual([3, 1, 2]);
    expect(() => quantile([], 0.5)).toThrow("quantile: values is empty; pass at least one number");
    expect(() => median([1, Number.NaN])).toThrow(/^median: values\[1\] is NaN/);
    expect(() => quantile(sample, 90)).toThrow(/probability is 90; pass a share from 0 to 1, not a percentage/);
  });
});
