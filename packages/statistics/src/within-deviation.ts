import { deviationConstant } from "./deviation-constant.ts";
import { mean } from "./mean.ts";
import { rangeConstants } from "./range-constants.ts";
import type { RangeConstants } from "./range-constants.ts";
import { requireSubgroups, subgroupDeviation, subgroupRange } from "./subgroup.ts";
import type { Subgroup } from "./subgroup.ts";

/** What the standard deviation within subgroups is estimated from. */
export type SpreadMeasure = "range" | "standard-deviation";

/**
 * Standard deviation within subgroups: the mean over subgroups of `R/d2` or of `s/c4`.
 *
 * @param subgroups - At least one, each of two values or more; up to 25 for the range.
 * @param measure - `range` is the tradition for small subgroups, `standard-deviation` is better from about ten values.
 * @param constants - `d2` and `d3` to use instead of the exact ones, such as the rounded ones of another program.
 * @returns A standard deviation in the unit of the values.
 * @throws RangeError on no subgroups, one of fewer than two values, a value that is not finite, or a range of more than
 *   25 values.
 *
 * @see Montgomery (2019), *Introduction to Statistical Quality Control*, 8th edition, sections 6.2 and 6.3.
 * @see docs/methods/subgroup-charts.md
 *
 * @example
 * ```ts
 * import { withinDeviation } from "@maatstaf/statistics";
 *
 * withinDeviation([[4, 6], [5, 9]], "range").toFixed(4) // => "2.6587"
 * ```
 */
export function withinDeviation(
  subgroups: readonly Subgroup[],
  measure: SpreadMeasure,
  constants?: RangeConstants,
): number {
  requireSubgroups("withinDeviation", subgroups);
  return mean(
    subgroups.map((subgroup) =>
      measure === "range"
        ? subgroupRange(subgroup) / (constants ?? rangeConstants("withinDeviation", subgroup.length)).mean
        : subgroupDeviation(subgroup) / deviationConstant(subgroup.length),
    ),
  );
}
