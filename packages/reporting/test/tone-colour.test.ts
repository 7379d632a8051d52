import { TONE_COLOURS } from "@maatstaf/reporting";
import { expect, it } from "vitest";
import { DARK_TONE_COLOURS } from "../src/tone-colour.ts";

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

it.each(Object.entries(TONE_COLOURS))("%s is legible on paper and on a panel", (_, colour) => {
  expect(contrast(colour, "#ffffff")).toBeGreaterThanOrEqual(4.5);
  expect(contrast(colour, "#f4f6f9")).toBeGreaterThanOrEqual(4.5);
});

it.each(Object.entries(DARK_TONE_COLOURS))("%s is legible on a dark screen", (_, colour) => {
  expect(contrast(colour, "#12181f")).toBeGreaterThanOrEqual(4.5);
  expect(contrast(colour, "#1c252f")).toBeGreaterThanOrEqual(4.5);
});
