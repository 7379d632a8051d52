import type { CalendarDate } from "./calendar-date.ts";

/**
 * The order of two days, for sorting: negative when `a` is the earlier, 0 for the same day, positive when later.
 *
 * @example
 * ```ts
 * import { calendarDate, compareDates } from "@maatstaf/kernel";
 *
 * const days = [calendarDate("2019-03-31"), calendarDate("2018-12-31")];
 * days.toSorted(compareDates) // => ["2018-12-31", "2019-03-31"]
 * ```
 */
export function compareDates(a: CalendarDate, b: CalendarDate): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Whether `date` comes before `other`.
 *
 * @example
 * ```ts
 * import { calendarDate, isBefore } from "@maatstaf/kernel";
 *
 * isBefore(calendarDate("2019-03-31"), calendarDate("2019-04-01")) // => true
 * isBefore(calendarDate("2019-03-31"), calendarDate("2019-03-31")) // => false
 * ```
 */
export function isBefore(date: CalendarDate, other: CalendarDate): boolean {
  return date < other;
}

/**
 * Whether `date` comes after `other`.
 *
 * @example
 * ```ts
 * import { calendarDate, isAfter } from "@maatstaf/kernel";
 *
 * isAfter(calendarDate("2019-04-01"), calendarDate("2019-03-31")) // => true
 * isAfter(calendarDate("2019-03-31"), calendarDate("2019-03-31")) // => false
 * ```
 */
export function isAfter(date: CalendarDate, other: CalendarDate): boolean {
  return date > other;
}
