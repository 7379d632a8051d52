import type { CellSpace } from "./cell-space.ts";

/** Two numbers per cell, of all periods. */
interface OpenSums {
  readonly space: CellSpace;
  readonly sums: Float64Array;
}

/**
 * Adds up the units of one indicator in one period: numerator and denominator, the even units and the odd ones apart, so
 * that one addition need not wait for the other. Facts of the
 * organisation as a whole stand for all of them. A numerator of `-0` stands for no facts at all.
 *
 * @param first - The cell of the first unit.
 * @param into - Two numbers per period × indicator.
 * @param at - Which of these pairs.
 */
export function organisationSums({ space, sums }: OpenSums, first: number, into: Float64Array, at: number): void {
  if (space.wholeUnit !== -1) {
    const whole = (first + space.wholeUnit) * 2;
    if (!Object.is(sums[whole], -0)) {
      into[at * 2] = sums[whole] ?? 0;
      into[at * 2 + 1] = sums[whole + 1] ?? 0;
      return;
    }
  }
  let [evenNumerator, oddNumerator, evenDenominator, oddDenominator] = [-0, -0, 0, 0];
  const end = (first + space.units.length) * 2;
  let pair = first * 2;
  for (; pair + 2 < end; pair += 4) {
    evenNumerator += sums[pair] ?? 0;
    evenDenominator += sums[pair + 1] ?? 0;
    oddNumerator += sums[pair + 2] ?? 0;
    oddDenominator += sums[pair + 3] ?? 0;
  }
  if (pair < end) {
    evenNumerator += sums[pair] ?? 0;
    evenDenominator += sums[pair + 1] ?? 0;
  }
  into[at * 2] = evenNumerator + oddNumerator;
  into[at * 2 + 1] = evenDenominator + oddDenominator;
}
