import type { RandomStream } from "./random-stream.ts";
import { randomBelow } from "./random-stream.ts";

/**
 * A simple random sample without replacement: `count` places out of `size`, every set equally likely.
 *
 * Floyd's algorithm, in memory proportional to the sample, then sorted.
 *
 * @param size - Number of items in the frame, e.g. files or residents; a whole number, at most 2³².
 * @param count - Number of items to draw, at most `size`.
 * @param stream - The source of chance; note its seed with the result, so that the draw can be repeated in an audit.
 * @returns Places from 0 to `size - 1`, ascending.
 * @throws RangeError when `size` or `count` is no such number.
 *
 * @see Bentley & Floyd (1987), *Communications of the ACM* 30(9), 754-757.
 *
 * @example
 * ```ts
 * import { mulberry32, randomSample } from "@maatstaf/statistics";
 *
 * randomSample(120, 4, mulberry32(2019)) // => [20, 67, 99, 101]
 * ```
 */
export function randomSample(size: number, count: number, stream: RandomStream): number[] {
  if (!(Number.isInteger(size) && size >= 0 && size <= 2 ** 32)) {
    throw new RangeError(
      `randomSample: size must be a whole number from 0 to 2^32, found ${size}; pass how many items can be drawn`,
    );
  }
  if (!(Number.isInteger(count) && count >= 0 && count <= size)) {
    throw new RangeError(
      `randomSample: count must be a whole number from 0 to the size ${size}, found ${count}; ` +
        "draw fewer, or take every item",
    );
  }
  const drawn = new Set<number>();
  for (let last = size - count; last < size; last++) {
    const place = randomBelow(stream, last + 1);
    drawn.add(drawn.has(place) ? last : place);
  }
  return [...drawn].toSorted((a, b) => a - b);
}
