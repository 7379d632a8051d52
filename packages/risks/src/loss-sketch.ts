/**
 * `0.005`: amounts read from a sketch are within half a per cent of the exact nearest-rank amount.
 *
 * @example
 * ```ts
 * import { SKETCH_ERROR } from "@maatstaf/risks";
 *
 * SKETCH_ERROR // => 0.005
 * ```
 */
export const SKETCH_ERROR = 0.005;

const BASE = (1 + SKETCH_ERROR) / (1 - SKETCH_ERROR);
const LOG_BASE = Math.log(BASE);

/**
 * How many amounts fell in each bucket, lowest bucket first. Bucket `n` holds what is above `b^(n-1)` up to `b^n`,
 * `b = (1 + e) / (1 - e)`: its middle is within `e` of everything in it.
 *
 * @see Masson, Rim and Lee (2019), *PVLDB* 12(12), 2195-2205 (DDSketch).
 */
export type LossSketch = readonly (readonly [bucket: number, count: number])[];

/** The bucket of an amount above zero. */
export function bucketOf(amount: number): number {
  return Math.ceil(Math.log(amount) / LOG_BASE);
}

/** The amount that stands for a bucket. */
export function bucketAmount(bucket: number): number {
  return (2 * BASE ** bucket) / (BASE + 1);
}

/** The highest amount of a bucket. */
export function bucketUpper(bucket: number): number {
  return BASE ** bucket;
}

/** A sketch with the counts of another added. */
export function mergedSketch(one: LossSketch, other: Iterable<readonly [number, number]>): LossSketch {
  const counts = new Map(one);
  for (const [bucket, count] of other) counts.set(bucket, (counts.get(bucket) ?? 0) + count);
  return [...counts].toSorted(([a], [b]) => a - b);
}
