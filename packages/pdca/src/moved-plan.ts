import type { CalendarDate } from "@maatstaf/kernel";
import { recordStep } from "./moved-record.ts";
import type { CommandFor, GuardOf, MovedRecord } from "./moved-record.ts";
import { planFormIssues } from "./plan-form-issues.ts";
import { planActionLifeCycle, planLifeCycle } from "./plan-life-cycle.ts";
import type { Plan, PlanAction } from "./plan.ts";

/** A command for a plan. */
export type PlanCommand = CommandFor<typeof planLifeCycle>;

/** A command for one action of a plan. */
export type PlanActionCommand = CommandFor<typeof planActionLifeCycle> & { readonly code: string };

/**
 * A plan after a command. Adapting it gives the next version, for which the council must have decided.
 *
 * @returns `moved` with a new plan, or `refused` with the reasons; the plan passed in stays as it was.
 *
 * @see docs/methods/pdca-plan.md
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { movedPlan, Plan } from "@maatstaf/pdca";
 *
 * const plan = Plan.parse({ id: "MJP", regime: "BBC", name: { nl: "Meerjarenplan" }, years: { first: 2026, last: 2031 } });
 * const actor = { id: "p3", roles: ["planning-coordinator"] } as const;
 * const moved = movedPlan(plan, { command: "submit", actor, on: calendarDate("2025-10-01") });
 * moved // => { kind: "refused", reasons: [{ code: "guard-not-met", params: { guard: "plan-not-empty" } }] }
 * ```
 */
export function movedPlan(plan: Plan, given: PlanCommand): MovedRecord<Plan> {
  const decided = (version: number): boolean =>
    plan.decisions.some((decision) => decision.version === version && decision.on <= given.on);
  const facts: Readonly<Record<GuardOf<typeof planLifeCycle>, boolean>> = {
    "plan-not-empty": plan.elements.length > 0 && plan.actions.length > 0,
    "plan-form-sound": planFormIssues(plan).every(({ severity }) => severity !== "error"),
    "council-decided": decided(plan.version),
    "council-decided-on-next": decided(plan.version + 1),
    "policy-evaluated": plan.evaluation !== undefined && plan.evaluation.on <= given.on,
    "years-over": Number(given.on.slice(0, 4)) > plan.years.last,
  };
  const outcome = recordStep(planLifeCycle, plan, given, { facts, counters: { version: plan.version } });
  if (outcome.kind === "refused") return outcome;
  const { state, step, counters } = outcome;
  const record = { ...plan, state, version: counters.version ?? plan.version, steps: [...plan.steps, step] };
  return { kind: "moved", step, record };
}

/**
 * A plan after a command for one of its actions. Money is taken over from the budget and never changes here.
 *
 * @returns `moved` with a new plan, or `refused` with the reasons.
 * @throws RangeError when the plan has no action with this code.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { movedPlanAction, Plan } from "@maatstaf/pdca";
 *
 * const plan = Plan.parse({
 *   id: "MJP", regime: "BBC", name: { nl: "Meerjarenplan" }, years: { first: 2026, last: 2031 }, state: "adopted",
 *   actions: [{ code: "AC1", parentCode: "AP1", title: { nl: "Loket" }, ownerId: "p7", start: "2026-01-01", end: "2026-12-31" }],
 * });
 * const actor = { id: "p7", roles: ["plan-action-owner"] } as const;
 * const moved = movedPlanAction(plan, { code: "AC1", command: "start", actor, on: calendarDate("2026-01-15") });
 * moved.kind === "moved" ? moved.record.actions[0]?.state : undefined // => "running"
 * ```
 */
export function movedPlanAction(plan: Plan, given: PlanActionCommand): MovedRecord<Plan> {
  const action = plan.actions.find(({ code }) => code === given.code);
  if (action === undefined) {
    throw new RangeError(`movedPlanAction: plan ${plan.id} has no action ${given.code}; take the code from the plan`);
  }
  const outcome = recordStep(planActionLifeCycle, { ...action, id: action.code }, given, {
    facts: planActionFacts(plan, action, given.on),
  });
  if (outcome.kind === "refused") return outcome;
  const { state, step } = outcome;
  const moved: PlanAction = { ...action, state, steps: [...action.steps, step] };
  const actions = plan.actions.map((other) => (other === action ? moved : other));
  return { kind: "moved", step, record: { ...plan, actions } };
}

function planActionFacts(
  { state }: Plan,
  { milestones, end }: PlanAction,
  on: CalendarDate,
): Readonly<Record<GuardOf<typeof planActionLifeCycle>, boolean>> {
  return {
    "plan-in-force": state === "adopted" || state === "adapted",
    "milestones-done": milestones.every(({ doneOn }) => doneOn !== undefined && doneOn <= on),
    "end-ahead": end > on,
  };
}
