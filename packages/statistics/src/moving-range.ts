import { mean } from "./mean.ts";

/** Absolute differences between successive values: one fewer than there are values. */
export function movingRanges(values: readonly number[]): number[] {
  const ranges: number[] = [];
  let previous: number | undefined;
  for (const value of values) {
    if (previous !== undefined) ranges.push(Math.abs(value - previous));
    previous = value;
  }
  return ranges;
}

/**
 * `3.267`: the upper limit of a moving range as a multiple of the mean moving range, `D4` for samples of two.
 *
 * @see Wheeler (2000), *Understanding Variation*, 2nd edition, appendix.
 */
export const MOVING_RANGE_FACTOR = 3.267;

/**
 * `1.128`: mean range of two values as a multiple of their standard deviation (`d2` for samples of two), as published.
 *
 * More digits (1.128379) make standard deviations smaller by 3.4 in 10 000.
 */
export const MEAN_RANGE_OF_TWO = 1.128;

/**
 * Mean of moving ranges. With `screen`, ranges at or above {@link MOVING_RANGE_FACTOR} times their mean are left out
 * and the mean is taken once more; a series without variation has nothing to screen. Without ranges: 0.
 */
export function averageMovingRange(ranges: readonly number[], screen: boolean): number {
  if (ranges.length === 0) return 0;
  const first = mean(ranges);
  if (!screen || first === 0) return first;
  return mean(ranges.filter((range) => range < MOVING_RANGE_FACTOR * first));
}
