import type { ControlChart } from "./control-chart.ts";
import { requireFiniteValues } from "./finite-values.ts";
import { memoryPoints, memoryStandard, requirePositive, requireStandard } from "./memory-standard.ts";
import type { MemoryChartOptions } from "./memory-standard.ts";
import { picked } from "./picked.ts";
import { LIMIT_ONLY } from "./rules-limit.ts";
import { segmentedChart } from "./segmented-chart.ts";
import type { TooFewPoints } from "./too-few-points.ts";

/** Options of {@link cusumChart}. */
export interface CusumChartOptions extends MemoryChartOptions {
  /** Drift in standard deviations that is let pass: half of the shift to be seen. Above 0. Default {@link CUSUM_SLACK}. */
  readonly slack?: number;
  /** Sum in standard deviations at which the chart signals. Above 0. Default {@link CUSUM_DECISION}. */
  readonly decision?: number;
}

/** `0.5`: slack for a shift of one standard deviation. */
export const CUSUM_SLACK = 0.5;

/**
 * `5`: decision interval; with a slack of 0.5 a false alarm once in about 465 points.
 *
 * @see Montgomery (2019), *Introduction to Statistical Quality Control*, 8th edition, section 9.1.
 */
export const CUSUM_DECISION = 5;

/**
 * Control chart of cumulative sums: adds up how far values lie above the level (or below it), and so sees a small
 * lasting shift soon.
 *
 * With `side` `high`: `Cᵢ = max(0, Cᵢ₋₁ + (xᵢ − level)/σ − k)`, upper limit `h`. With `low` mirrored: sums at or below 0,
 * lower limit `−h`. An excluded point leaves the sum where it was. Each segment starts at 0.
 *
 * @param values - Single values or means of subgroups of one size, oldest first, all in one unit.
 * @param side - Which drift to add up; draw both for a two-sided chart.
 * @returns The chart, its values in standard deviations; `too-few-points` below six points, below two when both
 *   `level` and `deviation` are given. A series without variation has sums of 0.
 * @throws RangeError on an empty series, a value that is not finite, or an option outside its range.
 *
 * @see Page (1954), *Biometrika* 41, 100-115.
 * @see docs/methods/ewma-cusum.md
 *
 * @example
 * ```ts
 * import { cusumChart } from "@maatstaf/statistics";
 *
 * const chart = cusumChart([10, 12, 9, 11, 10, 14], "high", { level: 10, deviation: 2 });
 * chart.kind === "control-chart" ? chart.points.map((point) => point.value) : [] // => [0, 0.5, 0, 0, 0, 1.5]
 * ```
 */
export function cusumChart(
  values: readonly number[],
  side: "high" | "low",
  options: CusumChartOptions = {},
): ControlChart | TooFewPoints {
  const { slack = CUSUM_SLACK, decision = CUSUM_DECISION } = options;
  requireFiniteValues("cusumChart", "values", values);
  requirePositive("cusumChart", "slack", slack);
  requirePositive("cusumChart", "decision", decision);
  requireStandard("cusumChart", options);
  const sign = side === "high" ? 1 : -1;
  const limits = side === "high" ? { upper: decision } : { lower: -decision };
  return segmentedChart(
    {
      caller: "cusumChart",
      method: "cusum",
      length: values.length,
      minimumPoints: memoryPoints(options),
      rules: LIMIT_ONLY,
      fit: ({ start, end, basis, excluded }) => {
        const { level, deviation } = memoryStandard(picked(values, basis), options);
        const sums: number[] = [];
        let sum = 0;
        for (let index = start; index < end; index += 1) {
          const distance = sign * ((values[index] ?? level) - level);
          if (!excluded.has(index)) sum = Math.max(0, sum + (distance === 0 ? 0 : distance / deviation) - slack);
          sums.push(sum);
        }
        return { centre: 0, at: (index) => ({ value: sign * (sums[index - start] ?? 0) + 0, ...limits }) };
      },
    },
    options,
  );
}
