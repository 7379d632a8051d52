import { describe, expect, it } from "vitest";
import { DRAWN_SYMBOLS, symbolDrawing } from "@maatstaf/charts";
import { parseXml } from "./xml.ts";

describe("a symbol beside a word", () => {
  it.each(DRAWN_SYMBOLS)("%s is drawn in the colour of its text, hidden from screen readers", (symbol) => {
    const svg = symbolDrawing(symbol) ?? "";
    expect(parseXml(svg)).toBeDefined();
    expect(svg).toContain('aria-hidden="true"');
    expect(svg).toMatch(/(?:fill|stroke)="currentColor"/);
    expect(svg).not.toMatch(/style=|#[\da-f]{3}/i);
  });

  it("differs for every symbol, so that no two judgements look alike", () => {
    expect(new Set(DRAWN_SYMBOLS.map((symbol) => symbolDrawing(symbol))).size).toBe(DRAWN_SYMBOLS.length);
  });

  it.each(["", "?", "✓✓", "constructor"])("other text (%j) is left as it is", (text) => {
    expect(symbolDrawing(text)).toBeUndefined();
  });
});
