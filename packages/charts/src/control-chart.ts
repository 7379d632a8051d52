import { annotationMarkers } from "./annotation-markers.ts";
import { gridLines, periodLabels, tickLabels } from "./axes.ts";
import { checkControlChart } from "./control-chart-check.ts";
import { CAPTION_PLACE, controlChartLayout } from "./control-chart-layout.ts";
import { fieldLine, limitBands, segmentLines, targetLine } from "./control-chart-lines.ts";
import { pointMarks, valueLine } from "./control-chart-points.ts";
import type { ControlChartSpec } from "./control-chart-spec.ts";
import { controlChartTable } from "./control-chart-table.ts";
import type { Drawing } from "./drawing.ts";
import { emptyPanel } from "./empty-panel.ts";
import { endLabelColumn } from "./end-labels.ts";
import { PALETTE, part } from "./palette.ts";
import { svgRoot } from "./svg-root.ts";
import { LINE_HEIGHT, textElement } from "./text-element.ts";

/** Distance between points, in pixels, below which lines get thinner. */
const DENSE = 6;

const STROKES = {
  limit: { colour: PALETTE.limit, width: 1 },
  centre: { colour: PALETTE.centre, width: 1.25 },
  target: { colour: PALETTE.target, width: 1.5 },
} as const;

/**
 * A control chart (regelkaart, XmR-kaart): values in time, the process limits as a stepped band per segment, the centre
 * line, a target path and numbered annotations. Limits and marks are drawn as given; nothing is judged here.
 *
 * Special points differ in shape and colour ({@link Mark}), provisional ones are hollow, trial limits dashed, gaps break
 * the line. Lines are named at their right end where there is room, else in a key. The value axis covers values, limits
 * and target; it starts at zero only when asked to. All coordinates have at most two decimals and text is measured by a
 * fixed table, so the same specification gives the same bytes on every machine.
 *
 * @param spec - Points oldest first; all figures finite and in one unit, `undefined` for a gap; all words.
 * @returns SVG text with `role="img"`, title and description, and the same figures as a table. Where no point has a
 *   value the picture says `words.empty`. The height exceeds `spec.height` by the notes of the annotations.
 * @throws RangeError on a figure that is not finite, a target path with another number of values than there are points,
 *   an annotation whose index is no point, an empty `id`, and a size that is not whole or below
 *   {@link CONTROL_CHART_LEAST}.
 * @see NHS England, *Making data count*, for the colours and the reading of special causes.
 * @see docs/methods/charts.md for the rules of axes and labels.
 *
 * @example
 * ```ts
 * import { controlChartDrawing } from "@maatstaf/charts";
 *
 * const drawing = controlChartDrawing({
 *   id: "permits",
 *   title: "Vergunningen binnen de termijn",
 *   description: "Het aandeel daalde van 74 naar 71 procent.",
 *   points: [
 *     { label: "K1 2026", value: 74, mark: "common" },
 *     { label: "K2 2026", value: 71, mark: "common", provisional: true },
 *   ],
 *   words: {
 *     value: "binnen de termijn (%)", mean: "gemiddelde", lower: "ondergrens", upper: "bovengrens",
 *     target: "doel", period: "periode", note: "opmerking", provisional: "voorlopig",
 *     marks: { common: "gewone variatie", improvement: "verbetering", concern: "aandachtspunt", neutral: "bijzonder" },
 *   },
 *   formatValue: (value) => String(value),
 * });
 *
 * drawing.svg.startsWith("<svg ") // => true
 * drawing.table.columns.map((column) => column.label) // => ["periode", "binnen de termijn (%)", "opmerking"]
 * drawing.table.rows // => [["K1 2026", "74", ""], ["K2 2026", "71", "voorlopig"]]
 * ```
 */
export function controlChartDrawing(spec: ControlChartSpec): Drawing {
  checkControlChart("controlChartDrawing", spec);
  const layout = controlChartLayout(spec);
  const { width, height, plot, y, places } = layout;
  const geometry = { places, y };
  const distance = (plot.right - plot.left) / Math.max(1, places.length);
  const caption = layout.caption.map((line, row) =>
    textElement(line, {
      x: CAPTION_PLACE.x,
      middle: CAPTION_PLACE.top + LINE_HEIGHT / 2 + row * LINE_HEIGHT,
      weight: "bold",
      part: part("caption"),
    }),
  );
  const parts = spec.points.some((point) => point.value !== undefined)
    ? [
        limitBands(spec.points, geometry),
        gridLines(layout.ticks, y, plot),
        segmentLines(spec.points, geometry, plot),
        fieldLine(spec.points, geometry, "upper", STROKES.limit),
        fieldLine(spec.points, geometry, "lower", STROKES.limit),
        fieldLine(spec.points, geometry, "centre", STROKES.centre),
        targetLine(spec.target?.values ?? [], geometry, STROKES.target),
        periodLabels(layout.periods, plot),
        tickLabels(layout.ticks, y, plot),
        annotationMarkers(layout.markers, plot.top, plot.bottom),
        valueLine(spec.points, geometry, distance < DENSE ? 1.25 : 1.75),
        pointMarks(spec, geometry, distance),
        endLabelColumn(layout.labels, layout.naming, { plot, y }),
        ...caption,
        ...layout.keys.map((key) => key.svg),
        layout.notes.svg,
      ]
    : [emptyPanel(spec.words.empty ?? "", width, height)];
  return {
    svg: svgRoot(spec, { width, height, variant: "control" }, parts),
    table: controlChartTable(spec),
    width,
    height,
  };
}
