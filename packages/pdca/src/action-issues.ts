import { effectIndicator } from "./action-standing.ts";
import type { Action } from "./action.ts";
import type { PdcaIssue } from "./pdca-issue.ts";

type Code = "action.effect-not-measured" | "action.effect-of-other-indicator" | "action.due-before-start";

/**
 * What to look at in an action: an effect that was judged without a measurement though an indicator raised it or was
 * expected to move, or measured with another one; a due date before its planned start.
 *
 * @example
 * ```ts
 * import { Action, actionIssues } from "@maatstaf/pdca";
 *
 * const action = Action.parse({
 *   id: "A-14", title: { nl: "Tweede loket" }, kind: "corrective", unitId: "BZ", priority: 2, createdOn: "2026-01-05",
 *   origin: { kind: "indicator", ref: { kind: "indicator-card", id: "KPI-02" } },
 *   assessments: [{ cycle: 0, verdict: "effective", evidence: "Het loopt vlotter", verifierId: "p9", on: "2026-04-01" }],
 * });
 * actionIssues(action).map(({ code, place }) => [code, place]) // => [["action.effect-not-measured", "assessments[0]"]]
 * ```
 */
export function actionIssues(action: Action): readonly PdcaIssue<Code>[] {
  const { id, assessments, plannedStart, dueDate } = action;
  const expected = effectIndicator(action);
  const measured = assessments.flatMap(({ measurement }, at): readonly PdcaIssue<Code>[] => {
    if (expected === undefined) return [];
    const place = `assessments[${at}]`;
    const params = { found: id, indicator: expected.id };
    if (measurement === undefined) return [{ code: "action.effect-not-measured", severity: "notice", place, params }];
    const { kind, id: found } = measurement.indicator;
    return kind === expected.kind && found === expected.id
      ? []
      : [{ code: "action.effect-of-other-indicator", severity: "notice", place, params: { ...params, other: found } }];
  });
  const isUpsideDown = plannedStart !== undefined && dueDate !== undefined && dueDate < plannedStart;
  return [
    ...measured,
    ...(isUpsideDown
      ? [{ code: "action.due-before-start", severity: "error", place: "dueDate", params: { found: id } } as const]
      : []),
  ];
}
