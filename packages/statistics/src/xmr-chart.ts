import type { ChartOptions } from "./chart-options.ts";
import type { ControlChart } from "./control-chart.ts";
import { requireFiniteValues } from "./finite-values.ts";
import { LIMIT_FACTOR, naturalLimits } from "./process-limits.ts";
import type { ProcessLimitsOptions } from "./process-limits.ts";
import { picked } from "./picked.ts";
import { MAKING_DATA_COUNT } from "./rules-making-data-count.ts";
import { segmentedChart } from "./segmented-chart.ts";
import { TRIAL_POINTS } from "./too-few-points.ts";
import type { TooFewPoints } from "./too-few-points.ts";

/** Options of {@link xmrChart}: those of every chart and those of {@link processLimits}. */
export interface XmrChartOptions extends ChartOptions, ProcessLimitsOptions {}

/**
 * Control chart of single values (XmR or individuals chart), with limits as in {@link processLimits} for each segment.
 *
 * A segment with too few points has a centre, and neither limits nor signals. Around an excluded point the moving range
 * is taken between its neighbours.
 *
 * @param values - Single values, oldest first, all in one unit. Finite; the caller leaves gaps out.
 * @param options - See {@link XmrChartOptions}.
 * @returns The chart, its limits not clipped; or `too-few-points` when no segment reaches {@link TRIAL_POINTS}.
 * @throws RangeError on an empty series, a value that is not finite, or an index that is not one of the series.
 *
 * @see docs/methods/process-limits.md
 *
 * @example
 * ```ts
 * import { xmrChart } from "@maatstaf/statistics";
 *
 * const chart = xmrChart([4, 5, 2, 5, 5, 27, 4, 3, 5, 5, 2, 4]);
 * chart.kind === "control-chart" ? chart.points[5]?.signals : [] // => ["limit"]
 * ```
 */
export function xmrChart(values: readonly number[], options: XmrChartOptions = {}): ControlChart | TooFewPoints {
  requireFiniteValues("xmrChart", "values", values);
  const { screen = true, limitFactor = LIMIT_FACTOR } = options;
  return segmentedChart(
    {
      caller: "xmrChart",
      method: "xmr",
      length: values.length,
      minimumPoints: TRIAL_POINTS,
      rules: MAKING_DATA_COUNT,
      fit: ({ basis }) => {
        const { mean: centre, lower, upper } = naturalLimits(picked(values, basis), screen, limitFactor);
        return { centre, at: (index) => ({ value: values[index] ?? centre, lower, upper }) };
      },
    },
    options,
  );
}
