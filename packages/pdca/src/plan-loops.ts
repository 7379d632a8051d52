import type { CalendarDate } from "@maatstaf/kernel";
import type { MonitoringPlan } from "./monitoring-plan.ts";
import { monitoringEvaluationDue } from "./moved-monitoring-plan.ts";
import { answered } from "./open-loop.ts";
import type { LoopItem } from "./open-loop.ts";
import { isMeasured } from "./plan-issues.ts";
import type { PlanIndicator, PlanPromise } from "./plan-issues.ts";
import type { PlanAction } from "./plan.ts";

/** A promise to the public, with who made it and when. */
export interface OpenPromise extends PlanPromise {
  readonly since: CalendarDate;
  readonly ownerId: string;
  readonly unitId?: string;
}

/**
 * Promises as loops: open from the day they were made, while no indicator measures them.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { promiseLoops } from "@maatstaf/pdca";
 *
 * const promise = { code: "N-4", indicatorCodes: [], since: calendarDate("2026-01-05"), ownerId: "p7" };
 * promiseLoops([promise], []).map(({ ref, since }) => [ref.id, since]) // => [["N-4", "2026-01-05"]]
 * promiseLoops([promise], [{ code: "KPI-02", linkedTo: ["N-4"] }]) // => []
 * ```
 */
export function promiseLoops(
  promises: readonly OpenPromise[],
  indicators: readonly Pick<PlanIndicator, "code" | "linkedTo">[],
): LoopItem[] {
  return promises
    .filter((promise) => !isMeasured(promise, indicators))
    .map(({ code, since, ownerId, unitId }) => ({
      ref: { kind: "promise", id: code },
      kind: "promise",
      since,
      ownerId,
      ...(unitId === undefined ? {} : { unitId }),
      escalatesTo: "quality-coordinator",
    }));
}

/**
 * Actions of a plan as loops: open from their start until they are finished or stopped, and not while they are postponed.
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
  return actions
    .filter(({ state }) => state !== "postponed")
    .map(({ code, state, start, end, ownerId, steps }) => ({
      ref: { kind: "plan-action", id: code },
      kind: "plan-action",
      since: start,
      due: end,
      ownerId,
      escalatesTo: "management-team",
      ...answered(state === "finished" || state === "stopped" ? steps.at(-1)?.on : undefined),
    }));
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
