import type { ControlChart, ControlPoint } from "./control-chart.ts";
import type { TooFewPoints } from "./too-few-points.ts";

/** The last point that is not excluded, or `too-few-points` when it or its segment is too short to be judged. */
export function lastPoint(chart: ControlChart | TooFewPoints, caller: string): ControlPoint | TooFewPoints {
  if (chart.kind === "too-few-points") return chart;
  const point = chart.points.findLast(({ excluded }) => !excluded);
  const segment = point && chart.segments[point.segment];
  if (point === undefined || segment === undefined) {
    throw new RangeError(`${caller}: chart has no point that counts; pass a chart made by this package`);
  }
  if (segment.required === undefined) return point;
  return { kind: "too-few-points", points: segment.points, required: segment.required };
}
