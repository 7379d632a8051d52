import type { CheckRun } from "./instruction-card.ts";

/** An action that an answer asks for. */
export interface ActionProposal {
  readonly unitId: string;
  readonly runId: string;
  readonly questionId: string;
}

/**
 * The answers *no* that still ask for an action: none was linked, and nobody said why there is none.
 *
 * @example
 * ```ts
 * import { actionsProposed, CheckRun } from "@maatstaf/services";
 *
 * const run = CheckRun.parse({ id: "C-1", cardId: "K-1", unitId: "BZ", on: "2026-02-02", answers: [{ questionId: "q", value: "no" }] });
 * actionsProposed([run]) // => [{ unitId: "BZ", runId: "C-1", questionId: "q" }]
 * ```
 */
export function actionsProposed(runs: readonly CheckRun[]): readonly ActionProposal[] {
  return runs.flatMap(({ id, unitId, answers }) =>
    answers
      .filter(
        ({ value, actionId, noActionBecause }) =>
          value === "no" && actionId === undefined && noActionBecause === undefined,
      )
      .map(({ questionId }) => ({ unitId, runId: id, questionId })),
  );
}
