import type { ControlChartSpec, Mark } from "./control-chart-spec.ts";
import { PALETTE, part } from "./palette.ts";
import type { PlotArea } from "./plot.ts";
import { spreadPositions } from "./spread.ts";
import { coordinate, element, group } from "./svg-element.ts";
import { textElement, TEXT_SIZE } from "./text-element.ts";
import { textWidth } from "./text-width.ts";

/** A label at the end of a line: its name (for the last value its period) and its figure. */
export interface EndLabel {
  readonly part: "upper" | "lower" | "centre" | "target" | "last-value";
  readonly name: string;
  readonly figure: string;
  readonly value: number;
  /** Mark of the point, for the last value. */
  readonly mark?: Mark;
}

/**
 * Where names and figures of lines stand: both at the end of the line, the figure there and the name in the key, or both
 * in the key.
 */
export type EndLabelNaming = "named" | "figures" | "in-key";

/** Between the plot and the labels: room for a thin line that leads from one to the other. */
export const LEADER = 14;
/** Least distance between the middles of two labels, in pixels. */
const LABEL_PITCH = 15;
/** A label moved less than this needs no leader. */
const UNMOVED = 2;

const COLOURS = {
  upper: PALETTE.mutedInk,
  lower: PALETTE.mutedInk,
  centre: PALETTE.ink,
  target: PALETTE.target,
} as const;

/**
 * The labels at the right end: the last value itself and the last limits, centre and target. From high to low, and for
 * equal values in this order, so that an upper limit never stands below the lower one.
 */
export function endLabels({ points, target, words, formatValue }: ControlChartSpec): readonly EndLabel[] {
  const last = points.findLast((point) => point.value !== undefined);
  const figures = {
    upper: { name: words.upper, value: points.map(({ upper }) => upper).findLast(isFigure) },
    "last-value": { name: last?.label ?? "", value: last?.value },
    target: { name: target?.label ?? "", value: target?.values.findLast(isFigure) },
    centre: { name: words.mean, value: points.map(({ centre }) => centre).findLast(isFigure) },
    lower: { name: words.lower, value: points.map(({ lower }) => lower).findLast(isFigure) },
  };
  return (["upper", "last-value", "target", "centre", "lower"] as const)
    .flatMap((part): EndLabel[] => {
      const { name, value } = figures[part];
      if (value === undefined) return [];
      const label = { part, name, value, figure: formatValue(value) };
      return [part === "last-value" && last !== undefined ? { ...label, mark: last.mark } : label];
    })
    .toSorted((a, b) => b.value - a.value);
}

function isFigure(value: number | undefined): value is number {
  return value !== undefined;
}

/** What stands at the end of the line. The last value needs no name: it is where the line ends. */
function labelText(label: EndLabel, naming: EndLabelNaming): string {
  return naming === "named" && label.part !== "last-value" ? `${label.name} ${label.figure}`.trim() : label.figure;
}

/** Width of the column of labels, in pixels, the leaders left out. */
export function endLabelsWidth(labels: readonly EndLabel[], naming: EndLabelNaming): number {
  if (naming === "in-key") return 0;
  return Math.max(
    0,
    ...labels.map((label) =>
      textWidth(labelText(label, naming), TEXT_SIZE, label.part === "last-value" ? "bold" : "normal"),
    ),
  );
}

/** The fullest labels for which `most` pixels are enough. */
export function endLabelNaming(labels: readonly EndLabel[], most: number): EndLabelNaming {
  const options = ["named", "figures"] as const;
  return options.find((naming) => endLabelsWidth(labels, naming) <= most) ?? "in-key";
}

/** The labels beside the plot, moved apart where lines end close together, and then led back to their line. */
export function endLabelColumn(
  labels: readonly EndLabel[],
  naming: EndLabelNaming,
  { plot, y }: { readonly plot: PlotArea; readonly y: (value: number) => number },
): string {
  if (naming === "in-key") return "";
  const wanted = labels.map((label) => y(label.value));
  const middles = spreadPositions(wanted, { gap: LABEL_PITCH, least: plot.top + 4, most: plot.bottom - 4 });
  const drawn = labels.map((label, index) => {
    const from = wanted[index] ?? 0;
    const middle = middles[index] ?? from;
    const leader = element("path", {
      class: part("leader"),
      d: `M${coordinate(plot.right + 2)},${coordinate(from)}L${coordinate(plot.right + LEADER - 3)},${coordinate(middle)}`,
      fill: "none",
      stroke: PALETTE.axis,
      "stroke-width": 0.75,
    });
    const text = textElement(labelText(label, naming), {
      x: plot.right + LEADER,
      middle,
      ...(label.part === "last-value" ? { weight: "bold" as const } : {}),
      fill: label.part === "last-value" ? PALETTE[label.mark ?? "common"] : COLOURS[label.part],
      part: part("end-label", label.part, label.mark),
    });
    return (Math.abs(middle - from) > UNMOVED ? leader : "") + text;
  });
  return group({ class: part("end-labels") }, ...drawn);
}
