import type { ChartOptions } from "./chart-options.ts";
import type { ChartMethod, ControlChart } from "./control-chart.ts";
import { pooledRatio } from "./fraction.ts";
import type { Fraction } from "./fraction.ts";
import { MAKING_DATA_COUNT } from "./rules-making-data-count.ts";
import { segmentedChart } from "./segmented-chart.ts";
import type { ChartRecipe } from "./segmented-chart.ts";
import { COUNT_CHART_POINTS } from "./too-few-points.ts";
import type { TooFewPoints } from "./too-few-points.ts";

/** Spread of each point, given the centre and the places the limits rest on. */
export type FractionSpread = (centre: number, basis: readonly number[]) => (fraction: Fraction) => number;

/** What the charts of fractions (p, p′, u, u′, I′) have in common: a pooled centre, three spreads on either side. */
export function fractionChart(
  fractions: readonly Fraction[],
  {
    per,
    spread,
    ...recipe
  }: {
    readonly caller: string;
    readonly method: ChartMethod;
    readonly per: number;
    readonly spread: FractionSpread;
    readonly minimumPoints?: number;
    readonly possible?: NonNullable<ChartRecipe["possible"]>;
  },
  options: ChartOptions,
): ControlChart | TooFewPoints {
  return segmentedChart(
    {
      minimumPoints: COUNT_CHART_POINTS,
      rules: MAKING_DATA_COUNT,
      ...recipe,
      length: fractions.length,
      fit: ({ basis }) => {
        const centre = pooledRatio(fractions, basis);
        const spreadOf = spread(centre, basis);
        return {
          centre: per * centre,
          at: (index) => {
            const fraction = fractions[index];
            if (fraction === undefined) return undefined;
            const reach = 3 * spreadOf(fraction);
            const value = (per * fraction.numerator) / fraction.denominator;
            return { value, lower: per * (centre - reach), upper: per * (centre + reach) };
          },
        };
      },
    },
    options,
  );
}

/** @throws RangeError unless `per` is a finite number above 0. */
export function requirePer(caller: string, per: number): void {
  if (!(per > 0 && Number.isFinite(per))) {
    throw new RangeError(`${caller}: per is ${per}; pass a number above 0, such as 1000 for a rate per 1000 residents`);
  }
}
