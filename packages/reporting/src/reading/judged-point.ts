import type { Reading } from "@maatstaf/indicators";
import type { Period } from "@maatstaf/kernel";
import type { ControlPoint } from "@maatstaf/statistics";

/** The point that a verdict is on, the last one that is not left out, and its period. */
export function judgedPoint({
  chart,
  charted,
  series,
}: Pick<Reading, "chart" | "charted" | "series">):
  | { readonly point: ControlPoint; readonly period: Period }
  | undefined {
  if (chart?.kind !== "control-chart") return undefined;
  const place = chart.points.findLastIndex(({ excluded }) => !excluded);
  const point = chart.points[place];
  const period = series[charted[place] ?? -1]?.period;
  return point === undefined || period === undefined ? undefined : { point, period };
}
