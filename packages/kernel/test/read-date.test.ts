import { formatDate, readDate } from "@maatstaf/kernel";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { days, locales } from "./arbitraries.ts";

test("what is shown is read back as the same day", () => {
  fc.assert(
    fc.property(days, locales, fc.constantFrom("long" as const, "short" as const), (date, locale, length) => {
      expect(readDate(formatDate(date, locale, length), locale)).toEqual({ kind: "date", value: date });
      expect(readDate(date, locale)).toEqual({ kind: "date", value: date });
    }),
  );
});

test.each([
  ["31/3/2019", "2019-03-31"],
  ["31-03-2019", "2019-03-31"],
  ["31.3.2019", "2019-03-31"],
  [" 1/2/2020 ", "2020-02-01"],
  ["1 mrt. 2019", "2019-03-01"],
  ["1 MAART 2019", "2019-03-01"],
  ["1 March 2019", "2019-03-01"],
  ["29/02/2020", "2020-02-29"],
])("%j is one day in Dutch", (text, value) => {
  for (const locale of ["nl-BE", "nl-NL"] as const) expect(readDate(text, locale)).toEqual({ kind: "date", value });
});

test.each([
  ["31/3/2019", ["2019-03-31"]],
  ["3/31/2019", ["2019-03-31"]],
  ["03/04/2019", ["2019-04-03", "2019-03-04"]],
  ["04/04/2019", ["2019-04-04"]],
])("%j in English may have the month first", (text, readings) => {
  expect(readDate(text, "en-GB")).toEqual(
    readings.length === 1 ? { kind: "date", value: readings[0] } : { kind: "ambiguous", readings },
  );
});

test("a year of two digits is asked back", () => {
  expect(readDate("31/03/19", "nl-BE")).toEqual({ kind: "ambiguous", readings: ["2019-03-31", "1919-03-31"] });
  expect(readDate("29 feb 00", "nl-BE")).toEqual({ kind: "date", value: "2000-02-29" });
});

test.each([
  "",
  "31/02/2019",
  "3/31/2019",
  "2019-02-30",
  "2019-3-1",
  "31/03-2019",
  "31 lente 2019",
  "maart 2019",
  "31/03/019",
  "31/03/20190",
])("%j is no day in Dutch", (text) => {
  expect(readDate(text, "nl-BE")).toEqual({ kind: "not-a-date", found: text });
});
