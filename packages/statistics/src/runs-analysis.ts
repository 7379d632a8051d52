import type { ControlChart } from "./control-chart.ts";
import { rulePoints } from "./rule-point.ts";
import { runsOf } from "./runs.ts";
import type { Runs } from "./runs.ts";

/**
 * Runs of each segment of a chart about its centre (Anhøj): how long is the longest, how often is the centre crossed,
 * and is that unusual for so many points?
 *
 * Longest run allowed: `round(log₂ n) + 3`. Crossings expected: at least the 5 % quantile of heads in `n − 1` tosses
 * of a coin. Points on the centre and excluded points are left out.
 *
 * @param chart - A chart whose centre divides its points in halves: a run chart, or a chart of a symmetric measure.
 * @returns One outcome per segment, in order.
 *
 * @see Anhøj and Olesen (2014), *PLOS ONE* 9(11), e113825; Anhøj (2015), *PLOS ONE* 10(3), e0121349.
 * @see docs/methods/control-chart-rules.md
 *
 * @example
 * ```ts
 * import { runChart, runsAnalysis } from "@maatstaf/statistics";
 *
 * const chart = runChart([3, 4, 2, 4, 3, 2, 7, 8, 9, 7, 8, 9]);
 * chart.kind === "control-chart" ? runsAnalysis(chart)[0]?.crossings : 0 // => 1
 * ```
 */
export function runsAnalysis(chart: ControlChart): readonly Runs[] {
  return chart.segments.map((_, segment) => {
    const points = chart.points.filter((point) => point.segment === segment && !point.excluded);
    return runsOf(rulePoints(points).map(({ side }) => side));
  });
}
