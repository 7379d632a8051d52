import { symbol, symbolDiamond, symbolSquare, symbolTriangle } from "d3-shape";
import type { SymbolType } from "d3-shape";
import type { Mark } from "./control-chart-spec.ts";
import { PALETTE, part } from "./palette.ts";
import { coordinate, element, group, xmlText } from "./svg-element.ts";

/** Order of drawing: what matters most comes last and lies on top. */
export const MARKS = ["common", "neutral", "improvement", "concern"] as const satisfies readonly Mark[];

const SHAPES: Readonly<Record<Exclude<Mark, "common">, SymbolType>> = {
  improvement: symbolDiamond,
  concern: symbolTriangle,
  neutral: symbolSquare,
};

/** Area of each shape as a multiple of the square of the radius of a disc, so that they look equally large. */
const AREAS: Readonly<Record<Exclude<Mark, "common">, number>> = { improvement: 4.6, concern: 4.6, neutral: 4.4 };

/** Width of the outline of a hollow mark, in pixels. */
const OUTLINE = 1.5;
/** Smaller discs get no paper edge: it would cut the line through them to pieces. */
const LEAST_EDGED = 2;

/** A mark at its place, in pixels. */
export interface PlacedMark {
  readonly x: number;
  readonly y: number;
  readonly provisional?: boolean | undefined;
  /** Shown by a browser when the pointer rests on it. */
  readonly hint?: string;
}

function shape(mark: Mark, radius: number, { x, y, provisional = false, hint }: PlacedMark): string {
  const hollow = provisional
    ? { class: part("hollow"), fill: PALETTE.paper, stroke: PALETTE[mark], "stroke-width": OUTLINE }
    : {};
  const title = hint === undefined ? "" : element("title", {}, xmlText(hint));
  if (mark === "common") return element("circle", { ...hollow, cx: x, cy: y, r: radius }, title);
  const outline = symbol(SHAPES[mark], AREAS[mark] * radius * radius)() ?? "";
  return element("path", { ...hollow, transform: `translate(${coordinate(x)},${coordinate(y)})`, d: outline }, title);
}

/**
 * Marks of one kind: their own shape and colour, filled or, while provisional, hollow.
 *
 * @param radius - Of the disc they are as large as, in pixels.
 */
export function markGroup(mark: Mark, radius: number, places: readonly PlacedMark[]): string {
  const hasEdge = radius >= LEAST_EDGED;
  return group(
    { class: part("marks", mark), fill: PALETTE[mark], stroke: hasEdge ? PALETTE.paper : undefined },
    ...places.map((place) => shape(mark, radius, place)),
  );
}
