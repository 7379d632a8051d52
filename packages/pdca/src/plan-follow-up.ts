import { periodContains, periodEnd } from "@maatstaf/kernel";
import type { CalendarDate, Period } from "@maatstaf/kernel";
import { dayOf } from "./plan-due-moments.ts";
import { planActionStanding, planExecution, priorityActions } from "./plan-execution.ts";
import type { PlanActionStanding, PlanExecution } from "./plan-execution.ts";
import { PLAN_REGIMES } from "./plan-regimes.ts";
import type { Plan, PlanAction } from "./plan.ts";

/** Estimated and realised amounts of a year, in euro cent, as taken over. */
export interface PlanMoney {
  readonly estimatedExpenditureCents: number;
  readonly realisedExpenditureCents: number;
  readonly estimatedReceiptsCents: number;
  readonly realisedReceiptsCents: number;
}

/** One priority action in a follow-up report. */
export interface FollowUpLine {
  readonly code: string;
  readonly parentCode: string;
  readonly standing: PlanActionStanding;
  /** What its owner wrote for the period; absent when nothing was written. */
  readonly followUp?: PlanAction["followUp"][number];
  readonly money: PlanMoney;
}

/** A follow-up report (opvolgingsrapportering), or why there is none. */
export type PlanFollowUp =
  | {
      readonly kind: "follow-up";
      readonly period: Period;
      /** The last day on which the council should have it, where the regime says so. */
      readonly dueBy?: CalendarDate;
      readonly execution: PlanExecution;
      /** Priority elements of the levels that the regime reports, each with how far its actions are. */
      readonly elements: readonly { readonly code: string; readonly execution: PlanExecution }[];
      readonly lines: readonly FollowUpLine[];
      readonly money: PlanMoney;
    }
  | { readonly kind: "plan-not-in-force"; readonly state: Plan["state"] };

/**
 * The follow-up of a plan over a period: every priority action with its state of play and its money of that year, the
 * execution rate with counts, and the totals of the whole plan.
 *
 * @param period - Such as the first half year; standings are those of its last day, money that of its year.
 * @returns `plan-not-in-force` for a draft: what the council did not adopt is not reported to it.
 *
 * @see docs/methods/pdca-plan.md
 *
 * @example
 * ```ts
 * import { period } from "@maatstaf/kernel";
 * import { Plan, planFollowUp } from "@maatstaf/pdca";
 *
 * const plan = Plan.parse({ id: "MJP", regime: "BBC", name: { nl: "Meerjarenplan" }, years: { first: 2026, last: 2031 }, state: "adopted" });
 * const report = planFollowUp(plan, period("2026-H1"));
 * report.kind === "follow-up" ? report.dueBy : undefined // => "2026-09-30"
 * planFollowUp({ ...plan, state: "draft" }, period("2026-H1")) // => { kind: "plan-not-in-force", state: "draft" }
 * ```
 */
export function planFollowUp(plan: Plan, period: Period): PlanFollowUp {
  if (plan.state !== "adopted" && plan.state !== "adapted" && plan.state !== "closed") {
    return { kind: "plan-not-in-force", state: plan.state };
  }
  const on = periodEnd(period);
  const year = Number(on.slice(0, 4));
  const reported = priorityActions(plan);
  const { followUpBy, reportedLevels } = PLAN_REGIMES[plan.regime];
  return {
    kind: "follow-up",
    period,
    ...(followUpBy === undefined ? {} : { dueBy: dayOf(year, followUpBy) }),
    execution: planExecution(reported, on),
    elements: plan.elements
      .filter(({ priority, level }) => priority && reportedLevels.includes(level))
      .map(({ code }) => ({
        code,
        execution: planExecution(
          plan.actions.filter(({ parentCode }) => parentCode === code),
          on,
        ),
      })),
    lines: reported.map((action) => {
      const followUp = action.followUp.findLast((entry) => periodContains(period, entry.period));
      return {
        code: action.code,
        parentCode: action.parentCode,
        standing: planActionStanding(action, on),
        ...(followUp === undefined ? {} : { followUp }),
        money: planMoney([action], year),
      };
    }),
    money: planMoney(plan.actions, year),
  };
}

/**
 * What was estimated and realised for a year, added up over actions.
 *
 * @example
 * ```ts
 * import { planMoney } from "@maatstaf/pdca";
 *
 * const budget = [{ year: 2026, expenditureCents: 50_000_00, receiptsCents: 0 }];
 * planMoney([{ budget, realised: [] }], 2026).estimatedExpenditureCents // => 5000000
 * ```
 */
export function planMoney(actions: readonly Pick<PlanAction, "budget" | "realised">[], year: number): PlanMoney {
  const sum = (lists: readonly PlanAction["budget"][], field: "expenditureCents" | "receiptsCents"): number =>
    lists
      .flat()
      .filter((line) => line.year === year)
      .reduce((total, line) => total + line[field], 0);
  const budgets = actions.map(({ budget }) => budget);
  const realised = actions.map((action) => action.realised);
  return {
    estimatedExpenditureCents: sum(budgets, "expenditureCents"),
    realisedExpenditureCents: sum(realised, "expenditureCents"),
    estimatedReceiptsCents: sum(budgets, "receiptsCents"),
    realisedReceiptsCents: sum(realised, "receiptsCents"),
  };
}
