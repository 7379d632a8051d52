import type { BpmnDrawing, DrawnBounds, DrawnShape } from "./bpmn-drawing.ts";
import { edgeMarkup } from "./edge-markup.ts";
import { labelPlaces } from "./label-places.ts";
import { isGround, isNamedOutside, shapeMarkup } from "./shape-markup.ts";
import { boxedText, escaped, figure, textExtent } from "./svg-words.ts";

/** Room around the drawing. */
const MARGIN = 10;

/** What is drawn first lies at the bottom; open activities come after it, the wide ones first. */
const GROUND: readonly string[] = ["Participant", "Lane", "Group"];

/**
 * A BPMN drawing as SVG, without a browser: the same drawing gives the same text. It has a title and a description for who
 * cannot see it, no script, and refers to nothing outside.
 *
 * @param words - `title`: the name of the process. `description`: what a reader hears instead of the picture.
 * @returns An `<svg>` element with a `viewBox`; it takes the width it is given.
 *
 * @example
 * ```ts
 * import { drawnBpmn } from "@maatstaf/interchange/bpmn";
 *
 * const shape = { id: "a", kind: "Task", name: "Nakijken", bounds: { x: 0, y: 0, width: 100, height: 80 }, events: [], isExpanded: false, isHorizontal: true, isInterrupting: true };
 * drawnBpmn({ shapes: [shape], edges: [] }, { title: "Vergunning", description: "Eén stap: nakijken." }).startsWith("<svg ") // => true
 * ```
 */
export function drawnBpmn(
  { shapes, edges }: BpmnDrawing,
  { title, description }: { readonly title: string; readonly description: string },
): string {
  const labels = labelPlaces({ shapes, edges }, { isGround, isNamedOutside });
  const named = [...labels.edges, ...labels.shapes].map(([{ name }, place]) => ({ name, place }));
  const box = around([
    ...shapes.map(({ bounds }) => bounds),
    ...edges.flatMap(({ points }) => points.map((point) => ({ ...point, width: 0, height: 0 }))),
    ...named.map(({ name, place }) => textExtent(name, place)),
  ]);
  const ground = shapes
    .filter(isGround)
    .map((shape, at) => ({ shape, at, layer: layerOf(shape.kind) }))
    .toSorted((a, b) => a.layer - b.layer || areaOf(b.shape) - areaOf(a.shape) || a.at - b.at);
  const front = shapes.filter((shape) => !isGround(shape));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[box.x, box.y, box.width, box.height].map(figure).join(" ")}" role="img" font-family="system-ui, sans-serif" font-size="11" fill="#fff" stroke="#222" stroke-width="1.2">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    ...ground.map(({ shape }) => shapeMarkup(shape)),
    ...edges.map(edgeMarkup),
    ...front.map(shapeMarkup),
    ...named.map(({ name, place }) => boxedText(name, place, "top")),
    "</svg>",
  ].join("\n");
}

function layerOf(kind: string): number {
  const found = GROUND.indexOf(kind);
  return found === -1 ? GROUND.length : found;
}

function areaOf({ bounds }: DrawnShape): number {
  return bounds.width * bounds.height;
}

function around(boxes: readonly DrawnBounds[]): DrawnBounds {
  if (boxes.length === 0) return { x: 0, y: 0, width: 2 * MARGIN, height: 2 * MARGIN };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return {
    x: left - MARGIN,
    y: top - MARGIN,
    width: right - left + 2 * MARGIN,
    height: bottom - top + 2 * MARGIN,
  };
}
