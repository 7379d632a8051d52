import type { ChartOptions } from "./chart-options.ts";
import type { ControlChart } from "./control-chart.ts";
import { mean } from "./mean.ts";
import { picked } from "./picked.ts";
import type { RangeConstants } from "./range-constants.ts";
import { MAKING_DATA_COUNT } from "./rules-making-data-count.ts";
import { segmentedChart } from "./segmented-chart.ts";
import { requireSubgroups } from "./subgroup.ts";
import type { Subgroup } from "./subgroup.ts";
import { COUNT_CHART_POINTS } from "./too-few-points.ts";
import type { TooFewPoints } from "./too-few-points.ts";
import { withinDeviation } from "./within-deviation.ts";
import type { SpreadMeasure } from "./within-deviation.ts";

/** Options of {@link xBarChart}. */
export interface XBarChartOptions extends ChartOptions {
  /** What the spread within subgroups is taken from. Default `range`. */
  readonly spread?: SpreadMeasure;
  /** `d2` and `d3` to use instead of the exact ones, such as the rounded ones of another program. */
  readonly rangeConstants?: RangeConstants;
}

/**
 * Control chart of the means of subgroups (x̄ chart), with limits by the spread within them.
 *
 * `x̿ ± 3 σ̂/√n`, `x̿` the mean of all values and `σ̂` as in {@link withinDeviation}; subgroups may differ in size.
 *
 * @param subgroups - Oldest first, each of two values or more.
 * @returns The chart, in the unit of the values; `too-few-points` below two subgroups.
 * @throws RangeError on no subgroups, one of fewer than two values, a value that is not finite, or an index that is not
 *   one of the series.
 *
 * @see Montgomery (2019), *Introduction to Statistical Quality Control*, 8th edition, section 6.2.
 * @see docs/methods/subgroup-charts.md
 *
 * @example
 * ```ts
 * import { xBarChart } from "@maatstaf/statistics";
 *
 * const chart = xBarChart([[4, 6], [5, 9], [3, 7]]);
 * chart.kind === "control-chart" ? chart.points.map((point) => point.value) : [] // => [5, 7, 5]
 * ```
 */
export function xBarChart(subgroups: readonly Subgroup[], options: XBarChartOptions = {}): ControlChart | TooFewPoints {
  requireSubgroups("xBarChart", subgroups);
  return segmentedChart(
    {
      caller: "xBarChart",
      method: "x-bar",
      length: subgroups.length,
      minimumPoints: COUNT_CHART_POINTS,
      rules: MAKING_DATA_COUNT,
      fit: ({ basis }) => {
        const chosen = picked(subgroups, basis);
        const centre = mean(chosen.flat());
        const within = withinDeviation(chosen, options.spread ?? "range", options.rangeConstants);
        return {
          centre,
          at: (index) => {
            const subgroup = subgroups[index];
            if (subgroup === undefined) return undefined;
            const reach = (3 * within) / Math.sqrt(subgroup.length);
            return { value: mean(subgroup), lower: centre - reach, upper: centre + reach };
          },
        };
      },
    },
    options,
  );
}
