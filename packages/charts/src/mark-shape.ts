import { symbol, symbolDiamond, symbolSquare, symbolTriangle } from "d3-shape";
import type { SymbolType } from "d3-shape";
import type { Mark } from "./control-chart-spec.ts";
import { PALETTE, part } from "./palette.ts";
import { coordinate, element, xmlText } from "./svg-element.ts";

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

/** One mark, as {@link markShape} draws it. */
export interface MarkShape {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  /** Radius of the disc it is as large as, in pixels. */
  readonly radius: number;
  readonly provisional?: boolean | undefined;
  /** Shown by a browser when the pointer rests on it. */
  readonly hint?: string;
}

/** A mark: its own shape and colour, filled or, while provisional, hollow. */
export function markShape({ mark, x, y, radius, provisional = false, hint }: MarkShape): string {
  const colour = PALETTE[mark];
  const paint = {
    class: provisional ? `${part("mark", mark)} ${part("mark")}--provisional` : part("mark", mark),
    fill: provisional ? PALETTE.paper : colour,
    stroke: provisional ? colour : PALETTE.paper,
    "stroke-width": provisional ? OUTLINE : Math.min(1, radius / 4),
  };
  const title = hint === undefined ? "" : element("title", {}, xmlText(hint));
  if (mark === "common") return element("circle", { ...paint, cx: x, cy: y, r: radius }, title);
  const outline = symbol(SHAPES[mark], AREAS[mark] * radius * radius)() ?? "";
  return element("path", { ...paint, transform: `translate(${coordinate(x)},${coordinate(y)})`, d: outline }, title);
}
