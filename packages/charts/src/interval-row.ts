import type { IntervalLayout, RowPlace } from "./interval-layout.ts";
import { EDGE } from "./interval-layout.ts";
import type { IntervalRow, IntervalSpec } from "./interval-spec.ts";
import { PALETTE, part } from "./palette.ts";
import { coordinate, element, group, xmlText } from "./svg-element.ts";
import { LINE_HEIGHT, textElement, TEXT_SIZE } from "./text-element.ts";
import { fittedText } from "./text-lines.ts";
import { BOLD_FACTOR } from "./text-width.ts";

const BAR_HEIGHT = 14;
const CAP_HEIGHT = 9;
const DOT_RADIUS = 4.25;
/** Keeps text off the first grid line. */
const INDENT = 6;

/** From value to horizontal place, in pixels. */
export type HorizontalScale = (value: number) => number;

function bar(value: number, middle: number, x: HorizontalScale): string {
  const ends = [x(0), x(value)] as const;
  return element("rect", {
    class: part("bar"),
    x: Math.min(...ends),
    y: middle - BAR_HEIGHT / 2,
    width: Math.abs(ends[1] - ends[0]),
    height: BAR_HEIGHT,
    fill: PALETTE.bar,
  });
}

/** A line from lower to upper with a cap at each end. */
function interval(lower: number, upper: number, middle: number, x: HorizontalScale): string {
  const cap = (value: number) => `M${coordinate(x(value))},${coordinate(middle - CAP_HEIGHT / 2)}v${CAP_HEIGHT}`;
  return element("path", {
    class: part("interval"),
    d: `M${coordinate(x(lower))},${coordinate(middle)}H${coordinate(x(upper))}${cap(lower)}${cap(upper)}`,
    fill: "none",
    stroke: PALETTE.centre,
    "stroke-width": 1.5,
  });
}

function hint(row: IntervalRow, value: number, { formatValue }: IntervalSpec): string {
  const hasInterval = row.lower !== undefined && row.upper !== undefined;
  const ends = hasInterval ? ` (${formatValue(row.lower)} – ${formatValue(row.upper)})` : "";
  return `${row.label}: ${formatValue(value)}${ends}`;
}

/** The label of a row, and its number of answers. */
export function rowLabels(spec: IntervalSpec, row: IntervalRow, place: RowPlace, layout: IntervalLayout): string {
  const label = place.lines.map((line, index) =>
    textElement(line, { x: EDGE, middle: place.firstLine + index * LINE_HEIGHT, part: part("row-label") }),
  );
  const answers =
    row.n === undefined
      ? ""
      : textElement(fittedText(spec.formatCount(row.n), TEXT_SIZE, layout.countRight - layout.valueRight - EDGE), {
          x: layout.countRight,
          middle: place.figures,
          anchor: "end",
          fill: PALETTE.mutedInk,
          part: part("count"),
        });
  return label.join("") + answers;
}

/** What stands on the track of a row: bar, interval, dot and figure, or the reason why there is no figure. */
export function rowFigures(
  spec: IntervalSpec,
  row: IntervalRow,
  place: RowPlace,
  { layout, x }: { readonly layout: IntervalLayout; readonly x: HorizontalScale },
): string {
  const { middle } = place;
  const { left, right } = layout.track;
  if (row.value === undefined) {
    return textElement(fittedText(row.note ?? spec.words.empty ?? "", TEXT_SIZE, right - left - INDENT), {
      x: left + INDENT,
      middle,
      fill: PALETTE.mutedInk,
      part: part("empty-label"),
    });
  }
  const hasInterval = row.lower !== undefined && row.upper !== undefined;
  return group(
    { class: part("row") },
    spec.bars === true ? bar(row.value, middle, x) : "",
    hasInterval ? interval(row.lower, row.upper, middle, x) : "",
    element(
      "circle",
      {
        class: part("dot"),
        cx: x(row.value),
        cy: middle,
        r: DOT_RADIUS,
        fill: PALETTE.improvement,
        stroke: PALETTE.paper,
      },
      element("title", {}, xmlText(hint(row, row.value, spec))),
    ),
    textElement(fittedText(spec.formatValue(row.value), TEXT_SIZE, (layout.valueRight - EDGE) / BOLD_FACTOR), {
      x: layout.valueRight,
      middle: place.figures,
      anchor: "end",
      weight: "bold",
      part: part("value"),
    }),
  );
}
