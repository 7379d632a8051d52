import { periodEnd, plusDays } from "@maatstaf/kernel";
import type { CalendarDate, Reference } from "@maatstaf/kernel";
import type { Action } from "./action.ts";
import { answered } from "./open-loop.ts";
import type { LoopItem } from "./open-loop.ts";
import type { Proposal } from "./proposal.ts";
import { PROPOSAL_TERMS } from "./proposal-clock.ts";
import type { Signal, SignalAnswer } from "./signal-answer.ts";

/**
 * Actions as loops: open until they are closed or cancelled, held while they are on hold with a date.
 *
 * @example
 * ```ts
 * import { Action, actionLoops } from "@maatstaf/pdca";
 *
 * const action = Action.parse({
 *   id: "A-14", title: { nl: "Tweede loket" }, kind: "improvement", unitId: "BZ", priority: 2, createdOn: "2026-01-05", ownerId: "p7",
 *   origin: { kind: "proposal", ref: { kind: "proposal", id: "V-3" } }, dueDate: "2026-03-31",
 * });
 * actionLoops([action]).map(({ since, due }) => [since, due]) // => [["2026-01-05", "2026-03-31"]]
 * ```
 */
export function actionLoops(actions: readonly Action[]): LoopItem[] {
  return actions.map((action) => {
    const { id, createdOn, ownerId, unitId, dueDate, state, steps, holdUntil } = action;
    const isOver = state === "closed" || state === "cancelled";
    const held = state === "on-hold" ? steps.at(-1) : undefined;
    return {
      ref: { kind: "action", id },
      kind: "action",
      since: createdOn,
      ownerId: ownerId ?? unitId,
      unitId,
      escalatesTo: "unit-head",
      ...(dueDate === undefined ? {} : { due: dueDate }),
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
export function evaluationLoops(actions: readonly Action[]): LoopItem[] {
  return actions
    .filter(({ state }) => state !== "closed" && state !== "cancelled")
    .flatMap(({ id, ownerId, unitId, evaluations }) =>
      evaluations.map(({ on, answer }): LoopItem => ({
        ref: { kind: "action-evaluation", id: `${id}:${on}` },
        kind: "evaluation",
        since: on,
        due: on,
        ownerId: ownerId ?? unitId,
        unitId,
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
export function proposalLoops(proposals: readonly Proposal[]): LoopItem[] {
  return proposals
    .filter(({ state }) => state !== "merged" && state !== "reclassified")
    .map(({ id, receivedOn, unitId, decisions, steps }) => {
      const decided = decisions.at(-1)?.on;
      const { feedbackDays, escalationDays } = PROPOSAL_TERMS;
      return {
        ref: { kind: "proposal", id },
        kind: "proposal",
        since: receivedOn,
        due: decided === undefined ? plusDays(receivedOn, escalationDays) : plusDays(decided, feedbackDays),
        ownerId: unitId ?? "quality-coordinator",
        ...(unitId === undefined ? {} : { unitId }),
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

/**
 * Signals of indicators as loops: open from the end of their period until somebody explains them.
 *
 * @param answers - Each with the day it was given.
 * @param ownerOf - Who owns an indicator.
 *
 * @example
 * ```ts
 * import { period } from "@maatstaf/kernel";
 * import { signalLoops } from "@maatstaf/pdca";
 *
 * const signal = { indicator: { kind: "indicator-card", id: "KPI-02" }, period: period("2025-Q1"), kinds: ["red"] } as const;
 * signalLoops([signal], [], () => "p7").map(({ since, ownerId }) => [since, ownerId]) // => [["2025-03-31", "p7"]]
 * ```
 */
export function signalLoops(
  signals: readonly Signal[],
  answers: readonly (SignalAnswer & { readonly on: CalendarDate })[],
  ownerOf: (indicator: Reference) => string,
): LoopItem[] {
  return signals.map(({ indicator, period }) => {
    const answer = answers.find(
      (one) => one.period === period && one.indicator.kind === indicator.kind && one.indicator.id === indicator.id,
    );
    return {
      ref: { kind: "signal", id: `${indicator.id}:${period}` },
      kind: "signal",
      since: periodEnd(period),
      ownerId: ownerOf(indicator),
      ...answered(answer?.on),
    };
  });
}
