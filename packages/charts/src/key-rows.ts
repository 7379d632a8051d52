import type { Stretch } from "./annotation-notes.ts";
import { part } from "./palette.ts";
import { group } from "./svg-element.ts";
import { LINE_HEIGHT, textElement, TEXT_SIZE } from "./text-element.ts";
import { fittedText } from "./text-lines.ts";
import { textWidth } from "./text-width.ts";

/** An entry of the key: a sample, drawn at a place, and its name. */
export interface KeyEntry {
  readonly sampleWidth: number;
  readonly sample: (x: number, middle: number) => string;
  readonly name: string;
}

const SAMPLE_GAP = 5;
const ENTRY_GAP = 16;

function entryWidth(entry: KeyEntry): number {
  return entry.sampleWidth + SAMPLE_GAP + textWidth(entry.name, TEXT_SIZE);
}

/** Width of all entries side by side, in pixels. */
export function keyWidth(entries: readonly KeyEntry[]): number {
  return entries.reduce((width, entry) => width + entryWidth(entry), Math.max(0, entries.length - 1) * ENTRY_GAP);
}

/** Entries side by side from left to right, going on to a new row where they no longer fit. */
export function keyRows(
  entries: readonly KeyEntry[],
  { left, right, top }: { readonly left: number; readonly right: number; readonly top: number },
): Stretch {
  let x = left;
  let row = 0;
  const drawn = entries.map((entry) => {
    const name = fittedText(entry.name, TEXT_SIZE, right - left - entry.sampleWidth - SAMPLE_GAP);
    const width = entryWidth({ ...entry, name });
    if (x > left && x + width > right + 0.01) {
      x = left;
      row += 1;
    }
    const middle = top + row * LINE_HEIGHT + LINE_HEIGHT / 2;
    const start = x;
    x += width + ENTRY_GAP;
    return (
      entry.sample(start, middle) +
      textElement(name, { x: start + entry.sampleWidth + SAMPLE_GAP, middle, part: part("key-label") })
    );
  });
  return {
    svg: group({ class: part("key") }, ...drawn),
    height: entries.length === 0 ? 0 : (row + 1) * LINE_HEIGHT,
  };
}
