import {
  boxPlot,
  competitionRanks,
  concentration,
  median,
  medianDeviation,
  midRankShares,
  NORMAL_CONSISTENCY,
  quantile,
} from "@maatstaf/statistics";
import type { QuantileType } from "@maatstaf/statistics";
import { expect, it } from "vitest";

import { allNear, near } from "./near.ts";
import { describeCase } from "./reference-case.ts";

interface Expected {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
  readonly median: number;
  readonly mad: number;
  readonly mad_raw: number;
  readonly quantiles: Readonly<Record<string, readonly number[]>>;
  readonly boxplot: readonly number[];
  readonly n_outliers: number;
  readonly fivenum: readonly number[];
  readonly gini: number;
  readonly rank_first10: readonly number[];
  readonly rank_min_desc_first10: readonly number[];
  readonly ecdf_pct_first10: readonly number[];
}

// Left out: skewness, the trimmed and the winsorised mean, and z-scores of the units, which no method here uses. The
// mean and the standard deviation are tested with the intervals.
describeCase<{ readonly inhabitants: readonly number[] }, Expected>(
  "ben-01-flemish-population-2020",
  ({ input: { inhabitants }, expected, relative_tolerance: tolerance }) => {
    it("median and median deviation", () => {
      expect(inhabitants).toHaveLength(expected.n);
      expect(median(inhabitants)).toSatisfy(near(expected.median, tolerance));
      expect(medianDeviation(inhabitants)).toSatisfy(near(expected.mad_raw, tolerance));
      expect(NORMAL_CONSISTENCY * medianDeviation(inhabitants)).toSatisfy(near(expected.mad, tolerance));
    });

    it.each([1, 2, 3, 4, 5, 6, 7, 8, 9] as const)("quantiles of type %d", (type: QuantileType) => {
      const quantiles = [0.1, 0.25, 0.5, 0.75, 0.9].map((probability) => quantile(inhabitants, probability, { type }));
      expect(quantiles).toSatisfy(allNear(expected.quantiles[`type${type}`] ?? [], tolerance));
    });

    it("box plot and five numbers", () => {
      const box = boxPlot(inhabitants);
      expect([box.lowerWhisker, box.lowerHinge, box.median, box.upperHinge, box.upperWhisker]).toEqual(
        expected.boxplot,
      );
      expect([Math.min(...inhabitants), box.lowerHinge, box.median, box.upperHinge, Math.max(...inhabitants)]).toEqual(
        expected.fivenum,
      );
      expect(box.outliers).toHaveLength(expected.n_outliers);
    });

    it("Gini", () => {
      const result = concentration(inhabitants);
      expect(result.kind === "concentration" && result.gini).toSatisfy(near(expected.gini, tolerance));
    });

    it("ranks from either side", () => {
      expect(competitionRanks(inhabitants, "up").slice(0, 10)).toEqual(expected.rank_min_desc_first10);
      const ascending = competitionRanks(inhabitants, "down").slice(0, 10);
      expect(ascending).toEqual(expected.rank_first10);
      // R's empirical distribution counts a unit itself as a whole, the mid-rank as a half; none of these ten is tied.
      const shares = midRankShares(inhabitants, "up").slice(0, 10);
      expect(shares.map((share) => 100 * (share + 0.5 / expected.n))).toSatisfy(
        allNear(expected.ecdf_pct_first10, tolerance),
      );
    });
  },
);
