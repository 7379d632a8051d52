import type { RuleSet } from "./rule-set.ts";

/** What every control chart can be told. All places are indexes in the series that is passed in, counted from 0. */
export interface ChartOptions {
  /** Index of the first point of each new segment; limits start afresh there. Default: one segment. */
  readonly rebase?: readonly number[];
  /** Take the limits from the first `baseline` points of each segment (excluded ones not counted). Default: from all. */
  readonly baseline?: number;
  /** Points left out of the calculation and of the rules; they stay on the chart. Default: none. */
  readonly exclude?: readonly number[];
  /** Rules that give the signals. Default `MAKING_DATA_COUNT`. */
  readonly rules?: RuleSet;
  /** Fewest points for which a segment gets limits, at least 2. */
  readonly minimumPoints?: number;
}

/** Options of the charts of shares and rates. */
export interface FractionChartOptions extends ChartOptions {
  /** What values are expressed in: 100 makes shares percentages, 1000 makes complaints per resident complaints per 1000 residents. Default 1. */
  readonly per?: number;
}

/** Options of the charts whose spread comes from moving ranges. */
export interface MovingRangeChartOptions extends ChartOptions {
  /** Leave exceptional moving ranges out once, as `processLimits` does. Default `true`. */
  readonly screen?: boolean;
}

/** Indexes from `start` up to `end`, `end` not included. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Segments of a series of `length` points. @throws RangeError on a rebase that is no index or not ascending. */
export function stretches(caller: string, length: number, rebase: readonly number[]): Stretch[] {
  let previous = 0;
  for (const index of rebase) {
    if (!Number.isInteger(index) || index <= previous || index >= length) {
      throw new RangeError(
        `${caller}: rebase holds ${index}; pass indexes between 1 and ${length - 1}, each higher than the one before`,
      );
    }
    previous = index;
  }
  const starts = [0, ...rebase];
  return starts.map((start, place) => ({ start, end: starts[place + 1] ?? length }));
}

/** Excluded indexes as a set. @throws RangeError on one that is no index of the series. */
export function excludedIndexes(caller: string, length: number, exclude: readonly number[]): ReadonlySet<number> {
  for (const index of exclude) {
    if (!Number.isInteger(index) || index < 0 || index >= length) {
      throw new RangeError(`${caller}: exclude holds ${index}; pass indexes between 0 and ${length - 1}`);
    }
  }
  return new Set(exclude);
}

/**
 * Indexes the limits of a segment rest on: its first `baseline` points that are not excluded.
 *
 * @throws RangeError when `baseline` is no whole number of at least 2, or when every point is excluded.
 */
export function basisOf({
  caller,
  stretch: { start, end },
  excluded,
  baseline,
}: {
  readonly caller: string;
  readonly stretch: Stretch;
  readonly excluded: ReadonlySet<number>;
  readonly baseline: number | undefined;
}): number[] {
  if (baseline !== undefined && (!Number.isInteger(baseline) || baseline < 2)) {
    throw new RangeError(`${caller}: baseline is ${baseline}; pass a whole number of points, at least 2`);
  }
  const basis: number[] = [];
  for (let index = start; index < end; index += 1) {
    if (!excluded.has(index)) basis.push(index);
  }
  if (basis.length === 0) {
    throw new RangeError(`${caller}: exclude leaves no point from ${start} to ${end - 1}; keep at least one`);
  }
  return basis.slice(0, baseline);
}
