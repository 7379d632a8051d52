import { betaDensity, incompleteBeta } from "./incomplete-beta.ts";
import { risingRoot } from "./rising-root.ts";

/**
 * Value below which a share `probability` of the beta distribution with shapes `a` and `b` lies.
 *
 * @param probability - Strictly between 0 and 1.
 * @param a - Above 0.
 * @param b - Above 0.
 */
export function betaQuantile(probability: number, a: number, b: number): number {
  return risingRoot(
    (x) => incompleteBeta(x, a, b) - probability,
    (x) => betaDensity(x, a, b),
    { lower: 0, upper: 1, start: a / (a + b) },
  );
}
