import type { ControlChartPoint } from "./control-chart-spec.ts";
import type { PointPlace } from "./plot.ts";
import type { Step } from "./stepped-line.ts";

/** Where a value of a point stands. */
export interface ChartGeometry {
  readonly places: readonly PointPlace[];
  readonly y: (value: number) => number;
}

/** Steps of successive points that belong together, and whether their limits are on trial. */
export interface StepRun {
  readonly steps: readonly Step[];
  readonly trial: boolean;
}

type Grouping = Pick<ControlChartPoint, "segment" | "trial">;

/** Steps of all points that have both values, cut where a segment or trial limits begin or a point has none. */
export function stepRuns<Point extends Grouping>(
  points: readonly Point[],
  { places, y }: ChartGeometry,
  sides: (point: Point) => readonly [number | undefined, number | undefined],
): readonly StepRun[] {
  const found: { steps: Step[]; trial: boolean }[] = [];
  let open: { key: string; steps: Step[] } | undefined;
  for (const [index, point] of points.entries()) {
    const [value, other] = sides(point);
    const place = places[index];
    const trial = point.trial === true;
    if (value === undefined || other === undefined || place === undefined) {
      open = undefined;
      continue;
    }
    const key = `${point.segment ?? 0} ${trial}`;
    if (open?.key !== key) {
      open = { key, steps: [] };
      found.push({ steps: open.steps, trial });
    }
    open.steps.push({ from: place.from, to: place.to, y: y(value), y0: y(other) });
  }
  return found;
}
