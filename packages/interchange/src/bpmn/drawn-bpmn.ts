import type { BpmnDrawing, DrawnBounds } from "./bpmn-drawing.ts";
import { edgeMarkup } from "./edge-markup.ts";
import { shapeMarkup } from "./shape-markup.ts";
import { escaped, figure } from "./svg-words.ts";

/** Room around the drawing. */
const MARGIN = 10;

/** What is drawn first lies at the bottom. */
const LAYERS: readonly (readonly string[])[] = [
  ["Participant"],
  ["Lane"],
  ["Group"],
  ["SubProcess", "Transaction", "AdHocSubProcess"],
];

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
  const box = around([
    ...shapes.flatMap(({ bounds, labelBounds }) => (labelBounds === undefined ? [bounds] : [bounds, labelBounds])),
    ...edges.flatMap(({ points, labelBounds }) => [
      ...points.map((point) => ({ ...point, width: 0, height: 0 })),
      ...(labelBounds === undefined ? [] : [labelBounds]),
    ]),
  ]);
  const layered = shapes
    .map((shape, at) => ({ shape, at, layer: layerOf(shape.kind) }))
    .toSorted((a, b) => a.layer - b.layer || b.shape.bounds.width - a.shape.bounds.width || a.at - b.at);
  const ground = layered.filter(({ layer }) => layer < LAYERS.length);
  const front = layered.filter(({ layer }) => layer >= LAYERS.length).toSorted((a, b) => a.at - b.at);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[box.x, box.y, box.width, box.height].map(figure).join(" ")}" role="img" font-family="system-ui, sans-serif" font-size="11" fill="#fff" stroke="#222" stroke-width="1.2">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    ...ground.map(({ shape }) => shapeMarkup(shape)),
    ...edges.map(edgeMarkup),
    ...front.map(({ shape }) => shapeMarkup(shape)),
    "</svg>",
  ].join("\n");
}

function layerOf(kind: string): number {
  const found = LAYERS.findIndex((kinds) => kinds.includes(kind));
  return found === -1 ? LAYERS.length : found;
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
