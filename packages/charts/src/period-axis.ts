import { textWidth } from "./text-width.ts";
import { fittedText, textLines } from "./text-lines.ts";
import { TICK_SIZE } from "./text-element.ts";

/** A period label, centred on `x`, on the first or second row of the axis. */
interface PeriodLabel {
  readonly text: string;
  readonly x: number;
  readonly row: 0 | 1;
  /** Whether it is a year, written once for several points. */
  readonly isShared: boolean;
}

/** The labels of a period axis, and where it has tick marks. */
export interface PeriodAxis {
  readonly labels: readonly PeriodLabel[];
  readonly marks: readonly number[];
}

/** Least room between two labels on one row, in pixels. */
export const LABEL_GAP = 10;

interface Part {
  readonly head: string;
  readonly tail: string;
}

/** Successive points that share the year their label ends in. */
interface Group {
  readonly tail: string;
  readonly first: number;
  readonly last: number;
}

/** Labels cut before the year they end in; `undefined` where one does not. */
function labelParts(labels: readonly string[]): readonly Part[] | undefined {
  const parts = labels.flatMap((label): Part[] => {
    const [, head, tail] = /^(\S.*?)\s+(\S*\d{4}\S*)$/u.exec(label.trim()) ?? [];
    return head === undefined || tail === undefined ? [] : [{ head, tail }];
  });
  return parts.length === labels.length ? parts : undefined;
}

function groups(parts: readonly Part[]): readonly Group[] {
  const starts = parts.flatMap(({ tail }, index) => (tail === parts[index - 1]?.tail ? [] : [index]));
  return starts.map((first, position) => ({
    tail: parts[first]?.tail ?? "",
    first,
    last: (starts[position + 1] ?? parts.length) - 1,
  }));
}

function halfWidth(text: string): number {
  return textWidth(text, TICK_SIZE) / 2;
}

/** Labels cut to fit between the edges, and moved sideways just enough to stay there. */
function keptInside(labels: readonly PeriodLabel[], [left, right]: Edges): readonly PeriodLabel[] {
  return labels
    .map((label) => {
      const text = fittedText(label.text, TICK_SIZE, right - left);
      const half = halfWidth(text);
      return { ...label, text, x: Math.max(left + half, Math.min(right - half, label.x)) };
    })
    .filter((label) => label.text !== "");
}

function areApart(labels: readonly PeriodLabel[]): boolean {
  return [0, 1].every((row) => {
    let free = -Infinity;
    for (const label of labels.filter((candidate) => candidate.row === row)) {
      if (label.x - halfWidth(label.text) < free) return false;
      free = label.x + halfWidth(label.text) + LABEL_GAP;
    }
    return true;
  });
}

/** Left and right edge that no label may cross, in pixels. */
export type Edges = readonly [number, number];

interface AxisInput {
  readonly parts: readonly Part[];
  readonly xs: readonly number[];
  readonly edges: Edges;
}

/** Every so many points one label, counted back from the last; the tail only where it is another than the one before. */
function axisAtStride({ parts, xs, edges }: AxisInput, stride: number): PeriodAxis {
  const shown = parts
    .map((part, index) => ({ ...part, index, x: xs[index] ?? 0 }))
    .filter(({ index }) => (parts.length - 1 - index) % stride === 0);
  const labels = shown.flatMap(({ head, tail, x }, position): PeriodLabel[] => [
    { text: head, x, row: 0, isShared: false },
    ...(tail === shown[position - 1]?.tail ? [] : [{ text: tail, x, row: 1 as const, isShared: true }]),
  ]);
  return { labels: keptInside(labels, edges), marks: shown.map(({ x }) => x) };
}

/** One label per group, in its middle, and marks between groups; a short group at either end yields to its neighbour. */
function axisOfGroups({ parts, xs, edges }: AxisInput, cycle: number): PeriodAxis {
  const all = groups(parts);
  const at = (index: number) => xs[index] ?? 0;
  const marks = all.slice(1).map(({ first }) => (at(first - 1) + at(first)) / 2);
  const whole = all.filter(({ first, last }) => last - first + 1 > cycle / 2);
  const middles = (kept: readonly Group[]) =>
    keptInside(
      kept.map(({ tail, first, last }) => ({ text: tail, x: (at(first) + at(last)) / 2, row: 0, isShared: true })),
      edges,
    );
  const isSpaced = (stride: number) => areApart(middles(everySo(whole, stride)));
  const labels = areApart(middles(all)) ? all : everySo(whole, firstStride(numbersFrom(1), whole.length, isSpaced));
  return { labels: middles(labels), marks };
}

function everySo<Item>(items: readonly Item[], stride: number): readonly Item[] {
  return items.filter((_, index) => (items.length - 1 - index) % stride === 0);
}

function* numbersFrom(first: number): Generator<number> {
  for (let number = first; ; number += 1) yield number;
}

/** The first stride that is good, or at last the one at which a single label is left. */
function firstStride(strides: Iterable<number>, count: number, isGood: (stride: number) => boolean): number {
  for (const stride of strides) if (stride >= count || isGood(stride)) return stride;
  return count;
}

/** Every label whole, on two lines; `undefined` where one needs more or a word is too long. */
function axisOfTwoLines(labels: readonly string[], xs: readonly number[], edges: Edges): PeriodAxis | undefined {
  const width = (xs[1] ?? edges[1]) - (xs[0] ?? edges[0]) - LABEL_GAP;
  const lines = labels.map((label) => textLines(label, { size: TICK_SIZE, width }));
  const isWhole = lines.every((rows, index) => rows.length <= 2 && rows.join(" ") === labels[index]?.trim());
  if (!isWhole) return undefined;
  const placed = lines.flatMap((rows, index) =>
    rows.map((text, row): PeriodLabel => ({ text, x: xs[index] ?? 0, row: row === 0 ? 0 : 1, isShared: false })),
  );
  const axis = { labels: keptInside(placed, edges), marks: xs };
  return areApart(axis.labels) ? axis : undefined;
}

/**
 * Labels under the points, thinned so that none overlap.
 *
 * Counted back from the last point, which always has its label: the latest period is the one people look for. Where
 * neighbours end in the same year, as "K1 2026" and "K2 2026" do, the year stands once, on a second row, and the stride
 * divides the year: every quarter, every second one. Where not even one label a year fits, the years alone remain, each
 * in the middle of its points. Labels of another kind are broken over two lines before any is left out.
 *
 * @param xs - Where each point stands, in pixels, rising.
 */
export function periodAxis(labels: readonly string[], xs: readonly number[], edges: Edges): PeriodAxis {
  const parts = labelParts(labels);
  const cycle = Math.max(0, ...groups(parts ?? []).map(({ first, last }) => last - first + 1));
  if (parts === undefined || cycle < 2) {
    const input = { parts: labels.map((label) => ({ head: label.trim(), tail: "" })), xs, edges };
    const isGood = (stride: number) => areApart(axisAtStride(input, stride).labels);
    const whole = isGood(1) ? undefined : axisOfTwoLines(labels, xs, edges);
    if (whole !== undefined) return whole;
    return axisAtStride(input, firstStride(numbersFrom(1), labels.length, isGood));
  }
  const input = { parts, xs, edges };
  for (let stride = 1; stride < cycle; stride += 1) {
    const axis = axisAtStride(input, stride);
    if (cycle % stride === 0 && areApart(axis.labels)) return axis;
  }
  return axisOfGroups(input, cycle);
}

/** How many rows the labels take. */
export function periodRows({ labels }: PeriodAxis): 1 | 2 {
  return labels.some((label) => label.row === 1) ? 2 : 1;
}
