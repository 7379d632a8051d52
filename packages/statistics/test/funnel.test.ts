import {
  FUNNEL_LEVELS,
  funnelLimits,
  meanFunnel,
  mulberry32,
  normalQuantile,
  proportionFunnel,
  rateFunnel,
  ratioFunnel,
  uniform,
} from "@maatstaf/statistics";
import type { Funnel, FunnelCount } from "@maatstaf/statistics";
import { array, assert, double, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";

import { allNear, near } from "./near.ts";

function made(result: ReturnType<typeof proportionFunnel>): Funnel {
  if (result.kind !== "funnel") throw new Error(result.kind);
  return result;
}

const flat = ({ inner, outer }: ReturnType<typeof funnelLimits>): number[] => [
  outer.lower,
  inner.lower,
  inner.upper,
  outer.upper,
];

const counts = array(
  tuple(integer({ min: 1, max: 5000 }), integer({ min: 0, max: 100 })).map(([size, percent]) => ({
    size,
    count: Math.round((size * percent) / 100),
  })),
  { minLength: 2, maxLength: 30 },
).filter((units) => units.some(({ count }) => count > 0) && units.some(({ count, size }) => count < size));

describe("proportionFunnel", () => {
  const units = [
    { unit: "A", count: 16, size: 20, z: -0.626224, limits: [0.603265, 0.693509, 1, 1], signal: "common" },
    {
      unit: "B",
      count: 390,
      size: 420,
      z: 4.50956,
      limits: [0.796158, 0.815851, 0.884149, 0.903842],
      signal: "alarm",
    },
    {
      unit: "C",
      count: 1230,
      size: 1500,
      z: -3.253957,
      limits: [0.821509, 0.83193, 0.86807, 0.878491],
      signal: "alarm",
    },
    { unit: "D", count: 60, size: 80, z: -2.504897, limits: [0.726632, 0.771755, 0.928245, 0.973368], signal: "alert" },
  ];

  it.each(units.map((unit, place) => ({ ...unit, place })))(
    "G18: unit $unit",
    ({ place, count, size, z, limits, signal }) => {
      const unit = made(proportionFunnel(units, { target: 0.85 })).units[place];
      expect(unit?.value).toBe(count / size);
      expect(unit?.z).toSatisfy(near(z, 2e-6));
      expect(unit && flat(unit.limits)).toSatisfy(allNear(limits, 1e-6));
      expect(unit?.signal).toBe(signal);
      expect(unit?.basis).toBe(place === 0 ? "exact" : "normal");
    },
  );

  it("compares with the share of all units together unless told otherwise", () => {
    expect(made(proportionFunnel(units)).model.target).toSatisfy(near(1696 / 2020));
  });

  it.each([
    // By Spiegelhalter's formula with the binomial distribution of another library.
    [20, [0.534780178148987, 0.653377457628632, 0.967749867838328, 0.998709994713533]],
    [1500, [0.820523880933145, 0.83137908803629, 0.86751841026851, 0.877478702626694]],
  ])("has exact limits for %d people", (size, limits) => {
    const funnel = made(proportionFunnel(units, { target: 0.85, limitMethod: "exact" }));
    expect(flat(funnelLimits(funnel, size))).toSatisfy(allNear(limits, 1e-9));
    expect(funnel.units.every(({ basis }) => basis === "exact")).toBe(true);
  });

  it("has limits that hold the target, widen with the level and narrow with the size", () => {
    assert(
      property(counts, integer({ min: 1, max: 2000 }), (all, size) => {
        const funnel = made(proportionFunnel(all));
        const [outerLower = 0, innerLower = 0, innerUpper = 0, outerUpper = 0] = flat(funnelLimits(funnel, size));
        const ordered = [0, outerLower, innerLower, funnel.model.target, innerUpper, outerUpper, 1];
        expect(ordered.every((limit, place) => place === 0 || limit >= (ordered[place - 1] ?? 0) - 1e-12)).toBe(true);
        const wider = funnelLimits(funnel, 4 * size);
        expect(wider.outer.upper - wider.outer.lower).toBeLessThanOrEqual(outerUpper - outerLower + 1e-12);
      }),
    );
  });

  it("has exact limits in order, with every alert and alarm beyond them", () => {
    assert(
      property(counts, (all) => {
        for (const { limits, signal, value } of made(proportionFunnel(all, { limitMethod: "exact" })).units) {
          const ordered = [0, ...flat(limits), 1];
          expect(ordered.every((limit, place) => place === 0 || limit >= (ordered[place - 1] ?? 0) - 1e-12)).toBe(true);
          const { lower, upper } = signal === "alarm" ? limits.outer : limits.inner;
          expect(signal === "common" || value < lower || value > upper).toBe(true);
        }
      }),
    );
  });

  it("mirrors: the share without the property has the opposite z and the same signal", () => {
    assert(
      property(counts, (all) => {
        const plain = made(proportionFunnel(all));
        const mirrored = made(proportionFunnel(all.map(({ count, size }) => ({ count: size - count, size }))));
        for (const [place, unit] of plain.units.entries()) {
          expect(Math.abs(unit.z + (mirrored.units[place]?.z ?? Number.NaN))).toBeLessThan(1e-6);
          expect(mirrored.units[place]?.signal).toBe(unit.signal);
        }
      }),
    );
  });

  it("gives one false alert in twenty when only chance is at work", () => {
    const stream = mulberry32(11);
    const size = 400;
    const draws = Array.from({ length: 2000 }, () => ({
      size,
      count: Array.from({ length: size }, () => Number(uniform(stream) < 0.3)).reduce((sum, one) => sum + one, 0),
    }));
    const { units: drawn, dispersion } = made(proportionFunnel(draws, { target: 0.3 }));
    const outside = drawn.filter(({ signal }) => signal !== "common").length / 2000;
    // 5 % of 2000, with a standard error of half a percentage point, and the lumpiness of counts of 400.
    expect(Math.abs(outside - 0.05)).toBeLessThan(0.02);
    expect(dispersion.ratio).toBeGreaterThan(0.6);
    expect(dispersion.ratio).toBeLessThan(1.1);
  });

  it("has no variation around 0 % or 100 %", () => {
    expect(proportionFunnel([{ count: 0, size: 5 }])).toEqual({ kind: "no-variation", target: 0 });
    expect(proportionFunnel([{ count: 5, size: 5 }])).toEqual({ kind: "no-variation", target: 1 });
  });

  it.each([
    [[], {}, /proportionFunnel: units is empty/],
    [[{ count: 1, size: 0 }], {}, /units\[0\].size .* found 0/],
    [[{ count: 3, size: 2 }], {}, /units\[0\].count must be at most its size 2, found 3/],
    [[{ count: -1, size: 2 }], {}, /units\[0\].count .* found -1/],
    [[{ count: 1, size: 2 }], { target: 85 }, /target must lie from 0 to 1, found 85/],
    [[{ count: 1, size: 2 }], { winsorised: 0.5 }, /winsorised .* found 0.5/],
    [[{ count: 1, size: 2 }], { levels: { inner: 0.99, outer: 0.95 } }, /levels.outer .* found 0.95/],
    [[{ count: 1, size: 2 }], { levels: { inner: 95, outer: 99 } }, /level/],
    [[{ count: 1, size: 2 }], { limitMethod: "exact", correction: "additive" }, /"exact" takes neither/],
    [[{ count: 1, size: 2.5 }], { limitMethod: "exact" }, /units\[0\].size must be a whole number .* found 2.5/],
  ] as const)("refuses %o %o", (given, options, message) => {
    expect(() => proportionFunnel(given, options)).toThrow(message);
  });

  it("refuses a curve from size 0", () => {
    const funnel = made(proportionFunnel(units));
    expect(() => funnelLimits(funnel, 0)).toThrow(/funnelLimits: size .* found 0/);
  });
});

/** Districts that truly differ: a standard deviation of 0.05 between shares around 0.5. */
function districts(): FunnelCount[] {
  const stream = mulberry32(3);
  return Array.from({ length: 200 }, () => {
    const size = 500;
    const share = 0.5 + 0.05 * normalQuantile(uniform(stream));
    const noise = Math.sqrt((share * (1 - share)) / size) * normalQuantile(uniform(stream));
    return { size, count: size * (share + noise) };
  });
}

const alerts = ({ units }: Funnel): number => units.filter(({ signal }) => signal !== "common").length;

describe("over-dispersion", () => {
  it("additive finds the variance between units and widens the limits by it", () => {
    const plain = made(proportionFunnel(districts(), { correction: "none" }));
    const wide = made(proportionFunnel(districts(), { correction: "additive", winsorised: 0 }));
    expect(Math.abs(Math.sqrt(wide.dispersion.between) - 0.05)).toBeLessThan(0.007);
    expect(alerts(plain)).toBeGreaterThan(60);
    expect(alerts(wide)).toBeLessThan(20);
  });

  it("multiplicative scales every z by the root of the ratio, and never narrows", () => {
    assert(
      property(counts, (all) => {
        const { units, dispersion } = made(proportionFunnel(all, { correction: "multiplicative" }));
        expect(dispersion.factor).toSatisfy(near(Math.sqrt(Math.max(1, dispersion.ratio))));
        for (const { z, correctedZ } of units) expect(correctedZ * dispersion.factor).toSatisfy(near(z));
      }),
    );
  });

  it("leaves units alone that differ less than chance allows", () => {
    const same = [
      { count: 50, size: 100 },
      { count: 51, size: 100 },
      { count: 49, size: 100 },
    ];
    const { dispersion } = made(proportionFunnel(same, { correction: "additive" }));
    expect(dispersion.ratio).toBeLessThan(1);
    expect(dispersion).toMatchObject({ factor: 1, between: 0 });
    expect(made(proportionFunnel(same.slice(0, 1), { correction: "additive" })).dispersion.between).toBe(0);
  });

  it("winsorising keeps one outlier from widening the limits", () => {
    const units = [
      ...Array.from({ length: 19 }, (_, place) => ({ count: 48 + (place % 5), size: 100 })),
      { count: 99, size: 100 },
    ];
    const pulled = made(proportionFunnel(units, { target: 0.5, correction: "multiplicative" }));
    const raw = made(proportionFunnel(units, { target: 0.5, correction: "multiplicative", winsorised: 0 }));
    expect(pulled.dispersion.factor).toBe(1);
    expect(raw.dispersion.factor).toBeGreaterThan(2);
  });
});

describe("rateFunnel and ratioFunnel", () => {
  it.each([
    [2.5, [0, 0, 2.24461026986203, 3.26501458461236]],
    [250, [0.808353312791327, 0.875975114900784, 1.12382451738134, 1.19909065053805]],
  ])("have exact Poisson limits at %d expected", (size, limits) => {
    const funnel = made(ratioFunnel([{ count: 3, size: 2.5 }], { limitMethod: "exact" }));
    expect(flat(funnelLimits(funnel, size))).toSatisfy(allNear(limits, 1e-9));
  });

  it("class a small unit by the exact Poisson tail", () => {
    // P(X ≥ 7 | 2) = 0.0045: an alert, where the normal approximation gives an alarm.
    const [small] = made(ratioFunnel([{ count: 7, size: 2 }])).units;
    expect([small?.signal, small?.basis]).toEqual(["alert", "exact"]);
    expect(small?.z).toBeGreaterThan(3.5);
  });

  it("do not depend on the unit of exposure", () => {
    assert(
      property(counts, double({ min: 0.001, max: 1000, noNaN: true }), (all, factor) => {
        const plain = made(rateFunnel(all));
        const scaled = made(rateFunnel(all.map(({ count, size }) => ({ count, size: size * factor }))));
        for (const [place, unit] of plain.units.entries()) {
          expect(Math.abs(unit.z - (scaled.units[place]?.z ?? Number.NaN))).toBeLessThan(1e-6);
        }
      }),
    );
  });

  it("stabilise the variance with the root", () => {
    const [unit] = made(ratioFunnel([{ count: 144, size: 100 }], { scale: "stabilised" })).units;
    expect(unit?.z).toSatisfy(near((1.2 - 1) * 2 * 10));
    expect(unit?.limits.inner.lower).toSatisfy(near((1 - normalQuantile(0.975) / 20) ** 2));
  });

  it("refuse a negative target", () => {
    expect(() => rateFunnel([{ count: 1, size: 1 }], { target: -1 })).toThrow(/rateFunnel: target .* found -1/);
    expect(() => ratioFunnel([{ count: 1, size: 1 }], { target: Number.NaN })).toThrow(/ratioFunnel: target .* NaN/);
    expect(rateFunnel([{ count: 0, size: 1 }])).toEqual({ kind: "no-variation", target: 0 });
  });
});

describe("meanFunnel", () => {
  it("has limits of so many standard errors of a mean", () => {
    const funnel = made(meanFunnel([{ count: 790, size: 100 }], { standardDeviation: 1.5, target: 7.6 }));
    expect(funnel.units[0]?.z).toSatisfy(near(2));
    expect(flat(funnelLimits(funnel, 100))).toSatisfy(
      allNear(
        [normalQuantile(0.001), normalQuantile(0.025), normalQuantile(0.975), normalQuantile(0.999)].map(
          (z) => 7.6 + 0.15 * z,
        ),
      ),
    );
    expect(funnel.levels).toEqual(FUNNEL_LEVELS);
  });

  it("refuses a spread of 0 and a target that is no number", () => {
    const units = [{ count: 1, size: 1 }];
    expect(() => meanFunnel(units, { standardDeviation: 0 })).toThrow(/standardDeviation .* found 0/);
    expect(() => meanFunnel(units, { standardDeviation: 1, target: Number.NaN })).toThrow(/target .* found NaN/);
  });
});
