import type { Action } from "./action.ts";
import { actionLifeCycle, FAILED_CYCLES } from "./action-life-cycle.ts";
import { effectIndicator, needsCheck, unansweredEvaluations } from "./action-standing.ts";
import { measuredEffect } from "./measured-effect.ts";
import { recordStep } from "./moved-record.ts";
import type { CommandFor, GuardOf, MovedRecord } from "./moved-record.ts";

/** A command for an action. */
export type ActionCommand = CommandFor<typeof actionLifeCycle>;

/**
 * An action after a command. What the gates ask (accepted by the owner, evaluations answered, assessed by who checks) is
 * read from the action itself, so that it cannot be claimed.
 *
 * @returns `moved` with a new action, or `refused` with the reasons; the action passed in stays as it was.
 * @throws RangeError when the day of the command lies before the last step.
 *
 * @see docs/methods/pdca-actions.md
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { Action, movedAction } from "@maatstaf/pdca";
 *
 * const action = Action.parse({
 *   id: "A-14", title: { nl: "Tweede loket op zaterdag" }, kind: "corrective", unitId: "BZ", priority: 2, createdOn: "2026-01-05",
 *   origin: { kind: "indicator", ref: { kind: "indicator-card", id: "KPI-02" } }, ownerId: "p7", state: "secured",
 * });
 * const actor = { id: "head", roles: ["unit-head"] } as const;
 * const closed = movedAction(action, { command: "close", actor, on: calendarDate("2026-06-01") });
 * closed // => { kind: "refused", reasons: [{ code: "guard-not-met", params: { guard: "checked-or-not-required" } }] }
 * ```
 */
export function movedAction(action: Action, given: ActionCommand): MovedRecord<Action> {
  const outcome = recordStep(actionLifeCycle, action, given, {
    facts: actionFacts(action, given),
    parts: { owner: action.ownerId === undefined ? [] : [action.ownerId], executor: executors(action) },
    counters: { "failed-cycles": action.failedCycles },
  });
  if (outcome.kind === "refused") return outcome;
  const { step, state, counters } = outcome;
  const isNewCycle = step.from === "checked" && state === "planned";
  const { result, holdUntil, ...kept } = action;
  return {
    kind: "moved",
    step,
    record: {
      ...kept,
      ...(result === undefined || isNewCycle ? {} : { result }),
      ...(holdUntil === undefined || step.from === "on-hold" ? {} : { holdUntil }),
      progress: progressAfter(action, state, isNewCycle),
      state,
      failedCycles: counters["failed-cycles"] ?? 0,
      steps: [...action.steps, step],
    },
  };
}

function progressAfter({ progress }: Action, state: Action["state"], isNewCycle: boolean): number {
  if (isNewCycle) return 0;
  return state === "done" ? 100 : progress;
}

/** Who carried out an action: who is named for it, and who took it up or finished it. */
export function executors({ executorIds, steps }: Action): readonly string[] {
  const done = steps.filter(({ command }) => command === "start" || command === "finish").map(({ by }) => by);
  return [...new Set([...executorIds, ...done])];
}

function actionFacts(
  action: Action,
  { actor, on }: ActionCommand,
): Readonly<Record<GuardOf<typeof actionLifeCycle>, boolean>> {
  const { ownerId, dueDate, failedCycles } = action;
  const assessment = action.assessments.findLast(({ cycle }) => cycle === failedCycles);
  const isIndependent =
    assessment !== undefined && assessment.verifierId !== ownerId && !executors(action).includes(assessment.verifierId);
  const hasWorked = isIndependent && assessment.verdict !== "not";
  const finished = action.steps.findLast(({ command }) => command === "finish");
  return {
    "actor-is-owner": ownerId === actor.id,
    "due-date-set": dueDate !== undefined,
    "due-date-ahead": dueDate !== undefined && dueDate > on,
    "result-written": action.result !== undefined,
    "evaluations-answered": unansweredEvaluations(action, on).length === 0,
    "effect-assessed-by-actor":
      assessment?.verifierId === actor.id &&
      assessment.on <= on &&
      (finished === undefined || assessment.on >= finished.on),
    "effect-measured": assessment !== undefined && isMeasured(action, assessment),
    "verdict-fits-measurement": assessment !== undefined && fitsMeasurement(assessment),
    "effect-shown": hasWorked,
    "effect-falls-short": assessment !== undefined && assessment.verdict !== "effective",
    "failed-too-often": failedCycles >= FAILED_CYCLES,
    "check-not-required": !needsCheck(action),
    "checked-or-not-required": hasWorked || (assessment === undefined && !needsCheck(action)),
    "secured-somewhere": action.securing !== undefined,
    "hold-ends-ahead": action.holdUntil !== undefined && action.holdUntil > on,
    "was-in-execution": action.steps.at(-1)?.from === "in-execution",
  };
}

/** Whether a favourable verdict rests on the indicator that should show the effect, where there is one. */
function isMeasured(action: Action, { verdict, measurement }: Action["assessments"][number]): boolean {
  const expected = effectIndicator(action);
  if (expected === undefined || verdict === "not") return true;
  return measurement?.indicator.kind === expected.kind && measurement.indicator.id === expected.id;
}

/** Whether a favourable verdict is not contradicted by the indicator it names. */
function fitsMeasurement({ verdict, measurement }: Action["assessments"][number]): boolean {
  if (measurement === undefined || verdict === "not") return true;
  const effect = measuredEffect(measurement);
  return effect.kind === "improved" && (verdict === "partly" || effect.reachesTarget);
}
