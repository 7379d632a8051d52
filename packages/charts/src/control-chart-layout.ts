import { annotationNotes } from "./annotation-notes.ts";
import type { Stretch } from "./annotation-notes.ts";
import { MARKER_ROW, placedMarkers } from "./annotation-markers.ts";
import type { PlacedMarker } from "./annotation-markers.ts";
import { numberedAnnotations } from "./annotation-numbers.ts";
import { PERIOD_ROW, TICK_GAP } from "./axes.ts";
import { keyRows, keyWidth } from "./key-rows.ts";
import type { KeyEntry } from "./key-rows.ts";
import { lineEntries, markEntries, trialEntry } from "./chart-key.ts";
import { CONTROL_CHART_LEAST, CONTROL_CHART_SIZE } from "./control-chart-spec.ts";
import type { ControlChartSpec } from "./control-chart-spec.ts";
import { endLabelNaming, endLabels, endLabelsWidth, LEADER } from "./end-labels.ts";
import type { EndLabel, EndLabelNaming } from "./end-labels.ts";
import { periodAxis, periodRows } from "./period-axis.ts";
import type { PeriodAxis } from "./period-axis.ts";
import { plottedValues } from "./plotted-values.ts";
import { pointPlaces, verticalScale } from "./plot.ts";
import type { PlotArea, PointPlace } from "./plot.ts";
import { checkedSize } from "./svg-root.ts";
import { LINE_HEIGHT, TEXT_SIZE, TICK_SIZE } from "./text-element.ts";
import { textLines } from "./text-lines.ts";
import { BOLD_FACTOR, textWidth } from "./text-width.ts";
import { valueDomain, valueTicks } from "./value-axis.ts";
import type { Tick } from "./value-axis.ts";

/** Free edge around the drawing, in pixels; wider on the right, where the text of a wide fallback font would end. */
const EDGE = 4;
const RIGHT_EDGE = 10;
/** Around what stands above and below the plot. */
const GAP = 10;
/** The plot never gets lower than this: the drawing grows instead. */
const LEAST_PLOT = 110;
/** Share of the width beyond which labels at the ends of lines take too much room and go into the key. */
const MOST_END_LABELS = 0.25;
/** Share of the width beyond which labels of the value axis are cut. */
const MOST_TICK_LABELS = 0.35;
/** Height per tick on the value axis: aimed at, and least. */
const TICK_PITCH = 42;
const LEAST_TICK_PITCH = 18;

/** Everything about a control chart that has a place. */
export interface ControlChartLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: PlotArea;
  readonly places: readonly PointPlace[];
  readonly y: (value: number) => number;
  readonly ticks: readonly Tick[];
  readonly periods: PeriodAxis;
  readonly caption: readonly string[];
  readonly markers: readonly PlacedMarker[];
  readonly labels: readonly EndLabel[];
  readonly naming: EndLabelNaming;
  readonly keys: readonly Stretch[];
  readonly notes: Stretch;
}

/**
 * Places of all parts, from the outside in: labels first, the plot gets what is left. What does not fit in the height
 * asked for (many rows of markers, a long key, notes) makes the drawing higher, never the plot unreadable.
 */
export function controlChartLayout(spec: ControlChartSpec): ControlChartLayout {
  const width = checkedSize(
    "controlChartDrawing: width",
    spec.width ?? CONTROL_CHART_SIZE.width,
    CONTROL_CHART_LEAST.width,
  );
  const asked = checkedSize(
    "controlChartDrawing: height",
    spec.height ?? CONTROL_CHART_SIZE.height,
    CONTROL_CHART_LEAST.height,
  );

  const domain = valueDomain(plottedValues(spec), spec.startAtZero ?? false);
  const count = Math.max(2, Math.min(8, Math.round((asked - 80) / TICK_PITCH)));
  const ticks = valueTicks(domain, { count, format: spec.formatTick ?? spec.formatValue });
  const tickWidth = Math.max(0, ...ticks.map(({ label }) => textWidth(label, TICK_SIZE)));
  const left = EDGE + Math.min(width * MOST_TICK_LABELS, tickWidth) + TICK_GAP;

  const labels = endLabels(spec);
  const naming = endLabelNaming(labels, width * MOST_END_LABELS);
  const right = width - RIGHT_EDGE - LEADER - endLabelsWidth(labels, naming);

  const places = pointPlaces(spec.points.length, left, right);
  const xs = places.map(({ x }) => x);
  const annotations = numberedAnnotations(spec.annotations ?? []);
  const markers = placedMarkers(annotations, xs);
  const markerRows = markers.length === 0 ? 0 : Math.max(...markers.map(({ row }) => row)) + 1;

  const caption = textLines(spec.words.value, { size: TEXT_SIZE, width: (width - 2 * EDGE) / BOLD_FACTOR, lines: 3 });
  const sides = { left: EDGE, right: width - RIGHT_EDGE };
  const markKey = keyBeside(caption, [...markEntries(spec), ...trialEntry(spec)], { ...sides, top: EDGE });
  const top = EDGE + markKey.height + GAP + markerRows * MARKER_ROW;

  const periodTexts = spec.points.map(({ label }) => label);
  const periods = periodAxis(periodTexts, xs, [EDGE, width - RIGHT_EDGE]);
  const periodHeight = 7 + periodRows(periods) * PERIOD_ROW;
  const lineRows = lineEntries(labels, naming);
  const lineKeyHeight = keyRows(lineRows, { ...sides, top: 0 }).height;
  const below = periodHeight + (lineKeyHeight > 0 ? lineKeyHeight + GAP : 0) + EDGE;
  const plot: PlotArea = {
    left,
    right,
    top,
    bottom: top + Math.max(LEAST_PLOT, ticks.length * LEAST_TICK_PITCH, asked - top - below),
  };
  const lineKey = keyRows(lineRows, { ...sides, top: plot.bottom + periodHeight + GAP });
  const notes = annotationNotes(annotations, periodTexts, { ...sides, top: plot.bottom + below - EDGE + GAP });
  return {
    width,
    height: Math.ceil(plot.bottom + below + (notes.height > 0 ? notes.height + GAP : 0)),
    plot,
    places,
    y: verticalScale(domain, plot),
    ticks,
    periods,
    caption,
    markers,
    labels,
    naming,
    keys: [markKey, lineKey],
    notes,
  };
}

/** The key on the line of the caption, against the right edge, where that has room for both; else underneath. */
function keyBeside(
  caption: readonly string[],
  entries: readonly KeyEntry[],
  { left, right, top }: { readonly left: number; readonly right: number; readonly top: number },
): Stretch {
  const height = caption.length * LINE_HEIGHT;
  const start = right - keyWidth(entries);
  if (caption.length <= 1 && start - left > textWidth(caption[0] ?? "", TEXT_SIZE, "bold") + 2 * GAP) {
    return { svg: keyRows(entries, { left: start, right, top }).svg, height: LINE_HEIGHT };
  }
  const key = keyRows(entries, { left, right, top: top + height });
  return { svg: key.svg, height: height + key.height };
}

/** Where the caption of the value axis stands. */
export const CAPTION_PLACE = { x: EDGE, top: EDGE } as const;
