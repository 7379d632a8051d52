import { plusDays } from "@maatstaf/kernel";
import { answerTerms } from "./answer-terms.ts";
import type { AnswerTerms } from "./answer-terms.ts";
import type { DueMoment } from "./due-moment.ts";
import type { MonitoringPlan } from "./monitoring-plan.ts";
import { monitoringEvaluationDue } from "./moved-monitoring-plan.ts";

/**
 * What a monitoring plan that runs asks for: its yearly evaluation; and after it, what is done with it.
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
export function monitoringDueMoments(
  plan: MonitoringPlan,
  { adjustDays }: Pick<AnswerTerms, "adjustDays"> = answerTerms(),
): readonly DueMoment[] {
  const asked = {
    ref: { kind: "monitoring-plan", id: plan.id },
    assignee: plan.ownerId,
    escalatesTo: "quality-coordinator",
  };
  const due = monitoringEvaluationDue(plan);
  if (due !== undefined) return [{ ...asked, kind: "evaluate-monitoring", due }];
  const last = plan.steps.at(-1);
  if (last === undefined || (plan.state !== "evaluated" && plan.state !== "adjusted")) return [];
  return [{ ...asked, kind: "adjust-monitoring", due: plusDays(last.on, adjustDays) }];
}
