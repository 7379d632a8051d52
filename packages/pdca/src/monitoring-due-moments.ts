import type { DueMoment } from "./due-moment.ts";
import type { MonitoringPlan } from "./monitoring-plan.ts";
import { monitoringEvaluationDue } from "./moved-monitoring-plan.ts";

/**
 * What a monitoring plan that runs asks for: its yearly evaluation.
 *
 * @example
 * ```ts
 * import { MonitoringPlan, monitoringDueMoments } from "@maatstaf/pdca";
 *
 * const plan = MonitoringPlan.parse({
 *   id: "MON-BZ", title: { nl: "Monitoring Burgerzaken" }, ownerId: "p7", scope: "BZ", state: "running",
 *   steps: [{ command: "run", from: "communicated", to: "running", by: "p7", on: "2026-02-02" }],
 * });
 * monitoringDueMoments(plan).map(({ kind, due }) => [kind, due]) // => [["evaluate-monitoring", "2027-02-02"]]
 * ```
 */
export function monitoringDueMoments(plan: MonitoringPlan): readonly DueMoment[] {
  const due = monitoringEvaluationDue(plan);
  const ref = { kind: "monitoring-plan", id: plan.id };
  if (due === undefined) return [];
  return [{ ref, kind: "evaluate-monitoring", due, assignee: plan.ownerId, escalatesTo: "quality-coordinator" }];
}
