import { LEVEL, requireLevel, standardErrors } from "./interval.ts";
import type { IntervalOptions } from "./interval.ts";
import { requireOpenShare, requirePopulation } from "./share.ts";

/** What a sample is to achieve, and of whom it is drawn. */
export interface SampleDesign extends IntervalOptions {
  /** Share that is expected, in (0, 1); 0.5 is the most demanding. Default {@link WORST_SHARE}. */
  readonly share?: number;
  /** Number of people the sample is drawn from; without it the population is taken as unlimited. */
  readonly population?: number;
}

/** `0.5`: the share for which a sample of a given size is least precise. */
export const WORST_SHARE = 0.5;

/** Rounding noise below which a sample size is not rounded up to the next whole number. */
const ROUNDING = 1e-9;

/** How many answers a margin takes. */
export interface SampleSize {
  /** Whole number of answers. */
  readonly required: number;
  /** The same before it is rounded up. */
  readonly exact: number;
}

/**
 * Number of answers that a margin of error takes.
 *
 * `n₀ = z² p(1 − p)/e²` and, for a population of `N`, `n = n₀ / (1 + (n₀ − 1)/N)`; rounded up at the end.
 *
 * @param margin - Margin of error as a share: 0.05 is five percentage points. In (0, 1).
 * @returns The number of answers, not of invitations: see {@link mailOut}.
 * @throws RangeError on a margin, share or level outside (0, 1), or a population that is no number of at least 1.
 *
 * @see Cochran (1977), *Sampling Techniques*, 3rd edition, section 4.4.
 * @see docs/methods/survey-margins.md
 *
 * @example
 * ```ts
 * import { sampleSize } from "@maatstaf/statistics";
 *
 * sampleSize(0.05).required // => 385
 * sampleSize(0.05, { population: 640 }).required // => 241
 * ```
 */
export function sampleSize(
  margin: number,
  { level = LEVEL, share = WORST_SHARE, population = Infinity }: SampleDesign = {},
): SampleSize {
  requireLevel("sampleSize", level);
  requireOpenShare("sampleSize", "margin", margin);
  requireOpenShare("sampleSize", "share", share);
  requirePopulation("sampleSize", population, 1);
  const unlimited = (standardErrors(level) / margin) ** 2 * share * (1 - share);
  const exact = unlimited / (1 + (unlimited - 1) / population);
  return { required: Math.ceil(exact - ROUNDING), exact };
}

/**
 * Number of invitations that bring in a number of answers.
 *
 * @param required - Number of answers wanted, from 0.
 * @param response - Share of the invited that will answer, in (0, 1].
 * @throws RangeError on a number or a share outside its range.
 *
 * @example
 * ```ts
 * import { mailOut } from "@maatstaf/statistics";
 *
 * mailOut(380, 0.32) // => 1188
 * ```
 */
export function mailOut(required: number, response: number): number {
  if (!(required >= 0 && Number.isFinite(required))) {
    throw new RangeError(`mailOut: required is ${required}; pass a number of answers, 0 or more`);
  }
  if (!(response > 0 && response <= 1)) {
    throw new RangeError(`mailOut: response is ${response}; pass a share above 0 and at most 1`);
  }
  return Math.ceil(required / response - ROUNDING);
}
