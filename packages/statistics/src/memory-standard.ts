import { requireFiniteNumber } from "./finite-values.ts";
import { mean } from "./mean.ts";
import { averageMovingRange, MEAN_RANGE_OF_TWO, movingRanges } from "./moving-range.ts";
import type { MovingRangeChartOptions } from "./chart-options.ts";
import { COUNT_CHART_POINTS, TRIAL_POINTS } from "./too-few-points.ts";

/** What the charts with a memory (EWMA, CUSUM) measure against. */
export interface MemoryChartOptions extends MovingRangeChartOptions {
  /** Level the process should have. Default: the mean of the points the limits rest on. */
  readonly level?: number;
  /** Standard deviation of one value, above 0. Default: from the moving ranges, `r̄/1.128`. */
  readonly deviation?: number;
}

/** Level and standard deviation to measure against, estimated where they are not given. */
export function memoryStandard(
  values: readonly number[],
  { screen = true, level = mean(values), deviation = movingDeviation(values, screen) }: MemoryChartOptions,
): { readonly level: number; readonly deviation: number } {
  return { level, deviation };
}

/** Fewest points of a chart with a memory: with a level and a deviation given, nothing has to be estimated. */
export function memoryPoints({ level, deviation }: MemoryChartOptions): number {
  return level === undefined || deviation === undefined ? TRIAL_POINTS : COUNT_CHART_POINTS;
}

/** @throws RangeError on a level that is not finite or a deviation that is not above 0. */
export function requireStandard(caller: string, { level = 0, deviation = 1 }: MemoryChartOptions): void {
  requireFiniteNumber(caller, "level", level);
  requirePositive(caller, "deviation", deviation);
}

/** @throws RangeError on a number that is not finite and above 0. */
export function requirePositive(caller: string, argument: string, value: number): void {
  if (!(value > 0 && Number.isFinite(value))) {
    throw new RangeError(`${caller}: ${argument} is ${value}; pass a finite number above 0`);
  }
}

function movingDeviation(values: readonly number[], screen: boolean): number {
  return averageMovingRange(movingRanges(values), screen) / MEAN_RANGE_OF_TWO;
}
