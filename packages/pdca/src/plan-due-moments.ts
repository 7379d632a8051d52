import { calendarDate, plusMonths } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import type { DueMoment } from "./due-moment.ts";
import { PLAN_REGIMES } from "./plan-regimes.ts";
import type { Plan } from "./plan.ts";

/** A plan is adapted once a year at least. */
const ADAPTATION_MONTHS = 12;

/**
 * What a plan in force asks for: its yearly adaptation and, where the regime says so, the report on the first half year to the
 * council; once its years are over, the policy evaluation. A plan that was not adopted has no day of its own.
 *
 * @param on - The day of reading: the report is that of its year.
 * @param reportedYears - The years of which the council has the report.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { Plan, planDueMoments } from "@maatstaf/pdca";
 *
 * const plan = Plan.parse({
 *   id: "MJP", regime: "BBC", name: { nl: "Meerjarenplan" }, years: { first: 2026, last: 2031 }, state: "adopted",
 *   steps: [{ command: "adopt", from: "college", to: "adopted", by: "raad", on: "2025-12-15" }],
 * });
 * planDueMoments(plan, calendarDate("2026-07-01")).map(({ kind, due }) => [kind, due]) // => [["report-follow-up", "2026-09-30"], ["adapt-plan", "2026-12-15"]]
 * ```
 */
export function planDueMoments(plan: Plan, on: CalendarDate, reportedYears: readonly number[] = []): DueMoment[] {
  const { id, state, years, regime, steps } = plan;
  if (state !== "adopted" && state !== "adapted") return [];
  const asked = { ref: { kind: "plan", id }, assignee: "planning-coordinator", escalatesTo: "college" };
  const year = Number(on.slice(0, 4));
  if (year > years.last) return [{ ...asked, kind: "evaluate-plan", due: calendarDate(`${years.last + 1}-12-31`) }];
  const { followUpBy } = PLAN_REGIMES[regime];
  const decided = steps.findLast(({ command }) => command.startsWith("adopt") || command.startsWith("adapt"))?.on;
  return [
    ...(followUpBy === undefined || year < years.first || reportedYears.includes(year)
      ? []
      : [{ ...asked, kind: "report-follow-up", due: dayOf(year, followUpBy) }]),
    ...(decided === undefined ? [] : [{ ...asked, kind: "adapt-plan", due: plusMonths(decided, ADAPTATION_MONTHS) }]),
  ];
}

/** A day of a year, as a regime names it. */
export function dayOf(year: number, { month, day }: { readonly month: number; readonly day: number }): CalendarDate {
  return calendarDate(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
}
