import type { NumberedAnnotation } from "./annotation-numbers.ts";
import { PALETTE, part } from "./palette.ts";
import { coordinate, element, group } from "./svg-element.ts";
import { textElement } from "./text-element.ts";
import { textWidth } from "./text-width.ts";

const NUMBER_SIZE = 10;
const MARKER_HEIGHT = 15;
/** Height of one row of markers above the plot, in pixels. */
export const MARKER_ROW = 18;
/** Between the plot and the lowest row. */
const MARKER_GAP = 4;

/** Width of the pill around a number, in pixels. */
export function markerWidth(number: number): number {
  return Math.max(MARKER_HEIGHT, textWidth(String(number), NUMBER_SIZE, "bold") + 8);
}

/** A number in a dark pill, centred. */
export function annotationMarker(number: number, x: number, middle: number): string {
  const width = markerWidth(number);
  return (
    element("rect", {
      class: part("annotation-marker"),
      x: x - width / 2,
      y: middle - MARKER_HEIGHT / 2,
      width,
      height: MARKER_HEIGHT,
      rx: MARKER_HEIGHT / 2,
      fill: PALETTE.centre,
    }) +
    textElement(String(number), {
      x,
      middle,
      anchor: "middle",
      size: NUMBER_SIZE,
      weight: "bold",
      fill: PALETTE.paper,
      part: part("annotation-number"),
    })
  );
}

/** A marker above the plot: where it stands and in which row, row 0 nearest to the plot. */
export interface PlacedMarker {
  readonly number: number;
  readonly x: number;
  readonly row: number;
}

/** Markers in the lowest row where they touch no other. */
export function placedMarkers(
  annotations: readonly NumberedAnnotation[],
  xs: readonly number[],
): readonly PlacedMarker[] {
  const taken: number[] = [];
  return annotations.map(({ number, index }) => {
    const x = xs[index] ?? 0;
    const half = markerWidth(number) / 2;
    const free = taken.findIndex((right) => right + 2 <= x - half);
    const row = free === -1 ? taken.length : free;
    taken[row] = x + half;
    return { number, x, row };
  });
}

/** Markers over a plot that runs from `top` to `bottom`, each with a thin line down. */
export function annotationMarkers(markers: readonly PlacedMarker[], top: number, bottom: number): string {
  const line = (x: number) => `M${coordinate(x)},${coordinate(top - MARKER_GAP)}V${coordinate(bottom)}`;
  return group(
    { class: part("annotations") },
    ...markers.map(({ x }) =>
      element("path", {
        class: part("annotation-line"),
        d: line(x),
        fill: "none",
        stroke: PALETTE.axis,
        "stroke-dasharray": "1 3",
      }),
    ),
    ...markers.map(({ number, x, row }) =>
      annotationMarker(number, x, top - MARKER_GAP - MARKER_HEIGHT / 2 - row * MARKER_ROW),
    ),
  );
}
