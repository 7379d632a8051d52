import { normalQuantile } from "./distribution-normal.ts";

/**
 * Above this rate the count is taken from the Cornish-Fisher expansion instead of by summation: `exp(-rate)`, the first
 * term of the sum, must stay an ordinary number, and the sum takes as many steps as the count is large.
 */
export const POISSON_SUMMATION_LIMIT = 500;

/**
 * Number of events of a Poisson distribution at a probability, by inversion: the smallest count `k` with
 * `P(X ≤ k) ≥ probability`. With a uniform as the probability it is one random draw.
 *
 * Summation from zero, exact to the last digits of the sum, up to a rate of {@link POISSON_SUMMATION_LIMIT}. Above it,
 * `⌈rate + √rate · z + (z² - 1)/6 + (z - z³)/(72 √rate) - ½⌉`, which is exact or, in the farthest tails, one off.
 *
 * @param rate - Expected number of events, zero or more.
 * @param probability - Strictly between 0 and 1.
 * @returns A whole number of events, zero or more.
 * @throws RangeError when the rate is negative or not finite, or the probability is 0, 1 or outside that interval.
 *
 * @see docs/methods/distributions.md
 *
 * @example
 * ```ts
 * import { mulberry32, poissonQuantile, uniform } from "@maatstaf/statistics";
 *
 * poissonQuantile(0.4, 0.67) // => 0
 * poissonQuantile(0.4, 0.68) // => 1
 * poissonQuantile(3, uniform(mulberry32(42))) // => 3
 * ```
 */
export function poissonQuantile(rate: number, probability: number): number {
  requireRate("poissonQuantile", rate);
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(
      `poissonQuantile: probability must lie strictly between 0 and 1, found ${probability}; ` +
        "keep random uniforms inside that interval, as uniform() does",
    );
  }
  return rate <= POISSON_SUMMATION_LIMIT ? summedQuantile(rate, probability) : expandedQuantile(rate, probability);
}

/**
 * Probability that a year brings at least one event: `1 - exp(-rate)`.
 *
 * @param rate - Expected number of events in the year, zero or more.
 * @returns A share from 0 to 1; exact for a very small rate as well.
 * @throws RangeError when the rate is negative or not finite.
 *
 * @example
 * ```ts
 * import { atLeastOneEvent } from "@maatstaf/statistics";
 *
 * atLeastOneEvent(0.4).toFixed(5) // => "0.32968"
 * ```
 */
export function atLeastOneEvent(rate: number): number {
  requireRate("atLeastOneEvent", rate);
  return -Math.expm1(-rate);
}

/**
 * Expected number of events in a year, from the probability of at least one: `-ln(1 - probability)`.
 *
 * @param probability - From 0 to below 1; "certain" has no finite rate.
 * @throws RangeError when the probability is outside that interval.
 *
 * @example
 * ```ts
 * import { atLeastOneEvent, eventRate } from "@maatstaf/statistics";
 *
 * eventRate(atLeastOneEvent(0.4)).toFixed(12) // => "0.400000000000"
 * ```
 */
export function eventRate(probability: number): number {
  if (!(probability >= 0 && probability < 1)) {
    throw new RangeError(
      `eventRate: probability must be at least 0 and below 1, found ${probability}; ` +
        "give an event that happens every year as a number of events instead",
    );
  }
  return -Math.log1p(-probability);
}

function requireRate(caller: string, rate: number): void {
  if (rate >= 0 && Number.isFinite(rate)) return;
  throw new RangeError(
    `${caller}: rate must be zero or more and finite, found ${rate}; pass the expected number of events in the period`,
  );
}

function summedQuantile(rate: number, probability: number): number {
  let count = 0;
  let term = Math.exp(-rate);
  let sum = term;
  // The terms add up to 1 less a rounding error: past the mode a term of zero ends a sum that cannot reach 1 - 1e-16.
  while (probability > sum && (term > 0 || count < rate)) {
    count += 1;
    term *= rate / count;
    sum += term;
  }
  return count;
}

function expandedQuantile(rate: number, probability: number): number {
  const z = normalQuantile(probability);
  const root = Math.sqrt(rate);
  return Math.max(0, Math.ceil(rate + root * z + (z * z - 1) / 6 + (z - z * z * z) / (72 * root) - 0.5));
}
