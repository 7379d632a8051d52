import { uniform } from "@maatstaf/statistics";
import type { RandomStream } from "@maatstaf/statistics";

/** Layers, and where the tail begins and what area each layer has then (Marsaglia and Tsang 2000, for 128 layers). */
const LAYERS = 128;
const TAIL = 3.442619855899;
const AREA = 9.91256303526217e-3;

/** No deviate is farther from zero: a uniform is at least `2^-33`, and `TAIL + 33 ln 2 / TAIL` is 10.1. */
export const TAIL_BOUND = 11;

/** Steps of 2^-24 of a layer, on either side of zero. */
const MANTISSA = 2 ** 24;

/** The layers: the width of each, the bottom one first, and the height of the curve there. */
export interface Ziggurat {
  readonly width: Float64Array;
  /** `width / 2^24`. */
  readonly step: Float64Array;
  readonly height: Float64Array;
  /** Places below this, on either side of zero, are inside the layer above, whatever the rounding: a word is enough. */
  readonly inside: Int32Array;
}

function curve(x: number): number {
  return Math.exp(-0.5 * x * x);
}

/** The tables of the ziggurat for the standard normal distribution. */
export function ziggurat(): Ziggurat {
  const width = new Float64Array(LAYERS + 1);
  width[0] = AREA / curve(TAIL);
  width[1] = TAIL;
  for (let layer = 1; layer < LAYERS - 1; layer += 1) {
    const x = width[layer] ?? 0;
    width[layer + 1] = Math.sqrt(-2 * Math.log(AREA / x + curve(x)));
  }
  const inside = Int32Array.from({ length: LAYERS }, (_, layer) =>
    Math.floor(((width[layer + 1] ?? 0) / (width[layer] ?? 1)) * MANTISSA - 1),
  );
  return { width, step: width.map((x) => x / MANTISSA), height: width.map(curve), inside };
}

/** The layer a random word stands for. */
function layerOf(word: number): number {
  return word & (LAYERS - 1);
}

/** The place in its layer a random word stands for, from -2^24 to 2^24. */
function placeOf(word: number): number {
  return (word >> 7) + 0.5;
}

/**
 * A standard normal deviate made from a random word: the low seven bits are the layer, the others the place in it.
 * Nearly always the word is enough; else the same place is tried further with words of the stream.
 *
 * @see Marsaglia and Tsang (2000), *Journal of Statistical Software* 5(8); Doornik (2005) for keeping the bits apart.
 */
export function normalOf(word: number, { width, step, height }: Ziggurat, stream: RandomStream): number {
  let bits = word | 0;
  for (;;) {
    const layer = layerOf(bits);
    const x = placeOf(bits) * (step[layer] ?? 0);
    const above = width[layer + 1] ?? 0;
    if (Math.abs(x) < above) return x;
    if (layer === 0) return x < 0 ? -tail(stream) : tail(stream);
    const low = height[layer] ?? 0;
    const high = height[layer + 1] ?? 0;
    if (low + uniform(stream) * (high - low) < curve(x)) return x;
    bits = stream.nextWord() | 0;
  }
}

/** A deviate beyond the last layer (Marsaglia 1964). */
function tail(stream: RandomStream): number {
  for (;;) {
    const x = -Math.log(uniform(stream)) / TAIL;
    if (-2 * Math.log(uniform(stream)) > x * x) return TAIL + x;
  }
}
