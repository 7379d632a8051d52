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

/** The sketch of a list of amounts; those that are zero are left out. */
export function sketchOf(amounts: Float64Array): LossSketch {
  const buckets = new Int32Array(amounts.length);
  let [filled, lowest, highest] = [0, Infinity, -Infinity];
  for (let at = 0; at < amounts.length; at += 1) {
    const amount = amounts[at] ?? 0;
    if (amount > 0) {
      const bucket = bucketOf(amount);
      buckets[filled] = bucket;
      filled += 1;
      if (bucket < lowest) lowest = bucket;
      if (bucket > highest) highest = bucket;
    }
  }
  if (filled === 0) return [];
  const counts = new Int32Array(highest - lowest + 1);
  for (let at = 0; at < filled; at += 1) {
    const place = (buckets[at] ?? lowest) - lowest;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const sketch: [number, number][] = [];
  for (const [place, count] of counts.entries()) if (count > 0) sketch.push([lowest + place, count]);
  return sketch;
}

/** A sketch with the counts of another added. */
export function mergedSketch(one: LossSketch, other: LossSketch): LossSketch {
  const merged: (readonly [number, number])[] = [];
  let next = 0;
  for (const pair of one) {
    const [bucket, count] = pair;
    let added = other[next];
    for (; added !== undefined && added[0] < bucket; added = other[next]) {
      merged.push(added);
      next += 1;
    }
    if (added?.[0] === bucket) {
      merged.push([bucket, count + added[1]]);
      next += 1;
    } else merged.push(pair);
  }
  return [...merged, ...other.slice(next)];
}
