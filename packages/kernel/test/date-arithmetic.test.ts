import { calendarDate, daysBetween, isBefore, plusDays, plusMonths, weekday } from "@maatstaf/kernel";
import { addDays } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { format } from "date-fns/format";
import { getISODay } from "date-fns/getISODay";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { days } from "./arbitraries.ts";

const text = (date: Date): string => format(date, "yyyy-MM-dd");
const noon = (date: string): Date => new Date(`${date}T12:00:00`);

describe("date-fns, an independent calendar, agrees", () => {
  test("on adding days", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (date, n) => {
        expect(plusDays(date, n)).toBe(text(addDays(noon(date), n)));
      }),
    );
  });

  test("on adding months", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -300, max: 300 }), (date, n) => {
        expect(plusMonths(date, n)).toBe(text(addMonths(noon(date), n)));
      }),
    );
  });

  test("on the day of the week and on differences", () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(weekday(a)).toBe(getISODay(noon(a)));
        expect(daysBetween(a, b)).toBe(differenceInCalendarDays(noon(b), noon(a)));
      }),
    );
  });
});

test("going forth and back returns", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -5000, max: 5000 }), (date, n) => {
      expect(plusDays(plusDays(date, n), -n)).toBe(date);
      expect(daysBetween(date, plusDays(date, n))).toBe(n);
      expect(isBefore(date, plusDays(date, n))).toBe(n > 0);
    }),
  );
});

test("a day that Samoa skipped is a day", () => {
  expect(plusDays(calendarDate("2011-12-29"), 1)).toBe("2011-12-30");
});

test.each([
  ["2019-01-31", 1, "2019-02-28"],
  ["2020-01-31", 1, "2020-02-29"],
  ["2019-01-31", -2, "2018-11-30"],
  ["2019-12-15", 1, "2020-01-15"],
  ["2020-02-29", 12, "2021-02-28"],
  ["0001-06-15", -5, "0001-01-15"],
  ["9999-01-31", 11, "9999-12-31"],
])("%s plus %i months is %s", (date, months, expected) => {
  expect(plusMonths(calendarDate(date), months)).toBe(expected);
});

test("what leaves the calendar, or is not whole, is the caller's mistake", () => {
  expect(() => plusDays(calendarDate("9999-12-31"), 1)).toThrow(/^plusDays: .*0001-01-01 to 9999-12-31/);
  expect(() => plusDays(calendarDate("0001-01-01"), -1)).toThrow(RangeError);
  expect(() => plusDays(calendarDate("2019-01-01"), 0.5)).toThrow(RangeError);
  expect(() => plusMonths(calendarDate("9999-12-31"), 1)).toThrow(/^plusMonths: /);
  expect(() => plusMonths(calendarDate("0001-01-31"), -1)).toThrow(/^plusMonths: /);
  expect(() => plusMonths(calendarDate("2019-01-01"), 1.5)).toThrow(RangeError);
  expect(() => plusMonths(calendarDate("2019-01-01"), Number.NaN)).toThrow(RangeError);
});
