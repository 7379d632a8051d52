/**
 * A deterministic stream of random numbers: the same seed gives the same numbers on every machine.
 *
 * Made by {@link mulberry32} or {@link xoshiro128PlusPlus}. A stream has a position; two callers who share one stream
 * share that position.
 */
export interface RandomStream {
  /** The next 32 random bits, as an integer from 0 to 2³² - 1. */
  readonly nextWord: () => number;
  /**
   * Fills an array with uniforms in the open interval (0, 1): the same numbers as {@link uniform}, one word each, but
   * several times faster, because the state stays in registers.
   */
  readonly fillUniform: (target: Float64Array) => void;
}

/** Half the distance of two successive uniforms of 32 bits is added, so that 0 and 1 never occur. */
export const UNIFORM_STEP = 2 ** -32;

/**
 * The next uniform of a stream: `(word + ½) / 2³²`, strictly between 0 and 1.
 *
 * The smallest value is 2⁻³³, so a quantile taken of it is always finite; the farthest normal deviate is ±6.34.
 *
 * @param stream - The stream, which moves on by one word.
 * @returns A share, one of 2³² equally spaced values.
 *
 * @example
 * ```ts
 * import { mulberry32, uniform } from "@maatstaf/statistics";
 *
 * uniform(mulberry32(42)).toFixed(6) // => "0.601104"
 * ```
 */
export function uniform(stream: RandomStream): number {
  return (stream.nextWord() + 0.5) * UNIFORM_STEP;
}

/**
 * The next whole number from 0 up to, not including, `bound`: every one equally likely.
 *
 * Words in the incomplete last round are drawn again (rejection), so that no number is favoured, as a plain remainder
 * would.
 *
 * @param stream - The stream, which moves on by one word, seldom by more.
 * @param bound - How many outcomes there are: a whole number from 1 to 2³².
 * @throws RangeError when the bound is no such number.
 *
 * @example
 * ```ts
 * import { mulberry32, randomBelow } from "@maatstaf/statistics";
 *
 * const stream = mulberry32(2019);
 * [randomBelow(stream, 6), randomBelow(stream, 6), randomBelow(stream, 1)] // => [1, 1, 0]
 * ```
 */
export function randomBelow(stream: RandomStream, bound: number): number {
  if (!(Number.isInteger(bound) && bound >= 1 && bound <= 2 ** 32)) {
    throw new RangeError(
      `randomBelow: bound must be a whole number from 1 to 2^32, found ${bound}; ` +
        "pass the number of outcomes, and do not draw from an empty list",
    );
  }
  const complete = 2 ** 32 - (2 ** 32 % bound);
  let word = stream.nextWord();
  while (word >= complete) word = stream.nextWord();
  return word % bound;
}
