import type { CalendarDate } from "./calendar-date.ts";
import { dateText, numberOfDay } from "./calendar-date-text.ts";
import { plusDays, weekday } from "./date-arithmetic.ts";
import { compareDates } from "./date-order.ts";
import { daysInMonth } from "./day-number.ts";
import { easter } from "./easter.ts";
import type { HolidayCalendar, HolidayRule } from "./holiday-calendar.ts";

/** A day on which no work is done, and the rule that says so. */
export interface Holiday {
  readonly date: CalendarDate;
  readonly rule: HolidayRule;
}

/**
 * The holidays and closing days of a year, oldest first, also those on a Saturday or Sunday. A day that two rules
 * name comes twice.
 *
 * @param year - 1583 to 9999.
 * @throws RangeError on another year.
 *
 * @example
 * ```ts
 * import { holidayCalendar, holidays } from "@maatstaf/kernel";
 *
 * holidays(2026, holidayCalendar("be")).length // => 10
 * holidays(2025, holidayCalendar("nl"))[3].date // => "2025-04-26"
 * ```
 */
export function holidays(year: number, calendar: HolidayCalendar): readonly Holiday[] {
  return calendar.rules
    .filter((rule) => rule.applies)
    .flatMap((rule) => datesOf(rule, year).map((date) => ({ date, rule })))
    .filter(({ date, rule }) => date >= (rule.from ?? date) && date <= (rule.until ?? date))
    .toSorted((a, b) => compareDates(a.date, b.date));
}

function datesOf({ when }: HolidayRule, year: number): readonly CalendarDate[] {
  if (when.kind === "easter") return [plusDays(easter(year), when.days)];
  if (when.kind === "dates") return when.dates.filter((date) => +date.slice(0, 4) === year);
  // A rule for 29 February has no day in a common year.
  if (when.day > daysInMonth(year, when.month)) return [];
  const date = dateText(year, when.month, when.day);
  if (when.onSunday === undefined || weekday(date) !== 7) return [date];
  return [plusDays(date, when.onSunday === "day-before" ? -1 : 1)];
}

/** The days without work of one year, as day numbers: by law, and by law or by the organisation's own choice. */
export interface ClosedDays {
  readonly legal: ReadonlySet<number>;
  readonly all: ReadonlySet<number>;
}

const closedByCalendar = new WeakMap<HolidayCalendar, Map<number, ClosedDays>>();
/** The years in which Easter is known; the calendars know no holidays outside them. */
const hasEaster = (year: number): boolean => year >= 1583 && year <= 9999;

/** The days without work of a year, kept per calendar so that a term is not the price of a year's rules. */
export function closedDays(year: number, calendar: HolidayCalendar): ClosedDays {
  const byYear = closedByCalendar.get(calendar) ?? new Map<number, ClosedDays>();
  closedByCalendar.set(calendar, byYear);
  const known = byYear.get(year);
  if (known !== undefined) return known;
  const found = hasEaster(year) ? holidays(year, calendar) : [];
  const fresh = {
    legal: new Set(found.filter(({ rule }) => rule.effect !== "closing").map(({ date }) => numberOfDay(date))),
    all: new Set(found.map(({ date }) => numberOfDay(date))),
  };
  byYear.set(year, fresh);
  return fresh;
}
