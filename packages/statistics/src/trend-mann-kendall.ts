import { singleNormalUpperTail } from "./distribution-normal-single.ts";
import { normalUpperTail } from "./distribution-normal-tail.ts";
import { requireFiniteValues } from "./finite-values.ts";
import type { TooFewPoints } from "./too-few-points.ts";

/** Whether a series tends to rise or fall, whatever its shape. */
export interface MannKendall {
  readonly kind: "mann-kendall";
  /** Pairs that rise less pairs that fall. */
  readonly score: number;
  /** Variance of the score when there is no trend, corrected for ties. */
  readonly variance: number;
  /** Kendall's tau-b with time, from -1 (always falling) to 1 (always rising). */
  readonly tau: number;
  /** Standard score with continuity correction; 0 for a score of 0. */
  readonly z: number;
  /** Two-sided probability of a score this far from 0 without a trend, by the normal approximation. */
  readonly probability: number;
}

export interface MannKendallOptions {
  /**
   * `single` rounds values and every step to 32 bits, seven digits, to compare with programs that compute so: the R package
   * Kendall. `double` unless given.
   */
  readonly precision?: "double" | "single";
}

/** `4`: below this a series cannot show a trend at any usual level. */
export const TREND_POINTS = 4;

/**
 * Mann-Kendall test: does a series tend upwards or downwards?
 *
 * Counts, over all pairs, the rises less the falls. Not misled by outliers or by the shape of the rise; misled by a
 * season (take `seasonalKendall`) and by points that follow their neighbours.
 *
 * @param values - Oldest first, at equal distances; finite. The normal approximation wants some ten points.
 * @param options - Precision of the arithmetic.
 * @returns The test; or `too-few-points` below {@link TREND_POINTS}. A series of one value has z 0 and probability 1.
 * @throws RangeError on a value that is not finite, or beyond 32 bits in single precision.
 *
 * @see Mann (1945), *Econometrica* 13, 245-259; Kendall (1975), *Rank Correlation Methods*.
 * @see docs/methods/trends.md
 *
 * @example
 * ```ts
 * import { mannKendall } from "@maatstaf/statistics";
 *
 * const test = mannKendall([3, 4, 4, 6, 5, 8, 9, 11]);
 * test.kind === "mann-kendall" && [test.score, test.probability.toFixed(4)] // => [25, "0.0028"]
 * ```
 */
export function mannKendall(
  values: readonly number[],
  { precision = "double" }: MannKendallOptions = {},
): MannKendall | TooFewPoints {
  if (values.length < TREND_POINTS) return { kind: "too-few-points", points: values.length, required: TREND_POINTS };
  const taken = precision === "single" ? values.map(Math.fround) : values;
  requireFiniteValues("mannKendall", "values", taken);
  return testOf(taken, precision === "single" ? IN_32_BITS : IN_64_BITS);
}

/** How a step of the arithmetic is rounded, and the tail of the normal distribution in that precision. */
interface Arithmetic {
  readonly rounded: (step: number) => number;
  readonly upperTail: (z: number) => number;
}

const IN_64_BITS: Arithmetic = { rounded: (step) => step, upperTail: normalUpperTail };
const IN_32_BITS: Arithmetic = { rounded: Math.fround, upperTail: singleNormalUpperTail };

function testOf(values: readonly number[], { rounded, upperTail }: Arithmetic): MannKendall {
  const score = kendallScore(values);
  const { variance: exact, tiedPairs } = kendallVariance(values);
  const variance = rounded(exact);
  const pairs = (values.length * (values.length - 1)) / 2;
  const untied = rounded(rounded(Math.sqrt(pairs - tiedPairs)) * rounded(Math.sqrt(pairs)));
  const tau = untied === 0 ? 0 : rounded(score / untied);
  if (score === 0 || variance === 0) return { kind: "mann-kendall", score, variance, tau, z: 0, probability: 1 };
  const z = rounded((score - Math.sign(score)) / rounded(Math.sqrt(variance)));
  return { kind: "mann-kendall", score, variance, tau, z, probability: 2 * upperTail(Math.abs(z)) };
}

/** Rises less falls over all pairs. */
export function kendallScore(values: readonly number[]): number {
  let score = 0;
  for (let later = 1; later < values.length; later += 1) {
    const value = values[later] ?? 0;
    for (let earlier = 0; earlier < later; earlier += 1) score += Math.sign(value - (values[earlier] ?? 0));
  }
  return score;
}

/** Variance of the score without a trend, `(n (n-1) (2n+5) - Σ t (t-1) (2t+5)) / 18`, and the number of tied pairs. */
export function kendallVariance(values: readonly number[]): {
  readonly variance: number;
  readonly tiedPairs: number;
} {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let ties = 0;
  let tiedPairs = 0;
  for (const count of counts.values()) {
    ties += varianceTerm(count);
    tiedPairs += (count * (count - 1)) / 2;
  }
  return { variance: (varianceTerm(values.length) - ties) / 18, tiedPairs };
}

/** What a group of equal values, or the whole series, contributes to eighteen times the variance. */
function varianceTerm(count: number): number {
  return count * (count - 1) * (2 * count + 5);
}

/** Standard score with a continuity correction of one pair, and its two-sided probability. */
export function standardScore(score: number, variance: number): { readonly z: number; readonly probability: number } {
  if (score === 0 || variance === 0) return { z: 0, probability: 1 };
  const z = (score - Math.sign(score)) / Math.sqrt(variance);
  return { z, probability: 2 * normalUpperTail(Math.abs(z)) };
}
