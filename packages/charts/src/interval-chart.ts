import { scaleLinear } from "d3-scale";
import { DASHES } from "./control-chart-lines.ts";
import type { Drawing } from "./drawing.ts";
import { emptyPanel } from "./empty-panel.ts";
import { EDGE, intervalLayout } from "./interval-layout.ts";
import type { IntervalLayout } from "./interval-layout.ts";
import { rowFigures, rowLabels } from "./interval-row.ts";
import type { HorizontalScale } from "./interval-row.ts";
import { INTERVAL_LEAST_WIDTH, INTERVAL_WIDTH } from "./interval-spec.ts";
import type { IntervalSpec } from "./interval-spec.ts";
import { intervalTable } from "./interval-table.ts";
import { PALETTE, part } from "./palette.ts";
import { coordinate, element, group } from "./svg-element.ts";
import { checkedSize, checkedValue, svgRoot } from "./svg-root.ts";
import { LINE_HEIGHT, textElement, TEXT_SIZE, TICK_SIZE } from "./text-element.ts";
import { fittedText } from "./text-lines.ts";
import { textWidth } from "./text-width.ts";

const EMPTY_HEIGHT = 80;

function checkIntervals({ rows, reference, scale }: IntervalSpec): void {
  for (const [index, row] of rows.entries()) {
    for (const field of ["value", "lower", "upper", "n"] as const) {
      checkedValue(`intervalDrawing: rows[${index}].${field}`, row[field]);
    }
    if (row.lower !== undefined && row.upper !== undefined && row.lower > row.upper) {
      throw new RangeError(`intervalDrawing: rows[${index}].lower ${row.lower} is above its upper end ${row.upper}`);
    }
  }
  checkedValue("intervalDrawing: reference.value", reference?.value);
  const [first, last] = scale ?? [0, 1];
  if (!(first < last) || !Number.isFinite(last - first)) {
    throw new RangeError(`intervalDrawing: scale [${first}, ${last}] must rise from one finite end to the other`);
  }
}

/** An upright line past all rows, one stretch for rows that touch. */
function uprightLine(x: number, { rows }: IntervalLayout): string {
  return rows
    .map(({ crossing: [top, bottom] }, index) => {
      const isTouching = rows[index - 1]?.crossing[1] === top;
      return `${isTouching ? "" : `M${coordinate(x)},${coordinate(top)}`}V${coordinate(bottom)}`;
    })
    .join("");
}

function grid(layout: IntervalLayout, x: HorizontalScale): string {
  const lines = layout.ticks.map(({ value }) => element("path", { d: uprightLine(x(value), layout) }));
  return group({ class: part("grid"), stroke: PALETTE.grid }, ...lines);
}

function axis({ ticks, track }: IntervalLayout, x: HorizontalScale): string {
  const labels = ticks.map(({ value, label }) =>
    textElement(label, {
      x: x(value),
      middle: track.bottom + 13,
      anchor: "middle",
      size: TICK_SIZE,
      fill: PALETTE.mutedInk,
      part: part("tick-label"),
    }),
  );
  const line = element("path", {
    class: part("axis"),
    d: `M${coordinate(track.left)},${coordinate(track.bottom)}H${coordinate(track.right)}`,
    fill: "none",
    stroke: PALETTE.axis,
  });
  return group({ class: part("value-axis") }, line, ...labels);
}

/** The line of the reference and, above it, its name and value, moved sideways just enough to stay inside. */
function referenceLine(spec: IntervalSpec, layout: IntervalLayout, x: HorizontalScale): string {
  if (spec.reference === undefined) return "";
  const at = x(spec.reference.value);
  const most = layout.width - EDGE;
  const text = fittedText(`${spec.reference.label} ${spec.formatValue(spec.reference.value)}`, TEXT_SIZE, most - EDGE);
  const half = textWidth(text, TEXT_SIZE) / 2;
  return group(
    { class: part("reference") },
    element("path", {
      class: part("target"),
      d: uprightLine(at, layout),
      fill: "none",
      stroke: PALETTE.target,
      "stroke-width": 1.5,
      "stroke-dasharray": DASHES.target,
    }),
    textElement(text, {
      x: Math.max(EDGE + half, Math.min(most - half, at)),
      middle: layout.reference,
      anchor: "middle",
      fill: PALETTE.target,
      part: part("end-label", "target"),
    }),
  );
}

function headings({ words, rows }: IntervalSpec, layout: IntervalLayout): string {
  const caption = layout.caption.map((line, row) =>
    textElement(line, {
      x: EDGE,
      middle: EDGE + LINE_HEIGHT / 2 + row * LINE_HEIGHT,
      weight: "bold",
      part: part("caption"),
    }),
  );
  const counts = rows.every((row) => row.n === undefined)
    ? ""
    : textElement(fittedText(words.n, TEXT_SIZE, layout.countRight - layout.valueRight - EDGE), {
        x: layout.countRight,
        middle: layout.headings,
        anchor: "end",
        fill: PALETTE.mutedInk,
        part: part("heading"),
      });
  return caption.join("") + counts;
}

/**
 * An interval chart: one row per item with its value, the interval around it and the number of answers, e.g. the
 * questions of a survey with their 95 % intervals. Rows keep the order in which they are given.
 *
 * @param spec - Rows in one unit; a row without value says why (`note`, else `words.empty`).
 * @returns SVG text and the same figures as a table. The height follows from the rows; without rows the picture says
 *   `words.empty`.
 * @throws RangeError on a figure that is not finite, a lower end above the upper one, a scale that does not rise, an
 *   empty `id`, and a width that is not whole or below {@link INTERVAL_LEAST_WIDTH}.
 * @see docs/methods/charts.md
 *
 * @example
 * ```ts
 * import { intervalDrawing } from "@maatstaf/charts";
 *
 * const drawing = intervalDrawing({
 *   id: "survey",
 *   title: "Tevredenheid over het loket",
 *   description: "Vriendelijkheid krijgt een 8,4; over de wachttijd antwoordden te weinig mensen.",
 *   rows: [
 *     { label: "Vriendelijkheid", value: 8.4, lower: 8.1, upper: 8.7, n: 212 },
 *     { label: "Wachttijd", value: undefined, n: 3, note: "te weinig antwoorden" },
 *   ],
 *   scale: [1, 10],
 *   words: { item: "vraag", value: "cijfer", lower: "van", upper: "tot", n: "n", note: "opmerking" },
 *   formatValue: (value) => value.toFixed(1).replace(".", ","),
 *   formatCount: (count) => String(count),
 * });
 *
 * drawing.table.rows[0] // => ["Vriendelijkheid", "8,4", "8,1", "8,7", "212", ""]
 * drawing.table.rows[1] // => ["Wachttijd", "", "", "", "3", "te weinig antwoorden"]
 * ```
 */
export function intervalDrawing(spec: IntervalSpec): Drawing {
  checkIntervals(spec);
  const table = intervalTable(spec);
  if (spec.rows.length === 0) {
    const width = checkedSize("intervalDrawing: width", spec.width ?? INTERVAL_WIDTH, INTERVAL_LEAST_WIDTH);
    const size = { width, height: EMPTY_HEIGHT, variant: "interval" };
    return {
      svg: svgRoot(spec, size, [emptyPanel(spec.words.empty ?? "", width, EMPTY_HEIGHT)]),
      table,
      width,
      height: EMPTY_HEIGHT,
    };
  }
  const layout = intervalLayout(spec);
  const { width, height, track } = layout;
  const x: HorizontalScale = scaleLinear().domain(layout.domain).range([track.left, track.right]).clamp(true);
  const places = spec.rows.flatMap((row, index) => {
    const place = layout.rows[index];
    return place === undefined ? [] : [{ row, place }];
  });
  const parts = [
    grid(layout, x),
    headings(spec, layout),
    ...places.map(({ row, place }) => rowLabels(spec, row, place, layout)),
    axis(layout, x),
    referenceLine(spec, layout, x),
    ...places.map(({ row, place }) => rowFigures(spec, row, place, { layout, x })),
  ];
  return { svg: svgRoot(spec, { width, height, variant: "interval" }, parts), table, width, height };
}
