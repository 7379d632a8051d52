import type { DueMoment } from "./due-moment.ts";
import type { PlanAction } from "./plan.ts";

/**
 * What an action of a plan asks for: its open milestones and its end, while it is not over; of one that was postponed, by its
 * end, whether it goes on.
 *
 * @example
 * ```ts
 * import { PlanAction, planActionDueMoments } from "@maatstaf/pdca";
 *
 * const action = PlanAction.parse({
 *   code: "AC1", parentCode: "AP1", title: { nl: "Loket" }, ownerId: "p7", start: "2026-01-01", end: "2026-12-31",
 *   milestones: [{ name: "Lastenboek", date: "2026-03-01" }],
 * });
 * planActionDueMoments(action).map(({ kind, due }) => [kind, due]) // => [["reach-milestone", "2026-03-01"], ["finish-plan-action", "2026-12-31"]]
 * ```
 */
export function planActionDueMoments({ code, state, ownerId, end, milestones }: PlanAction): readonly DueMoment[] {
  if (state === "finished" || state === "stopped") return [];
  const asked = { ref: { kind: "plan-action", id: code }, assignee: ownerId, escalatesTo: "management-team" };
  if (state === "postponed") return [{ ...asked, kind: "resume-or-stop", due: end }];
  // Milestones of one action are one task at a time: the next one.
  const [next] = milestones.filter(({ doneOn }) => doneOn === undefined).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return [
    ...(next === undefined ? [] : [{ ...asked, kind: "reach-milestone", due: next.date }]),
    { ...asked, kind: "finish-plan-action", due: end },
  ];
}
