import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valueDomain, valueTicks } from "../src/value-axis.ts";
import { dutch } from "./specs.ts";

/** Any number but those so large that differences overflow, or so small that they are drawn as zero. */
const drawable = fc
  .double({ noNaN: true, min: -1e300, max: 1e300 })
  .map((value) => (Math.abs(value) < 1e-290 ? 0 : value));

describe("valueDomain", () => {
  it("keeps 6 % of the spread free on both sides", () => {
    expect(valueDomain([100, 200], false)).toEqual([94, 206]);
  });

  it("does not let the free room cross zero", () => {
    expect(valueDomain([1, 101], false)).toEqual([0, 107]);
    expect(valueDomain([-101, -1], false)).toEqual([-107, 0]);
    expect(valueDomain([-50, 50], false)).toEqual([-56, 56]);
  });

  it("includes zero only when asked", () => {
    expect(valueDomain([80, 90], false)[0]).toBeGreaterThan(70);
    expect(valueDomain([80, 90], true)[0]).toBe(0);
    expect(valueDomain([-90, -80], true)[1]).toBe(0);
  });

  it("puts a series that never changes in the middle", () => {
    expect(valueDomain([80, 80], false)).toEqual([72, 88]);
    expect(valueDomain([-80], false)).toEqual([-88, -72]);
    expect(valueDomain([0, 0], false)).toEqual([-1, 1]);
    expect(valueDomain([0, 0], true)).toEqual([0, 1]);
    expect(valueDomain([], false)).toEqual([0, 1]);
  });

  it("covers any finite values up to the largest that can be subtracted", () => {
    fc.assert(
      fc.property(fc.array(drawable, { minLength: 1 }), fc.boolean(), (values, zero) => {
        const [low, high] = valueDomain(values, zero);
        expect(high).toBeGreaterThan(low);
        expect(Number.isFinite(high - low)).toBe(true);
        expect(Math.min(...values)).toBeGreaterThanOrEqual(low);
        expect(Math.max(...values)).toBeLessThanOrEqual(high);
      }),
    );
  });
});

function labels(domain: readonly [number, number], count: number, decimals: number): readonly string[] {
  return valueTicks(domain, { count, format: dutch(decimals) }).map(({ label }) => label);
}

describe("valueTicks", () => {
  it("stands at round values", () => {
    expect(labels([69, 81], 5, 0)).toEqual(["70", "72", "74", "76", "78", "80"]);
  });

  it("takes no steps that the labels cannot show", () => {
    expect(labels([79.2, 81.3], 5, 0)).toEqual(["80", "81"]);
    expect(labels([79.2, 81.3], 5, 1)).toEqual(["79,5", "80,0", "80,5", "81,0"]);
  });

  it("shows no tick twice", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
        fc.double({ noNaN: true, min: 1e-3, max: 1e6 }),
        fc.integer({ min: 0, max: 3 }),
        (low, span, decimals) => {
          const shown = labels([low, low + span], 6, decimals);
          expect(new Set(shown).size).toBe(shown.length);
        },
      ),
    );
  });
});
