import type { ChartOptions } from "./chart-options.ts";
import type { ControlChart } from "./control-chart.ts";
import { deviationConstant } from "./deviation-constant.ts";
import { spreadChart } from "./spread-chart.ts";
import { commonSize, requireSubgroups, subgroupDeviation } from "./subgroup.ts";
import type { Subgroup } from "./subgroup.ts";
import type { TooFewPoints } from "./too-few-points.ts";

/**
 * Control chart of the standard deviations of subgroups (S chart): does the spread within them stay the same?
 *
 * `s̄ ± 3 s̄ √(1 − c4²)/c4`, the lower limit clipped at 0. Only the limit is a rule here.
 *
 * @param subgroups - Oldest first, all of one size of at least 2.
 * @returns The chart, in the unit of the values; `too-few-points` below two subgroups.
 * @throws RangeError on no subgroups, subgroups of different sizes, one of fewer than two values, a value that is not
 *   finite, or an index that is not one of the series.
 *
 * @see Montgomery (2019), *Introduction to Statistical Quality Control*, 8th edition, section 6.3.
 * @see docs/methods/subgroup-charts.md
 *
 * @example
 * ```ts
 * import { standardDeviationChart } from "@maatstaf/statistics";
 *
 * const chart = standardDeviationChart([[4, 6, 8], [5, 9, 13], [3, 6, 9]]);
 * chart.kind === "control-chart" ? chart.points.map((point) => point.value) : [] // => [2, 4, 3]
 * ```
 */
export function standardDeviationChart(
  subgroups: readonly Subgroup[],
  options: ChartOptions = {},
): ControlChart | TooFewPoints {
  requireSubgroups("standardDeviationChart", subgroups);
  const constant = deviationConstant(commonSize("standardDeviationChart", subgroups));
  const width = (3 * Math.sqrt(1 - constant * constant)) / constant;
  return spreadChart(
    subgroups,
    { caller: "standardDeviationChart", method: "standard-deviation", measure: subgroupDeviation, width },
    options,
  );
}
