import { formatNumber } from "@maatstaf/kernel";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { locales } from "./arbitraries.ts";

test.each([
  [0, 0, "0", "0"],
  [-0.04, 1, "0,0", "0.0"],
  [-0.05, 1, "-0,1", "-0.1"],
  [999, 0, "999", "999"],
  [1000, 0, "1.000", "1,000"],
  [-1_234_567.891, 2, "-1.234.567,89", "-1,234,567.89"],
  [999_999.995, 2, "1.000.000,00", "1,000,000.00"],
  [0.1, 20, "0,10000000000000000000", "0.10000000000000000000"],
  [1e21, 0, "1.000.000.000.000.000.000.000", "1,000,000,000,000,000,000,000"],
])("%d at %i decimals is %s in Dutch and %s in English", (value, decimals, dutch, english) => {
  const shown = (["nl-BE", "nl-NL", "en-GB"] as const).map((locale) => formatNumber(value, { locale, decimals }));
  expect(shown).toEqual([dutch, dutch, english]);
});

test("only digits, hyphen, point and comma come out", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.nat(20), locales, (value, decimals, locale) => {
      expect(formatNumber(value, { locale, decimals })).toMatch(/^-?\d{1,3}(?:[.,]\d{3})*(?:[.,]\d+)?$/);
    }),
  );
});

test("Intl of this machine writes the same", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.nat(6), locales, (value, decimals, locale) => {
      const intl = new Intl.NumberFormat(locale, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        // "negative" leaves the sign off a zero, as we do.
        signDisplay: "negative",
      });
      expect(formatNumber(value, { locale, decimals })).toBe(intl.format(value));
    }),
  );
});

test("an infinite number cannot be shown", () => {
  expect(() => formatNumber(Number.NEGATIVE_INFINITY, { locale: "nl-BE", decimals: 0 })).toThrow(
    /^formatNumber: found -Infinity/,
  );
});
