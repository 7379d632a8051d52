import { PALETTE, part } from "./palette.ts";
import type { PeriodAxis } from "./period-axis.ts";
import type { PlotArea } from "./plot.ts";
import { coordinate, element, group } from "./svg-element.ts";
import { textElement, TICK_SIZE } from "./text-element.ts";
import { fittedText } from "./text-lines.ts";
import type { Tick } from "./value-axis.ts";

/** Between the plot and the labels of the value axis, in pixels. */
export const TICK_GAP = 8;
/** Height of one row of period labels, in pixels. */
export const PERIOD_ROW = 14;
const MARK_LENGTH = 4;

/** Quiet lines across the plot at each tick. */
export function gridLines(ticks: readonly Tick[], y: (value: number) => number, plot: PlotArea): string {
  const lines = ticks.map(({ value }) =>
    element("path", { d: `M${coordinate(plot.left)},${coordinate(y(value))}H${coordinate(plot.right)}` }),
  );
  return group({ class: part("grid"), stroke: PALETTE.grid }, ...lines);
}

/** Labels of the value axis, right-aligned against the plot. */
export function tickLabels(ticks: readonly Tick[], y: (value: number) => number, plot: PlotArea): string {
  const labels = ticks.map(({ value, label }) =>
    textElement(fittedText(label, TICK_SIZE, plot.left - TICK_GAP), {
      x: plot.left - TICK_GAP,
      middle: y(value),
      anchor: "end",
      size: TICK_SIZE,
      fill: PALETTE.mutedInk,
      part: part("tick-label"),
    }),
  );
  return group({ class: part("value-axis") }, ...labels);
}

/** The line under the plot, its marks and the period labels. */
export function periodLabels(axis: PeriodAxis, plot: PlotArea): string {
  const marks = axis.marks.map((x) => `M${coordinate(x)},${coordinate(plot.bottom)}v${MARK_LENGTH}`).join("");
  const labels = axis.labels.map(({ text, x, row, isShared }) =>
    textElement(text, {
      x,
      middle: plot.bottom + 13 + row * PERIOD_ROW,
      anchor: "middle",
      size: TICK_SIZE,
      fill: isShared ? PALETTE.ink : PALETTE.mutedInk,
      part: part("period-label", isShared ? "shared" : undefined),
    }),
  );
  return group(
    { class: part("period-axis") },
    element("path", {
      class: part("axis"),
      d: `M${coordinate(plot.left)},${coordinate(plot.bottom)}H${coordinate(plot.right)}${marks}`,
      fill: "none",
      stroke: PALETTE.axis,
    }),
    ...labels,
  );
}
