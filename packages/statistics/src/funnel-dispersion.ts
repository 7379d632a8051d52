import { quantile } from "./quantile.ts";

/** How much more the units differ than chance explains. */
export interface Dispersion {
  /** `φ`: mean of the squared, winsorised z-scores; about 1 when only chance is at work. */
  readonly ratio: number;
  /** Factor on the standard error, 1 or more: `√φ`, in a multiplicative correction. */
  readonly factor: number;
  /** Variance between units on the scale of the funnel, zero or more: `τ²`, in an additive correction. */
  readonly between: number;
}

/** What is done about units that differ more than chance explains. */
export type DispersionCorrection = "none" | "multiplicative" | "additive";

/** `0.1`: the share of z-scores that is pulled in at either end, so that true outliers do not widen the limits. */
export const WINSORISED_SHARE = 0.1;

/**
 * Over-dispersion of z-scores after Spiegelhalter: winsorised, multiplicative or additive.
 *
 * @see Spiegelhalter (2005), *Statistics in Medicine* 24, 1185-1202, doi 10.1002/sim.1970; appendix for `τ²`.
 */
export function dispersionOf(
  scores: readonly number[],
  errors: readonly number[],
  { correction, winsorised }: { readonly correction: DispersionCorrection; readonly winsorised: number },
): Dispersion {
  const low = quantile(scores, winsorised);
  const high = quantile(scores, 1 - winsorised);
  const count = scores.length;
  const ratio = scores.reduce((sum, z) => sum + Math.min(Math.max(z, low), high) ** 2, 0) / count;
  const factor = correction === "multiplicative" ? Math.sqrt(Math.max(1, ratio)) : 1;
  if (correction !== "additive") return { ratio, factor, between: 0 };
  const precisions = errors.map((error) => 1 / (error * error));
  const sum = precisions.reduce((total, precision) => total + precision, 0);
  const squares = precisions.reduce((total, precision) => total + precision * precision, 0);
  const spread = sum - squares / sum;
  return { ratio, factor, between: spread > 0 ? Math.max(0, (count * ratio - (count - 1)) / spread) : 0 };
}
