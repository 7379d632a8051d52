import type { ControlChartPoint } from "./control-chart-spec.ts";
import { PALETTE, part } from "./palette.ts";
import type { PlotArea } from "./plot.ts";
import { stepRuns } from "./step-runs.ts";
import type { ChartGeometry } from "./step-runs.ts";
import { steppedBand, steppedLine } from "./stepped-line.ts";
import { coordinate, element, group } from "./svg-element.ts";

/** Dashes that tell lines apart without colour. */
export const DASHES = { trial: "4 3", target: "7 3 2 3", segment: "2 3" } as const;

/** Colour and width of a line. */
export interface LineStroke {
  readonly colour: string;
  readonly width: number;
}

/** The band between the process limits, per segment; fainter while they are on trial. */
export function limitBands(points: readonly ControlChartPoint[], geometry: ChartGeometry): string {
  const bands = stepRuns(points, geometry, (point) => [point.upper, point.lower]).map(({ steps, trial }) =>
    element("path", {
      class: part("band", trial ? "trial" : undefined),
      d: steppedBand(steps),
      fill: PALETTE.band,
      "fill-opacity": trial ? 0.5 : undefined,
    }),
  );
  return group({ class: part("bands") }, ...bands);
}

/** A stepped line through one field of the points, dashed where limits are on trial. */
export function fieldLine(
  points: readonly ControlChartPoint[],
  geometry: ChartGeometry,
  field: "lower" | "upper" | "centre",
  { colour, width }: LineStroke,
): string {
  return stepRuns(points, geometry, (point) => [point[field], point[field]])
    .map(({ steps, trial }) =>
      element("path", {
        class: part(field === "centre" ? "centre" : "limit", trial ? "trial" : undefined),
        d: steppedLine(steps),
        fill: "none",
        stroke: colour,
        "stroke-width": width,
        "stroke-dasharray": trial ? DASHES.trial : undefined,
      }),
    )
    .join("");
}

/** The target as a stepped line. It goes on through a new segment: it is agreed, not computed. */
export function targetLine(
  values: readonly (number | undefined)[],
  geometry: ChartGeometry,
  { colour, width }: LineStroke,
): string {
  const points = values.map((value) => ({ value, segment: 0, trial: false }));
  return stepRuns(points, geometry, ({ value }) => [value, value])
    .map(({ steps }) =>
      element("path", {
        class: part("target"),
        d: steppedLine(steps),
        fill: "none",
        stroke: colour,
        "stroke-width": width,
        "stroke-dasharray": DASHES.target,
      }),
    )
    .join("");
}

/** A thin upright line where limits start anew. */
export function segmentLines(points: readonly ControlChartPoint[], geometry: ChartGeometry, plot: PlotArea): string {
  const lines = points.map((point, index) => {
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
  return lines.join("");
}
