import { formatNumber, readNumber, roundDecimal } from "@maatstaf/kernel";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { locales } from "./arbitraries.ts";

const number = (value: number): object => ({ kind: "number", value });
const ambiguous = (...readings: number[]): object => ({ kind: "ambiguous", readings });

describe.each([
  ["nl-BE", ".", ","],
  ["nl-NL", ".", ","],
  ["en-GB", ",", "."],
] as const)("in %s", (locale, group, decimal) => {
  const localeText = (text: string): string => text.replaceAll(/[gd]/g, (sign) => (sign === "g" ? group : decimal));

  test.each([
    ["0", 0],
    ["12", 12],
    ["007", 7],
    ["-3", -3],
    ["−3", -3],
    ["+3", 3],
    [" 12 ", 12],
    ["1g234d5", 1234.5],
    ["-1g234d5", -1234.5],
    ["1d234", 1.234],
    ["1g234g567", 1_234_567],
    ["1 234", 1234],
    ["1\u00A0234d5", 1234.5],
    ["1\u202F234d5", 1234.5],
    ["0d5", 0.5],
    ["1234d5", 1234.5],
    // Written as the other language does, and nothing else it can mean.
    ["1g5", 1.5],
    ["0g234", 0.234],
    ["1234g567", 1234.567],
    ["1d234g5", 1234.5],
    ["1d234d567", 1_234_567],
  ])("%s", (text, value) => {
    expect(readNumber(localeText(text), locale)).toEqual(number(value));
  });

  test.each([
    ["1g234", 1234, 1.234],
    ["-12g500", -12_500, -12.5],
    ["100g000", 100_000, 100],
  ])("%s is asked back", (text, ...readings) => {
    expect(readNumber(localeText(text), locale)).toEqual(ambiguous(...readings));
  });

  test.each([
    "",
    " ",
    "-",
    "twaalf",
    "1e5",
    "12%",
    "€ 5",
    "1gg234",
    "1g23g4",
    "12g34d5",
    "1d2d3",
    "d5",
    "5d",
    "1 23",
    "0x1F",
    "NaN",
    "Infinity",
    "1_000",
    "١٢",
    "12345678901234567890",
  ])("%j is no number", (text) => {
    expect(readNumber(localeText(text), locale)).toEqual({ kind: "not-a-number", found: localeText(text) });
  });
});

test("what is shown is read back, or asked back with the number among the readings", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.nat(3), locales, (units, decimals, locale) => {
      const value = roundDecimal(units / 10 ** decimals, decimals);
      const reading = readNumber(formatNumber(value, { locale, decimals }), locale);
      // A whole number of thousands and no decimals is the one case to ask back, with the number itself first.
      const asked = decimals === 0 && Math.abs(value) >= 1000 && Math.abs(value) < 1_000_000;
      expect(reading).toEqual(asked ? ambiguous(value, value / 1000) : number(value));
    }),
  );
});

test("zero is read without a sign", () => {
  expect(Object.is((readNumber("-0", "nl-BE") as { value?: number }).value, 0)).toBe(true);
});

test("no text gives anything but a number, a question or the text itself", () => {
  const texts = fc.oneof(fc.string(), fc.stringMatching(/^[-+]?[\d., ]{1,12}$/));
  fc.assert(
    fc.property(texts, locales, (text, locale) => {
      const reading = readNumber(text, locale);
      const values = reading.kind === "number" ? [reading.value] : reading.kind === "ambiguous" ? reading.readings : [];
      expect(values.every(Number.isFinite)).toBe(true);
      expect(values.length).toBe({ number: 1, ambiguous: 2, "not-a-number": 0 }[reading.kind]);
    }),
    { numRuns: 1000 },
  );
});
