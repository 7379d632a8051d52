import { plusMonths } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import { lastEvaluation, monitoringGates } from "./monitoring-gates.ts";
import type { MonitoringActions, MonitoringGate } from "./monitoring-gates.ts";
import { monitoringLifeCycle } from "./monitoring-life-cycle.ts";
import { INFORMATION_RISKS } from "./monitoring-plan.ts";
import type { MonitoringPlan } from "./monitoring-plan.ts";
import { recordStep } from "./moved-record.ts";
import type { CommandFor, GuardOf, MovedRecord } from "./moved-record.ts";

/** A command for a monitoring plan. */
export type MonitoringCommand = CommandFor<typeof monitoringLifeCycle>;

/** Months after which a running plan is evaluated. */
export const EVALUATION_MONTHS = 12;

/**
 * A monitoring plan after a command; whether a gate is open is read from the plan ({@link monitoringGates}).
 *
 * @param actions - The actions that the answers of step 6 may name.
 * @returns `moved` with a new plan, or `refused` with the reasons.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { MonitoringPlan, movedMonitoringPlan } from "@maatstaf/pdca";
 *
 * const plan = MonitoringPlan.parse({ id: "MON-BZ", title: { nl: "Monitoring Burgerzaken" }, ownerId: "p7", scope: "BZ" });
 * const actor = { id: "p7", roles: ["monitoring-owner"] } as const;
 * const moved = movedMonitoringPlan(plan, { command: "delimit", actor, on: calendarDate("2026-01-12") }, []);
 * moved // => { kind: "refused", reasons: [{ code: "guard-not-met", params: { guard: "aspects-linked" } }] }
 * ```
 */
export function movedMonitoringPlan(
  plan: MonitoringPlan,
  given: MonitoringCommand,
  actions: MonitoringActions,
): MovedRecord<MonitoringPlan> {
  const gates = monitoringGates(plan, actions);
  const isOpen = (step: MonitoringGate["step"]): boolean =>
    gates.every((gate) => gate.step !== step || gate.issues.length === 0);
  const since = plan.steps.findLast(({ to }) => to === "running")?.on;
  const evaluated = lastEvaluation(plan, given.on);
  const facts: Readonly<Record<GuardOf<typeof monitoringLifeCycle>, boolean>> = {
    "aspects-linked": isOpen(1),
    "aspects-have-indicators": isOpen(2),
    "measuring-settled": isOpen(3),
    "audiences-have-profiles": isOpen(4),
    "on-an-agenda": isOpen(5),
    "signals-answered": isOpen(6),
    "evaluation-recorded": evaluated !== undefined && (since === undefined || evaluated >= since),
  };
  const outcome = recordStep(monitoringLifeCycle, plan, given, { facts });
  if (outcome.kind === "refused") return outcome;
  const { state, step } = outcome;
  return { kind: "moved", step, record: { ...plan, state, steps: [...plan.steps, step] } };
}

/**
 * The day by which a running plan must be evaluated: twelve months after it last began to run; `undefined` for one that
 * does not run.
 *
 * @example
 * ```ts
 * import { MonitoringPlan, monitoringEvaluationDue } from "@maatstaf/pdca";
 *
 * const plan = MonitoringPlan.parse({
 *   id: "MON-BZ", title: { nl: "Monitoring Burgerzaken" }, ownerId: "p7", scope: "BZ", state: "running",
 *   steps: [{ command: "run", from: "communicated", to: "running", by: "p7", on: "2026-02-28" }],
 * });
 * monitoringEvaluationDue(plan) // => "2027-02-28"
 * ```
 */
export function monitoringEvaluationDue({
  state,
  steps,
}: Pick<MonitoringPlan, "state" | "steps">): CalendarDate | undefined {
  const since = steps.findLast(({ to }) => to === "running")?.on;
  return state !== "running" || since === undefined ? undefined : plusMonths(since, EVALUATION_MONTHS);
}

/** One of the three risks, with the running plans that mitigate it. */
export interface InformationRiskCover {
  readonly risk: (typeof INFORMATION_RISKS)[number];
  readonly planIds: readonly string[];
}

/**
 * Which plans in use mitigate each of the three risks; a risk without a plan is not covered.
 *
 * @example
 * ```ts
 * import { informationRiskCover } from "@maatstaf/pdca";
 *
 * informationRiskCover([{ id: "MON-BZ", state: "running", mitigates: ["experience-unknown"] }])[1] // => { risk: "experience-unknown", planIds: ["MON-BZ"] }
 * ```
 */
export function informationRiskCover(
  plans: readonly Pick<MonitoringPlan, "id" | "state" | "mitigates">[],
): readonly InformationRiskCover[] {
  const inUse = plans.filter(({ state }) => state === "running" || state === "evaluated" || state === "adjusted");
  return INFORMATION_RISKS.map((risk) => ({
    risk,
    planIds: inUse.filter(({ mitigates }) => mitigates.includes(risk)).map(({ id }) => id),
  }));
}
