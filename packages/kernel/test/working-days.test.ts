import {
  calendarDate,
  holidayCalendar,
  isBefore,
  isWorkingDay,
  plusDays,
  plusWorkingDays,
  weekday,
  workingDaysBetween,
} from "@maatstaf/kernel";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { days } from "./arbitraries.ts";
import cal01 from "./data/cal-01-be-holidays.json" with { type: "json" };

const be = holidayCalendar("be");
const calendars = fc.constantFrom(be, holidayCalendar("nl"));

describe("cal-01", () => {
  test.each(cal01.addWorkingDays)("$start plus $add working days is $result", ({ start, add, result }) => {
    expect(plusWorkingDays(calendarDate(start), add, be)).toBe(result);
  });

  test.each(cal01.workingDaysBetween)(
    "$working_days working days from $start to $end",
    ({ start, end, working_days }) => {
      expect(workingDaysBetween(calendarDate(start), calendarDate(end), be)).toBe(working_days);
    },
  );
});

test("the result is a working day, and the days between are counted back", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 300 }), calendars, (day, n, calendar) => {
      const later = plusWorkingDays(day, n, calendar);
      expect(isWorkingDay(later, calendar)).toBe(true);
      expect(workingDaysBetween(day, later, calendar)).toBe(n);
      expect(workingDaysBetween(later, day, calendar)).toBe(-n);
    }),
  );
});

test("later days and longer terms never end earlier", () => {
  fc.assert(
    fc.property(days, calendars, fc.nat(60), fc.tuple(fc.nat(40), fc.nat(5)), (day, calendar, n, [later, more]) => {
      const end = plusWorkingDays(day, n, calendar);
      expect(isBefore(plusWorkingDays(plusDays(day, later), n, calendar), end)).toBe(false);
      expect(isBefore(plusWorkingDays(day, n + more, calendar), end)).toBe(false);
    }),
  );
});

test("from a working day, going back returns", () => {
  fc.assert(
    fc.property(days, fc.nat(100), calendars, (day, n, calendar) => {
      fc.pre(isWorkingDay(day, calendar));
      expect(plusWorkingDays(plusWorkingDays(day, n, calendar), -n, calendar)).toBe(day);
    }),
  );
});

test("Saturdays and Sundays are never working days", () => {
  fc.assert(
    fc.property(days, calendars, (day, calendar) => {
      expect(isWorkingDay(day, calendar) && weekday(day) > 5).toBe(false);
    }),
  );
});

test("holidays are known to the end of the calendar, and none before Easter was reckoned so", () => {
  expect(isWorkingDay(calendarDate("9999-11-11"), be)).toBe(false);
  expect(isWorkingDay(calendarDate("1582-01-01"), be)).toBe(true);
});

test("no working days later is the same day, also on a Sunday", () => {
  expect(plusWorkingDays(calendarDate("2026-03-15"), 0, be)).toBe("2026-03-15");
  expect(workingDaysBetween(calendarDate("2026-03-15"), calendarDate("2026-03-15"), be)).toBe(0);
});

test("half a day, or a day outside the calendar, is the caller's mistake", () => {
  expect(() => plusWorkingDays(calendarDate("2026-03-15"), 0.5, be)).toThrow(/^plusWorkingDays: found 0.5/);
  expect(() => plusWorkingDays(calendarDate("9999-12-30"), 5, be)).toThrow(/^plusWorkingDays: .*9999-12-31/);
  expect(() => plusWorkingDays(calendarDate("0001-01-02"), -5, be)).toThrow(/^plusWorkingDays: .*9999-12-31/);
});
