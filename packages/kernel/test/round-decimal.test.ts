import { roundDecimal } from "@maatstaf/kernel";
import * as fc from "fast-check";
import { expect, test } from "vitest";

test.each([
  [2.5, 0, 3],
  [-2.5, 0, -3],
  [3.5, 0, 4],
  [0.5, 0, 1],
  [0.05, 1, 0.1],
  [0.049_999, 1, 0],
  [1.005, 2, 1.01],
  [1.255, 2, 1.26],
  [8.345, 2, 8.35],
  [-1.005, 2, -1.01],
  [999.96, 1, 1000],
  [0.95, 0, 1],
  [9.5, 0, 10],
  [1e-9, 4, 0],
  [1e21, 2, 1e21],
  [123_456_789.125, 2, 123_456_789.13],
])("%d at %i decimals is %d", (value, decimals, expected) => {
  expect(roundDecimal(value, decimals)).toBe(expected);
});

test("zero has no sign", () => {
  expect(Object.is(roundDecimal(-0.04, 1), 0)).toBe(true);
  expect(Object.is(roundDecimal(-0, 0), 0)).toBe(true);
});

const values = fc.double({ min: -1e12, max: 1e12, noNaN: true });

test("rounding is odd, settles at once, and moves no more than half a unit", () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
      const rounded = roundDecimal(value, decimals);
      expect(roundDecimal(-value, decimals) + rounded).toBe(0);
      expect(roundDecimal(rounded, decimals)).toBe(rounded);
      expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + Math.abs(value) * 2e-16);
    }),
  );
});

test("larger numbers round to larger ones", () => {
  fc.assert(
    fc.property(values, values, fc.integer({ min: 0, max: 6 }), (a, b, decimals) => {
      expect(roundDecimal(Math.min(a, b), decimals)).toBeLessThanOrEqual(roundDecimal(Math.max(a, b), decimals));
    }),
  );
});

test("half in decimals rounds away from zero, for every half of two decimals", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (hundredths) => {
      expect(roundDecimal(Number(`${hundredths}.5`), 0)).toBe(hundredths + 1);
    }),
  );
});

test("what is no number, or no count of decimals, is the caller's mistake", () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => roundDecimal(value, 1)).toThrow(/^roundDecimal: found .*, expected a finite number/);
  }
  for (const decimals of [-1, 21, 0.5, Number.NaN]) expect(() => roundDecimal(1, decimals)).toThrow(RangeError);
});
