import { changePoint, classicalDecomposition, mannKendall, seasonalKendall, senSlope } from "@maatstaf/statistics";
import { expect, it } from "vitest";

import { allNear, given, near } from "./near.ts";
import { describeCase } from "./reference-case.ts";

interface Series {
  readonly y: readonly number[];
}

interface Decomposed {
  readonly decompose: {
    readonly trend: readonly (number | null)[];
    readonly seasonal_figure: readonly number[];
    readonly random: readonly (number | null)[];
  };
}

const known = (part: readonly (number | null | undefined)[]): number[] =>
  part.filter((value) => value !== null && value !== undefined);
const places = (part: readonly (number | null | undefined)[]): boolean[] =>
  part.map((value) => value === null || value === undefined);

// Left out: STL, Holt-Winters and the autocorrelations, which are no methods of this package.
describeCase<Series & { readonly frequency: number }, Decomposed>(
  "trd-01-england-attendances-decompose",
  ({ input, expected: { decompose }, relative_tolerance: tolerance }) => {
    it("trend, season and remainder", () => {
      const parts = given(classicalDecomposition(input.y, { cycle: input.frequency }));
      expect(places(parts.trend)).toEqual(places(decompose.trend));
      expect(known(parts.trend)).toSatisfy(allNear(known(decompose.trend), tolerance));
      expect(parts.seasons).toSatisfy(allNear(decompose.seasonal_figure, tolerance));
      expect(known(parts.remainder)).toSatisfy(allNear(known(decompose.random), tolerance));
    });
  },
);

interface Tested {
  readonly tau: number;
  readonly p_kendall: number;
  readonly S: number;
  readonly varS: number;
  readonly sen_slope: number;
  readonly sen_z: number;
  readonly sen_p: number;
  readonly sen_ci: readonly number[];
  readonly pettitt_changepoint_index_1based: number;
  readonly pettitt_U: number;
  readonly pettitt_p: number;
}

// Left out of both: the least-squares slope, which one wild point can turn; Sen's slope is the method here.
for (const id of ["trd-02-mannkendall-sen-pct4h", "trd-03-nile"]) {
  describeCase<Series, Tested>(id, ({ input: { y }, expected, relative_tolerance: tolerance }) => {
    it("Mann-Kendall", () => {
      const test = given(mannKendall(y));
      expect(test.score).toBe(expected.S);
      expect(test.variance).toSatisfy(near(expected.varS, tolerance));
      expect(test.z).toSatisfy(near(expected.sen_z, tolerance));
      expect(test.probability).toSatisfy(near(expected.sen_p, tolerance));
    });

    it("Mann-Kendall in single precision, as the package Kendall computes it", () => {
      const test = given(mannKendall(y, { precision: "single" }));
      expect(test.score).toBe(expected.S);
      expect([test.variance, test.tau, test.probability]).toSatisfy(
        allNear([expected.varS, expected.tau, expected.p_kendall], 1e-14),
      );
    });

    it("Sen's slope", () => {
      const { slope, interval } = given(senSlope(y));
      expect(slope).toSatisfy(near(expected.sen_slope, tolerance));
      expect([interval?.lower, interval?.upper]).toSatisfy(allNear(expected.sen_ci, tolerance));
    });

    it("Pettitt's change point", () => {
      const change = given(changePoint(y));
      // R counts from 1 and names the last point of the old level: the same number as our first of the new, from 0.
      expect(change.start).toBe(expected.pettitt_changepoint_index_1based);
      expect(change.statistic).toBe(expected.pettitt_U);
      expect(change.probability).toSatisfy(near(expected.pettitt_p, tolerance));
    });
  });
}

describeCase<Series, { readonly smk: { readonly z: number; readonly p: number; readonly S_total: number } }>(
  "trd-02-mannkendall-sen-pct4h",
  ({ input: { y }, expected: { smk }, relative_tolerance: tolerance }) => {
    it("seasonal Kendall", () => {
      const test = given(seasonalKendall(y, 12));
      expect(test.score).toBe(smk.S_total);
      expect([test.z, test.probability]).toSatisfy(allNear([smk.z, smk.p], tolerance));
    });
  },
);
