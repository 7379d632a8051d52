import type { FractionChartOptions, MovingRangeChartOptions } from "./chart-options.ts";
import type { ControlChart } from "./control-chart.ts";
import { binomialSpread } from "./counting-spread.ts";
import { fractionChart, requirePer } from "./fraction-chart.ts";
import { requireFractions } from "./fraction.ts";
import type { Fraction } from "./fraction.ts";
import { laneySpread } from "./laney-spread.ts";
import { TRIAL_POINTS } from "./too-few-points.ts";
import type { TooFewPoints } from "./too-few-points.ts";

/**
 * Control chart of shares with Laney's correction (p′ chart), for large numbers of cases.
 *
 * As {@link pChart}, the limits widened or narrowed by how much the shares vary from one period to the next beyond
 * what counting explains.
 *
 * @param fractions - Successes and trials, oldest first; leave periods without trials out.
 * @returns The chart, its values shares in [0, 1]; `too-few-points` below six points.
 * @throws RangeError as {@link pChart}.
 *
 * @see Laney (2002), *Quality Engineering* 14(4), 531-537.
 * @see docs/methods/attribute-charts.md
 *
 * @example
 * ```ts
 * import { pChart, pPrimeChart } from "@maatstaf/statistics";
 *
 * const large = [9410, 9530, 9460, 9550, 9440, 9520].map((numerator) => ({ numerator, denominator: 10_000 }));
 * const [plain, corrected] = [pChart(large), pPrimeChart(large)];
 * plain.kind === "control-chart" ? plain.points.some((point) => point.signals.includes("limit")) : false // => true
 * corrected.kind === "control-chart" ? corrected.points.some((point) => point.signals.length > 0) : true // => false
 * ```
 */
export function pPrimeChart(
  fractions: readonly Fraction[],
  options: FractionChartOptions & MovingRangeChartOptions = {},
): ControlChart | TooFewPoints {
  const { per = 1, screen = true } = options;
  requireFractions("pPrimeChart", fractions, "shares");
  requirePer("pPrimeChart", per);
  return fractionChart(
    fractions,
    {
      caller: "pPrimeChart",
      method: "p-prime",
      per,
      spread: laneySpread(fractions, binomialSpread, screen),
      minimumPoints: TRIAL_POINTS,
      possible: { lowest: 0, highest: per },
    },
    options,
  );
}
