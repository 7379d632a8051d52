import type { FractionChartOptions } from "./chart-options.ts";
import type { ControlChart } from "./control-chart.ts";
import { binomialSpread } from "./counting-spread.ts";
import { fractionChart, requirePer } from "./fraction-chart.ts";
import { requireFractions } from "./fraction.ts";
import type { Fraction } from "./fraction.ts";
import type { TooFewPoints } from "./too-few-points.ts";

/**
 * Control chart of shares (p chart): how many of the cases of each period, with limits by the number of cases.
 *
 * `p̄ ± 3 √(p̄(1 − p̄)/n)`, `p̄` all successes over all trials, limits clipped to what can be. Fit for moderate numbers
 * (`n p̄ ≥ 5`); with thousands of cases the limits get too narrow to be believed: use {@link pPrimeChart} or an XmR
 * chart of the shares.
 *
 * @param fractions - Successes and trials, oldest first; leave periods without trials out.
 * @returns The chart, its values shares in [0, `per`]; `too-few-points` below two points.
 * @throws RangeError on an empty series, a trial number that is not above 0, successes above trials, or an index that
 *   is not one of the series.
 *
 * @see Montgomery (2019), *Introduction to Statistical Quality Control*, 8th edition, section 7.2.
 * @see docs/methods/attribute-charts.md
 *
 * @example
 * ```ts
 * import { pChart } from "@maatstaf/statistics";
 *
 * const returned = [[8, 120], [11, 150], [9, 100], [30, 140], [10, 130], [2, 20]] as const;
 * const chart = pChart(returned.map(([numerator, denominator]) => ({ numerator, denominator })));
 * chart.kind === "control-chart" ? chart.points.map((point) => point.signals.length) : [] // => [0, 0, 0, 1, 0, 0]
 * ```
 */
export function pChart(
  fractions: readonly Fraction[],
  options: FractionChartOptions = {},
): ControlChart | TooFewPoints {
  const { per = 1 } = options;
  requireFractions("pChart", fractions, "shares");
  requirePer("pChart", per);
  return fractionChart(
    fractions,
    { caller: "pChart", method: "p", per, spread: binomialSpread, possible: { lowest: 0, highest: per } },
    options,
  );
}
