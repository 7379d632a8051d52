import * as fc from "fast-check";
import { expect, test } from "vitest";
import { civilDay, dayNumber, daysInMonth, LAST_DAY_NUMBER } from "../src/day-number.ts";
import * as counted from "./counted-days.ts";

test("the calendar begins at 0 and ends at the last day of 9999", () => {
  expect(dayNumber(1, 1, 1)).toBe(0);
  expect(dayNumber(9999, 12, 31)).toBe(LAST_DAY_NUMBER);
  expect(civilDay(LAST_DAY_NUMBER)).toEqual({ year: 9999, month: 12, day: 31 });
});

test("1970-01-01 lies where the Unix reckoning puts it", () => {
  expect(dayNumber(2019, 3, 31) - dayNumber(1970, 1, 1)).toBe(Date.UTC(2019, 2, 31) / 86_400_000);
});

test("every number is one day, and the day one number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: LAST_DAY_NUMBER }), (number) => {
      const { year, month, day } = civilDay(number);
      expect(dayNumber(year, month, day)).toBe(number);
      expect(day).toBeLessThanOrEqual(daysInMonth(year, month));
    }),
  );
});

test.each([
  [2019, 2, 28],
  [2020, 2, 29],
  [1900, 2, 28],
  [2000, 2, 29],
  [2019, 12, 31],
  [9999, 12, 31],
])("month %i-%i has %i days", (year, month, expected) => {
  expect(daysInMonth(year, month)).toBe(expected);
});

test("counting in whole numbers, without any Date, gives the same calendar", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: LAST_DAY_NUMBER }), (number) => {
      const { year, month, day } = counted.civilDay(number);
      expect(civilDay(number)).toEqual({ year, month, day });
      expect(dayNumber(year, month, day)).toBe(number);
      expect(daysInMonth(year, month)).toBe(counted.daysInMonth(year, month));
    }),
    { numRuns: 2000 },
  );
});
