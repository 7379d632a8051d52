import type { CalendarDate } from "./calendar-date.ts";
import { civilDay, dayNumber, daysInMonth, LAST_DAY_NUMBER } from "./day-number.ts";

const FORM = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Whether a text is a day of the calendar, written `YYYY-MM-DD`.
 *
 * @example
 * ```ts
 * import { isCalendarDate } from "@maatstaf/kernel";
 *
 * isCalendarDate("2019-03-31") // => true
 * isCalendarDate("2019-02-30") // => false
 * ```
 */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!FORM.test(text)) return false;
  const [year, month, day] = [+text.slice(0, 4), +text.slice(5, 7), +text.slice(8, 10)];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * A day of the calendar, from its text.
 *
 * @param text - `YYYY-MM-DD`, a day that exists.
 * @throws RangeError on any other text. Text from outside goes through the schema {@link CalendarDate} instead.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * calendarDate("2019-03-31") // => "2019-03-31"
 * ```
 */
export function calendarDate(text: string): CalendarDate {
  if (isCalendarDate(text)) return text;
  throw new RangeError(
    `calendarDate: found ${JSON.stringify(text)}, expected a day that exists, written YYYY-MM-DD, such as "2019-03-31"`,
  );
}

/** The day number of a day: 0001-01-01 is 0. */
export function numberOfDay(date: CalendarDate): number {
  return dayNumber(+date.slice(0, 4), +date.slice(5, 7), +date.slice(8, 10));
}

/** The day with a number; a RangeError in the name of `caller` outside 0001-01-01 to 9999-12-31. */
export function dayOfNumber(number: number, caller: string): CalendarDate {
  if (!Number.isInteger(number) || number < 0 || number > LAST_DAY_NUMBER) {
    throw new RangeError(`${caller}: the result lies outside 0001-01-01 to 9999-12-31, expected a day within them`);
  }
  const { year, month, day } = civilDay(number);
  return dateText(year, month, day);
}

/** The text of a day that the caller knows to exist. */
export function dateText(year: number, month: number, day: number): CalendarDate {
  // The parts come from the calendar itself, so that the text is a day by construction.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` as CalendarDate;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
