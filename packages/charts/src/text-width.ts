/**
 * Advance widths of the printable ASCII characters in Arial (the same in Helvetica and Liberation Sans), in
 * thousandths of the font size, from the space to the tilde. Source: Adobe, Font Metrics for the Core 14, Helvetica.
 */
const ARIAL_WIDTHS: readonly number[] = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];

const FIRST_PRINTABLE = 32;
/** Letters of other alphabets and symbols: wider than nearly all of Arial. */
const OTHER_WIDTH = 800;
/** Ideographs, emoji: a full em. */
const WIDE_WIDTH = 1000;
const FIRST_WIDE = 0x1100;
/** Bold letters are at most this much wider, a whole line through. */
export const BOLD_FACTOR = 1.08;
/** Room for a wider fallback font than Arial. */
const FALLBACK_FACTOR = 1.06;

/** Text without a single accent to take off. */
const ASCII = /^[ -~]*$/;

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? FIRST_PRINTABLE;
  return ARIAL_WIDTHS[code - FIRST_PRINTABLE] ?? (code >= FIRST_WIDE && code !== 0x2026 ? WIDE_WIDTH : OTHER_WIDTH);
}

/**
 * Width of a line of text in pixels, taken from a fixed table instead of a font, so that every machine lays a chart out
 * alike. An upper bound for Arial, its twins and Source Sans 3; accents weigh nothing.
 *
 * @param size - Font size in pixels.
 */
export function textWidth(text: string, size: number, weight: "normal" | "bold" = "normal"): number {
  const base = ASCII.test(text) ? text : text.normalize("NFD").replace(/\p{Mark}/gu, "");
  let thousandths = 0;
  for (const character of base) thousandths += characterWidth(character);
  return (thousandths / 1000) * size * FALLBACK_FACTOR * (weight === "bold" ? BOLD_FACTOR : 1);
}
