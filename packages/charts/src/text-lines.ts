import { textWidth } from "./text-width.ts";

const ELLIPSIS = "…";
/** What arithmetic on fractions may be off by, in pixels. */
const SLACK = 0.01;

/** The longest beginning of a text, cut between characters, that together with `end` fits in `width` pixels. */
function longestBeginning(text: string, size: number, width: number, end = ""): string {
  const characters = Array.from(text);
  let count = characters.length;
  while (count > 1 && textWidth(characters.slice(0, count).join("") + end, size) > width) count -= 1;
  return characters.slice(0, count).join("");
}

/** The text itself where it fits in `width` pixels, else its beginning and an ellipsis. */
export function fittedText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width + SLACK) return text;
  return longestBeginning(text, size, width, ELLIPSIS).trimEnd() + ELLIPSIS;
}

/** Words no wider than `width`: a longer one is cut in pieces, so that nothing is ever clipped. */
function brokenWords(text: string, size: number, width: number): string[] {
  return text
    .split(/\s+/u)
    .filter((word) => word !== "")
    .flatMap((word) => {
      const pieces: string[] = [];
      let rest = word;
      while (textWidth(rest, size) > width && Array.from(rest).length > 1) {
        const piece = longestBeginning(rest, size, width);
        pieces.push(piece);
        rest = rest.slice(piece.length);
      }
      pieces.push(rest);
      return pieces;
    });
}

/**
 * Lines are broken this much before they are full. It costs nothing, and keeps them inside in a browser that has only a
 * wide font such as DejaVu Sans.
 */
export const WRAP_ALLOWANCE = 1.09;

/** How wide lines may be, in pixels, and the most of them there may be; what does not fit is cut with an ellipsis. */
export interface LineLimits {
  readonly size: number;
  readonly width: number;
  readonly lines?: number;
}

/** A text in lines no wider than `width` pixels, broken at spaces. */
export function textLines(text: string, { size, width: room, lines = Infinity }: LineLimits): readonly string[] {
  const width = room / WRAP_ALLOWANCE;
  const result: string[] = [];
  for (const word of brokenWords(text, size, width)) {
    const last = result.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size) <= width) result[result.length - 1] = longer;
    else result.push(word);
  }
  if (result.length <= lines) return result;
  const kept = result.slice(0, lines - 1);
  return [...kept, longestBeginning(result.slice(lines - 1).join(" "), size, width, ELLIPSIS).trimEnd() + ELLIPSIS];
}
