import type { ChartOptions } from "./chart-options.ts";
import type { ControlChart } from "./control-chart.ts";
import { rangeConstants } from "./range-constants.ts";
import type { RangeConstants } from "./range-constants.ts";
import { spreadChart } from "./spread-chart.ts";
import { commonSize, requireSubgroups, subgroupRange } from "./subgroup.ts";
import type { Subgroup } from "./subgroup.ts";
import type { TooFewPoints } from "./too-few-points.ts";

/** Options of {@link rangeChart}. */
export interface RangeChartOptions extends ChartOptions {
  /** `d2` and `d3` to use instead of the exact ones, such as the rounded ones of another program. */
  readonly rangeConstants?: RangeConstants;
}

/**
 * Control chart of the ranges of subgroups (R chart): does the spread within them stay the same?
 *
 * `R̄ ± 3 d3 R̄/d2`, the lower limit clipped at 0. Only the limit is a rule here: ranges lie skewed about their mean.
 *
 * @param subgroups - Oldest first, all of one size from 2 to 25.
 * @returns The chart, in the unit of the values; `too-few-points` below two subgroups.
 * @throws RangeError on no subgroups, subgroups of different sizes, one of fewer than two or more than 25 values, a
 *   value that is not finite, or an index that is not one of the series.
 *
 * @see Montgomery (2019), *Introduction to Statistical Quality Control*, 8th edition, section 6.2.
 * @see docs/methods/subgroup-charts.md
 *
 * @example
 * ```ts
 * import { rangeChart } from "@maatstaf/statistics";
 *
 * const chart = rangeChart([[4, 6], [5, 9], [3, 6]]);
 * chart.kind === "control-chart" ? chart.points.map((point) => point.value) : [] // => [2, 4, 3]
 * ```
 */
export function rangeChart(
  subgroups: readonly Subgroup[],
  options: RangeChartOptions = {},
): ControlChart | TooFewPoints {
  requireSubgroups("rangeChart", subgroups);
  const size = commonSize("rangeChart", subgroups);
  const constants = options.rangeConstants ?? rangeConstants("rangeChart", size);
  const width = (3 * constants.deviation) / constants.mean;
  return spreadChart(subgroups, { caller: "rangeChart", method: "range", measure: subgroupRange, width }, options);
}
