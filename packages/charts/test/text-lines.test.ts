import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fittedText, textLines } from "../src/text-lines.ts";
import { textWidth } from "../src/text-width.ts";

describe("fittedText", () => {
  it("leaves alone what fits and ends the rest with an ellipsis", () => {
    expect(fittedText("doel", 12, 100)).toBe("doel");
    expect(fittedText("streefwaarde meerjarenplan", 12, 80)).toMatch(/^streef.*[^ ]…$/);
  });
});

describe("textLines", () => {
  it("breaks at spaces", () => {
    expect(textLines("beslist  binnen\nde termijn", { size: 12, width: 90 })).toEqual(["beslist binnen", "de termijn"]);
  });

  it("cuts a word that is wider than a line", () => {
    const lines = textLines("omgevingsvergunningsaanvraag", { size: 12, width: 60 });
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join("")).toBe("omgevingsvergunningsaanvraag");
  });

  it("says with an ellipsis that lines are missing", () => {
    expect(textLines("een twee drie vier", { size: 12, width: 33, lines: 2 })).toEqual(["een", "twe…"]);
  });

  it("loses no text and makes no line too wide", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 40, max: 400 }), (text, width) => {
        const lines = textLines(text, { size: 12, width });
        expect(lines.join("").replaceAll(/\s/gu, "")).toBe(text.replaceAll(/\s/gu, ""));
        for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
