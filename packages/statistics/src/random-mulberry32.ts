import { requireSeed } from "./random-seed.ts";
import type { RandomStream } from "./random-stream.ts";
import { UNIFORM_STEP } from "./random-stream.ts";

/**
 * The mulberry32 generator: 32 bits of state, period 2³².
 *
 * Small and easy to port: figures published with it are repeatable in any language. About a third of all 32-bit words
 * never occur and the period is short, so take {@link xoshiro128PlusPlus} for more than some ten million draws.
 *
 * @param seed - A whole number from 0 to 2³² - 1.
 * @returns A stream that starts at the seed.
 * @throws RangeError when the seed is no such number.
 *
 * @see Tommy Ettinger (2017), mulberry32.c, public domain.
 * @see docs/methods/random-numbers.md
 *
 * @example
 * ```ts
 * import { mulberry32 } from "@maatstaf/statistics";
 *
 * mulberry32(42).nextWord() // => 2581720956
 * ```
 */
export function mulberry32(seed: number): RandomStream {
  requireSeed("mulberry32", "seed", seed);
  let state = seed | 0;
  const nextWord = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    const word = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return (word ^ (word >>> 14)) >>> 0;
  };
  return {
    nextWord,
    fillUniform: (target) => {
      for (let index = 0; index < target.length; index++) target[index] = (nextWord() + 0.5) * UNIFORM_STEP;
    },
  };
}
