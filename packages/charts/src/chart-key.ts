import { DASHES } from "./control-chart-lines.ts";
import type { ControlChartSpec, Mark } from "./control-chart-spec.ts";
import type { EndLabel, EndLabelNaming } from "./end-labels.ts";
import type { KeyEntry } from "./key-rows.ts";
import { markGroup, MARKS } from "./mark-shape.ts";
import { PALETTE, part } from "./palette.ts";
import { coordinate, element } from "./svg-element.ts";

const MARK_SAMPLE = 10;
const LINE_SAMPLE = 22;
const BAND_SAMPLE = 5;

/** Radius of a sample, in pixels. */
const SAMPLE_RADIUS = 4.25;

function markEntry(name: string, mark: Mark, provisional = false): KeyEntry {
  return {
    name,
    sampleWidth: MARK_SAMPLE,
    sample: (x, y) => markGroup(mark, SAMPLE_RADIUS, [{ x: x + MARK_SAMPLE / 2, y, provisional }]),
  };
}

/** Entries for the marks that need explaining: those that occur, the common cause excepted, and hollow points. */
export function markEntries({ points, words }: Pick<ControlChartSpec, "points" | "words">): readonly KeyEntry[] {
  const drawn = points.filter((point) => point.value !== undefined);
  const entries = MARKS.filter((mark) => mark !== "common" && drawn.some((point) => point.mark === mark)).map((mark) =>
    markEntry(words.marks[mark], mark),
  );
  const provisional: KeyEntry = markEntry(words.provisional ?? "", "common", true);
  const hasProvisional = drawn.some((point) => point.provisional === true);
  return [...entries, ...(hasProvisional ? [provisional] : [])].filter((entry) => entry.name !== "");
}

/** Entry for dashed limits, where there are any and there is a word for them. */
export function trialEntry({ points, words }: Pick<ControlChartSpec, "points" | "words">): readonly KeyEntry[] {
  const isOnTrial = points.some((point) => point.trial === true && point.upper !== undefined);
  if (!isOnTrial || words.trial === undefined || words.trial === "") return [];
  return [lineEntry(words.trial, { stroke: PALETTE.limit, "stroke-dasharray": DASHES.trial }, part("limit", "trial"))];
}

/** Entries for what the ends of the lines do not say for want of room: their names, or their figures as well. */
export function lineEntries(labels: readonly EndLabel[], naming: EndLabelNaming): readonly KeyEntry[] {
  if (naming === "named") return [];
  const isWhole = naming === "in-key";
  return labels
    .filter((label) => isWhole || (label.part !== "last-value" && label.name !== ""))
    .map((label): KeyEntry => {
      const name = isWhole ? `${label.name} ${label.figure}`.trim() : label.name;
      if (label.part === "last-value") return markEntry(name, label.mark ?? "common");
      if (label.part === "upper" || label.part === "lower") return limitEntry(name, label.part);
      return lineEntry(name, LINE_STROKES[label.part], part(label.part));
    });
}

const LINE_STROKES = {
  centre: { stroke: PALETTE.centre, "stroke-width": 1.25 },
  target: { stroke: PALETTE.target, "stroke-width": 1.5, "stroke-dasharray": DASHES.target },
} as const;

/** A strip of the band with the line on the side it stands for. */
function limitEntry(name: string, side: "upper" | "lower"): KeyEntry {
  const line = lineEntry(name, { stroke: PALETTE.limit }, part("limit"));
  const shift = side === "upper" ? -BAND_SAMPLE : BAND_SAMPLE;
  return {
    ...line,
    sample: (x, middle) =>
      element("rect", {
        class: part("band"),
        x,
        y: middle - BAND_SAMPLE,
        width: LINE_SAMPLE,
        height: 2 * BAND_SAMPLE,
        fill: PALETTE.band,
      }) + line.sample(x, middle + shift),
  };
}

function lineEntry(name: string, stroke: Readonly<Record<string, string | number>>, className: string): KeyEntry {
  return {
    name,
    sampleWidth: LINE_SAMPLE,
    sample: (x, middle) =>
      element("path", {
        class: className,
        d: `M${coordinate(x)},${coordinate(middle)}H${coordinate(x + LINE_SAMPLE)}`,
        fill: "none",
        ...stroke,
      }),
  };
}
