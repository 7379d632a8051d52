import { devianceTerm, stirlingError } from "./saddle-point.ts";

/**
 * Probability of at most `count` events where `rate` are expected: the exact lower tail of the Poisson distribution.
 *
 * @param count - A whole number; below 0 gives 0.
 * @param rate - Expected number of events, zero or more.
 * @returns A share in [0, 1]. Relative error about 1e-14; the sum takes some ten times √rate steps.
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
  if (count < 0) return 0;
  return count < rate ? sumDownwards(count, rate) : 1 - sumUpwards(count + 1, rate);
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
  if (count <= 0) return 1;
  return count > rate ? sumUpwards(count, rate) : 1 - sumDownwards(count - 1, rate);
}

/** Probability of exactly `count` events, by Loader's saddle-point form, which keeps its digits at large counts. */
function probabilityOf(count: number, rate: number): number {
  if (rate === 0) return count === 0 ? 1 : 0;
  if (count === 0) return Math.exp(-rate);
  return Math.exp(-stirlingError(count) - devianceTerm(count, rate)) / Math.sqrt(2 * Math.PI * count);
}

/** `P(X ≤ count)` for a count below the rate, where the terms shrink from `count` down. */
function sumDownwards(count: number, rate: number): number {
  let term = probabilityOf(count, rate);
  let sum = term;
  for (let k = count; k > 0 && term > sum * 1e-17; k -= 1) {
    term *= k / rate;
    sum += term;
  }
  return sum;
}

/** `P(X ≥ count)` for a count above the rate, where the terms shrink from `count` up. */
function sumUpwards(count: number, rate: number): number {
  let term = probabilityOf(count, rate);
  let sum = term;
  for (let k = count + 1; term > sum * 1e-17; k += 1) {
    term *= rate / k;
    sum += term;
  }
  return sum;
}

function requirePoisson(caller: string, count: number, rate: number): void {
  if (!Number.isInteger(count)) {
    throw new RangeError(`${caller}: count must be a whole number, found ${count}; pass unweighted counts`);
  }
  if (!(rate >= 0 && Number.isFinite(rate))) {
    throw new RangeError(`${caller}: rate must be zero or more and finite, found ${rate}; pass the expected number`);
  }
}
