import type { IntervalSpec } from "./interval-spec.ts";
import { INTERVAL_LEAST_WIDTH, INTERVAL_WIDTH } from "./interval-spec.ts";
import { checkedSize } from "./svg-root.ts";
import { LINE_HEIGHT, TEXT_SIZE, TICK_SIZE } from "./text-element.ts";
import { textLines, WRAP_ALLOWANCE } from "./text-lines.ts";
import { BOLD_FACTOR, textWidth } from "./text-width.ts";
import { valueDomain, valueTicks } from "./value-axis.ts";
import type { Tick } from "./value-axis.ts";

/** Free edge around the drawing, and between its columns, in pixels. */
export const EDGE = 4;
const COLUMN_GAP = 14;
/** Widest column of labels, as a share of the width. */
const MOST_LABELS = 0.4;
/** Below this room for the intervals themselves the labels stand above them instead of beside. */
const LEAST_TRACK = 180;
const ROW_GAP = 10;
/** Height of an interval under its own label. */
const TRACK_HEIGHT = 20;
/** Room between the labels of two ticks, in pixels. */
const TICK_ROOM = 16;
const MOST_TICKS = 11;

/** Places of one row. */
export interface RowPlace {
  readonly lines: readonly string[];
  /** Middle of the first line of the label, and of the interval. */
  readonly firstLine: number;
  readonly middle: number;
  /** Middle of the value and the number of answers. */
  readonly figures: number;
  /** From where to where upright lines cross this row: they pass beside labels, never through them. */
  readonly crossing: readonly [number, number];
}

/** Places of all parts of an interval chart. */
export interface IntervalLayout {
  readonly width: number;
  readonly height: number;
  readonly caption: readonly string[];
  readonly track: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly rows: readonly RowPlace[];
  readonly domain: readonly [number, number];
  readonly ticks: readonly Tick[];
  /** Right edges of the columns of values and of numbers of answers. */
  readonly valueRight: number;
  readonly countRight: number;
  /** Middle of the line with the heading of the numbers, and of the one with the name of the reference. */
  readonly headings: number;
  readonly reference: number;
}

function axisDomain({ rows, reference, scale, bars }: IntervalSpec): readonly [number, number] {
  const figures = rows.flatMap(({ value, lower, upper }) => [value, lower, upper]);
  const values = [...figures, reference?.value].filter((value) => value !== undefined);
  const fitted = valueDomain(values, bars ?? false);
  return scale === undefined ? fitted : [Math.min(scale[0], ...values), Math.max(scale[1], ...values)];
}

/** Distance between the first two ticks, in pixels; without bound for a single tick. */
function pitch([first, second]: readonly Tick[], domain: readonly [number, number], width: number): number {
  if (first === undefined || second === undefined) return Infinity;
  return ((second.value - first.value) / (domain[1] - domain[0])) * width;
}

/** As many ticks as leave room between their labels; none whose label would stick out of the drawing. */
function axisTicks(
  domain: readonly [number, number],
  { left, right, width }: { readonly left: number; readonly right: number; readonly width: number },
  format: (value: number) => string,
): readonly Tick[] {
  const room = right - left;
  const isInside = ({ value, label }: Tick) => {
    const x = left + ((value - domain[0]) / (domain[1] - domain[0])) * room;
    const half = textWidth(label, TICK_SIZE) / 2;
    return x - half >= EDGE && x + half <= width - EDGE;
  };
  for (let count = MOST_TICKS; count >= 1; count -= 1) {
    const ticks = valueTicks(domain, { count, format });
    const labels = Math.max(0, ...ticks.map(({ label }) => textWidth(label, TICK_SIZE)));
    if (pitch(ticks, domain, room) >= labels + TICK_ROOM) return ticks.filter(isInside);
  }
  return [];
}

function widest(texts: readonly string[], weight: "normal" | "bold" = "normal"): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, TEXT_SIZE, weight)));
}

/** Places of all parts: labels beside the intervals, or above them in a narrow drawing. */
export function intervalLayout(spec: IntervalSpec): IntervalLayout {
  const width = checkedSize("intervalDrawing: width", spec.width ?? INTERVAL_WIDTH, INTERVAL_LEAST_WIDTH);
  const { rows, words, formatValue, formatCount } = spec;
  const counts = rows.flatMap((row) => (row.n === undefined ? [] : [formatCount(row.n)]));
  const countWidth = counts.length === 0 ? 0 : Math.min(width / 3, widest([...counts, words.n]) + COLUMN_GAP);
  const valueWidth = widest(
    rows.flatMap((row) => (row.value === undefined ? [] : [formatValue(row.value)])),
    "bold",
  );
  const countRight = width - EDGE;
  const valueRight = countRight - countWidth;
  const figuresLeft = valueRight - valueWidth;

  const labelWidth = Math.min(width * MOST_LABELS, widest(rows.map((row) => row.label)) * WRAP_ALLOWANCE);
  const isBeside = figuresLeft - 2 * COLUMN_GAP - labelWidth - EDGE >= LEAST_TRACK;
  const left = isBeside ? EDGE + labelWidth + COLUMN_GAP : EDGE + COLUMN_GAP;
  const right = isBeside ? figuresLeft - COLUMN_GAP : width - EDGE - COLUMN_GAP;
  const labelRoomBesideFigures = isBeside ? labelWidth : figuresLeft - COLUMN_GAP - EDGE;
  // Long figures in a narrow drawing get a line of their own, under the label.
  const hasFigureLine = labelRoomBesideFigures < Math.min(labelWidth, width / 3);
  const labelRoom = hasFigureLine ? width - 2 * EDGE : labelRoomBesideFigures;

  const captionRoom = width - 2 * EDGE - countWidth;
  const caption = textLines(words.value, { size: TEXT_SIZE, width: captionRoom / BOLD_FACTOR, lines: 3 });
  const headings = EDGE + Math.max(1, caption.length) * LINE_HEIGHT - LINE_HEIGHT / 2;
  const reference = headings + LINE_HEIGHT + 4;
  const top = (spec.reference === undefined ? headings : reference) + LINE_HEIGHT / 2 + 4;

  let y = top + ROW_GAP / 2;
  const places = rows.map((row): RowPlace => {
    const lines = textLines(row.label, { size: TEXT_SIZE, width: labelRoom + 0.01 });
    const labelHeight = (Math.max(1, lines.length) + (hasFigureLine ? 1 : 0)) * LINE_HEIGHT;
    const height = isBeside ? Math.max(labelHeight, TRACK_HEIGHT) : labelHeight + TRACK_HEIGHT;
    const firstLine = isBeside ? y + (height - labelHeight + LINE_HEIGHT) / 2 : y + LINE_HEIGHT / 2;
    const middle = isBeside ? y + height / 2 : y + labelHeight + TRACK_HEIGHT / 2;
    const underLabel = y + labelHeight - LINE_HEIGHT / 2;
    const figures = isBeside ? middle : hasFigureLine ? underLabel : firstLine;
    const crossing = [isBeside ? y - ROW_GAP / 2 : middle - TRACK_HEIGHT / 2, y + height + ROW_GAP / 2] as const;
    y += height + ROW_GAP;
    return { lines, firstLine, middle, figures, crossing };
  });
  const bottom = y - ROW_GAP / 2;
  const domain = axisDomain(spec);
  return {
    width,
    height: Math.ceil(bottom + 7 + LINE_HEIGHT + EDGE),
    caption,
    track: { left, right, top, bottom },
    rows: places,
    domain,
    ticks: axisTicks(domain, { left, right, width }, spec.formatTick ?? formatValue),
    valueRight,
    countRight,
    headings,
    reference,
  };
}
