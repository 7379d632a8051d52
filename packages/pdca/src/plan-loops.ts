import { plusDays } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import { answerTerms } from "./answer-terms.ts";
import type { AnswerTerms } from "./answer-terms.ts";
import type { DueMoment } from "./due-moment.ts";
import type { MonitoringPlan } from "./monitoring-plan.ts";
import { monitoringEvaluationDue } from "./moved-monitoring-plan.ts";
import type { LoopItem } from "./open-loop.ts";
import { isMeasured } from "./plan-issues.ts";
import type { PlanIndicator, PlanPromise } from "./plan-issues.ts";
import type { PlanAction } from "./plan.ts";
import { answered } from "./waiting.ts";

/** A promise to the public, with who made it and when. */
export interface OpenPromise extends PlanPromise {
  readonly since: CalendarDate;
  readonly ownerId: string;
  readonly unitId?: string;
}

/**
 * Promises as loops: open from the day they were made, while no indicator measures them; one is asked for within 90 days.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { promiseLoops } from "@maatstaf/pdca";
 *
 * const promise = { code: "N-4", indicatorCodes: [], since: calendarDate("2026-01-05"), ownerId: "p7" };
 * promiseLoops([promise], []).map(({ ref, due }) => [ref.id, due]) // => [["N-4", "2026-04-05"]]
 * promiseLoops([promise], [{ code: "KPI-02", linkedTo: ["N-4"] }]) // => []
 * ```
 */
export function promiseLoops(
  promises: readonly OpenPromise[],
  indicators: readonly Pick<PlanIndicator, "code" | "linkedTo">[],
  { promiseDays }: Pick<AnswerTerms, "promiseDays"> = answerTerms(),
): LoopItem[] {
  return promises
    .filter((promise) => !isMeasured(promise, indicators))
    .map(({ code, since, ownerId, unitId }) => ({
      ref: { kind: "promise", id: code },
      kind: "promise",
      since,
      due: plusDays(since, promiseDays),
      ownerId,
      ...(unitId === undefined ? {} : { unitId }),
      escalatesTo: "quality-coordinator",
    }));
}

/**
 * What promises ask for: an indicator that measures each that has none.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { promiseDueMoments } from "@maatstaf/pdca";
 *
 * const promise = { code: "N-4", indicatorCodes: [], since: calendarDate("2026-01-05"), ownerId: "p7" };
 * promiseDueMoments([promise], []).map(({ kind, due, assignee }) => [kind, due, assignee]) // => [["measure-promise", "2026-04-05", "p7"]]
 * ```
 */
export function promiseDueMoments(
  promises: readonly OpenPromise[],
  indicators: readonly Pick<PlanIndicator, "code" | "linkedTo">[],
  terms: Pick<AnswerTerms, "promiseDays"> = answerTerms(),
): DueMoment[] {
  return promiseLoops(promises, indicators, terms).map(({ ref, due, ownerId, escalatesTo }) => ({
    ref,
    kind: "measure-promise",
    due,
    assignee: ownerId,
    escalatesTo,
  }));
}

/**
 * Actions of a plan as loops: open from their start until they are finished or stopped. One that is postponed with a why is on
 * hold until its end: by then somebody says whether it goes on.
 *
 * @example
 * ```ts
 * import { PlanAction, planActionLoops } from "@maatstaf/pdca";
 *
 * const action = PlanAction.parse({ code: "AC1", parentCode: "AP1", title: { nl: "Loket" }, ownerId: "p7", start: "2026-01-01", end: "2026-12-31" });
 * planActionLoops([action]).map(({ since, due }) => [since, due]) // => [["2026-01-01", "2026-12-31"]]
 * ```
 */
export function planActionLoops(actions: readonly PlanAction[]): LoopItem[] {
  return actions.map(({ code, state, start, end, ownerId, steps }) => {
    const last = steps.at(-1);
    const isHeld = state === "postponed" && last?.motivation !== undefined;
    return {
      ref: { kind: "plan-action", id: code },
      kind: "plan-action",
      since: start,
      due: end,
      ownerId,
      escalatesTo: "management-team",
      ...(isHeld ? { hold: { why: last.motivation, from: last.on, until: end } } : {}),
      ...answered(state === "finished" || state === "stopped" ? last?.on : undefined),
    };
  });
}

/**
 * Monitoring plans that run as loops: open from the day of their yearly evaluation until they are evaluated.
 *
 * @example
 * ```ts
 * import { MonitoringPlan, monitoringLoops } from "@maatstaf/pdca";
 *
 * const plan = MonitoringPlan.parse({
 *   id: "MON-BZ", title: { nl: "Monitoring Burgerzaken" }, ownerId: "p7", scope: "BZ", state: "running",
 *   steps: [{ command: "run", from: "communicated", to: "running", by: "p7", on: "2026-02-02" }],
 * });
 * monitoringLoops([plan]).map(({ since }) => since) // => ["2027-02-02"]
 * ```
 */
export function monitoringLoops(plans: readonly MonitoringPlan[]): LoopItem[] {
  return plans.flatMap((plan): LoopItem[] => {
    const due = monitoringEvaluationDue(plan);
    const { id, ownerId } = plan;
    const ref = { kind: "monitoring-plan", id };
    return due === undefined
      ? []
      : [{ ref, kind: "monitoring", since: due, due, ownerId, escalatesTo: "quality-coordinator" }];
  });
}
