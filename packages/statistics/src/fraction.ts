import { picked } from "./picked.ts";

/** A count and what it is counted against: successes and trials, or events and their exposure. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Refuses fractions that cannot be charted.
 *
 * @throws RangeError on an empty series, a denominator that is not above 0, a negative numerator, or, for `shares`, a
 *   numerator above its denominator.
 */
export function requireFractions(
  caller: string,
  fractions: readonly Fraction[],
  of: "shares" | "rates" | "values",
): void {
  if (fractions.length === 0) throw new RangeError(`${caller}: fractions is empty; pass at least one`);
  for (const [index, { numerator, denominator }] of fractions.entries()) {
    const place = `${caller}: fractions[${index}]`;
    if (!(denominator > 0 && Number.isFinite(denominator))) {
      throw new RangeError(`${place}.denominator is ${denominator}; leave out what has nothing to divide by`);
    }
    if (!Number.isFinite(numerator) || (of !== "values" && numerator < 0)) {
      throw new RangeError(`${place}.numerator is ${numerator}; pass a count of 0 or more and leave gaps out`);
    }
    if (of === "shares" && numerator > denominator) {
      throw new RangeError(`${place}.numerator is ${numerator} of ${denominator}; a share counts part of the whole`);
    }
  }
}

/** Sum of the numerators over the sum of the denominators at these places: never the mean of the ratios. */
export function pooledRatio(fractions: readonly Fraction[], places: readonly number[]): number {
  let [numerator, denominator] = [0, 0];
  for (const fraction of picked(fractions, places)) {
    numerator += fraction.numerator;
    denominator += fraction.denominator;
  }
  return numerator / denominator;
}
