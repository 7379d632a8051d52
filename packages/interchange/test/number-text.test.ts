import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberCell } from "../src/number-cell.ts";
import { numberText } from "../src/number-text.ts";

const written = fc.oneof(
  fc.double({ min: -1e14, max: 1e14, noNaN: true }).map((value) => value + 0),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => value / 1000),
  fc.double({ min: -1e-9, max: 1e-9, noNaN: true }),
);

describe("numberText", () => {
  it.each([
    [1.234, "1.2340"],
    [-12.345, "-12.3450"],
    [0.125, "0.125"],
    [1234.567, "1234.567"],
    [1e-7, "0.0000001"],
    [-1.25e-9, "-0.00000000125"],
    [100_000, "100000"],
  ])("writes %d as %s", (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  it("is read back as the same number in every language, whatever number it was", () => {
    fc.assert(
      fc.property(written, fc.constantFrom("nl-BE" as const, "nl-NL" as const, "en-GB" as const), (value, locale) => {
        expect(numberCell(numberText(value), locale)).toEqual({ kind: "number", value: value === 0 ? 0 : value });
      }),
      { numRuns: 2000, seed: 2019 },
    );
  });
});
