import type { ChartOptions } from "./chart-options.ts";
import type { ControlChart } from "./control-chart.ts";
import { requireFiniteValues } from "./finite-values.ts";
import { picked } from "./picked.ts";
import { median } from "./quantile.ts";
import { ANHOEJ } from "./rules-anhoej.ts";
import { segmentedChart } from "./segmented-chart.ts";
import type { TooFewPoints } from "./too-few-points.ts";

/**
 * `10`: fewest points of a run chart. The tables behind the rules of Anhøj start there.
 *
 * @see Anhøj and Olesen (2014), *PLOS ONE* 9(11), e113825, table 1.
 */
export const RUN_CHART_POINTS = 10;

/**
 * Run chart: values about their median, without limits, judged by runs (Anhøj).
 *
 * Needs no distribution and no limits, so it fits any measure; it sees lasting shifts, not single outliers.
 *
 * @param values - Single values, oldest first, all in one unit. Finite; the caller leaves gaps out.
 * @returns The chart, its points without limits; `too-few-points` below {@link RUN_CHART_POINTS}.
 * @throws RangeError on an empty series, a value that is not finite, or an index that is not one of the series.
 *
 * @see Anhøj and Olesen (2014), *PLOS ONE* 9(11), e113825.
 * @see docs/methods/control-chart-rules.md
 *
 * @example
 * ```ts
 * import { runChart } from "@maatstaf/statistics";
 *
 * const chart = runChart([3, 4, 2, 4, 3, 2, 7, 8, 9, 7, 8, 9]);
 * chart.kind === "control-chart" ? chart.points.at(-1)?.signals : [] // => ["few-crossings"]
 * ```
 */
export function runChart(values: readonly number[], options: ChartOptions = {}): ControlChart | TooFewPoints {
  requireFiniteValues("runChart", "values", values);
  return segmentedChart(
    {
      caller: "runChart",
      method: "run",
      length: values.length,
      minimumPoints: RUN_CHART_POINTS,
      rules: ANHOEJ,
      fit: ({ basis }) => {
        const centre = median(picked(values, basis));
        return { centre, at: (index) => ({ value: values[index] ?? centre }) };
      },
    },
    options,
  );
}
