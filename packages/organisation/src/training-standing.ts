import { isAfter, isBefore, plusMonths } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import type { Training } from "./competence.ts";
import { issue } from "./organisation-issue.ts";
import type { OrganisationIssue } from "./organisation-issue.ts";

/**
 * `3`: after how many months a training is looked back on.
 *
 * @example
 * ```ts
 * import { EVALUATION_MONTHS } from "@maatstaf/organisation";
 *
 * EVALUATION_MONTHS // => 3
 * ```
 */
export const EVALUATION_MONTHS = 3;

/** Whether a training was looked back on, or when that is to be done. */
export type TrainingStanding =
  | { readonly kind: "evaluated"; readonly on: CalendarDate }
  | { readonly kind: "to-come" | "due"; readonly on: CalendarDate };

/**
 * Whether a training was evaluated, or when it is to be: three months after it was given.
 *
 * @param on - The day it is asked.
 *
 * @example
 * ```ts
 * import { Training, trainingStanding } from "@maatstaf/organisation";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const training = Training.parse({ id: "t1", title: { nl: "Klare taal" }, on: "2025-10-06", participantIds: ["p1"] });
 * trainingStanding(training, calendarDate("2026-01-05")) // => { kind: "to-come", on: "2026-01-06" }
 * trainingStanding(training, calendarDate("2026-01-06")) // => { kind: "due", on: "2026-01-06" }
 * ```
 */
export function trainingStanding(training: Training, on: CalendarDate): TrainingStanding {
  const { evaluation } = training;
  if (evaluation !== undefined && !isAfter(evaluation.on, on)) return { kind: "evaluated", on: evaluation.on };
  const due = plusMonths(training.on, EVALUATION_MONTHS);
  return { kind: isBefore(on, due) ? "to-come" : "due", on: due };
}

/** Evaluations that came too early to say anything. */
export function trainingIssues(trainings: readonly Training[]): OrganisationIssue[] {
  return trainings.flatMap(({ on, evaluation }, at) => {
    const expected = plusMonths(on, EVALUATION_MONTHS);
    return evaluation !== undefined && isBefore(evaluation.on, expected)
      ? [issue("evaluation-too-early", `trainings[${at}].evaluation.on`, { found: evaluation.on, expected }, "warning")]
      : [];
  });
}
