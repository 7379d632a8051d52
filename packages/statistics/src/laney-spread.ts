import type { Fraction } from "./fraction.ts";
import type { FractionSpread } from "./fraction-chart.ts";
import { averageMovingRange, MEAN_RANGE_OF_TWO, movingRanges } from "./moving-range.ts";
import { picked } from "./picked.ts";

/**
 * Laney's correction: the spread counting alone would give, times the standard deviation of the points measured in
 * such spreads, taken from their moving ranges. Above 1 the points vary more than counting explains, below 1 less.
 */
export function laneySpread(fractions: readonly Fraction[], counting: FractionSpread, screen: boolean): FractionSpread {
  return (centre, basis) => {
    const spread = counting(centre, basis);
    const scores = picked(fractions, basis).map((fraction) => {
      const distance = fraction.numerator / fraction.denominator - centre;
      return distance === 0 ? 0 : distance / spread(fraction);
    });
    const factor = averageMovingRange(movingRanges(scores), screen) / MEAN_RANGE_OF_TWO;
    return (fraction) => factor * spread(fraction);
  };
}
