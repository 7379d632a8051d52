import { PALETTE, part } from "./palette.ts";
import { element, group } from "./svg-element.ts";
import { LINE_HEIGHT, textElement, TEXT_SIZE } from "./text-element.ts";
import { textLines } from "./text-lines.ts";

/** A quiet panel that says, in the words passed in, that there is nothing to draw. */
export function emptyPanel(text: string, width: number, height: number): string {
  const margin = 8;
  const most = Math.max(1, Math.floor((height - 2 * margin) / LINE_HEIGHT));
  const lines = textLines(text, { size: TEXT_SIZE, width: width - 4 * margin, lines: most });
  const first = height / 2 - ((lines.length - 1) * LINE_HEIGHT) / 2;
  return group(
    { class: part("empty") },
    element("rect", {
      class: part("band"),
      x: margin,
      y: margin,
      width: width - 2 * margin,
      height: height - 2 * margin,
      rx: 4,
      fill: PALETTE.band,
    }),
    ...lines.map((line, row) =>
      textElement(line, {
        x: width / 2,
        middle: first + row * LINE_HEIGHT,
        anchor: "middle",
        fill: PALETTE.ink,
        part: part("empty-label"),
      }),
    ),
  );
}
