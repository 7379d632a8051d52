import { dueDate } from "@maatstaf/kernel";
import type { CalendarDate, HolidayCalendar } from "@maatstaf/kernel";
import type { ServiceNorm } from "./service-norm.ts";

/** A time in which the clock of a norm stands still; without an end it still does. */
export interface NormPause {
  readonly from: CalendarDate;
  /** First day on which it runs again. */
  readonly to?: CalendarDate;
  readonly reason: string;
}

/** How one case stands against its norm on a day. */
export type NormStanding =
  | {
      readonly kind: "kept" | "late" | "open-within" | "open-past";
      /** The last day on which the norm is kept. */
      readonly due: CalendarDate;
    }
  /** The clock stands still on the day of the question. */
  | { readonly kind: "paused"; readonly since: CalendarDate }
  /** The norm is not in days. */
  | { readonly kind: "not-in-days"; readonly unit: ServiceNorm["unit"] }
  /** A pause that the norm does not allow, or without a reason. */
  | { readonly kind: "pause-refused"; readonly because: "not-allowed" | "no-reason" };

/** One case: when its clock started, when it stopped, and when it stood still. */
export interface NormCase {
  readonly start: CalendarDate;
  readonly stop?: CalendarDate;
  readonly pauses?: readonly NormPause[];
}

const DAY_UNITS: readonly ServiceNorm["unit"][] = ["working-days", "calendar-days", "weeks", "months"];

/**
 * How a case stands against a norm in days: the day of the start is not counted, the last day is; days in which the clock
 * stood still move the end. A norm in working days counts the days on which the organisation is open; one in calendar days,
 * weeks or months ends where it ends, on a Sunday as well, unless the law sets it: then the end moves to a day with work.
 *
 * @param on - The day of the question.
 *
 * @see docs/methods/calendar-terms.md
 *
 * @example
 * ```ts
 * import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
 * import { normStanding, ServiceNorm } from "@maatstaf/services";
 *
 * const norm = ServiceNorm.parse({
 *   id: "n", kind: "lead-time", operator: "at-most", value: 10, unit: "working-days", commitment: 0.95, legal: false, published: true,
 * });
 * normStanding(norm, { start: calendarDate("2026-04-29") }, { on: calendarDate("2026-05-18"), calendar: holidayCalendar("be") }) // => { kind: "open-past", due: "2026-05-15" }
 * ```
 */
export function normStanding(
  norm: ServiceNorm,
  { start, stop, pauses = [] }: NormCase,
  { on, calendar }: { readonly on: CalendarDate; readonly calendar: HolidayCalendar },
): NormStanding {
  const { unit, value } = norm;
  if (!isInDays(unit) || value < 1 || !Number.isInteger(value)) return { kind: "not-in-days", unit };
  if (pauses.length > 0 && norm.pause === "none") return { kind: "pause-refused", because: "not-allowed" };
  if (pauses.some(({ reason }) => reason.trim() === "")) return { kind: "pause-refused", because: "no-reason" };
  const running = pauses.find(({ from, to }) => to === undefined && from <= on);
  if (running !== undefined && stop === undefined) return { kind: "paused", since: running.from };
  const suspensions = pauses.map(({ from, to = stop ?? on }) => ({ from, to: to < from ? from : to }));
  const { date: due } = dueDate({ amount: value, unit, roll: norm.legal ? "forward" : "none" }, start, calendar, {
    suspensions,
  });
  if (stop !== undefined && stop <= on) return { kind: stop <= due ? "kept" : "late", due };
  return { kind: on <= due ? "open-within" : "open-past", due };
}

function isInDays(unit: ServiceNorm["unit"]): unit is "working-days" | "calendar-days" | "weeks" | "months" {
  return DAY_UNITS.includes(unit);
}

/** A norm with the day from which it holds. */
export interface NormVersion {
  readonly validFrom: CalendarDate;
  readonly norm: ServiceNorm;
}

/**
 * The days on which the measured promise of a norm changed, after the first: a control chart of its figures starts again
 * there. A change of wording or publication alone is none.
 *
 * @param history - Versions of one norm, in any order.
 * @throws RangeError on two versions from the same day.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { normRebases, ServiceNorm } from "@maatstaf/services";
 *
 * const norm = (value: number) => ServiceNorm.parse({
 *   id: "n", kind: "lead-time", operator: "at-most", value, unit: "working-days", commitment: 0.95, legal: false, published: true,
 * });
 * normRebases([
 *   { validFrom: calendarDate("2024-01-01"), norm: norm(10) },
 *   { validFrom: calendarDate("2025-07-01"), norm: norm(7) },
 * ]) // => ["2025-07-01"]
 * ```
 */
export function normRebases(history: readonly NormVersion[]): readonly CalendarDate[] {
  const inOrder = history.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return inOrder.flatMap(({ validFrom, norm }, at) => {
    const before = inOrder[at - 1];
    if (before === undefined) return [];
    if (before.validFrom === validFrom)
      throw new RangeError(`normRebases: found two versions from ${validFrom}; give one a day`);
    return isSameMeasure(before.norm, norm) ? [] : [validFrom];
  });
}

function isSameMeasure(one: ServiceNorm, other: ServiceNorm): boolean {
  return (["kind", "operator", "value", "unit", "pause", "calendarId"] as const).every(
    (field) => one[field] === other[field],
  );
}
