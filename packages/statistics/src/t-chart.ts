import type { ControlChart } from "./control-chart.ts";
import { requireNotNegative } from "./finite-values.ts";
import type { MovingRangeChartOptions } from "./chart-options.ts";
import { picked } from "./picked.ts";
import { LIMIT_FACTOR, naturalLimits } from "./process-limits.ts";
import { RARE_EVENTS } from "./rules-rare-events.ts";
import { segmentedChart } from "./segmented-chart.ts";
import { TRIAL_POINTS } from "./too-few-points.ts";
import type { TooFewPoints } from "./too-few-points.ts";

/** `3.6`: the root that makes waiting times between random events nearly normal. */
const ROOT = 3.6;

/**
 * Control chart of the time between rare events (t chart): days between two data leaks, say.
 *
 * XmR limits of `time^(1/3.6)`, turned back by the power 3.6; what would be below 0 is 0. A longer time is better.
 *
 * @param times - Times between successive events, oldest first, in one unit; 0 or more.
 * @returns The chart, in the unit of the times; `too-few-points` below six points.
 * @throws RangeError on an empty series, a time that is negative or not finite, or an index that is not one of the
 *   series.
 *
 * @see Nelson (1994), *Journal of Quality Technology* 26(1), 12-16.
 * @see docs/methods/rare-event-charts.md
 *
 * @example
 * ```ts
 * import { tChart } from "@maatstaf/statistics";
 *
 * const chart = tChart([30, 12, 45, 28, 33, 20]);
 * chart.kind === "control-chart" ? chart.segments[0]?.centre.toFixed(1) : "" // => "26.5"
 * ```
 */
export function tChart(times: readonly number[], options: MovingRangeChartOptions = {}): ControlChart | TooFewPoints {
  requireNotNegative("tChart", "times", times);
  const roots = times.map((time) => time ** (1 / ROOT));
  return segmentedChart(
    {
      caller: "tChart",
      method: "t",
      length: times.length,
      minimumPoints: TRIAL_POINTS,
      rules: RARE_EVENTS,
      fit: ({ basis }) => {
        const limits = naturalLimits(picked(roots, basis), options.screen ?? true, LIMIT_FACTOR);
        const centre = timeOf(limits.mean);
        const [lower, upper] = [timeOf(limits.lower), timeOf(limits.upper)];
        return { centre, at: (index) => ({ value: times[index] ?? centre, lower, upper }) };
      },
    },
    options,
  );
}

function timeOf(root: number): number {
  return Math.max(0, root) ** ROOT;
}
