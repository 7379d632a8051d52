import { annotationMarker, markerWidth } from "./annotation-markers.ts";
import type { NumberedAnnotation } from "./annotation-numbers.ts";
import { part } from "./palette.ts";
import { group } from "./svg-element.ts";
import { LINE_HEIGHT, textElement, TEXT_SIZE } from "./text-element.ts";
import { textLines } from "./text-lines.ts";

/** Between a marker and its text, and between two notes, in pixels. */
const NOTE_INDENT = 7;
const NOTE_GAP = 3;

/** A drawn stretch of a chart and the height it takes, in pixels. */
export interface Stretch {
  readonly svg: string;
  readonly height: number;
}

/** Room for the texts of the annotations: from left to right, and from `top` down. */
export interface NotesPlace {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** The texts of the annotations, each beside its number and after the period it belongs to. */
export function annotationNotes(
  annotations: readonly NumberedAnnotation[],
  labels: readonly string[],
  { left, right, top }: NotesPlace,
): Stretch {
  const markers = Math.max(0, ...annotations.map(({ number }) => markerWidth(number)));
  const x = left + markers + NOTE_INDENT;
  let y = top;
  const notes = annotations.map(({ number, index, text }) => {
    const lines = textLines(`${labels[index] ?? ""}: ${text}`, { size: TEXT_SIZE, width: right - x });
    const middle = y + LINE_HEIGHT / 2;
    y += Math.max(1, lines.length) * LINE_HEIGHT + NOTE_GAP;
    const drawn = lines.map((line, row) =>
      textElement(line, { x, middle: middle + row * LINE_HEIGHT, part: part("note") }),
    );
    return annotationMarker(number, left + markers / 2, middle) + drawn.join("");
  });
  return { svg: group({ class: part("notes") }, ...notes), height: y - top };
}
