import { atLeastOneEvent, lognormalFromInterval, lognormalQuantile } from "@maatstaf/statistics";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { near } from "./near.ts";

describe("lognormalFromInterval", () => {
  it("G28: a 90 % interval, and the expected annual loss", () => {
    const cost = lognormalFromInterval({ lower: 10_000, upper: 250_000 });
    expect(cost.mu).toSatisfy(near(10.819778, 1e-7));
    expect(cost.sigma).toSatisfy(near(0.978469, 1e-6));
    expect(cost.median).toSatisfy(near(50_000, 1e-12));
    expect(cost.mean).toSatisfy(near(80_698.789621, 1e-10));
    expect(0.4 * cost.mean).toSatisfy(near(32_279.515849, 1e-10));
    expect(atLeastOneEvent(0.4)).toSatisfy(near(0.32968, 1e-6));
  });

  it("has the interval it was made from", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        fc.double({ min: 1.01, max: 1e3, noNaN: true }),
        fc.double({ min: 0.05, max: 0.99, noNaN: true }),
        (lower, factor, level) => {
          const cost = lognormalFromInterval({ lower, upper: lower * factor, level });
          expect(lognormalQuantile(cost, (1 - level) / 2)).toSatisfy(near(lower, 1e-9));
          expect(lognormalQuantile(cost, (1 + level) / 2)).toSatisfy(near(lower * factor, 1e-9));
          expect(cost.mean).toBeGreaterThan(cost.median);
        },
      ),
    );
  });

  it.each([
    [{ lower: 0, upper: 10 }, /0 < lower < upper, found 0 and 10/],
    [{ lower: 10, upper: 10 }, /found 10 and 10/],
    [{ lower: 1, upper: Number.POSITIVE_INFINITY }, /found 1 and Infinity/],
    [{ lower: 1, upper: 2, level: 1 }, /level .* found 1/],
  ])("refuses %o", (interval, message) => {
    expect(() => lognormalFromInterval(interval)).toThrow(message);
  });
});
