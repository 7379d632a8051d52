import { betaQuantile } from "./beta-quantile.ts";

/**
 * Quantile of Student's t distribution.
 *
 * Found from the beta distribution: `t²/(ν + t²)` follows one with shapes ½ and ν/2.
 *
 * @param probability - Share below the quantile, strictly between 0 and 1.
 * @param degreesOfFreedom - Above 0.
 * @returns A number of standard errors; negative below 0.5.
 * @throws RangeError when an argument lies outside its range.
 *
 * @see Student (1908), *Biometrika* 6, 1-25; values checked against R 4.2.2.
 *
 * @example
 * ```ts
 * import { studentQuantile } from "@maatstaf/statistics";
 *
 * studentQuantile(0.975, 10).toFixed(6) // => "2.228139"
 * studentQuantile(0.5, 10) // => 0
 * ```
 */
export function studentQuantile(probability: number, degreesOfFreedom: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`studentQuantile: probability is ${probability}; pass a share strictly between 0 and 1`);
  }
  if (!(degreesOfFreedom > 0 && Number.isFinite(degreesOfFreedom))) {
    throw new RangeError(`studentQuantile: degreesOfFreedom is ${degreesOfFreedom}; pass a finite number above 0`);
  }
  if (probability === 0.5) return 0;
  if (probability < 0.5) return -studentQuantile(1 - probability, degreesOfFreedom);
  const half = degreesOfFreedom / 2;
  // From the tail or from the centre, whichever keeps the digits.
  if (probability > 0.75) {
    const rest = betaQuantile(2 * (1 - probability), half, 0.5);
    return Math.sqrt((degreesOfFreedom * (1 - rest)) / rest);
  }
  const part = betaQuantile(2 * probability - 1, 0.5, half);
  return Math.sqrt((degreesOfFreedom * part) / (1 - part));
}
