import type { CalendarDate } from "./calendar-date.ts";
import { dayOfNumber, numberOfDay } from "./calendar-date-text.ts";
import { daysBetween, plusDays, plusMonths } from "./date-arithmetic.ts";
import { compareDates } from "./date-order.ts";
import type { HolidayCalendar } from "./holiday-calendar.ts";
import type { Term, TermLength } from "./term.ts";
import { isOpen, plusWorkingDays, workingDaysBetween } from "./working-days.ts";

/** A time in which a term does not run: from `from`, up to but not including `to`. */
export interface Suspension {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** What happened to a term after it started. */
export interface TermEvents {
  readonly suspensions?: readonly Suspension[];
  readonly extensions?: readonly TermLength[];
}

/** The last day of a term, and what it was computed with. */
export interface DueDate {
  /** The last day on which the term is kept. */
  readonly date: CalendarDate;
  /** The last day before it was rolled to a day with work. */
  readonly unrolled: CalendarDate;
  /** What the suspensions added: working days for a term in working days, else calendar days. */
  readonly suspendedDays: number;
  readonly calendar: { readonly id: string; readonly version: string };
}

/**
 * The last day of a term that starts on a day.
 *
 * The day of the start is not counted, the last day is. An extension is reckoned from the original start, as a longer
 * term; what the term was suspended moves its end; only then is the end rolled. A suspension that starts after the
 * term has ended has no effect; days before the start or counted by another suspension are not counted again.
 *
 * @param start - The day of the event that starts the term, such as the receipt of a complaint.
 * @throws RangeError on a suspension that ends before it starts, or a result outside 0001-01-01 to 9999-12-31.
 *
 * @see docs/methods/calendar-terms.md
 *
 * @example
 * ```ts
 * import { calendarDate, dueDate, holidayCalendar } from "@maatstaf/kernel";
 *
 * const term = { amount: 45, unit: "calendar-days", roll: "forward" } as const;
 * dueDate(term, calendarDate("2026-03-02"), holidayCalendar("be")).date // => "2026-04-16"
 *
 * const suspensions = [{ from: calendarDate("2026-03-10"), to: calendarDate("2026-03-24") }];
 * dueDate(term, calendarDate("2026-03-02"), holidayCalendar("be"), { suspensions }).date // => "2026-04-30"
 * ```
 */
export function dueDate(term: Term, start: CalendarDate, calendar: HolidayCalendar, events: TermEvents = {}): DueDate {
  const bare = termEnd([term, ...(events.extensions ?? [])], start, calendar);
  let suspendedDays = 0;
  let unrolled = bare;
  let countedUpTo = start;
  for (const { from, to } of inOrder(events.suspensions ?? [])) {
    if (from > rolled(unrolled, term, calendar)) break;
    const first = from < countedUpTo ? countedUpTo : from;
    if (to <= first) continue;
    suspendedDays += daysLost(term, first, to, calendar);
    countedUpTo = to;
    unrolled = plusUnits(bare, suspendedDays, term, calendar);
  }
  return {
    date: rolled(unrolled, term, calendar),
    unrolled,
    suspendedDays,
    calendar: { id: calendar.id, version: calendar.version },
  };
}

function inOrder(suspensions: readonly Suspension[]): readonly Suspension[] {
  const wrong = suspensions.find(({ from, to }) => to < from);
  if (wrong !== undefined) {
    throw new RangeError(`dueDate: found a suspension from ${wrong.from} to ${wrong.to}, expected one that ends later`);
  }
  return suspensions.toSorted((a, b) => compareDates(a.from, b.from));
}

/** The end of successive lengths, with equal units added up first: 6 + 4 weeks are 10 weeks from the start. */
function termEnd(lengths: readonly TermLength[], start: CalendarDate, calendar: HolidayCalendar): CalendarDate {
  const amounts = new Map<TermLength["unit"], number>();
  for (const { unit, amount } of lengths) amounts.set(unit, (amounts.get(unit) ?? 0) + amount);
  return [...amounts].reduce((end, [unit, amount]) => PLUS[unit](end, amount, calendar), start);
}

type Plus = (date: CalendarDate, amount: number, calendar: HolidayCalendar) => CalendarDate;

const PLUS: Readonly<Record<TermLength["unit"], Plus>> = {
  "calendar-days": plusDays,
  weeks: (date, amount) => plusDays(date, 7 * amount),
  months: plusMonths,
  "working-days": plusWorkingDays,
};

/** Days in which the term did not run; for a term in working days, the working days among them. */
function daysLost({ unit }: Term, from: CalendarDate, to: CalendarDate, calendar: HolidayCalendar): number {
  if (unit !== "working-days") return daysBetween(from, to);
  return workingDaysBetween(plusDays(from, -1), plusDays(to, -1), calendar);
}

function plusUnits(date: CalendarDate, days: number, { unit }: Term, calendar: HolidayCalendar): CalendarDate {
  return unit === "working-days" ? plusWorkingDays(date, days, calendar) : plusDays(date, days);
}

function rolled(end: CalendarDate, { roll }: Term, calendar: HolidayCalendar): CalendarDate {
  if (roll === "none") return end;
  const closed = roll === "forward" ? "legal" : "all";
  let day = numberOfDay(end);
  while (!isOpen(day, calendar, closed)) day += 1;
  return dayOfNumber(day, "dueDate");
}
