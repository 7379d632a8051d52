import { calendarDate, formatDate } from "@maatstaf/kernel";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { days, locales } from "./arbitraries.ts";

test.each([
  ["2019-03-01", "1 maart 2019", "01/03/2019", "1 maart 2019", "01-03-2019", "1 March 2019", "1 Mar 2019"],
  ["2020-12-31", "31 december 2020", "31/12/2020", "31 december 2020", "31-12-2020", "31 December 2020", "31 Dec 2020"],
])("%s", (date, ...expected) => {
  const shown = (["nl-BE", "nl-NL", "en-GB"] as const).flatMap((locale) =>
    (["long", "short"] as const).map((length) => formatDate(calendarDate(date), locale, length)),
  );
  expect(shown).toEqual(expected);
});

test("in full it is what Intl of this machine writes", () => {
  fc.assert(
    fc.property(days, locales, (date, locale) => {
      const intl = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
      expect(formatDate(date, locale, "long")).toBe(intl.format(new Date(`${date}T00:00:00Z`)));
    }),
  );
});
