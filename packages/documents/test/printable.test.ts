import * as Effect from "effect/Effect";
import { describe, expect, it } from "vitest";
import { fontCoverage } from "../src/font-coverage.ts";
import { documentFonts } from "../src/fonts.ts";
import { printable } from "../src/printable.ts";

const fonts = await Effect.runPromise(documentFonts);
const coverage = fontCoverage(fonts[0] ?? new Uint8Array());

describe("fontCoverage", () => {
  it("is the same for every cut of the document", () => {
    for (const font of fonts) expect(fontCoverage(font)).toEqual(coverage);
  });

  it("holds the symbols of the judgements, and not what the font lacks", () => {
    const symbols = "✓≈✗–●◆▲■◉○◌!•□−€…";
    expect(printable(symbols, coverage)).toBe(symbols);
    expect(coverage.has(0x6c49)).toBe(false);
  });
});

describe("printable", () => {
  it("composes letters and keeps what the font has", () => {
    expect(printable("cafe\u0301 12\u00A0dagen", coverage)).toBe("café 12\u00A0dagen");
  });

  it("shows a box for what the font lacks, one per character", () => {
    expect(printable("汉字 x", coverage)).toBe("□□ x");
  });

  it("drops what shows nothing", () => {
    expect(printable("a\u200D\uFE0F\u00ADb", coverage)).toBe("ab");
  });
});
