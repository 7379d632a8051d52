import { fieldLine, limitBands, targetLine } from "./control-chart-lines.ts";
import { checkControlChart } from "./control-chart-check.ts";
import { valueLine } from "./control-chart-points.ts";
import type { ControlChartSpec } from "./control-chart-spec.ts";
import { controlChartTable } from "./control-chart-table.ts";
import type { Drawing } from "./drawing.ts";
import { markGroup, MARKS } from "./mark-shape.ts";
import { PALETTE, part } from "./palette.ts";
import { pointPlaces, verticalScale } from "./plot.ts";
import type { PlotArea } from "./plot.ts";
import { plottedValues } from "./plotted-values.ts";
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

/** Free edge, wide enough for the outline of the tallest mark. */
const EDGE = 6;
const LATEST_RADIUS = 2.6;
const EARLIER_RADIUS = 1.9;

/** Thin: at this size the line itself comes first. */
const STROKES = {
  centre: { colour: PALETTE.limit, width: 0.75 },
  target: { colour: PALETTE.target, width: 1 },
} as const;

/**
 * A sparkline: the course of a figure in the space of a word, for a list or a table cell. It shows the line, the band
 * between the limits, centre and target, the last point, and every point with a special mark; no text, so title and
 * description carry what it says. The specification of a control chart serves as it is.
 *
 * @param spec - As for {@link controlChartDrawing}; default size {@link SPARKLINE_SIZE}.
 * @returns SVG text and the same figures as a table. Where no point has a value: `words.empty`, cut to fit.
 * @throws RangeError on what {@link controlChartDrawing} refuses, and on a size below {@link SPARKLINE_LEAST}.
 *
 * @example
 * ```ts
 * import { sparkline } from "@maatstaf/charts";
 *
 * const drawing = sparkline({
 *   id: "permits-small",
 *   title: "Vergunningen binnen de termijn",
 *   description: "Van 74 naar 71 procent.",
 *   points: [
 *     { label: "K1 2026", value: 74, mark: "common" },
 *     { label: "K2 2026", value: 71, mark: "concern" },
 *   ],
 *   words: {
 *     value: "%", mean: "gemiddelde", lower: "ondergrens", upper: "bovengrens",
 *     target: "doel", period: "periode", note: "opmerking",
 *     marks: { common: "gewone variatie", improvement: "verbetering", concern: "aandachtspunt", neutral: "bijzonder" },
 *   },
 *   formatValue: (value) => String(value),
 * });
 *
 * [drawing.width, drawing.height] // => [120, 32]
 * drawing.table.rows // => [["K1 2026", "74", ""], ["K2 2026", "71", "aandachtspunt"]]
 * ```
 */
export function sparkline(spec: SparklineSpec): Drawing {
  checkControlChart("sparkline", { points: spec.points, target: spec.target });
  const width = checkedSize("sparkline: width", spec.width ?? SPARKLINE_SIZE.width, SPARKLINE_LEAST.width);
  const height = checkedSize("sparkline: height", spec.height ?? SPARKLINE_SIZE.height, SPARKLINE_LEAST.height);
  const plot: PlotArea = { left: EDGE, right: width - EDGE, top: EDGE, bottom: height - EDGE };
  const geometry = {
    places: pointPlaces(spec.points.length, plot.left, plot.right),
    y: verticalScale(valueDomain(plottedValues(spec), spec.startAtZero ?? false), plot),
  };
  const last = spec.points.findLastIndex((point) => point.value !== undefined);
  const placed = spec.points.flatMap(({ value, mark, provisional }, index) => {
    const x = geometry.places[index]?.x;
    return value === undefined || x === undefined ? [] : [{ index, mark, x, y: geometry.y(value), provisional }];
  });
  const special = MARKS.filter((mark) => mark !== "common").map((mark) =>
    markGroup(
      mark,
      EARLIER_RADIUS,
      placed.filter((point) => point.mark === mark && point.index !== last),
    ),
  );
  const latest = placed
    .filter((point) => point.index === last)
    .map((point) => markGroup(point.mark, LATEST_RADIUS, [point]));
  const parts =
    last === -1
      ? [emptyLabel(spec.words.empty ?? "", width, height)]
      : [
          limitBands(spec.points, geometry),
          fieldLine(spec.points, geometry, "centre", STROKES.centre),
          targetLine(spec.target?.values ?? [], geometry, STROKES.target),
          valueLine(spec.points, geometry, 1.5),
          ...special,
          ...latest,
        ];
  return {
    svg: svgRoot(spec, { width, height, variant: "sparkline" }, parts),
    table: controlChartTable({ ...spec, annotations: [] }),
    width,
    height,
  };
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
