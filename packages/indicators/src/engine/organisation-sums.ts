import type { IndicatorCells } from "./indicator-cells.ts";

/**
 * Adds up the units of one indicator in one period: numerator and denominator, in the order of the units. Facts of the
 * organisation as a whole stand for all of them. A numerator of `-0` stands for no facts at all.
 *
 * @param first - The cell of the first unit.
 * @param into - Two numbers per period × indicator.
 * @param at - Which of these pairs.
 */
export function organisationSums({ space, sums }: IndicatorCells, first: number, into: Float64Array, at: number): void {
  if (space.wholeUnit !== -1) {
    const whole = (first + space.wholeUnit) * 2;
    if (!Object.is(sums[whole], -0)) {
      into[at * 2] = sums[whole] ?? 0;
      into[at * 2 + 1] = sums[whole + 1] ?? 0;
      return;
    }
  }
  let numerator = -0;
  let denominator = 0;
  const end = (first + space.units.length) * 2;
  for (let pair = first * 2; pair < end; pair += 2) {
    numerator += sums[pair] ?? 0;
    denominator += sums[pair + 1] ?? 0;
  }
  into[at * 2] = numerator;
  into[at * 2 + 1] = denominator;
}
