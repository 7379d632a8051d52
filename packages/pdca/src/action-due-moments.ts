import { plusDays } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import { FAILED_CYCLES } from "./action-life-cycle.ts";
import { needsCheck } from "./action-standing.ts";
import type { Action } from "./action.ts";
import { answerTerms } from "./answer-terms.ts";
import type { AnswerTerms } from "./answer-terms.ts";
import type { DueMoment } from "./due-moment.ts";

/**
 * What an action asks for on a day of its own: to be accepted, carried out, checked, secured and closed, each after the other,
 * and its evaluation moments without an answer. One on hold asks for nothing until the day it is held to.
 *
 * @example
 * ```ts
 * import { Action, actionDueMoments } from "@maatstaf/pdca";
 *
 * const action = Action.parse({
 *   id: "A-14", title: { nl: "Tweede loket" }, kind: "improvement", unitId: "BZ", priority: 2, createdOn: "2026-01-05", state: "planned",
 *   origin: { kind: "proposal", ref: { kind: "proposal", id: "V-3" } }, ownerId: "p7", dueDate: "2026-03-31", evaluations: [{ on: "2026-03-01" }],
 * });
 * actionDueMoments(action).map(({ kind, due }) => [kind, due]) // => [["answer-evaluation", "2026-03-01"], ["carry-out-action", "2026-03-31"]]
 * ```
 */
export function actionDueMoments(action: Action, terms: AnswerTerms = answerTerms()): readonly DueMoment[] {
  const { id, state, ownerId = "unit-head", evaluations } = action;
  const ref = { kind: "action", id };
  const next = nextMoment(action, terms);
  if (next === undefined) return [];
  const open = state === "on-hold" ? [] : evaluations.filter(({ answer }) => answer === undefined);
  return [
    ...open.map(({ on }) => ({
      ref,
      kind: "answer-evaluation",
      due: on,
      assignee: ownerId,
      escalatesTo: above(ownerId),
    })),
    { ref, ...next },
  ];
}

/** What an action waits for in its state, evaluation moments apart; nothing once it is over. */
export function nextMoment(action: Action, terms: AnswerTerms): Omit<DueMoment, "ref"> | undefined {
  const { state, ownerId = "unit-head", dueDate, createdOn, expectedEffect, failedCycles } = action;
  const since = action.steps.at(-1)?.on ?? createdOn;
  switch (state) {
    case "proposed": {
      const acceptBy = plusDays(createdOn, terms.acceptDays);
      return asked("accept-action", dueDate !== undefined && dueDate < acceptBy ? dueDate : acceptBy, ownerId);
    }
    case "planned":
    case "in-execution":
      return asked("carry-out-action", dueDate ?? plusDays(since, terms.acceptDays), ownerId);
    case "on-hold":
      return asked("resume-action", action.holdUntil ?? dueDate ?? since, ownerId);
    case "done": {
      const isMeasured = expectedEffect !== undefined && expectedEffect.by > since;
      if (isMeasured) return asked("check-action", expectedEffect.by, "quality-coordinator");
      return needsCheck(action)
        ? asked("check-action", plusDays(since, terms.effectDays), "quality-coordinator")
        : asked("secure-action", plusDays(since, terms.secureDays), "unit-head");
    }
    case "checked": {
      const due = plusDays(since, terms.secureDays);
      const current = action.assessments.findLast(({ cycle }) => cycle === failedCycles);
      if (current?.verdict === "effective") return asked("secure-action", due, ownerId);
      return asked("replan-action", due, failedCycles >= FAILED_CYCLES ? "management-team" : ownerId);
    }
    case "secured":
      return asked("close-action", plusDays(since, terms.secureDays), "unit-head");
    default:
      return undefined;
  }
}

const ABOVE: Readonly<Record<string, string>> = {
  "unit-head": "quality-coordinator",
  "quality-coordinator": "general-director",
  "management-team": "general-director",
};

/** Who hears of it when somebody did not do it in time: the head of the unit, or for a role the one above it. */
function above(assignee: string): string {
  return ABOVE[assignee] ?? "unit-head";
}

function asked(kind: string, due: CalendarDate, assignee: string): Omit<DueMoment, "ref"> {
  return { kind, due, assignee, escalatesTo: above(assignee) };
}
