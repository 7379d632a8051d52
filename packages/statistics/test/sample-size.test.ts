import { mailOut, marginOfError, sampleSize, waveChange } from "@maatstaf/statistics";
import { assert, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";

import { allNear } from "./near.ts";
import { describeCase } from "./reference-case.ts";

describe("sampleSize", () => {
  it.each([
    [28_400, 0.05, 385, 380],
    [28_400, 0.03, 1068, 1029],
    [640, 0.05, 385, 241],
    [90, 0.05, 385, 74],
  ])("gives the worked example G21: %d people, margin %d", (population, margin, unlimited, limited) => {
    expect(sampleSize(margin).required).toBe(unlimited);
    expect(sampleSize(margin, { population }).required).toBe(limited);
  });

  it("achieves its margin, with not one answer to spare", () => {
    const margins = double({ min: 0.005, max: 0.2, noNaN: true });
    assert(
      property(margins, integer({ min: 20, max: 1_000_000 }), (margin, population) => {
        const { required } = sampleSize(margin, { population });
        expect(required).toBeLessThanOrEqual(population);
        expect(marginOfError(required, { population })).toBeLessThanOrEqual(margin + 1e-9);
        expect(marginOfError(required - 1, { population })).toBeGreaterThan(margin);
      }),
    );
  });

  it.each([0, 1, 5, Number.NaN])("refuses a margin of %d", (margin) => {
    expect(() => sampleSize(margin)).toThrow(`sampleSize: margin is ${margin}; pass a share strictly between 0 and 1`);
  });
});

describe("marginOfError", () => {
  it("gives the worked example G22", () => {
    expect(100 * marginOfError(390, { population: 28_400 })).toBeCloseTo(4.928228, 6);
    expect(100 * marginOfError(200, { population: 640 })).toBeCloseTo(5.750148, 6);
    expect(100 * marginOfError(200)).toBeCloseTo(6.929519, 6);
    expect(mailOut(380, 0.32)).toBe(1188);
  });

  it("takes effective numbers, also small ones", () => {
    expect(marginOfError(0.25)).toBeCloseTo(1.959964, 6);
  });

  it("is nothing when everybody was asked", () => {
    expect(marginOfError(640, { population: 640 })).toBe(0);
  });

  it.each([
    [() => marginOfError(0), /count is 0/],
    [() => marginOfError(10, { population: 9 }), /population is 9/],
    [() => marginOfError(10, { share: 50 }), /share is 50/],
    [() => mailOut(100, 0), /response is 0/],
    [() => mailOut(-1, 0.5), /required is -1/],
  ])("refuses what makes no sense: %s", (call, message) => {
    expect(call).toThrow(message);
    expect(call).toThrow(RangeError);
  });
});

describe("waveChange", () => {
  const [first, second, third] = [
    { share: 0.7448, effectiveCount: 366.3 },
    { share: 0.79, effectiveCount: 402 },
    { share: 0.83, effectiveCount: 410 },
  ];

  it("gives the worked example G44", () => {
    const small = waveChange(first, second);
    expect(100 * small.difference).toBeCloseTo(4.52, 6);
    expect(100 * small.marginOfError).toBeCloseTo(5.982182, 6);
    expect(small.z).toBeCloseTo(1.480904, 6);
    expect(small.significant).toBe(false);
    const large = waveChange(first, third);
    expect(100 * large.difference).toBeCloseTo(8.52, 6);
    expect(100 * large.marginOfError).toBeCloseTo(5.757913, 6);
    expect(large.z).toBeCloseTo(2.900164, 6);
    expect(large.significant).toBe(true);
  });

  it("turns round with its arguments, and is significant exactly when its interval leaves zero out", () => {
    const share = double({ min: 0, max: 1, noNaN: true });
    const count = integer({ min: 1, max: 2000 });
    assert(
      property(share, count, share, count, (p, m, q, n) => {
        const change = waveChange({ share: p, effectiveCount: m }, { share: q, effectiveCount: n });
        const back = waveChange({ share: q, effectiveCount: n }, { share: p, effectiveCount: m });
        expect(back.z).toBeCloseTo(-change.z, 9);
        expect(change.significant).toBe(change.lower > 0 || change.upper < 0);
      }),
    );
  });

  it("calls no change nothing, also where nobody could have answered otherwise", () => {
    const all = { share: 1, effectiveCount: 10 };
    expect(waveChange(all, all)).toMatchObject({ difference: 0, z: 0, significant: false });
    expect(waveChange({ share: 0, effectiveCount: 10 }, all)).toMatchObject({ z: Infinity, significant: true });
  });

  it("refuses a percentage, and a wave without answers", () => {
    expect(() => waveChange({ share: 79, effectiveCount: 5 }, first)).toThrow(/earlier\.share is 79/);
    expect(() => waveChange(first, { share: 0.5, effectiveCount: 0 })).toThrow(/later\.effectiveCount is 0/);
  });
});

interface Samples {
  readonly N: readonly number[];
  readonly e: readonly number[];
}

describeCase<Samples, { readonly n_fractional: readonly number[]; readonly n: readonly number[] }>(
  "ci-02-sample-size-fpc",
  ({ input, expected, relative_tolerance: tolerance }) => {
    it("before and after rounding up", () => {
      const sizes = input.N.map((population, row) => sampleSize(input.e[row] ?? Number.NaN, { population }));
      expect(sizes.map(({ exact }) => exact)).toSatisfy(allNear(expected.n_fractional, tolerance));
      expect(sizes.map(({ required }) => required)).toEqual(expected.n);
    });
  },
);
