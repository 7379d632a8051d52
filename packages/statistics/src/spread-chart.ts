import type { ChartOptions } from "./chart-options.ts";
import type { ChartMethod, ControlChart } from "./control-chart.ts";
import { mean } from "./mean.ts";
import { picked } from "./picked.ts";
import { LIMIT_ONLY } from "./rules-limit.ts";
import { segmentedChart } from "./segmented-chart.ts";
import type { Subgroup } from "./subgroup.ts";
import { COUNT_CHART_POINTS } from "./too-few-points.ts";
import type { TooFewPoints } from "./too-few-points.ts";

/** What the charts of spread have in common: the mean of a measure, and limits at a fixed share of it. */
export function spreadChart(
  subgroups: readonly Subgroup[],
  {
    caller,
    method,
    measure,
    width,
  }: {
    readonly caller: string;
    readonly method: ChartMethod;
    readonly measure: (subgroup: Subgroup) => number;
    readonly width: number;
  },
  options: ChartOptions,
): ControlChart | TooFewPoints {
  const spreads = subgroups.map(measure);
  return segmentedChart(
    {
      caller,
      method,
      length: subgroups.length,
      minimumPoints: COUNT_CHART_POINTS,
      rules: LIMIT_ONLY,
      possible: { lowest: 0, highest: Infinity },
      fit: ({ basis }) => {
        const centre = mean(picked(spreads, basis));
        const [lower, upper] = [centre * (1 - width), centre * (1 + width)];
        return { centre, at: (index) => ({ value: spreads[index] ?? centre, lower, upper }) };
      },
    },
    options,
  );
}
