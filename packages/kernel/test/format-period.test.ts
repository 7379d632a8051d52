import { formatPeriod, period } from "@maatstaf/kernel";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { locales, periods } from "./arbitraries.ts";

test.each([
  ["2019-03-31", "31 maart 2019", "31/03/2019", "31 maart 2019", "31-03-2019", "31 March 2019", "31 Mar 2019"],
  ["2019-W03", "week 3 van 2019", "W3 2019", "week 3 van 2019", "W3 2019", "week 3 of 2019", "W3 2019"],
  ["2019-03", "maart 2019", "mrt 2019", "maart 2019", "mrt 2019", "March 2019", "Mar 2019"],
  ["2019-Q1", "1e kwartaal 2019", "K1 2019", "1e kwartaal 2019", "K1 2019", "1st quarter 2019", "Q1 2019"],
  ["2019-Q2", "2e kwartaal 2019", "K2 2019", "2e kwartaal 2019", "K2 2019", "2nd quarter 2019", "Q2 2019"],
  ["2019-Q3", "3e kwartaal 2019", "K3 2019", "3e kwartaal 2019", "K3 2019", "3rd quarter 2019", "Q3 2019"],
  ["2019-Q4", "4e kwartaal 2019", "K4 2019", "4e kwartaal 2019", "K4 2019", "4th quarter 2019", "Q4 2019"],
  ["2019-H1", "1e semester 2019", "S1 2019", "1e halfjaar 2019", "H1 2019", "1st half 2019", "H1 2019"],
  ["2019", "2019", "2019", "2019", "2019", "2019", "2019"],
  [
    "2018/2019",
    "schooljaar 2018-2019",
    "SJ 2018-2019",
    "schooljaar 2018-2019",
    "SJ 2018-2019",
    "school year 2018-2019",
    "SY 2018-2019",
  ],
  ["2017..2019", "2017 tot en met 2019", "2017-2019", "2017 tot en met 2019", "2017-2019", "2017 to 2019", "2017-2019"],
])("%s", (text, ...expected) => {
  const shown = (["nl-BE", "nl-NL", "en-GB"] as const).flatMap((locale) =>
    (["long", "short"] as const).map((length) => formatPeriod(period(text), locale, length)),
  );
  expect(shown).toEqual(expected);
});

test("no two periods are written alike", () => {
  fc.assert(
    fc.property(
      periods,
      periods,
      locales,
      fc.constantFrom("long" as const, "short" as const),
      (a, b, locale, length) => {
        expect(formatPeriod(a, locale, length) === formatPeriod(b, locale, length)).toBe(a === b);
      },
    ),
  );
});
