import { calendarDate, daysBetween, dueDate, isBefore, plusDays } from "@maatstaf/kernel";
import type { CalendarDate, HolidayCalendar } from "@maatstaf/kernel";
import type { DueRule, Obligation } from "./obligation.ts";

/** Days before its due day from which an obligation that is not met yet is called due. */
export const DUE_SOON_DAYS = 60;

/** What is known of an obligation in one organisation. */
export interface ObligationRecord {
  readonly organisationType: string;
  /** The year it is about, of a yearly one. */
  readonly year?: number;
  /** The day of the event it follows, of one that follows an event. */
  readonly event?: CalendarDate;
  /** The day on which it was met, and where that shows. */
  readonly fulfilled?: { readonly on: CalendarDate; readonly evidence: string };
}

/** How an obligation stands. */
export interface ObligationStatus {
  /** `not-applicable` to this organisation or year; `met`, in time or `met-late`; else `open`, `due` or `late`. */
  readonly status: "not-applicable" | "met" | "met-late" | "open" | "due" | "late";
  readonly due?: CalendarDate;
  /** Days until the last day, of one that is not met: 0 on that day, below zero once it is late. */
  readonly daysLeft?: number;
}

/**
 * How an obligation of an organisation stands on a day: `due` from 60 days before its last day on, `late` the day after.
 *
 * @param on - The day of reading.
 * @param calendar - Holidays, for terms that roll past a day without work.
 * @throws RangeError when a yearly one is read without its year.
 *
 * @example
 * ```ts
 * import { obligationStatus } from "@maatstaf/framework";
 * import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
 *
 * const due = { kind: "yearly", month: 6, day: 30, yearOffset: 1, every: 1 } as const;
 * const report = { organisationTypes: ["municipality"], due };
 * const record = { organisationType: "municipality", year: 2025 };
 * obligationStatus(report, record, calendarDate("2026-05-01"), holidayCalendar("be")) // => { status: "due", due: "2026-06-30", daysLeft: 60 }
 * ```
 */
export function obligationStatus(
  obligation: Pick<Obligation, "organisationTypes" | "due">,
  record: ObligationRecord,
  on: CalendarDate,
  calendar: HolidayCalendar,
): ObligationStatus {
  if (!obligation.organisationTypes.includes(record.organisationType)) return { status: "not-applicable" };
  const fulfilled = record.fulfilled !== undefined && !isBefore(on, record.fulfilled.on) ? record.fulfilled : undefined;
  const last = lastDay(obligation.due, record, calendar);
  if (last === "standing") return { status: fulfilled === undefined ? "late" : "met" };
  if (last === undefined) return { status: "not-applicable" };
  if (fulfilled !== undefined) {
    return { status: isBefore(last, fulfilled.on) ? "met-late" : "met", due: last };
  }
  const daysLeft = daysBetween(on, last);
  if (daysLeft < 0) return { status: "late", due: last, daysLeft };
  return { status: isBefore(on, plusDays(last, -DUE_SOON_DAYS)) ? "open" : "due", due: last, daysLeft };
}

/** The last day on which it is met in time; `undefined` when it does not play. */
function lastDay(
  rule: DueRule,
  { year, event }: ObligationRecord,
  calendar: HolidayCalendar,
): CalendarDate | "standing" | undefined {
  if (rule.kind === "standing") return "standing";
  if (rule.kind === "after-event") return event === undefined ? undefined : dueDate(rule.term, event, calendar).date;
  if (year === undefined) {
    throw new RangeError("obligationStatus: record.year is missing; pass the year that the obligation is about");
  }
  const first = rule.from ?? year;
  if (year < first || (year - first) % rule.every !== 0) return undefined;
  const [inYear, inMonth, inDay] = [year + rule.yearOffset, rule.month, rule.day].map(String);
  return calendarDate(`${inYear?.padStart(4, "0")}-${inMonth?.padStart(2, "0")}-${inDay?.padStart(2, "0")}`);
}
