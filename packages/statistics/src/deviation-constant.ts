import { logGamma } from "./log-gamma.ts";

/**
 * `c4`: mean standard deviation of samples of `size` from a normal distribution, as a multiple of the true one.
 *
 * `√(2/(n − 1)) · Γ(n/2) / Γ((n − 1)/2)`.
 *
 * @see Montgomery (2019), *Introduction to Statistical Quality Control*, 8th edition, appendix VI.
 */
export function deviationConstant(size: number): number {
  return Math.sqrt(2 / (size - 1)) * Math.exp(logGamma(size / 2) - logGamma((size - 1) / 2));
}
