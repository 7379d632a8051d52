import { dueDate } from "@maatstaf/kernel";
import type { CalendarDate, HolidayCalendar } from "@maatstaf/kernel";
import { isInDays } from "./norm-unit.ts";
import type { DayUnit } from "./norm-unit.ts";
import type { ServiceNorm } from "./service-norm.ts";

/** A time in which the clock of a norm stands still, with the reason; without an end it still does. */
export interface NormPause {
  readonly from: CalendarDate;
  /** First day on which it runs again. */
  readonly to?: CalendarDate;
  readonly reason: string;
}

/** How one case stands against its norm on a day, or why that cannot be said. */
export type NormStanding =
  | {
      readonly kind: "kept" | "late" | "open-within" | "open-past";
      /** The last day on which the norm is kept. */
      readonly due: CalendarDate;
    }
  /** The clock stands still on the day of the question, and had not run out before. */
  | { readonly kind: "paused"; readonly since: CalendarDate }
  /** The norm is not in days. */
  | { readonly kind: "not-in-days"; readonly unit: ServiceNorm["unit"] }
  /** The norm asks at least so many days: there is no last one. */
  | { readonly kind: "no-last-day" }
  /** The case stopped before it started. */
  | { readonly kind: "stopped-before-start" }
  /** A pause that the norm does not allow, without a reason, upside down, or without an end in a case that is closed. */
  | {
      readonly kind: "pause-refused";
      readonly because: "not-allowed" | "no-reason" | "ends-before-it-starts" | "no-end";
    };

/** One case: when its clock started, when it stopped, and when it stood still. */
export interface NormCase {
  readonly start: CalendarDate;
  readonly stop?: CalendarDate;
  readonly pauses?: readonly NormPause[];
}

/**
 * How a case stands against a norm in days: the day of the start is not counted, the last day is; days in which the clock
 * stood still move the end. A norm in working days counts the days on which the organisation is open; one in calendar days,
 * weeks or months ends where it ends, on a Sunday as well, unless the law sets it: then the end moves to a day with work.
 *
 * A pause that begins after the last day helps nothing: the case is past its norm. A case is closed with an end to every pause.
 *
 * @param on - The day of the question.
 * @throws RangeError on another calendar than the one the norm counts by.
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
  given: NormCase,
  { on, calendar }: { readonly on: CalendarDate; readonly calendar: HolidayCalendar },
): NormStanding {
  const { unit, calendarId, operator } = norm;
  const { start, stop, pauses = [] } = given;
  if (calendarId !== undefined && calendarId !== calendar.id)
    throw new RangeError(
      `normStanding: norm ${norm.id} counts by ${calendarId}, found ${calendar.id}; give that calendar`,
    );
  if (!isInDays(unit)) return { kind: "not-in-days", unit };
  if (operator === "at-least") return { kind: "no-last-day" };
  if (stop !== undefined && stop < start) return { kind: "stopped-before-start" };
  const isClosed = stop !== undefined && stop <= on;
  const because = pauseRefusal(norm, pauses, isClosed);
  if (because !== undefined) return { kind: "pause-refused", because };
  const running = isClosed ? [] : pauses.filter(({ from, to }) => from <= on && (to === undefined || on < to));
  const due = lastDay(
    { ...norm, unit },
    start,
    pauses.filter((pause) => !running.includes(pause)),
    calendar,
  );
  const [since] = running.map(({ from }) => from).toSorted();
  if (since !== undefined) return since <= due ? { kind: "paused", since } : { kind: "open-past", due };
  if (isClosed) return { kind: stop <= due ? "kept" : "late", due };
  return { kind: on <= due ? "open-within" : "open-past", due };
}

function pauseRefusal(
  { pause }: ServiceNorm,
  pauses: readonly NormPause[],
  isClosed: boolean,
): Extract<NormStanding, { kind: "pause-refused" }>["because"] | undefined {
  if (pauses.length > 0 && pause === "none") return "not-allowed";
  if (pauses.some(({ reason }) => reason.trim() === "")) return "no-reason";
  if (pauses.some(({ from, to }) => to !== undefined && to < from)) return "ends-before-it-starts";
  return isClosed && pauses.some(({ to }) => to === undefined) ? "no-end" : undefined;
}

function lastDay(
  { value, unit, legal }: ServiceNorm & { readonly unit: DayUnit },
  start: CalendarDate,
  pauses: readonly NormPause[],
  calendar: HolidayCalendar,
): CalendarDate {
  const suspensions = pauses.flatMap(({ from, to }) => (to === undefined ? [] : [{ from, to }]));
  const term = { amount: value, unit, roll: legal ? "forward" : "none" } as const;
  return dueDate(term, start, calendar, { suspensions }).date;
}
