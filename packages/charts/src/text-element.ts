import { PALETTE } from "./palette.ts";
import { element, xmlText } from "./svg-element.ts";

/** Font size of text and of the quieter tick labels, in pixels. */
export const TEXT_SIZE = 12;
export const TICK_SIZE = 11;
/** Height of one line of text, in pixels. */
export const LINE_HEIGHT = 16;

/** From the middle of a line of text down to its baseline, as a share of the font size. */
const MIDDLE_TO_BASELINE = 0.35;

/** How a {@link textElement} stands: baseline at `y`, or centred on `middle`. */
export interface TextPlace {
  readonly x: number;
  readonly middle: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly size?: number;
  readonly weight?: "bold";
  readonly fill?: string;
  readonly part?: string;
}

/** One line of text, centred vertically on `middle` by arithmetic: renderers differ on `dominant-baseline`. */
export function textElement(text: string, place: TextPlace): string {
  const size = place.size ?? TEXT_SIZE;
  return element(
    "text",
    {
      class: place.part,
      x: place.x,
      y: place.middle + size * MIDDLE_TO_BASELINE,
      "text-anchor": place.anchor === "start" ? undefined : place.anchor,
      "font-size": size === TEXT_SIZE ? undefined : size,
      "font-weight": place.weight,
      fill: place.fill ?? PALETTE.ink,
    },
    xmlText(text),
  );
}
