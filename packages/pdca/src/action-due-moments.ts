import type { Action } from "./action.ts";
import type { DueMoment } from "./due-moment.ts";

/**
 * What an action asks for on a day of its own: its evaluation moments without an answer, and the work itself until it is
 * done. One on hold, or that nobody owns, asks for nothing.
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
export function actionDueMoments(action: Action): readonly DueMoment[] {
  const { id, state, ownerId, dueDate, evaluations } = action;
  const isHeld = state === "on-hold" && action.holdUntil !== undefined;
  if (ownerId === undefined || isHeld || state === "closed" || state === "cancelled") return [];
  const ref = { kind: "action", id };
  const isToDo = state === "planned" || state === "in-execution";
  return [
    ...evaluations
      .filter(({ answer }) => answer === undefined)
      .map(({ on }) => ({ ref, kind: "answer-evaluation", due: on, assignee: ownerId, escalatesTo: "unit-head" })),
    ...(isToDo && dueDate !== undefined
      ? [{ ref, kind: "carry-out-action", due: dueDate, assignee: ownerId, escalatesTo: "unit-head" }]
      : []),
  ];
}
