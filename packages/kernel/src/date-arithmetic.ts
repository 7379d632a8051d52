import type { CalendarDate } from "./calendar-date.ts";
import { dateText, dayOfNumber, numberOfDay } from "./calendar-date-text.ts";
import { daysInMonth } from "./day-number.ts";

/**
 * The day that lies a number of days later, or earlier when the number is negative.
 *
 * @param days - A whole number of calendar days.
 * @throws RangeError when `days` is not whole or the result lies outside 0001-01-01 to 9999-12-31.
 *
 * @example
 * ```ts
 * import { calendarDate, plusDays } from "@maatstaf/kernel";
 *
 * plusDays(calendarDate("2020-02-28"), 2) // => "2020-03-01"
 * plusDays(calendarDate("2020-03-01"), -2) // => "2020-02-28"
 * ```
 */
export function plusDays(date: CalendarDate, days: number): CalendarDate {
  return dayOfNumber(numberOfDay(date) + days, "plusDays");
}

/**
 * The same day of the month, a number of months later; the last day of that month where it is shorter.
 *
 * Clamping loses the day, so that going forth and back need not return: 31 January + 1 − 1 month is 28 January.
 *
 * @param months - A whole number of months, negative for earlier.
 * @throws RangeError when `months` is not whole or the result lies outside 0001-01-01 to 9999-12-31.
 *
 * @example
 * ```ts
 * import { calendarDate, plusMonths } from "@maatstaf/kernel";
 *
 * plusMonths(calendarDate("2019-01-31"), 1) // => "2019-02-28"
 * plusMonths(calendarDate("2020-02-29"), -12) // => "2019-02-28"
 * ```
 */
export function plusMonths(date: CalendarDate, months: number): CalendarDate {
  const index = +date.slice(0, 4) * 12 + (+date.slice(5, 7) - 1) + months;
  const year = Math.floor(index / 12);
  if (!Number.isInteger(months) || year < 1 || year > 9999) {
    throw new RangeError(
      `plusMonths: found ${date} and ${months} months, expected a whole number and a result within 0001-01-01 to 9999-12-31`,
    );
  }
  const month = index - year * 12 + 1;
  return dateText(year, month, Math.min(+date.slice(8, 10), daysInMonth(year, month)));
}

/**
 * The number of days from one day to another: 0 for the same day, negative when `to` is the earlier one.
 *
 * @example
 * ```ts
 * import { calendarDate, daysBetween } from "@maatstaf/kernel";
 *
 * daysBetween(calendarDate("2026-03-10"), calendarDate("2026-03-24")) // => 14
 * ```
 */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return numberOfDay(to) - numberOfDay(from);
}

/**
 * The day of the week by ISO 8601: 1 is Monday, 7 is Sunday.
 *
 * @example
 * ```ts
 * import { calendarDate, weekday } from "@maatstaf/kernel";
 *
 * weekday(calendarDate("2019-03-31")) // => 7
 * ```
 */
export function weekday(date: CalendarDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // Day number 0 is a Monday; a remainder of seven plus one is one of these seven.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return ((numberOfDay(date) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}
