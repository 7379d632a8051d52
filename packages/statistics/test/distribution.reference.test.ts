import { lognormalFromInterval, lognormalQuantile, pert, pertQuantile } from "@maatstaf/statistics";
import { expect, it } from "vitest";

import { allNear, near } from "./near.ts";
import { describeCase } from "./reference-case.ts";

interface Input {
  readonly pert: readonly (readonly [number, number, number])[];
  readonly lognormal: readonly (readonly [number, number])[];
}

interface Expected {
  readonly pert: readonly {
    readonly mean: number;
    readonly alpha: number;
    readonly beta: number;
    readonly sd: number;
    readonly q: readonly number[];
    readonly quantiles: readonly number[];
  }[];
  readonly lognormal: readonly {
    readonly mu: number;
    readonly sigma: number;
    readonly mean: number;
    readonly median: number;
    readonly q99: number;
    readonly var: number;
  }[];
}

describeCase<Input, Expected>("rsk-01-pert-lognormal", ({ input, expected, relative_tolerance: tolerance }) => {
  it("has both tables", () => {
    expect([expected.pert.length, expected.lognormal.length]).toEqual([3, 3]);
  });

  it.each(input.pert.map(([minimum, mode, maximum], row) => ({ row, minimum, mode, maximum })))(
    "PERT $minimum, $mode, $maximum",
    ({ row, ...estimate }) => {
      const wanted = expected.pert[row];
      const made = pert(estimate);
      if (wanted === undefined) throw new Error("no such row");
      expect([made.mean, made.alpha, made.beta, made.standardDeviation]).toSatisfy(
        allNear([wanted.mean, wanted.alpha, wanted.beta, wanted.sd], tolerance),
      );
      expect(wanted.q.map((probability) => pertQuantile(made, probability))).toSatisfy(
        allNear(wanted.quantiles, tolerance),
      );
    },
  );

  it.each(input.lognormal.map(([lower, upper], row) => ({ row, lower, upper })))(
    "lognormal $lower to $upper",
    ({ row, ...interval }) => {
      const wanted = expected.lognormal[row];
      const made = lognormalFromInterval(interval);
      if (wanted === undefined) throw new Error("no such row");
      expect([made.mu, made.sigma, made.mean, made.median, made.variance]).toSatisfy(
        allNear([wanted.mu, wanted.sigma, wanted.mean, wanted.median, wanted.var], tolerance),
      );
      expect(lognormalQuantile(made, 0.99)).toSatisfy(near(wanted.q99, tolerance));
    },
  );
});
