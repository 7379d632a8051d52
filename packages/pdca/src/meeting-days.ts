import { isWorkingDay, plusMonths, plusWorkingDays } from "@maatstaf/kernel";
import type { CalendarDate, HolidayCalendar } from "@maatstaf/kernel";
import type { ThinkGroup } from "./think-group.ts";

const MONTHS_BETWEEN = { monthly: 1, "two-monthly": 2, quarterly: 3 } as const;

/**
 * The days on which a think group meets by its cadence: the first one, and the same day of the month after it up to the last
 * day. A day on which nobody works is moved to the next working day; the one after it is counted from the first all the same,
 * so that the days do not drift.
 *
 * @throws RangeError when the last day lies before the first.
 *
 * @example
 * ```ts
 * import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
 * import { meetingDays } from "@maatstaf/pdca";
 *
 * const span = { first: calendarDate("2026-01-13"), last: calendarDate("2026-12-31") };
 * meetingDays("quarterly", span, holidayCalendar("be")) // => ["2026-01-13", "2026-04-13", "2026-07-13", "2026-10-13"]
 * ```
 */
export function meetingDays(
  cadence: ThinkGroup["cadence"],
  { first, last }: { readonly first: CalendarDate; readonly last: CalendarDate },
  calendar: HolidayCalendar,
): CalendarDate[] {
  if (last < first) {
    throw new RangeError(`meetingDays: found ${last} before ${first}; give the last day after the first`);
  }
  const days: CalendarDate[] = [];
  for (let months = 0; ; months += MONTHS_BETWEEN[cadence]) {
    const day = plusMonths(first, months);
    if (day > last) return days;
    days.push(isWorkingDay(day, calendar) ? day : plusWorkingDays(day, 1, calendar));
  }
}
