import type { ControlChartPoint, ControlChartSpec } from "./control-chart-spec.ts";
import { PALETTE, part } from "./palette.ts";
import type { PlotArea, PointPlace } from "./plot.ts";
import { steppedBand, steppedLine } from "./stepped-line.ts";
import type { Step } from "./stepped-line.ts";
import { coordinate, element, group } from "./svg-element.ts";

/** Dashes that tell lines apart without colour. */
export const DASHES = { trial: "4 3", target: "7 3 2 3", segment: "2 3" } as const;

/** Where a value of a point stands. */
export interface ChartGeometry {
  readonly places: readonly PointPlace[];
  readonly y: (value: number) => number;
}

/** Steps of successive points that belong together, and whether their limits are on trial. */
interface Run {
  readonly steps: readonly Step[];
  readonly trial: boolean;
}

/** Steps of all points that have both values, cut where a segment or trial limits begin or a point has none. */
function runs(
  points: readonly ControlChartPoint[],
  { places, y }: ChartGeometry,
  sides: (point: ControlChartPoint, index: number) => readonly [number | undefined, number | undefined],
): readonly Run[] {
  const found: { steps: Step[]; trial: boolean }[] = [];
  let open: { key: string; steps: Step[] } | undefined;
  for (const [index, point] of points.entries()) {
    const [value, other] = sides(point, index);
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

type LimitField = "lower" | "upper" | "centre";

function limitLines(points: readonly ControlChartPoint[], geometry: ChartGeometry, field: LimitField): string {
  const isCentre = field === "centre";
  return runs(points, geometry, (point) => [point[field], point[field]])
    .map(({ steps, trial }) =>
      element("path", {
        class: part(isCentre ? "centre" : "limit", trial ? "trial" : undefined),
        d: steppedLine(steps),
        fill: "none",
        stroke: isCentre ? PALETTE.centre : PALETTE.limit,
        "stroke-width": isCentre ? 1.25 : 1,
        "stroke-dasharray": trial ? DASHES.trial : undefined,
      }),
    )
    .join("");
}

/** The band between the process limits, per segment: filled, or an open outline while the limits are on trial. */
export function limitBands(points: readonly ControlChartPoint[], geometry: ChartGeometry): string {
  const bands = runs(points, geometry, (point) => [point.upper, point.lower]).map(({ steps, trial }) =>
    element("path", {
      class: part("band", trial ? "trial" : undefined),
      d: steppedBand(steps),
      fill: PALETTE.band,
      "fill-opacity": trial ? 0.5 : undefined,
    }),
  );
  return group({ class: part("bands") }, ...bands);
}

/** Limits, centre and target as stepped lines, and a thin upright line where a new segment begins. */
export function referenceLines(
  { points, target }: Pick<ControlChartSpec, "points" | "target">,
  geometry: ChartGeometry,
  plot: PlotArea,
): string {
  const segments = points.map((point, index) => {
    const before = points[index - 1];
    const place = geometry.places[index];
    if (before === undefined || place === undefined || (before.segment ?? 0) === (point.segment ?? 0)) return "";
    return element("path", {
      class: part("segment"),
      d: `M${coordinate(place.from)},${coordinate(plot.top)}V${coordinate(plot.bottom)}`,
      stroke: PALETTE.limit,
      "stroke-dasharray": DASHES.segment,
    });
  });
  const targets = targetRuns(target?.values ?? [], geometry).map((steps) =>
    element("path", {
      class: part("target"),
      d: steppedLine(steps),
      fill: "none",
      stroke: PALETTE.target,
      "stroke-width": 1.5,
      "stroke-dasharray": DASHES.target,
    }),
  );
  return group(
    { class: part("lines") },
    ...segments,
    limitLines(points, geometry, "upper"),
    limitLines(points, geometry, "lower"),
    limitLines(points, geometry, "centre"),
    ...targets,
  );
}

/** A target goes on through a new segment: it is agreed, not computed. */
function targetRuns(values: readonly (number | undefined)[], geometry: ChartGeometry): readonly (readonly Step[])[] {
  const asPoints = values.map((value): ControlChartPoint => ({ label: "", value, mark: "common" }));
  return runs(asPoints, geometry, (point) => [point.value, point.value]).map(({ steps }) => steps);
}
