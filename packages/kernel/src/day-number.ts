import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addDays } from "date-fns/addDays";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { getDaysInMonth } from "date-fns/getDaysInMonth";
import { remembered } from "./remembered.ts";

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

/** More than the months and days there are, so that a day has one key: year, month and day in one number. */
const MONTH_ROOM = 16;
const DAY_ROOM = 32;

const numberOfKey = /* @__PURE__ */ remembered((key) => {
  const months = Math.floor(key / DAY_ROOM);
  const year = Math.floor(months / MONTH_ROOM);
  return differenceInCalendarDays(utcDay(year, months - year * MONTH_ROOM, key - months * DAY_ROOM), FIRST_DAY);
});

/** Days since 0001-01-01. */
export function dayNumber(year: number, month: number, day: number): number {
  return numberOfKey((year * MONTH_ROOM + month) * DAY_ROOM + day);
}

/** The inverse of {@link dayNumber}. */
export const civilDay: (number: number) => CivilDay = /* @__PURE__ */ remembered((number) => {
  const date = addDays(FIRST_DAY, number);
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
});

const daysOfKey = /* @__PURE__ */ remembered((key) => {
  const year = Math.floor(key / MONTH_ROOM);
  return getDaysInMonth(utcDay(year, key - year * MONTH_ROOM, 1));
});

/** The number of days of a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  return daysOfKey(year * MONTH_ROOM + month);
}
