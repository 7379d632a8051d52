import type { CalendarDate } from "@maatstaf/kernel";
import type { Action } from "./action.ts";
import { WHY } from "./action-life-cycle.ts";
import { executors } from "./moved-action.ts";
import { refusedFor } from "./moved-record.ts";
import type { ChangedRecord } from "./moved-record.ts";

/** States in which an action may still be given another due date. */
const RESCHEDULABLE: readonly Action["state"][] = ["proposed", "planned", "in-execution", "on-hold", "checked"];

/**
 * An action with another due date; what the date was stays on record, the first one for good.
 *
 * @returns `refused` when the action is done or ended, the date is the same, or the why is shorter than 20 characters.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { Action, actionStanding, rescheduledAction } from "@maatstaf/pdca";
 *
 * const action = Action.parse({
 *   id: "A-14", title: { nl: "Tweede loket" }, kind: "improvement", unitId: "BZ", priority: 2, createdOn: "2026-01-05",
 *   origin: { kind: "proposal", ref: { kind: "proposal", id: "V-3" } }, state: "planned", ownerId: "p7", dueDate: "2026-03-31",
 * });
 * const on = calendarDate("2026-03-01");
 * const later = rescheduledAction(action, { to: calendarDate("2026-06-30"), on, by: "p7", why: "De levering van de balie is uitgesteld." });
 * later.kind === "changed" ? actionStanding(later.record, on).originalDueDate : undefined // => "2026-03-31"
 * ```
 */
export function rescheduledAction(
  action: Action,
  change: { readonly to: CalendarDate; readonly on: CalendarDate; readonly by: string; readonly why: string },
): ChangedRecord<Action> {
  const { dueDate } = action;
  const refused = refusedFor({
    "not-done-yet": RESCHEDULABLE.includes(action.state),
    "due-date-differs": dueDate !== change.to,
    "why-given": dueDate === undefined || change.why.trim().length >= WHY,
  });
  if (refused !== undefined) return refused;
  const dueDateChanges =
    dueDate === undefined ? action.dueDateChanges : [...action.dueDateChanges, { from: dueDate, ...change }];
  return { kind: "changed", record: { ...action, dueDate: change.to, dueDateChanges } };
}

/**
 * An action with the answer to one of its evaluation moments. What is answered stays answered.
 *
 * @param moment - The day of the evaluation moment.
 * @returns `refused` when there is no such moment without an answer, or it has not come yet.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { Action, answeredEvaluation } from "@maatstaf/pdca";
 *
 * const action = Action.parse({
 *   id: "A-14", title: { nl: "Tweede loket" }, kind: "improvement", unitId: "BZ", priority: 2, createdOn: "2026-01-05",
 *   origin: { kind: "proposal", ref: { kind: "proposal", id: "V-3" } }, evaluations: [{ on: "2026-03-01" }],
 * });
 * const moment = calendarDate("2026-03-01");
 * answeredEvaluation(action, moment, { by: "p7", on: calendarDate("2026-03-02"), verdict: "on-track", text: "Loopt." }).kind // => "changed"
 * ```
 */
export function answeredEvaluation(
  action: Action,
  moment: CalendarDate,
  answer: NonNullable<Action["evaluations"][number]["answer"]>,
): ChangedRecord<Action> {
  const at = action.evaluations.findIndex((evaluation) => evaluation.on === moment && evaluation.answer === undefined);
  const refused = refusedFor({ "evaluation-open": at >= 0, "evaluation-came": answer.on >= moment });
  if (refused !== undefined) return refused;
  const evaluations = action.evaluations.map((evaluation, index) =>
    index === at ? { ...evaluation, answer } : evaluation,
  );
  return { kind: "changed", record: { ...action, evaluations } };
}

/**
 * An action with an assessment of its effect in the cycle it is in, next to those of earlier cycles.
 *
 * @returns `refused` unless the action is done, by who owns or carried it out, or when this cycle has its assessment.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { Action, assessedAction } from "@maatstaf/pdca";
 *
 * const action = Action.parse({
 *   id: "A-14", title: { nl: "Tweede loket" }, kind: "corrective", unitId: "BZ", priority: 2, createdOn: "2026-01-05",
 *   origin: { kind: "proposal", ref: { kind: "proposal", id: "V-3" } }, ownerId: "p7", state: "done",
 * });
 * const assessment = { verdict: "effective", evidence: "Steekproef van 40 dossiers", on: calendarDate("2026-05-04") } as const;
 * assessedAction(action, { ...assessment, verifierId: "p7" }).kind // => "refused"
 * assessedAction(action, { ...assessment, verifierId: "p9" }).kind // => "changed"
 * ```
 */
export function assessedAction(
  action: Action,
  assessment: Omit<Action["assessments"][number], "cycle">,
): ChangedRecord<Action> {
  const cycle = action.failedCycles;
  const refused = refusedFor({
    "work-done": action.state === "done",
    "verifier-independent":
      assessment.verifierId !== action.ownerId && !executors(action).includes(assessment.verifierId),
    "not-assessed-yet": action.assessments.every((earlier) => earlier.cycle !== cycle),
  });
  if (refused !== undefined) return refused;
  return { kind: "changed", record: { ...action, assessments: [...action.assessments, { cycle, ...assessment }] } };
}
