import type { RandomStream } from "@maatstaf/statistics";
import type { StreamState } from "./block-stream.ts";
import { exponential, REACH, STEPS } from "./exponential.ts";
import type { ExponentialTables } from "./exponential.ts";
import { normalOf, TAIL_BOUND } from "./ziggurat.ts";
import type { Ziggurat } from "./ziggurat.ts";

/** Tables, and room for those of one risk. */
export interface LognormalBench {
  readonly tables: Ziggurat;
  readonly exponentials: ExponentialTables;
  /** Steps of the exponential for a step of each layer of the ziggurat. */
  readonly scaled: Float64Array;
}

/** How many events of which cost, and the numbers they are drawn with. */
export interface LognormalEvents {
  readonly count: number;
  readonly mu: number;
  readonly sigma: number;
  /** Where the generator of years and costs starts. */
  readonly words: StreamState;
  /** For the one normal deviate in a hundred that needs more than one word. */
  readonly spare: RandomStream;
}

/** Steps of the exponential in a unit of its argument. */
const STEPS_PER_UNIT = STEPS / Math.LN2;

/**
 * Adds events to years, 8192 of them: every other event a word for two years of 13 bits, and every event a word for a
 * normal deviate. The same as a loop of `xoshiro128PlusPlus`, {@link normalOf} and {@link exponential}, written into one:
 * calls, and state that is not in local variables, would take three times as long.
 */
export function addLognormalEvents(losses: Float64Array, events: LognormalEvents, bench: LognormalBench): void {
  const { count, mu, sigma, words, spare } = events;
  const { tables, exponentials, scaled } = bench;
  const { step, inside } = tables;
  const { powers, roots } = exponentials;
  const isInTables = Math.abs(mu) + TAIL_BOUND * sigma < (REACH - 1) * Math.LN2;
  const base = mu * STEPS_PER_UNIT + (REACH * STEPS + 0.5);
  for (let layer = 0; layer < scaled.length; layer += 1) scaled[layer] = (step[layer] ?? 0) * (sigma * STEPS_PER_UNIT);
  // Told to be of 32 bits: words from 2^31 up would make all of the state numbers of 64 bits.
  let s0 = words[0] | 0;
  let s1 = words[1] | 0;
  let s2 = words[2] | 0;
  let s3 = words[3] | 0;
  let years = 0;
  for (let event = 0; event < count; event += 1) {
    if ((event & 1) === 0) {
      const sum = (s0 + s3) | 0;
      years = (((sum << 7) | (sum >>> 25)) + s0) | 0;
      const shifted = s1 << 9;
      s2 ^= s0;
      s3 ^= s1;
      s1 ^= s2;
      s0 ^= s3;
      s2 ^= shifted;
      s3 = (s3 << 11) | (s3 >>> 21);
    } else years <<= 13;
    const sum = (s0 + s3) | 0;
    const word = (((sum << 7) | (sum >>> 25)) + s0) | 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);

    const year = years >>> 19;
    const layer = word & 127;
    const place = word >> 7;
    const bound = inside[layer] ?? 0;
    let steps = base + (place + 0.5) * (scaled[layer] ?? 0);
    if (place >= bound || place < -bound || !isInTables) {
      const x = mu + sigma * normalOf(word, tables, spare);
      if (!isInTables) {
        losses[year] = (losses[year] ?? 0) + exponential(x, exponentials);
        continue;
      }
      steps = x * STEPS_PER_UNIT + (REACH * STEPS + 0.5);
    }
    const whole = steps | 0;
    const rest = (steps - whole - 0.5) * (Math.LN2 / STEPS);
    losses[year] =
      (losses[year] ?? 0) + (powers[whole >> 10] ?? 0) * (roots[whole & 1023] ?? 0) * (1 + rest * (1 + rest * 0.5));
  }
}
