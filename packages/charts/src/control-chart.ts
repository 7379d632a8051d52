import { annotationMarkers } from "./annotation-markers.ts";
import { gridLines, periodLabels, tickLabels } from "./axes.ts";
import { checkControlChart } from "./control-chart-check.ts";
import { CAPTION_PLACE, controlChartLayout } from "./control-chart-layout.ts";
import { limitBands, referenceLines } from "./control-chart-lines.ts";
import { pointMarks, valueLine } from "./control-chart-points.ts";
import type { ControlChartSpec } from "./control-chart-spec.ts";
import { controlChartTable } from "./control-chart-table.ts";
import type { Drawing } from "./drawing.ts";
import { emptyPanel } from "./empty-panel.ts";
import { endLabelColumn } from "./end-labels.ts";
import { part } from "./palette.ts";
import { svgRoot } from "./svg-root.ts";
import { LINE_HEIGHT, textElement } from "./text-element.ts";

/** Distance between points, in pixels, below which lines get thinner. */
const DENSE = 6;

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
        referenceLines(spec, geometry, plot),
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
