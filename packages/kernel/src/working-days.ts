import type { CalendarDate } from "./calendar-date.ts";
import { dayOfNumber, numberOfDay } from "./calendar-date-text.ts";
import { civilDay } from "./day-number.ts";
import type { HolidayCalendar } from "./holiday-calendar.ts";
import { closedDays } from "./holidays.ts";
import type { ClosedDays } from "./holidays.ts";

/**
 * Whether work is done on a day: Monday to Friday, no holiday and no closing day of the calendar.
 *
 * @example
 * ```ts
 * import { calendarDate, holidayCalendar, isWorkingDay } from "@maatstaf/kernel";
 *
 * isWorkingDay(calendarDate("2026-07-21"), holidayCalendar("be")) // => false
 * isWorkingDay(calendarDate("2026-07-21"), holidayCalendar("nl")) // => true
 * ```
 */
export function isWorkingDay(date: CalendarDate, calendar: HolidayCalendar): boolean {
  return isOpen(numberOfDay(date), calendar, "all");
}

/**
 * The n-th working day after a day, or before it when `n` is negative; the day itself when `n` is 0, also when no
 * work is done on it. The day itself is never counted.
 *
 * @param n - A whole number of working days.
 * @throws RangeError when `n` is not whole or the result lies outside 0001-01-01 to 9999-12-31.
 *
 * @example
 * ```ts
 * import { calendarDate, holidayCalendar, plusWorkingDays } from "@maatstaf/kernel";
 *
 * plusWorkingDays(calendarDate("2026-04-29"), 10, holidayCalendar("be")) // => "2026-05-15"
 * plusWorkingDays(calendarDate("2026-05-15"), -10, holidayCalendar("be")) // => "2026-04-29"
 * ```
 */
export function plusWorkingDays(date: CalendarDate, n: number, calendar: HolidayCalendar): CalendarDate {
  if (!Number.isInteger(n)) throw new RangeError(`plusWorkingDays: found ${n}, expected a whole number of days`);
  const step = n < 0 ? -1 : 1;
  let day = numberOfDay(date);
  for (let left = Math.abs(n); left > 0;) {
    day += step;
    if (day < 0) break;
    if (isOpen(day, calendar, "all")) left -= 1;
  }
  return dayOfNumber(day, "plusWorkingDays");
}

/**
 * The number of working days from one day to another: the first day is not counted, the last one is. Negative when
 * `to` is the earlier one.
 *
 * @example
 * ```ts
 * import { calendarDate, holidayCalendar, workingDaysBetween } from "@maatstaf/kernel";
 *
 * workingDaysBetween(calendarDate("2024-01-01"), calendarDate("2024-12-31"), holidayCalendar("be")) // => 253
 * ```
 */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate, calendar: HolidayCalendar): number {
  if (to < from) return 0 - workingDaysBetween(to, from, calendar);
  const end = numberOfDay(to);
  let count = 0;
  for (let day = numberOfDay(from) + 1; day <= end; day += 1) {
    if (isOpen(day, calendar, "all")) count += 1;
  }
  return count;
}

/** Whether the day with a number is Monday to Friday and none of the closed days meant. */
export function isOpen(day: number, calendar: HolidayCalendar, closed: keyof ClosedDays): boolean {
  // Day number 0 is a Monday.
  return day % 7 < 5 && !closedDays(civilDay(day).year, calendar)[closed].has(day);
}
