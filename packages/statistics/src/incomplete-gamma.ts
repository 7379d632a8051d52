import { devianceTerm, stirlingError } from "./saddle-point.ts";

/**
 * Share of a gamma distribution with unit scale at or below `x`: the regularised incomplete gamma function `P(a, x)`.
 *
 * @param a - Shape, above 0.
 * @param x - From 0.
 * @see Olver and others (eds), *NIST Digital Library of Mathematical Functions*, 8.11.4 below the mean and 8.9.2 above.
 */
export function lowerGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? gammaDensity(a, x) * series(a, x) : 1 - upperGamma(a, x);
}

/** Share above `x`: `1 − P(a, x)`, without the digits that subtraction loses. */
export function upperGamma(a: number, x: number): number {
  return x < a + 1 ? 1 - lowerGamma(a, x) : gammaDensity(a, x) * continuedFraction(a, x);
}

/** Density of the gamma distribution with unit scale, by Loader's saddle-point form of the Poisson probability. */
export function gammaDensity(a: number, x: number): number {
  return (Math.sqrt(a / (2 * Math.PI)) * Math.exp(-stirlingError(a) - devianceTerm(a, x))) / x;
}

/** `P(a, x)` divided by the density at `x`. */
function series(a: number, x: number): number {
  let term = x / a;
  let sum = term;
  for (let n = 1; n < 100_000 && term > sum * 1e-17; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** `1 − P(a, x)` divided by the density at `x`. */
function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 100_000; n += 1) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / (b + numerator * d);
    c = b + numerator / c;
    const step = c * d;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return x * fraction;
}
