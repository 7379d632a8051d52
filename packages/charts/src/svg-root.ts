import { FONT_FAMILY, PALETTE, part } from "./palette.ts";
import { element, xmlText } from "./svg-element.ts";
import { TEXT_SIZE } from "./text-element.ts";

/** What every drawing is told about itself. */
export interface DrawingIdentity {
  /** Unique on the page; the ids in the drawing derive from it. Not empty. */
  readonly id: string;
  /** Short name, read first by a screen reader. */
  readonly title: string;
  /** What the picture shows, in sentences. */
  readonly description: string;
}

/** An id that may stand in a list of ids: every other character becomes its code between full stops, so no two collide. */
function idText(id: string): string {
  if (id === "") throw new RangeError("drawing: id is empty; give each drawing on a page an id of its own");
  return id.replace(/[^A-Za-z0-9_-]/gu, (character) => `.${(character.codePointAt(0) ?? 0).toString(16)}.`);
}

/**
 * The `<svg>` element: its role, its name and description tied on by id, a paper background that keeps every colour
 * legible on a dark page, and the parts of the drawing.
 */
export function svgRoot(
  identity: DrawingIdentity,
  { width, height, variant }: { readonly width: number; readonly height: number; readonly variant: string },
  parts: readonly string[],
): string {
  const id = idText(identity.id);
  const described = identity.description.trim() !== "";
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: `maatstaf-chart maatstaf-chart--${variant}`,
      role: "img",
      "aria-labelledby": described ? `${id}-title ${id}-description` : `${id}-title`,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      "font-family": FONT_FAMILY,
      "font-size": TEXT_SIZE,
    },
    element("title", { id: `${id}-title` }, xmlText(identity.title)),
    described ? element("desc", { id: `${id}-description` }, xmlText(identity.description)) : "",
    element("rect", { class: part("paper"), width, height, fill: PALETTE.paper }),
    ...parts,
  );
}

/** @throws RangeError when a size is not a whole number of pixels from `least` up to 10 000. */
export function checkedSize(where: string, value: number, least: number): number {
  if (Number.isInteger(value) && value >= least && value <= 10_000) return value;
  throw new RangeError(`${where}: ${value} is not a whole number of pixels from ${least} to 10000`);
}

/** @throws RangeError on a value that is not finite: a gap is `undefined`. */
export function checkedValue(where: string, value: number | undefined): number | undefined {
  if (value === undefined || Number.isFinite(value)) return value;
  throw new RangeError(`${where}: ${value} is not finite; use undefined where there is no figure`);
}
