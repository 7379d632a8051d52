import type { ControlChart } from "./control-chart.ts";
import { requireFiniteValues } from "./finite-values.ts";
import { averageMovingRange, MOVING_RANGE_FACTOR, movingRanges } from "./moving-range.ts";
import type { MovingRangeChartOptions } from "./chart-options.ts";
import { picked } from "./picked.ts";
import { LIMIT_ONLY } from "./rules-limit.ts";
import { segmentedChart } from "./segmented-chart.ts";
import type { SegmentContext } from "./segmented-chart.ts";
import { TRIAL_POINTS } from "./too-few-points.ts";
import type { TooFewPoints } from "./too-few-points.ts";

/**
 * Control chart of moving ranges, the companion of {@link xmrChart}: how much successive values differ.
 *
 * Centre `r̄`, upper limit `3.267 · r̄`, lower limit 0. The first value of a segment has no moving range, so it has no
 * point; around an excluded value the range bridges it. Only the limit is a rule here: successive ranges share a value.
 *
 * @param values - Single values, oldest first, all in one unit. Finite; the caller leaves gaps out.
 * @returns The chart, in the unit of `values`; `too-few-points` when no segment has six values.
 * @throws RangeError on an empty series, a value that is not finite, or an index that is not one of the series.
 *
 * @see docs/methods/process-limits.md
 *
 * @example
 * ```ts
 * import { movingRangeChart } from "@maatstaf/statistics";
 *
 * const chart = movingRangeChart([1, 2, 1, 2, 10, 1, 2, 1, 2]);
 * chart.kind === "control-chart" ? chart.points.map((point) => point.value) : [] // => [1, 1, 1, 8, 9, 1, 1, 1]
 * ```
 */
export function movingRangeChart(
  values: readonly number[],
  options: MovingRangeChartOptions = {},
): ControlChart | TooFewPoints {
  requireFiniteValues("movingRangeChart", "values", values);
  return segmentedChart(
    {
      caller: "movingRangeChart",
      method: "moving-range",
      length: values.length,
      minimumPoints: TRIAL_POINTS,
      rules: LIMIT_ONLY,
      fit: (segment) => {
        const centre = averageMovingRange(movingRanges(picked(values, segment.basis)), options.screen ?? true);
        return {
          centre,
          at: (index) => {
            const [previous, value] = [values[previousPlace(index, segment) ?? -1], values[index]];
            if (previous === undefined || value === undefined) return undefined;
            return { value: Math.abs(value - previous), lower: 0, upper: MOVING_RANGE_FACTOR * centre };
          },
        };
      },
    },
    options,
  );
}

/** The place before this one, in the same segment, that is not excluded. */
function previousPlace(index: number, { start, excluded }: SegmentContext): number | undefined {
  for (let place = index - 1; place >= start; place -= 1) if (!excluded.has(place)) return place;
  return undefined;
}
