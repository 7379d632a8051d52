import { plusDays, plusMonths } from "@maatstaf/kernel";
import type { CalendarDate, Reference } from "@maatstaf/kernel";
import { overallImpact } from "./assessment.ts";
import type { ContextIssue } from "./context.ts";
import { controlStanding } from "./control-standing.ts";
import { registerTerms } from "./register-terms.ts";
import type { RegisterTerms } from "./register-terms.ts";
import type { RiskRegister } from "./risk-register.ts";
import type { Risk } from "./risk.ts";
import { isCritical } from "./scenario-issues.ts";

/** A moment on which something of the register is due (vervalmoment), in the form in which tasks are made of all of them. */
export interface RegisterDueMoment {
  readonly ref: Reference;
  /** What is to be done; in words: {@link riskTaskText}. */
  readonly kind:
    | "review-risk"
    | "renew-acceptance"
    | "reach-target"
    | "test-control"
    | "exercise-scenario"
    | "analyse-incident"
    | "close-incident"
    | "review-context";
  /** The last day on which it is in time. */
  readonly due: CalendarDate;
  /** The person, or the role, who has to do it. */
  readonly assignee: string;
  /** Who hears of it when it is not done in time. */
  readonly escalatesTo: string;
}

/** States in which a risk has to be reviewed now and then. */
export const REVIEWED_STATES: readonly Risk["state"][] = ["treated", "accepted", "monitored", "reviewed"];

/**
 * What a register asks for, each by a day: the review of each risk, a new acceptance before one runs out, the target by its
 * day, a test of each key control, an exercise of each critical scenario, the analysis and the lesson of an incident; and of
 * the context a look at each factor.
 *
 * A key control that was never tested was due on the day a residual score first leaned on it.
 *
 * @param context - The factors of the context, which are no part of the register.
 *
 * @see docs/methods/risk-register.md
 *
 * @example
 * ```ts
 * import { defaultScales, registerDueMoments, RiskRegister } from "@maatstaf/risks";
 *
 * const register = RiskRegister.parse({
 *   scales: defaultScales(), appetite: {},
 *   risks: [{ id: "R-03", title: { nl: "Ransomware" }, state: "monitored", category: "ict", direction: "threat", ownerId: "ict", reviewMonths: 3, lastReview: "2025-12-01" }],
 * });
 * registerDueMoments(register).map(({ kind, due, assignee }) => [kind, due, assignee]) // => [["review-risk", "2026-03-01", "ict"]]
 * ```
 */
export function registerDueMoments(
  register: RiskRegister,
  context: readonly ContextIssue[] = [],
  terms: RegisterTerms = registerTerms(),
): RegisterDueMoment[] {
  return [
    ...register.risks.flatMap(riskMoments),
    ...controlMoments(register),
    ...register.scenarios.flatMap(({ id, state, processes, exercises, approvedOn }): RegisterDueMoment[] => {
      const last =
        exercises
          .map(({ on }) => on)
          .toSorted()
          .at(-1) ?? approvedOn;
      if (state === "draft" || last === undefined || !processes.some(isCritical)) return [];
      const due = plusMonths(last, terms.exerciseMonths);
      const ref = { kind: "scenario", id };
      return [
        { ref, kind: "exercise-scenario", due, assignee: "quality-coordinator", escalatesTo: "general-director" },
      ];
    }),
    ...register.incidents.flatMap(({ id, on, state, riskIds }): RegisterDueMoment[] => {
      const assignee = register.risks.find((risk) => riskIds.includes(risk.id))?.ownerId ?? "quality-coordinator";
      const asked = { ref: { kind: "incident", id }, escalatesTo: "general-director" };
      if (state === "reported")
        return [{ ...asked, kind: "analyse-incident", due: plusDays(on, terms.analyseIncidentDays), assignee }];
      if (state !== "analysed") return [];
      const due = plusDays(on, terms.closeIncidentDays);
      return [{ ...asked, kind: "close-incident", due, assignee: "quality-coordinator" }];
    }),
    ...context.flatMap(({ id, state, validatedOn, ownerId }): RegisterDueMoment[] => {
      if (state === "draft" || validatedOn === undefined) return [];
      const due = plusMonths(validatedOn, terms.contextMonths);
      const ref = { kind: "context-factor", id };
      return [{ ref, kind: "review-context", due, assignee: ownerId, escalatesTo: "management-team" }];
    }),
  ];
}

function riskMoments(risk: Risk): RegisterDueMoment[] {
  const { id, state, ownerId, acceptance, target, targetBy, residual, direction } = risk;
  if (state === "closed") return [];
  const moment = (kind: RegisterDueMoment["kind"], due: CalendarDate, escalatesTo: string): RegisterDueMoment => ({
    ref: { kind: "risk", id },
    kind,
    due,
    assignee: ownerId,
    escalatesTo,
  });
  const reviewed = risk.lastReview ?? residual?.on;
  const isShort = target !== undefined && residual !== undefined && distance(direction, residual, target) > 0;
  return [
    ...(reviewed === undefined || !REVIEWED_STATES.includes(state)
      ? []
      : [moment("review-risk", plusMonths(reviewed, risk.reviewMonths), "unit-head")]),
    ...(acceptance === undefined || !REVIEWED_STATES.includes(state)
      ? []
      : [moment("renew-acceptance", acceptance.until, acceptance.role)]),
    ...(targetBy === undefined || !isShort ? [] : [moment("reach-target", targetBy, "unit-head")]),
  ];
}

/** How many levels a score is still away from its target. */
function distance(direction: Risk["direction"], from: Score, to: Score): number {
  const sign = direction === "threat" ? 1 : -1;
  const axes = [from.likelihood - to.likelihood, overallImpact(from.impact) - overallImpact(to.impact)];
  return axes.reduce((sum, axis) => sum + Math.max(0, sign * axis), 0);
}

type Score = NonNullable<Risk["residual"]>;

function controlMoments({ controls, risks }: RiskRegister): RegisterDueMoment[] {
  return controls
    .filter(({ key }) => key)
    .flatMap(({ id, tests, testMonths }): RegisterDueMoment[] => {
      const leaning = risks.filter(
        (risk) => risk.state !== "closed" && risk.controls.some(({ controlId }) => controlId === id),
      );
      const first = leaning.flatMap(({ residual }) => residual?.on ?? []).toSorted()[0];
      if (first === undefined) return [];
      const last = tests
        .map(({ on }) => on)
        .toSorted()
        .at(-1);
      const ref = { kind: "control", id };
      // A control that failed is tested again as soon as it is mended, which nobody has a day for: its last test.
      const due =
        last === undefined
          ? first
          : controlStanding({ tests, testMonths }, last) === "failing"
            ? last
            : plusMonths(last, testMonths);
      return [{ ref, kind: "test-control", due, assignee: "internal-auditor", escalatesTo: "quality-coordinator" }];
    });
}
