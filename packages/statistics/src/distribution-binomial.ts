import { incompleteBeta } from "./incomplete-beta.ts";

/**
 * Probability of at most `count` successes in `trials` independent trials: the exact lower tail.
 *
 * @param count - A whole number; below 0 gives 0, from `trials` on gives 1.
 * @param trials - A whole number, zero or more.
 * @param share - Probability of success in one trial, from 0 to 1.
 * @throws RangeError when an argument is no such number.
 *
 * @see docs/methods/distributions.md
 *
 * @example
 * ```ts
 * import { binomialLowerTail } from "@maatstaf/statistics";
 *
 * binomialLowerTail(16, 20, 0.85).toFixed(6) // => "0.352275"
 * ```
 */
export function binomialLowerTail(count: number, trials: number, share: number): number {
  requireBinomial("binomialLowerTail", { count, trials, share });
  if (count < 0) return 0;
  return count >= trials ? 1 : incompleteBeta(1 - share, trials - count, count + 1);
}

/**
 * Probability of `count` successes or more in `trials` independent trials: the exact upper tail, `count` included.
 *
 * @param count - A whole number; 0 and below gives 1, above `trials` gives 0.
 * @param trials - A whole number, zero or more.
 * @param share - Probability of success in one trial, from 0 to 1.
 * @throws RangeError when an argument is no such number.
 *
 * @example
 * ```ts
 * import { binomialUpperTail } from "@maatstaf/statistics";
 *
 * binomialUpperTail(20, 20, 0.85).toFixed(6) // => "0.038760"
 * ```
 */
export function binomialUpperTail(count: number, trials: number, share: number): number {
  requireBinomial("binomialUpperTail", { count, trials, share });
  if (count <= 0) return 1;
  return count > trials ? 0 : incompleteBeta(share, count, trials - count + 1);
}

function requireBinomial(
  caller: string,
  { count, trials, share }: { readonly count: number; readonly trials: number; readonly share: number },
): void {
  if (!Number.isInteger(count)) {
    throw new RangeError(`${caller}: count must be a whole number, found ${count}; pass unweighted counts`);
  }
  if (!(Number.isInteger(trials) && trials >= 0)) {
    throw new RangeError(
      `${caller}: trials must be a whole number, zero or more, found ${trials}; pass the group size`,
    );
  }
  if (!(share >= 0 && share <= 1)) {
    throw new RangeError(`${caller}: share must lie from 0 to 1, found ${share}; pass a fraction, not a percentage`);
  }
}
