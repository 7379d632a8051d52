import { gammaDensity, lowerGamma } from "./incomplete-gamma.ts";
import { risingRoot } from "./rising-root.ts";

/**
 * Value below which a share `probability` of the gamma distribution with shape `a` and unit scale lies. Half of a
 * chi-square quantile with `2a` degrees of freedom.
 *
 * @param probability - Strictly between 0 and 1.
 * @param a - Above 0.
 */
export function gammaQuantile(probability: number, a: number): number {
  return risingRoot(
    (x) => lowerGamma(a, x) - probability,
    (x) => gammaDensity(a, x),
    { lower: 0, upper: a + 40 * Math.sqrt(a) + 800, start: a },
  );
}
