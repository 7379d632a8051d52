import { normalQuantile } from "./distribution-normal.ts";

/** An interval around an estimate, in the unit of the estimate. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** How sure an interval is meant to be. */
export interface IntervalOptions {
  /** Share of such intervals that hold the true value, strictly between 0 and 1. Default {@link LEVEL}. */
  readonly level?: number;
}

/** `0.95`: the confidence level of an interval unless another is asked for. */
export const LEVEL = 0.95;

/** @throws RangeError when a level is not strictly between 0 and 1. */
export function requireLevel(caller: string, level: number): void {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`${caller}: level is ${level}; pass a share strictly between 0 and 1`);
  }
}

/** Number of standard errors on either side of an estimate for a level. */
export function standardErrors(level: number): number {
  return normalQuantile((1 + level) / 2);
}
