import { describe, expect, it } from "vitest";
import { steppedBand, steppedLine } from "../src/stepped-line.ts";

describe("steppedLine", () => {
  it("has corners only where the value changes", () => {
    const steps = [
      { from: 0, to: 10, y: 5, y0: 5 },
      { from: 10, to: 20, y: 5, y0: 5 },
      { from: 20, to: 30, y: 8, y0: 8 },
    ];
    expect(steppedLine(steps)).toBe("M0,5L20,5L20,8L30,8");
    expect(steppedLine([])).toBe("");
  });
});

describe("steppedBand", () => {
  it("encloses the surface between two sides", () => {
    expect(steppedBand([{ from: 0, to: 10, y: 5, y0: 9 }])).toBe("M0,5L10,5L10,9L0,9Z");
  });
});
