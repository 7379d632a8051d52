import type { ControlChart } from "./control-chart.ts";
import { fractionChart, requirePer } from "./fraction-chart.ts";
import type { FractionSpread } from "./fraction-chart.ts";
import { requireFractions } from "./fraction.ts";
import type { Fraction } from "./fraction.ts";
import { averageMovingRange } from "./moving-range.ts";
import type { FractionChartOptions, MovingRangeChartOptions } from "./chart-options.ts";
import { picked } from "./picked.ts";
import { TRIAL_POINTS } from "./too-few-points.ts";
import type { TooFewPoints } from "./too-few-points.ts";

/**
 * Control chart of single values that rest on unequal numbers (I′ or normalised individuals chart): means, shares or
 * rates of any distribution.
 *
 * `x̄ ± 3 s̄/√n`, `x̄` weighted by `n`, and `s̄` the mean of `√(π/2) · |xᵢ − xᵢ₋₁| / √(1/nᵢ + 1/nᵢ₋₁)`. With equal
 * numbers it is the XmR chart.
 *
 * @param fractions - Sum and number of each period (or successes and trials, events and exposure), oldest first.
 * @returns The chart, its values `per` times numerator over denominator; limits not clipped; `too-few-points` below
 *   six points.
 * @throws RangeError on an empty series, a denominator that is not above 0, a numerator that is not finite, or an
 *   index that is not one of the series.
 *
 * @see Taylor (2018), *Normalized Individuals (I_N) Control Chart*, variation.com.
 * @see docs/methods/attribute-charts.md
 *
 * @example
 * ```ts
 * import { iPrimeChart } from "@maatstaf/statistics";
 *
 * const days = [[310, 31], [288, 24], [420, 40], [198, 18], [270, 30], [341, 31]] as const;
 * const chart = iPrimeChart(days.map(([numerator, denominator]) => ({ numerator, denominator })));
 * chart.kind === "control-chart" ? chart.segments[0]?.centre.toFixed(2) : "" // => "10.50"
 * ```
 */
export function iPrimeChart(
  fractions: readonly Fraction[],
  options: FractionChartOptions & MovingRangeChartOptions = {},
): ControlChart | TooFewPoints {
  const { per = 1, screen = true } = options;
  requireFractions("iPrimeChart", fractions, "values");
  requirePer("iPrimeChart", per);
  return fractionChart(
    fractions,
    {
      caller: "iPrimeChart",
      method: "i-prime",
      per,
      spread: normalisedSpread(fractions, screen),
      minimumPoints: TRIAL_POINTS,
    },
    options,
  );
}

function normalisedSpread(fractions: readonly Fraction[], screen: boolean): FractionSpread {
  return (_, basis) => {
    const chosen = picked(fractions, basis);
    const spreads = chosen.slice(1).map((fraction, index) => between(chosen[index] ?? fraction, fraction));
    const unit = averageMovingRange(spreads, screen);
    return ({ denominator }) => unit / Math.sqrt(denominator);
  };
}

/** Standard deviation of a single unit, estimated from two successive points. */
function between(earlier: Fraction, later: Fraction): number {
  const difference = later.numerator / later.denominator - earlier.numerator / earlier.denominator;
  return (Math.sqrt(Math.PI / 2) * Math.abs(difference)) / Math.sqrt(1 / later.denominator + 1 / earlier.denominator);
}
