import { daysBetween } from "@maatstaf/kernel";
import type { CalendarDate, Reference } from "@maatstaf/kernel";
import type { Action } from "./action.ts";
import { FAILED_CYCLES } from "./action-life-cycle.ts";

/** A phase of the improvement cycle: plan, do, check, act. */
export type PdcaStage = "P" | "D" | "C" | "A";

const STAGES = {
  proposed: "P",
  planned: "P",
  "in-execution": "D",
  "on-hold": "D",
  done: "D",
  checked: "C",
  secured: "A",
  closed: "A",
  cancelled: undefined,
} as const satisfies Record<Action["state"], PdcaStage | undefined>;

/**
 * The phase of the cycle an action is in, by its state; one on hold in the phase it was held in, and a cancelled one in none.
 *
 * @example
 * ```ts
 * import { pdcaStage } from "@maatstaf/pdca";
 *
 * pdcaStage({ state: "done", steps: [] }) // => "D"
 * pdcaStage({ state: "cancelled", steps: [] }) // => undefined
 * ```
 */
export function pdcaStage({ state, steps }: Pick<Action, "state" | "steps">): PdcaStage | undefined {
  return state === "on-hold" && steps.at(-1)?.from === "planned" ? "P" : STAGES[state];
}

const FINAL: readonly Action["state"][] = ["closed", "cancelled"];
const BEFORE_DONE: readonly Action["state"][] = ["proposed", "planned", "in-execution", "on-hold"];

/**
 * How an action stands on a day.
 *
 * `overdue`: its due date lies before the day and it is not done. `overdueDays` is 0 for every other. `escalated`: the
 * effect fell short for the third time or more, so that it is for the management team.
 */
export interface ActionStanding {
  readonly stage: PdcaStage | undefined;
  readonly isOpen: boolean;
  readonly isOverdue: boolean;
  readonly overdueDays: number;
  /** Days since it was proposed. */
  readonly ageDays: number;
  /** The due date it was first given. */
  readonly originalDueDate: CalendarDate | undefined;
  readonly isEscalated: boolean;
  /** Evaluation moments that have come and are not answered. */
  readonly openEvaluations: readonly CalendarDate[];
}

/**
 * How an action stands on a day: its phase, whether it is overdue and by how much, how old it is, what it first promised,
 * and which evaluation moments want an answer.
 *
 * @param on - The day of reading.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { Action, actionStanding } from "@maatstaf/pdca";
 *
 * const action = Action.parse({
 *   id: "A-14", title: { nl: "Tweede loket op zaterdag" }, kind: "improvement", unitId: "BZ", priority: 2, createdOn: "2026-01-05",
 *   origin: { kind: "proposal", ref: { kind: "proposal", id: "V-3" } }, state: "planned", ownerId: "p7", dueDate: "2026-03-31",
 * });
 * const { stage, isOverdue, overdueDays } = actionStanding(action, calendarDate("2026-04-02"));
 * [stage, isOverdue, overdueDays] // => ["P", true, 2]
 * ```
 */
export function actionStanding(action: Action, on: CalendarDate): ActionStanding {
  const { state, dueDate, createdOn } = action;
  const isOverdue = dueDate !== undefined && dueDate < on && BEFORE_DONE.includes(state);
  const isOpen = !FINAL.includes(state);
  return {
    stage: pdcaStage(action),
    isOpen,
    isOverdue,
    overdueDays: isOverdue ? daysBetween(dueDate, on) : 0,
    ageDays: Math.max(0, daysBetween(createdOn, on)),
    originalDueDate: action.dueDateChanges[0]?.from ?? dueDate,
    isEscalated: isOpen && fellShort(action) + action.failedCycles > FAILED_CYCLES,
    openEvaluations: unansweredEvaluations(action, on),
  };
}

/** 1 when the effect of the cycle it is in was checked and fell short, else 0. */
function fellShort({ state, assessments, failedCycles }: Action): number {
  const current = assessments.findLast(({ cycle }) => cycle === failedCycles);
  return Number(state === "checked" && current !== undefined && current.verdict !== "effective");
}

/** Evaluation moments up to a day without an answer; none of a cancelled or closed action. */
export function unansweredEvaluations({ state, evaluations }: Action, on: CalendarDate): readonly CalendarDate[] {
  if (FINAL.includes(state)) return [];
  return evaluations.filter(({ on: moment, answer }) => moment <= on && answer === undefined).map(({ on }) => on);
}

/**
 * Whether an action must be checked for its effect before it is secured: what removes a cause or treats a risk, what an
 * indicator raised, and what promised an effect on one.
 */
export function needsCheck(action: Pick<Action, "kind" | "expectedEffect" | "origin">): boolean {
  return action.kind === "corrective" || action.kind === "treatment" || effectIndicator(action) !== undefined;
}

/** The indicator that should show the effect: the one it was expected of, else the one that raised the action. */
export function effectIndicator({
  expectedEffect,
  origin,
}: Pick<Action, "expectedEffect" | "origin">): Reference | undefined {
  return expectedEffect?.indicator ?? (origin.kind === "indicator" ? origin.ref : undefined);
}
