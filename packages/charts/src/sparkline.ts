import { limitBands, referenceLines } from "./control-chart-lines.ts";
import { checkControlChart } from "./control-chart-check.ts";
import { valueLine } from "./control-chart-points.ts";
import type { ControlChartPoint, ControlChartSpec } from "./control-chart-spec.ts";
import { controlChartTable } from "./control-chart-table.ts";
import type { Drawing } from "./drawing.ts";
import { markShape } from "./mark-shape.ts";
import { PALETTE, part } from "./palette.ts";
import { pointPlaces, verticalScale } from "./plot.ts";
import type { PlotArea } from "./plot.ts";
import { group } from "./svg-element.ts";
import { checkedSize, svgRoot } from "./svg-root.ts";
import { textElement, TICK_SIZE } from "./text-element.ts";
import { fittedText } from "./text-lines.ts";
import { valueDomain } from "./value-axis.ts";

/** What {@link sparkline} draws: the fields of a control chart, so that one specification serves both. */
export type SparklineSpec = Omit<ControlChartSpec, "annotations" | "formatTick">;

/** Size of a sparkline when the specification names none, in pixels. */
export const SPARKLINE_SIZE = { width: 120, height: 32 } as const;

/** Smallest size of a sparkline, in pixels. */
export const SPARKLINE_LEAST = { width: 40, height: 16 } as const;

const EDGE = 5;
const MARK_RADIUS = 3.4;

export function sparkline(spec: SparklineSpec): Drawing {
  checkControlChart("sparkline", spec);
  const width = checkedSize("sparkline: width", spec.width ?? SPARKLINE_SIZE.width, SPARKLINE_LEAST.width);
  const height = checkedSize("sparkline: height", spec.height ?? SPARKLINE_SIZE.height, SPARKLINE_LEAST.height);
  const plot: PlotArea = { left: EDGE, right: width - EDGE, top: EDGE, bottom: height - EDGE };
  const values = [
    ...spec.points.flatMap(({ value, centre, lower, upper }) => [value, centre, lower, upper]),
    ...(spec.target?.values ?? []),
  ].filter((value) => value !== undefined);
  const geometry = {
    places: pointPlaces(spec.points.length, plot.left, plot.right),
    y: verticalScale(valueDomain(values, spec.startAtZero ?? false), plot),
  };
  const last = spec.points.findLastIndex((point) => point.value !== undefined);
  const marks = spec.points.map((point, index) => {
    const x = geometry.places[index]?.x;
    if (point.value === undefined || x === undefined || (point.mark === "common" && index !== last)) return "";
    const radius = index === last ? MARK_RADIUS : MARK_RADIUS * 0.7;
    return markShape({ mark: point.mark, x, y: geometry.y(point.value), radius, provisional: point.provisional });
  });
  const parts =
    last === -1
      ? [emptyLabel(spec.words.empty ?? "", width, height)]
      : [
          limitBands(spec.points, geometry),
          referenceLines({ points: spec.points.map(withoutLimits), target: spec.target }, geometry, plot),
          valueLine(spec.points, geometry, 1.5),
          group({ class: part("marks") }, ...marks),
        ];
  return {
    svg: svgRoot(spec, { width, height, variant: "sparkline" }, parts),
    table: controlChartTable(spec),
    width,
    height,
  };
}

/** A sparkline shows limits as a band alone. */
function withoutLimits(point: ControlChartPoint): ControlChartPoint {
  return { ...point, lower: undefined, upper: undefined, segment: undefined };
}

function emptyLabel(text: string, width: number, height: number): string {
  return textElement(fittedText(text, TICK_SIZE, width - 2 * EDGE), {
    x: width / 2,
    middle: height / 2,
    anchor: "middle",
    size: TICK_SIZE,
    fill: PALETTE.mutedInk,
    part: part("empty-label"),
  });
}
