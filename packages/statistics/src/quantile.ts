import { requireFiniteValues } from "./finite-values.ts";

/** The nine definitions of a sample quantile, numbered as by Hyndman and Fan. */
export type QuantileType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** How a quantile is taken. */
export interface QuantileOptions {
  /** Definition. Default {@link QUANTILE_TYPE}. */
  readonly type?: QuantileType;
}

/** `7`: linear interpolation at `(n − 1)p`, the definition of most spreadsheets. */
export const QUANTILE_TYPE = 7;

/** Constants a and b of the interpolating definitions: the quantile lies at place `a + p(n + 1 − a − b)`. */
const PLOTTING_POSITIONS = {
  4: [0, 1],
  5: [1 / 2, 1 / 2],
  6: [0, 0],
  7: [1, 1],
  8: [1 / 3, 1 / 3],
  9: [3 / 8, 3 / 8],
} as const;

/** Places closer than this to a whole number count as that number. */
const PLACE_TOLERANCE = 4 * Number.EPSILON;

/**
 * Quantile of a sample, such as the waiting time within which 90 % were served.
 *
 * Quantiles of parts cannot be averaged: pool the values. A norm of the form "95 % within ten days" is tested on the
 * share, not on a quantile.
 *
 * @param values - In any order; finite.
 * @param probability - Share below the quantile, from 0 to 1.
 * @returns A number in the unit of `values`; with types 1 and 3 always one of them.
 * @throws RangeError on an empty series, a value that is not finite, or a probability outside [0, 1].
 *
 * @see Hyndman and Fan (1996), *The American Statistician* 50(4), 361-365.
 * @see docs/methods/quantiles.md
 *
 * @example
 * ```ts
 * import { quantile } from "@maatstaf/statistics";
 *
 * const days = [2, 3, 3, 4, 5, 5, 6, 8, 9, 12, 15, 41];
 * quantile(days, 0.5) // => 5.5
 * quantile(days, 0.9).toFixed(1) // => "14.7"
 * quantile(days, 0.9, { type: 1 }) // => 15
 * ```
 */
export function quantile(
  values: readonly number[],
  probability: number,
  { type = QUANTILE_TYPE }: QuantileOptions = {},
): number {
  requireFiniteValues("quantile", "values", values);
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`quantile: probability is ${probability}; pass a share from 0 to 1, not a percentage`);
  }
  const sorted = values.toSorted((a, b) => a - b);
  const { below, weight } = place(sorted.length, probability, type);
  const at = (rank: number): number => sorted[Math.min(Math.max(rank, 1), sorted.length) - 1] ?? Number.NaN;
  return weight === 0 ? at(below) : at(below) + weight * (at(below + 1) - at(below));
}

/** Rank of the value below the quantile, counted from 1, and how far the quantile lies towards the next. */
function place(count: number, probability: number, type: QuantileType): { below: number; weight: number } {
  if (type === 1 || type === 2 || type === 3) {
    const exact = count * probability - (type === 3 ? 0.5 : 0);
    const below = Math.floor(exact + PLACE_TOLERANCE);
    const between = exact > below + PLACE_TOLERANCE;
    if (type === 1) return { below, weight: between ? 1 : 0 };
    if (type === 2) return { below, weight: between ? 1 : 0.5 };
    return { below, weight: between || below % 2 !== 0 ? 1 : 0 };
  }
  const [a, b] = PLOTTING_POSITIONS[type];
  const exact = a + probability * (count + 1 - a - b);
  const below = Math.floor(exact + PLACE_TOLERANCE);
  const weight = exact - below;
  return { below, weight: Math.abs(weight) < PLACE_TOLERANCE ? 0 : weight };
}

/**
 * Middle of a sample: half of the values lie on either side of it.
 *
 * @param values - In any order; finite.
 * @throws RangeError on an empty series or a value that is not finite.
 *
 * @example
 * ```ts
 * import { median } from "@maatstaf/statistics";
 *
 * median([5, 1, 3]) // => 3
 * median([4, 1, 3, 2]) // => 2.5
 * ```
 */
export function median(values: readonly number[]): number {
  requireFiniteValues("median", "values", values);
  return quantile(values, 0.5);
}
