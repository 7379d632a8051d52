import { funnelLimits, normalUpperTail, proportionFunnel } from "@maatstaf/statistics";
import type { Funnel, FunnelUnit } from "@maatstaf/statistics";
import { expect, it } from "vitest";

import { allNear, near } from "./near.ts";
import { describeCase } from "./reference-case.ts";

function made(result: ReturnType<typeof proportionFunnel>): Funnel {
  if (result.kind !== "funnel") throw new Error(result.kind);
  return result;
}

type Limits = Readonly<
  Record<
    "Population" | "lower_2s_limit" | "upper_2s_limit" | "lower_3s_limit" | "upper_3s_limit" | "baseline",
    readonly number[]
  >
>;

interface Areas {
  readonly numerator: readonly number[];
  readonly denominator: readonly number[];
}

const percent = (limits: readonly number[]): number[] => limits.map((limit) => 100 * limit);
const limit = ({ units }: Funnel, level: "inner" | "outer", end: "lower" | "upper"): number[] =>
  units.map(({ limits }) => limits[level][end]);

const CLASSES = { alarm: "0.001", alert: "0.025" };
const significance = ({ z, signal }: FunnelUnit): string =>
  signal === "common" ? "Not significant" : `${z > 0 ? "High" : "Low"} (${CLASSES[signal]})`;

// The notes of the case call the limits Wilson's; the figures are those of the normal approximation, clipped to 0-100 %.
describeCase<Areas, { limits: Limits; significance: readonly string[] }>(
  "phe-02-proportion-funnel-limits",
  ({ input, expected, relative_tolerance: tolerance }) => {
    const units = input.numerator.map((count, place) => ({ count, size: input.denominator[place] ?? 0 }));

    it("limits over the grid of populations", () => {
      const funnel = made(proportionFunnel(units));
      const limits = expected.limits.Population.map((size) => funnelLimits(funnel, size));
      expect(percent(limits.map(({ inner }) => inner.lower))).toSatisfy(
        allNear(expected.limits.lower_2s_limit, tolerance),
      );
      expect(percent(limits.map(({ inner }) => inner.upper))).toSatisfy(
        allNear(expected.limits.upper_2s_limit, tolerance),
      );
      expect(percent(limits.map(({ outer }) => outer.lower))).toSatisfy(
        allNear(expected.limits.lower_3s_limit, tolerance),
      );
      expect(percent(limits.map(({ outer }) => outer.upper))).toSatisfy(
        allNear(expected.limits.upper_3s_limit, tolerance),
      );
      expect(100 * funnel.model.target).toSatisfy(near(expected.limits.baseline[0] ?? 0, tolerance));
    });

    it("significance of every area", () => {
      const { units: areas } = made(proportionFunnel(units));
      expect(areas.map(significance)).toEqual(expected.significance);
      expect(areas).toHaveLength(303);
    });
  },
);

type Table = Readonly<
  Record<
    | "rr"
    | "target_transformed"
    | "Y"
    | "Uzscore"
    | "winsorised"
    | "Wuzscore"
    | "s"
    | "OD95LCL"
    | "OD95UCL"
    | "OD99LCL"
    | "OD99UCL"
    | "LCL95"
    | "UCL95"
    | "LCL99"
    | "UCL99"
    | "outlier",
    readonly number[]
  >
>;

// Left out of the table: Y, s and the transformed target, which are steps on the way to the z-scores, and the
// winsorised scores, of which the mean square is the ratio.
describeCase<
  { num: readonly number[]; den: readonly number[] },
  { phi: number; tau2: number; table: Table; outliers: readonly string[] }
>("funnel-01-ae-breach-proportion-od", ({ input, expected, relative_tolerance: tolerance }) => {
  const units = input.num.map((count, place) => ({ count, size: input.den[place] ?? 0 }));
  /** The package writes its z values with seven digits, 3.5e-7 of a limit away from the quantiles. */
  const levels = { inner: 1 - 2 * normalUpperTail(1.959964), outer: 1 - 2 * normalUpperTail(3.090232) };
  const plain = made(proportionFunnel(units, { scale: "stabilised", levels }));
  const wide = made(proportionFunnel(units, { scale: "stabilised", correction: "additive", winsorised: 0.1, levels }));
  const { table } = expected;

  it("dispersion", () => {
    expect(wide.dispersion.ratio).toSatisfy(near(expected.phi, tolerance));
    expect(wide.dispersion.between).toSatisfy(near(expected.tau2, tolerance));
  });

  it("values and z-scores", () => {
    expect(wide.units.map(({ value }) => value)).toSatisfy(allNear(table.rr, tolerance));
    expect(wide.units.map(({ z }) => z)).toSatisfy(allNear(table.Uzscore, tolerance));
  });

  it("limits with and without over-dispersion", () => {
    expect(limit(plain, "inner", "lower")).toSatisfy(allNear(table.LCL95, tolerance));
    expect(limit(plain, "inner", "upper")).toSatisfy(allNear(table.UCL95, tolerance));
    expect(limit(plain, "outer", "lower")).toSatisfy(allNear(table.LCL99, tolerance));
    expect(limit(plain, "outer", "upper")).toSatisfy(allNear(table.UCL99, tolerance));
    expect(limit(wide, "inner", "lower")).toSatisfy(allNear(table.OD95LCL, tolerance));
    expect(limit(wide, "inner", "upper")).toSatisfy(allNear(table.OD95UCL, tolerance));
    expect(limit(wide, "outer", "lower")).toSatisfy(allNear(table.OD99LCL, tolerance));
    expect(limit(wide, "outer", "upper")).toSatisfy(allNear(table.OD99UCL, tolerance));
  });

  it("no trust is an outlier once the differences between trusts are allowed for", () => {
    expect(wide.units.filter(({ signal }) => signal === "alarm")).toHaveLength(expected.outliers.length);
    expect(plain.units.filter(({ signal }) => signal === "alarm").length).toBeGreaterThan(100);
  });
});
