import type { Action } from "./action.ts";
import type { PdcaIssue } from "./pdca-issue.ts";
import { planFormIssues } from "./plan-form-issues.ts";
import { PLAN_REGIMES } from "./plan-regimes.ts";
import type { Plan, PlanElement } from "./plan.ts";

/** What a plan must know of an indicator, given as data by who keeps the cards. */
export interface PlanIndicator {
  readonly code: string;
  /** Codes of the elements and actions it measures, and of anything else it is linked to. */
  readonly linkedTo: readonly string[];
  readonly level: "input" | "activity" | "output" | "outcome" | "experience";
  /** A text indicator says yes or no, or how far a step plan is. */
  readonly kind: "figure" | "text";
  readonly hasBaseline: boolean;
  readonly hasTargetPath: boolean;
}

/** A promise to the public, such as a service norm, with the indicators that measure it. */
export interface PlanPromise {
  readonly code: string;
  readonly indicatorCodes: readonly string[];
}

/** Whether an indicator measures a promise: one that it names, or that names it. */
export function isMeasured(
  { code, indicatorCodes }: PlanPromise,
  indicators: readonly Pick<PlanIndicator, "code" | "linkedTo">[],
): boolean {
  return indicators.some((indicator) => indicatorCodes.includes(indicator.code) || indicator.linkedTo.includes(code));
}

/** What stands around a plan. */
export interface PlanSurroundings {
  readonly indicators: readonly PlanIndicator[];
  readonly promises?: readonly PlanPromise[];
  readonly actions?: readonly Pick<Action, "id" | "state" | "evaluations" | "planActionRef">[];
}

/**
 * Everything in and around a plan that does not hang together: its form ({@link planFormIssues}), an objective without an
 * indicator, a priority objective without one that can show its effect, an indicator without an objective or anything
 * else, an improvement action without an evaluation moment, one that contributes to no action of the plan, a promise
 * without a measure.
 *
 * A priority objective needs an outcome indicator with baseline and target path, or a text indicator.
 *
 * @see docs/methods/pdca-plan.md
 *
 * @example
 * ```ts
 * import { Plan, planIssues } from "@maatstaf/pdca";
 *
 * const plan = Plan.parse({
 *   id: "MJP", regime: "BBC", name: { nl: "Meerjarenplan" }, years: { first: 2026, last: 2031 },
 *   elements: [{ code: "BD02", level: "policy-objective", title: { nl: "Nabij" }, unitId: "OB" }],
 * });
 * const promises = [{ code: "N-4", indicatorCodes: [] }];
 * planIssues(plan, { indicators: [], promises }).map(({ code }) => code) // => ["plan.element-empty", "plan.objective-without-indicator", "plan.promise-without-measure"]
 * ```
 */
export function planIssues(plan: Plan, surroundings: PlanSurroundings): readonly PdcaIssue[] {
  return [
    ...planFormIssues(plan),
    ...objectiveIssues(plan, surroundings),
    ...indicatorIssues(plan, surroundings),
    ...actionIssues(plan, surroundings),
    ...promiseIssues(surroundings),
  ];
}

function objectiveIssues({ regime, elements }: Plan, { indicators }: PlanSurroundings): readonly PdcaIssue[] {
  return elements.flatMap((element, at): readonly PdcaIssue[] => {
    const place = `elements[${at}].indicatorCodes`;
    const found = element.code;
    const unknown = element.indicatorCodes
      .filter((indicator) => indicators.every(({ code }) => code !== indicator))
      .map((indicator) => ({
        code: "plan.indicator-unknown",
        severity: "error" as const,
        place,
        params: { found, indicator },
      }));
    if (element.level !== PLAN_REGIMES[regime].objectiveLevel) return unknown;
    const own = indicatorsOf(element, indicators);
    const lacking = own.length === 0 ? "plan.objective-without-indicator" : "plan.priority-without-effect-indicator";
    const isShort = own.length === 0 || (element.priority && !own.some(showsEffect));
    if (!isShort) return unknown;
    return [...unknown, { code: lacking, severity: element.priority ? "error" : "warning", place, params: { found } }];
  });
}

/** The indicators an objective names, and those that name the objective. */
export function indicatorsOf(
  { code, indicatorCodes }: PlanElement,
  indicators: readonly PlanIndicator[],
): readonly PlanIndicator[] {
  return indicators.filter((indicator) => indicatorCodes.includes(indicator.code) || indicator.linkedTo.includes(code));
}

function showsEffect({ kind, level, hasBaseline, hasTargetPath }: PlanIndicator): boolean {
  return kind === "text" || (level === "outcome" && hasBaseline && hasTargetPath);
}

function indicatorIssues({ elements }: Plan, { indicators }: PlanSurroundings): readonly PdcaIssue[] {
  return indicators.flatMap((indicator, at) =>
    indicator.linkedTo.length > 0 || elements.some(({ indicatorCodes }) => indicatorCodes.includes(indicator.code))
      ? []
      : [
          {
            code: "plan.indicator-without-objective",
            severity: "warning",
            place: `indicators[${at}]`,
            params: { found: indicator.code },
          },
        ],
  );
}

function actionIssues(plan: Plan, { actions = [] }: PlanSurroundings): readonly PdcaIssue[] {
  return actions.flatMap(({ id, state, evaluations, planActionRef }, at): readonly PdcaIssue[] => {
    const place = `actions[${at}]`;
    const isOpen = state !== "closed" && state !== "cancelled";
    const isUnknown = planActionRef !== undefined && plan.actions.every(({ code }) => code !== planActionRef.id);
    return [
      ...(isOpen && evaluations.length === 0
        ? [
            {
              code: "plan.action-without-evaluation-moment",
              severity: "warning" as const,
              place: `${place}.evaluations`,
              params: { found: id },
            },
          ]
        : []),
      ...(isUnknown
        ? [
            {
              code: "plan.plan-action-unknown",
              severity: "error" as const,
              place: `${place}.planActionRef`,
              params: { found: id, action: planActionRef.id },
            },
          ]
        : []),
    ];
  });
}

function promiseIssues({ promises = [], indicators }: PlanSurroundings): readonly PdcaIssue[] {
  return promises.flatMap((promise, at) =>
    isMeasured(promise, indicators)
      ? []
      : [
          {
            code: "plan.promise-without-measure",
            severity: "warning",
            place: `promises[${at}]`,
            params: { found: promise.code },
          },
        ],
  );
}
