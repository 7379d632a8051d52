import { line } from "d3-shape";
import type { ControlChartPoint, ControlChartSpec, Mark } from "./control-chart-spec.ts";
import type { ChartGeometry } from "./step-runs.ts";
import { markGroup, MARKS } from "./mark-shape.ts";
import { PALETTE, part } from "./palette.ts";
import { COORDINATE_DECIMALS, element } from "./svg-element.ts";

/** The line through the values, broken at every gap. */
export function valueLine(
  points: readonly ControlChartPoint[],
  { places, y }: ChartGeometry,
  strokeWidth: number,
): string {
  const path = line<ControlChartPoint>()
    .defined((point) => point.value !== undefined)
    .x((_, index) => places[index]?.x ?? 0)
    .y((point) => y(point.value ?? 0))
    .digits(COORDINATE_DECIMALS);
  return element("path", {
    class: part("line"),
    d: path([...points]) ?? "",
    fill: "none",
    stroke: PALETTE.line,
    "stroke-width": strokeWidth,
    "stroke-linejoin": "round",
  });
}

/** Radius of a mark, in pixels: as the distance between points allows, but what deserves attention stays visible. */
function markRadius(mark: Mark, distance: number): number {
  return mark === "common"
    ? Math.max(1.5, Math.min(3.6, distance * 0.28))
    : Math.max(3.6, Math.min(4.6, distance * 0.3));
}

/** What a browser shows when the pointer rests on a mark: period, value and what is special about it. */
function hint(point: ControlChartPoint, value: number, { words, formatValue }: PointWording): string {
  const remarks = [
    point.mark === "common" ? undefined : words.marks[point.mark],
    point.provisional === true ? words.provisional : undefined,
    point.note,
  ].filter((remark) => remark !== undefined && remark !== "");
  return [`${point.label}: ${formatValue(value)}`, ...remarks].join("; ");
}

type PointWording = Pick<ControlChartSpec, "words" | "formatValue">;

/** A mark per value; common causes are smaller than what deserves attention, and lie underneath. */
export function pointMarks(
  spec: Pick<ControlChartSpec, "points"> & PointWording,
  { places, y }: ChartGeometry,
  distance: number,
): string {
  return MARKS.map((mark) =>
    markGroup(
      mark,
      markRadius(mark, distance),
      spec.points.flatMap((point, index) => {
        const x = places[index]?.x;
        if (point.mark !== mark || point.value === undefined || x === undefined) return [];
        const { value, provisional } = point;
        return [{ x, y: y(value), provisional, hint: hint(point, value, spec) }];
      }),
    ),
  ).join("");
}
