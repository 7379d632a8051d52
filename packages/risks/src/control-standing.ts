import { compareDates, plusMonths } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import type { Control } from "./control.ts";

/** Whether a control may be relied on. */
export type ControlStanding = "working" | "untested" | "test-overdue" | "failing";

/**
 * Whether a control may be relied on: whether it was tested in time, and did not fail.
 *
 * @param on - The day it is asked.
 *
 * @example
 * ```ts
 * import { Control, controlStanding } from "@maatstaf/risks";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const restore = Control.parse({
 *   id: "restore-test", name: { nl: "Hersteltest van de back-up" }, type: "corrective", ownerId: "ict",
 *   design: 0.9, operation: 0.8, key: true, testMonths: 12, tests: [{ on: "2024-11-03", by: ["audit"], result: "works" }],
 * });
 * controlStanding(restore, calendarDate("2025-11-03")) // => "working"
 * controlStanding(restore, calendarDate("2026-01-05")) // => "test-overdue"
 * ```
 */
export function controlStanding(
  { tests, testMonths }: Pick<Control, "tests" | "testMonths">,
  on: CalendarDate,
): ControlStanding {
  const [last] = tests.filter((test) => test.on <= on).toSorted((a, b) => compareDates(b.on, a.on));
  if (last === undefined) return "untested";
  if (last.result === "fails") return "failing";
  return on > plusMonths(last.on, testMonths) ? "test-overdue" : "working";
}
