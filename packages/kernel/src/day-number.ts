import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addDays } from "date-fns/addDays";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { getDaysInMonth } from "date-fns/getDaysInMonth";

/** Number of 9999-12-31; 0001-01-01 is number 0, and a Monday. */
export const LAST_DAY_NUMBER = 3_652_058;

/** A day of the proleptic Gregorian calendar, taken apart. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * A day as the date library takes it: in UTC, so that no time zone, no daylight saving and no day that a country once
 * skipped can be seen. The years 1 to 99 are what they say, not 1901 to 1999.
 */
function utcDay(year: number, month: number, day: number): Date {
  const date = new UTCDateMini(0);
  date.setFullYear(year, month - 1, day);
  return date;
}

const FIRST_DAY = /* @__PURE__ */ utcDay(1, 1, 1);

/** Days since 0001-01-01. */
export function dayNumber(year: number, month: number, day: number): number {
  return differenceInCalendarDays(utcDay(year, month, day), FIRST_DAY);
}

/** The inverse of {@link dayNumber}. */
export function civilDay(number: number): CivilDay {
  const date = addDays(FIRST_DAY, number);
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}

/** The number of days of a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  return getDaysInMonth(utcDay(year, month, 1));
}
