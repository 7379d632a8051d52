import type { ControlChart } from "./control-chart.ts";
import { poissonSpread } from "./counting-spread.ts";
import { fractionChart, requirePer } from "./fraction-chart.ts";
import { requireFractions } from "./fraction.ts";
import type { Fraction } from "./fraction.ts";
import { laneySpread } from "./laney-spread.ts";
import type { FractionChartOptions, MovingRangeChartOptions } from "./chart-options.ts";
import { TRIAL_POINTS } from "./too-few-points.ts";
import type { TooFewPoints } from "./too-few-points.ts";

/**
 * Control chart of rates with Laney's correction (u′ chart), for large numbers of events.
 *
 * As {@link uChart}, the limits widened or narrowed by how much the rates vary from one period to the next beyond what
 * counting explains.
 *
 * @param fractions - Events and exposure, oldest first; leave periods without exposure out.
 * @returns The chart, its values events per `per` units of exposure; `too-few-points` below six points.
 * @throws RangeError as {@link uChart}.
 *
 * @see Laney (2002), *Quality Engineering* 14(4), 531-537.
 * @see docs/methods/attribute-charts.md
 *
 * @example
 * ```ts
 * import { uPrimeChart } from "@maatstaf/statistics";
 *
 * const calls = [4260, 5430, 4280, 3670, 3030, 4810].map((numerator) => ({ numerator, denominator: 90_000 }));
 * const chart = uPrimeChart(calls, { per: 1000 });
 * chart.kind === "control-chart" ? chart.segments[0]?.centre.toFixed(1) : "" // => "47.2"
 * ```
 */
export function uPrimeChart(
  fractions: readonly Fraction[],
  options: FractionChartOptions & MovingRangeChartOptions = {},
): ControlChart | TooFewPoints {
  const { per = 1, screen = true } = options;
  requireFractions("uPrimeChart", fractions, "rates");
  requirePer("uPrimeChart", per);
  return fractionChart(
    fractions,
    {
      caller: "uPrimeChart",
      method: "u-prime",
      per,
      spread: laneySpread(fractions, poissonSpread, screen),
      minimumPoints: TRIAL_POINTS,
      possible: { lowest: 0, highest: Infinity },
    },
    options,
  );
}
