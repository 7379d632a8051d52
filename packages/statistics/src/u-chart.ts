import type { FractionChartOptions } from "./chart-options.ts";
import type { ControlChart } from "./control-chart.ts";
import { poissonSpread } from "./counting-spread.ts";
import { fractionChart, requirePer } from "./fraction-chart.ts";
import { requireFractions } from "./fraction.ts";
import type { Fraction } from "./fraction.ts";
import type { TooFewPoints } from "./too-few-points.ts";

/**
 * Control chart of rates (u chart): events per unit of exposure, with limits by the exposure.
 *
 * `ū ± 3 √(ū/a)`, `ū` all events over all exposure, the lower limit clipped at 0.
 *
 * @param fractions - Events and exposure, oldest first; leave periods without exposure out.
 * @returns The chart, its values events per `per` units of exposure; `too-few-points` below two points.
 * @throws RangeError on an empty series, an exposure that is not above 0, a negative number of events, or an index
 *   that is not one of the series.
 *
 * @see Montgomery (2019), *Introduction to Statistical Quality Control*, 8th edition, section 7.3.
 * @see docs/methods/attribute-charts.md
 *
 * @example
 * ```ts
 * import { uChart } from "@maatstaf/statistics";
 *
 * const complaints = [[12, 28.4], [15, 28.4], [9, 28.5], [31, 28.5], [14, 28.6]] as const;
 * const chart = uChart(complaints.map(([numerator, denominator]) => ({ numerator, denominator })));
 * chart.kind === "control-chart" ? chart.points.map((point) => point.signals.length) : [] // => [0, 0, 0, 1, 0]
 * ```
 */
export function uChart(
  fractions: readonly Fraction[],
  options: FractionChartOptions = {},
): ControlChart | TooFewPoints {
  const { per = 1 } = options;
  requireFractions("uChart", fractions, "rates");
  requirePer("uChart", per);
  return fractionChart(
    fractions,
    { caller: "uChart", method: "u", per, spread: poissonSpread, possible: { lowest: 0, highest: Infinity } },
    options,
  );
}
