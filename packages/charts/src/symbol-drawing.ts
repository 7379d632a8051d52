import { element } from "./svg-element.ts";

/** What a symbol is drawn with, in a square of 16 by 16: an outline to fill, a line, or both. */
interface Strokes {
  readonly filled?: string;
  readonly line?: string;
  /** Lengths of dashes and gaps of the line. */
  readonly dashes?: string;
}

const SIDE = 16;

const disc = (radius: number): string => {
  const arc = `a${radius} ${radius} 0 1 1`;
  return `M8 ${8 - radius}${arc} 0 ${2 * radius}${arc} 0 ${-2 * radius}z`;
};

const STROKES: Readonly<Record<string, Strokes>> = {
  "✓": { line: "M2.5 8.5l3.75 4 7.25-9" },
  "✗": { line: "M3.5 3.5l9 9M12.5 3.5l-9 9" },
  "≈": { line: "M2 6.25c2-2.5 4-2.5 6 0s4 2.5 6 0M2 11c2-2.5 4-2.5 6 0s4 2.5 6 0" },
  "●": { filled: disc(5) },
  "◆": { filled: "M8 1.5l5.5 6.5-5.5 6.5-5.5-6.5z" },
  "▲": { filled: "M8 2l6.5 11.5h-13z" },
  "■": { filled: "M3 3h10v10h-10z" },
  "◉": { filled: disc(2.5), line: disc(5.5) },
  "○": { line: disc(5.5) },
  "◌": { line: disc(5.5), dashes: "2 2.32" },
  "←": { line: "M13.5 8h-11M7 3.5L2.5 8 7 12.5" },
};

/** The symbols that {@link symbolDrawing} draws, one character each. */
export const DRAWN_SYMBOLS: readonly string[] = Object.keys(STROKES);

/**
 * A symbol beside a word as a drawing in the colour and the size of the text around it. Many computers have no font with
 * these signs: as text they would be a gap or an empty box. (Signs of a keyboard, a dash and a bullet are in every font.)
 *
 * @param symbol - One of {@link DRAWN_SYMBOLS}.
 * @returns SVG, hidden from screen readers since the word says the same; `undefined` for any other text.
 *
 * @example
 * ```ts
 * import { symbolDrawing } from "@maatstaf/charts";
 *
 * symbolDrawing("■")?.includes('d="M3 3h10v10h-10z" fill="currentColor"') // => true
 * symbolDrawing("?") // => undefined
 * ```
 */
export function symbolDrawing(symbol: string): string | undefined {
  const strokes = Object.hasOwn(STROKES, symbol) ? STROKES[symbol] : undefined;
  if (strokes === undefined) return undefined;
  const { filled, line, dashes } = strokes;
  const parts = [
    filled === undefined ? "" : element("path", { d: filled, fill: "currentColor" }),
    line === undefined
      ? ""
      : element("path", {
          d: line,
          fill: "none",
          stroke: "currentColor",
          "stroke-width": 2,
          "stroke-dasharray": dashes,
        }),
  ];
  const frame = {
    viewBox: `0 0 ${SIDE} ${SIDE}`,
    width: "1em",
    height: "1em",
    "aria-hidden": "true",
    focusable: "false",
  };
  return element("svg", frame, ...parts);
}
