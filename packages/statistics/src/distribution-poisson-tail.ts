import { lowerGamma, upperGamma } from "./incomplete-gamma.ts";

/**
 * Probability of at most `count` events where `rate` are expected: the exact lower tail of the Poisson distribution.
 *
 * @param count - A whole number; below 0 gives 0.
 * @param rate - Expected number of events, zero or more.
 * @returns A share in [0, 1]. Relative error about 1e-13 in either tail.
 * @throws RangeError when an argument is no such number.
 *
 * @example
 * ```ts
 * import { poissonLowerTail } from "@maatstaf/statistics";
 *
 * poissonLowerTail(2, 3).toFixed(6) // => "0.423190"
 * ```
 */
export function poissonLowerTail(count: number, rate: number): number {
  requirePoisson("poissonLowerTail", count, rate);
  return count < 0 ? 0 : upperGamma(count + 1, rate);
}

/**
 * Probability of `count` events or more where `rate` are expected: the exact upper tail, `count` included.
 *
 * @param count - A whole number; 0 and below gives 1.
 * @param rate - Expected number of events, zero or more.
 * @returns A share in [0, 1].
 * @throws RangeError when an argument is no such number.
 *
 * @example
 * ```ts
 * import { poissonUpperTail } from "@maatstaf/statistics";
 *
 * poissonUpperTail(3, 3).toFixed(6) // => "0.576810"
 * ```
 */
export function poissonUpperTail(count: number, rate: number): number {
  requirePoisson("poissonUpperTail", count, rate);
  return count <= 0 ? 1 : lowerGamma(count, rate);
}

function requirePoisson(caller: string, count: number, rate: number): void {
  if (!Number.isInteger(count)) {
    throw new RangeError(`${caller}: count must be a whole number, found ${count}; pass unweighted counts`);
  }
  if (!(rate >= 0 && Number.isFinite(rate))) {
    throw new RangeError(`${caller}: rate must be zero or more and finite, found ${rate}; pass the expected number`);
  }
}
