import type { ChartOptions } from "./chart-options.ts";
import type { ControlChart } from "./control-chart.ts";
import { poissonSpread } from "./counting-spread.ts";
import { fractionChart } from "./fraction-chart.ts";
import { requireFractions } from "./fraction.ts";
import type { TooFewPoints } from "./too-few-points.ts";

/**
 * Control chart of counts with equal exposure (c chart): events per period.
 *
 * `c̄ ± 3 √c̄`, the lower limit clipped at 0. When the exposure differs between periods use {@link uChart}.
 *
 * @param counts - Events, oldest first; 0 or more.
 * @returns The chart, its values events; `too-few-points` below two points.
 * @throws RangeError on an empty series, a negative or infinite count, or an index that is not one of the series.
 *
 * @see Montgomery (2019), *Introduction to Statistical Quality Control*, 8th edition, section 7.3.
 * @see docs/methods/attribute-charts.md
 *
 * @example
 * ```ts
 * import { cChart } from "@maatstaf/statistics";
 *
 * const chart = cChart([4, 4, 4, 4]);
 * chart.kind === "control-chart" ? chart.segments : [] // => [{ from: 0, to: 3, lower: 0, upper: 10, centre: 4, points: 4, trial: true }]
 * ```
 */
export function cChart(counts: readonly number[], options: ChartOptions = {}): ControlChart | TooFewPoints {
  const fractions = counts.map((numerator) => ({ numerator, denominator: 1 }));
  requireFractions("cChart", fractions, "rates");
  return fractionChart(
    fractions,
    { caller: "cChart", method: "c", per: 1, spread: poissonSpread, possible: { lowest: 0, highest: Infinity } },
    options,
  );
}
