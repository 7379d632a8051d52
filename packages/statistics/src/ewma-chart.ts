import type { ControlChart } from "./control-chart.ts";
import { requireFiniteValues } from "./finite-values.ts";
import { memoryPoints, memoryStandard, requirePositive, requireStandard } from "./memory-standard.ts";
import type { MemoryChartOptions } from "./memory-standard.ts";
import { picked } from "./picked.ts";
import { LIMIT_ONLY } from "./rules-limit.ts";
import { segmentedChart } from "./segmented-chart.ts";
import type { TooFewPoints } from "./too-few-points.ts";

/** Options of {@link ewmaChart}. */
export interface EwmaChartOptions extends MemoryChartOptions {
  /** Weight of the newest value, above 0 and at most 1. Default {@link EWMA_WEIGHT}. */
  readonly weight?: number;
  /** Distance of the limits in standard deviations, above 0. Default 3. */
  readonly width?: number;
}

/**
 * `0.2`: weight of the newest value.
 *
 * @see Lucas and Saccucci (1990), *Technometrics* 32(1), 1-12.
 */
export const EWMA_WEIGHT = 0.2;

/**
 * Control chart of an exponentially weighted moving average: sees a small lasting shift sooner than single values do.
 *
 * `zᵢ = λ xᵢ + (1 − λ) zᵢ₋₁`, starting at the level; limits `level ± L σ √(λ/(2 − λ) · (1 − (1 − λ)²ⁱ))`. An excluded
 * point leaves the average where it was. Each segment starts afresh.
 *
 * @param values - Single values or means of subgroups of one size, oldest first, all in one unit.
 * @returns The chart, its values averages in the unit of `values`; `too-few-points` below six points, below two when both
 *   `level` and `deviation` are given.
 * @throws RangeError on an empty series, a value that is not finite, or an option outside its range.
 *
 * @see Roberts (1959), *Technometrics* 1(3), 239-250.
 * @see docs/methods/ewma-cusum.md
 *
 * @example
 * ```ts
 * import { ewmaChart } from "@maatstaf/statistics";
 *
 * const chart = ewmaChart([10, 12, 9, 11, 10, 14], { level: 10, deviation: 1.5 });
 * chart.kind === "control-chart" ? chart.points.map((point) => point.value.toFixed(2)) : [] // => ["10.00", "10.40", "10.12", "10.30", "10.24", "10.99"]
 * ```
 */
export function ewmaChart(values: readonly number[], options: EwmaChartOptions = {}): ControlChart | TooFewPoints {
  const { weight = EWMA_WEIGHT, width = 3 } = options;
  requireFiniteValues("ewmaChart", "values", values);
  if (!(weight > 0 && weight <= 1)) {
    throw new RangeError(`ewmaChart: weight is ${weight}; pass a number above 0 and at most 1`);
  }
  requirePositive("ewmaChart", "width", width);
  requireStandard("ewmaChart", options);
  return segmentedChart(
    {
      caller: "ewmaChart",
      method: "ewma",
      length: values.length,
      minimumPoints: memoryPoints(options),
      rules: LIMIT_ONLY,
      fit: ({ start, end, basis, excluded }) => {
        const { level, deviation } = memoryStandard(picked(values, basis), options);
        const averages: number[] = [];
        let average = level;
        for (let index = start; index < end; index += 1) {
          if (!excluded.has(index)) average += weight * ((values[index] ?? level) - average);
          averages.push(average);
        }
        return {
          centre: level,
          at: (index) => {
            const place = index - start;
            const share = (weight / (2 - weight)) * (1 - (1 - weight) ** (2 * (place + 1)));
            const reach = width * deviation * Math.sqrt(share);
            return { value: averages[place] ?? level, lower: level - reach, upper: level + reach };
          },
        };
      },
    },
    options,
  );
}
