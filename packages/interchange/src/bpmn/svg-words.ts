import type { DrawnBounds } from "./bpmn-drawing.ts";

/** Width of an average letter, in parts of the size of the font. */
const LETTER = 0.56;
const SIZE = 11;
const LINE = 13;

/** A text that is safe in SVG. */
export function escaped(text: string): string {
  return text
    .replaceAll(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A number as short as it can be at a tenth. */
export function figure(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** The lines of a text that is broken between words to a width; a word that is too long is broken in itself. */
export function brokenLines(text: string, width: number): readonly string[] {
  const most = Math.max(3, Math.floor(width / (LETTER * SIZE)));
  const lines: string[] = [];
  for (const part of text
    .split(/\s+|(?<=-)(?=\p{L})/u)
    .flatMap((word) => word.match(new RegExp(`.{1,${most}}`, "gu")) ?? [])) {
    const last = lines.at(-1);
    const joined = last === undefined ? undefined : `${last}${last.endsWith("-") ? "" : " "}${part}`;
    if (joined !== undefined && joined.length <= most) lines[lines.length - 1] = joined;
    else lines.push(part);
  }
  return lines;
}

/** What a text that starts at the top of a box covers of it. */
export function textExtent(text: string, { x, y, width }: DrawnBounds): DrawnBounds {
  const lines = brokenLines(text, width);
  const wide = Math.max(0, ...lines.map((line) => line.length)) * LETTER * SIZE;
  return { x: x + (width - wide) / 2, y: y + 3, width: wide, height: lines.length * LINE };
}

/** A text in a box, broken into lines; what does not fit ends in an ellipsis. */
export function boxedText(
  text: string,
  { x, y, width, height }: DrawnBounds,
  place: "middle" | "top" = "middle",
): string {
  const all = brokenLines(text, width);
  const room = Math.max(1, Math.floor((height + 3) / LINE));
  const lines = all.length > room ? [...all.slice(0, room - 1), `${(all[room - 1] ?? "").slice(0, -1)}…`] : all;
  if (lines.length === 0) return "";
  const first = place === "top" ? y + LINE : y + height / 2 - ((lines.length - 1) * LINE) / 2 + 4;
  const spans = lines.map(
    (line, at) => `<tspan x="${figure(x + width / 2)}" y="${figure(first + at * LINE)}">${escaped(line)}</tspan>`,
  );
  return `<text fill="#222" stroke="#fff" stroke-width="3" paint-order="stroke" text-anchor="middle">${spans.join("")}</text>`;
}

/** A text that stands on its side in a band at the left of a box. */
export function sidewaysText(text: string, { x, y, height }: DrawnBounds, band: number): string {
  const [line = ""] = brokenLines(text, height);
  const [cx, cy] = [x + band / 2 + 4, y + height / 2];
  return `<text fill="#222" stroke="none" text-anchor="middle" transform="translate(${figure(cx)} ${figure(cy)}) rotate(-90)">${escaped(line)}</text>`;
}
