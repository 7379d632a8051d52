/// <reference types="node" />
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PALETTE, part } from "../src/palette.ts";

const theme = readFileSync(new URL("../theme.css", import.meta.url), "utf8");

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** The custom properties of the dark theme, by colour name as in the palette. */
const dark = Object.fromEntries(
  [
    ...(/\.maatstaf-theme-dark \{([^}]*)\}/.exec(theme)?.[1] ?? "").matchAll(
      /--maatstaf-chart-([a-z-]+): (#[0-9a-f]{6})/g,
    ),
  ].map(([, name = "", colour = ""]) => [
    name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    colour,
  ]),
) as Record<keyof typeof PALETTE, string>; // the first test holds that all are there

describe("colours", () => {
  it("has every colour in the dark theme", () => {
    expect(Object.keys(dark).toSorted()).toEqual(Object.keys(PALETTE).toSorted());
  });

  for (const [name, palette] of [
    ["light", PALETTE],
    ["dark", dark],
  ] as const) {
    it(`has enough contrast for text on ${name} paper (4.5)`, () => {
      for (const text of ["ink", "mutedInk", "target", "common", "improvement", "concern", "neutral"] as const) {
        expect([text, contrast(palette[text], palette.paper) >= 4.5]).toEqual([text, true]);
      }
    });

    it(`has enough contrast for data on ${name} paper and on the band (3)`, () => {
      const data = ["line", "limit", "centre", "target", "common", "improvement", "concern", "neutral"] as const;
      for (const mark of data) {
        expect([mark, contrast(palette[mark], palette.paper) >= 3]).toEqual([mark, true]);
        expect([mark, contrast(palette[mark], palette.band) >= 3]).toEqual([mark, true]);
      }
    });
  }
});

describe("theme.css", () => {
  it("falls back on the colours in the drawing", () => {
    const fallbacks = [...theme.matchAll(/var\(--maatstaf-chart-([a-z-]+), (#[0-9a-f]{6})\)/g)];
    expect(fallbacks.length).toBeGreaterThan(15);
    for (const [, name = "", colour] of fallbacks) {
      const key = name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
      expect([name, (PALETTE as Record<string, string>)[key]]).toEqual([name, colour]);
    }
  });
});

describe("part", () => {
  it("names the part and its variants", () => {
    expect(part("end-label", "last-value", undefined, "concern")).toBe(
      "maatstaf-chart__end-label maatstaf-chart__end-label--last-value maatstaf-chart__end-label--concern",
    );
  });
});
