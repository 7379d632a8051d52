import { plusDays } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import { nextMoment } from "./action-due-moments.ts";
import type { Action } from "./action.ts";
import type { LoopItem } from "./open-loop.ts";
import type { Proposal } from "./proposal.ts";
import { PROPOSAL_TERMS, restartOf } from "./proposal-clock.ts";
import { answerTerms } from "./answer-terms.ts";
import type { AnswerTerms } from "./answer-terms.ts";
import { unitOf } from "./unit-heads.ts";
import type { UnitHeads } from "./unit-heads.ts";
import { answered, beforeLastStep } from "./waiting.ts";

/**
 * Actions as loops: open until they are closed or cancelled, each due when its next step is, and held while they are on hold
 * with a date.
 *
 * @example
 * ```ts
 * import { Action, actionLoops } from "@maatstaf/pdca";
 *
 * const action = Action.parse({
 *   id: "A-14", title: { nl: "Tweede loket" }, kind: "improvement", unitId: "BZ", priority: 2, createdOn: "2026-01-05", ownerId: "p7",
 *   origin: { kind: "proposal", ref: { kind: "proposal", id: "V-3" } }, dueDate: "2026-03-31",
 * });
 * actionLoops([action]).map(({ since, due }) => [since, due]) // => [["2026-01-05", "2026-02-04"]]
 * ```
 */
export function actionLoops(
  actions: readonly Action[],
  heads: UnitHeads = {},
  terms: AnswerTerms = answerTerms(),
): LoopItem[] {
  return actions.map((action) => {
    const { id, createdOn, ownerId, unitId, dueDate, state, steps, holdUntil } = action;
    const isOver = state === "closed" || state === "cancelled";
    const held = state === "on-hold" ? steps.at(-1) : undefined;
    const next = nextMoment(isOver ? beforeLastStep(action) : action, terms);
    return {
      ref: { kind: "action", id },
      kind: "action",
      since: createdOn,
      ownerId: ownerId ?? unitId,
      ...unitOf(unitId, heads),
      due: next?.due ?? dueDate ?? createdOn,
      escalatesTo: next?.escalatesTo ?? "unit-head",
      ...answered(isOver ? steps.at(-1)?.on : undefined),
      ...(held?.motivation === undefined || holdUntil === undefined
        ? {}
        : { hold: { why: held.motivation, from: held.on, until: holdUntil } }),
    };
  });
}

/**
 * Evaluation moments of actions as loops: open from the moment until they are answered.
 *
 * @example
 * ```ts
 * import { evaluationLoops } from "@maatstaf/pdca";
 *
 * evaluationLoops([]) // => []
 * ```
 */
export function evaluationLoops(actions: readonly Action[], heads: UnitHeads = {}): LoopItem[] {
  return actions
    .filter(({ state }) => state !== "closed" && state !== "cancelled")
    .flatMap(({ id, ownerId, unitId, evaluations }) =>
      evaluations.map(({ on, answer }): LoopItem => ({
        ref: { kind: "action-evaluation", id: `${id}:${on}` },
        kind: "evaluation",
        since: on,
        due: on,
        ownerId: ownerId ?? unitId,
        ...unitOf(unitId, heads),
        escalatesTo: "unit-head",
        ...answered(answer?.on),
      })),
    );
}

/**
 * Proposals as loops: open until whoever submitted them has heard why. What was merged or reclassified waits elsewhere.
 *
 * @example
 * ```ts
 * import { Proposal, proposalLoops } from "@maatstaf/pdca";
 *
 * const proposal = Proposal.parse({ id: "v1", source: "employee", receivedOn: "2026-02-02", text: "Fietsenrek", unitId: "FAC", state: "received" });
 * proposalLoops([proposal]).map(({ since, due }) => [since, due]) // => [["2026-02-02", "2026-04-03"]]
 * ```
 */
export function proposalLoops(proposals: readonly Proposal[], heads: UnitHeads = {}): LoopItem[] {
  return proposals
    .filter(({ state }) => state !== "merged" && state !== "reclassified")
    .map((proposal) => {
      const { id, receivedOn, unitId, decisions, steps } = proposal;
      const restart = restartOf(proposal);
      const decided = decisions.findLast(({ on }) => restart === undefined || on >= restart)?.on;
      const { feedbackDays, escalationDays } = PROPOSAL_TERMS;
      return {
        ref: { kind: "proposal", id },
        kind: "proposal",
        since: receivedOn,
        due: decided === undefined ? plusDays(restart ?? receivedOn, escalationDays) : plusDays(decided, feedbackDays),
        ownerId: unitId ?? "quality-coordinator",
        ...(unitId === undefined ? {} : unitOf(unitId, heads)),
        escalatesTo: "management-team",
        ...answered(heard(steps)),
      };
    });
}

/** The day on which everybody heard why, when nothing was asked anew since. */
function heard(steps: Proposal["steps"]): CalendarDate | undefined {
  const last = steps.findLast(({ command }) => ["feed-back", "take-up-again", "appeal"].includes(command));
  return last?.command === "feed-back" ? last.on : undefined;
}
