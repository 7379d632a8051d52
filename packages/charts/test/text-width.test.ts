import { describe, expect, it } from "vitest";
import { textWidth } from "../src/text-width.ts";

describe("textWidth", () => {
  it("takes at least the width that Arial takes", () => {
    // 4 digits of 0.556 em at 10 pixels.
    expect(textWidth("2026", 10)).toBeGreaterThanOrEqual(22.24);
    expect(textWidth("2026", 10)).toBeLessThan(25);
  });

  it("scales with the size", () => {
    expect(textWidth("gemiddelde", 24)).toBeCloseTo(2 * textWidth("gemiddelde", 12), 9);
  });

  it("gives accents no width", () => {
    expect(textWidth("ëéç", 12)).toBe(textWidth("eec", 12));
    expect(textWidth("e\u0308", 12)).toBe(textWidth("e", 12));
  });

  it("takes bold letters wider, and emoji a full em", () => {
    expect(textWidth("doel", 12, "bold")).toBeGreaterThan(textWidth("doel", 12));
    expect(textWidth("😀", 10)).toBeGreaterThanOrEqual(10);
  });
});
