import type { CalendarDate } from "@maatstaf/kernel";
import type { Action } from "./action.ts";
import type { MonitoringPlan } from "./monitoring-plan.ts";
import type { PdcaIssue } from "./pdca-issue.ts";
import { signalIssues } from "./signal-answer.ts";

/** The gate of one of the six steps: open when nothing stands in it. */
export interface MonitoringGate {
  readonly step: 1 | 2 | 3 | 4 | 5 | 6;
  readonly issues: readonly PdcaIssue[];
}

/** What the gates must know of the actions that answers name. */
export type MonitoringActions = readonly Pick<Action, "id" | "evaluations">[];

/**
 * What stands in the gate of each of the six steps of a monitoring plan on a day.
 *
 * 1. at least one aspect is kept, and each that is kept is linked to an objective or a product;
 * 2. each has an indicator;
 * 3. no indicator is without a frequency, a way of measuring, an owner and a first date;
 * 4. each audience has a report profile;
 * 5. the management team or the college has it on an agenda, and every audience is told;
 * 6. every signal has an action with an evaluation moment, or a motivated "no action".
 *
 * @param actions - The actions that the answers may name.
 *
 * @see docs/methods/pdca-monitoring.md
 *
 * @example
 * ```ts
 * import { MonitoringPlan, monitoringGates } from "@maatstaf/pdca";
 *
 * const plan = MonitoringPlan.parse({ id: "MON-BZ", title: { nl: "Monitoring Burgerzaken" }, ownerId: "p7", scope: "BZ" });
 * monitoringGates(plan, []).filter(({ issues }) => issues.length > 0).map(({ step }) => step) // => [1, 4, 5]
 * ```
 */
export function monitoringGates(plan: MonitoringPlan, actions: MonitoringActions): readonly MonitoringGate[] {
  return [
    { step: 1, issues: aspectIssues(plan) },
    { step: 2, issues: indicatorIssues(plan) },
    { step: 3, issues: measuringIssues(plan) },
    { step: 4, issues: audienceIssues(plan) },
    { step: 5, issues: agendaIssues(plan) },
    { step: 6, issues: responseIssues(plan, actions) },
  ];
}

function keptAspects({ aspects }: MonitoringPlan): readonly MonitoringPlan["aspects"][number][] {
  return aspects.filter(({ dropped }) => dropped === undefined);
}

function aspectIssues(plan: MonitoringPlan): readonly PdcaIssue[] {
  const kept = keptAspects(plan);
  if (kept.length === 0) return [error("monitoring.no-aspect", "aspects", {})];
  return kept
    .filter(({ linkedTo }) => !linkedTo.some(({ kind }) => kind === "objective" || kind === "product"))
    .map((aspect) => error("monitoring.aspect-not-linked", placeOf(plan, aspect), { found: aspect.aspect }));
}

function indicatorIssues(plan: MonitoringPlan): readonly PdcaIssue[] {
  return keptAspects(plan)
    .filter(({ id }) => !plan.indicators.some(({ aspectIds }) => aspectIds.includes(id)))
    .map((aspect) => error("monitoring.aspect-without-indicator", placeOf(plan, aspect), { found: aspect.aspect }));
}

function placeOf({ aspects }: MonitoringPlan, aspect: MonitoringPlan["aspects"][number]): string {
  return `aspects[${aspects.indexOf(aspect)}]`;
}

function measuringIssues({ indicators }: MonitoringPlan): readonly PdcaIssue[] {
  return indicators.flatMap(({ code, frequency, collection, ownerId, firstMeasurement }, at) =>
    Object.entries({ frequency, collection, ownerId, firstMeasurement })
      .filter(([, value]) => value === undefined)
      .map(([field]) =>
        error("monitoring.measuring-not-settled", `indicators[${at}].${field}`, { found: code, field }),
      ),
  );
}

function audienceIssues({ audiences }: MonitoringPlan): readonly PdcaIssue[] {
  if (audiences.length === 0) return [error("monitoring.no-audience", "audiences", {})];
  return audiences.flatMap(({ audience, reportProfile }, at) =>
    reportProfile === undefined
      ? [error("monitoring.audience-without-profile", `audiences[${at}]`, { found: audience })]
      : [],
  );
}

const STEERING = ["management-team", "college"];

function agendaIssues({ audiences, communications }: MonitoringPlan): readonly PdcaIssue[] {
  const told = communications.map(({ audience }) => audience);
  return [
    ...(told.some((audience) => STEERING.includes(audience))
      ? []
      : [error("monitoring.not-on-an-agenda", "communications", {})]),
    ...audiences.flatMap(({ audience }, at) =>
      told.includes(audience) ? [] : [error("monitoring.audience-not-told", `audiences[${at}]`, { found: audience })],
    ),
  ];
}

function responseIssues({ signals, answers }: MonitoringPlan, actions: MonitoringActions): readonly PdcaIssue[] {
  const named = answers.flatMap(({ response }, at) =>
    response.kind === "action" ? response.actionIds.map((id) => [id, at] as const) : [],
  );
  return [
    ...signalIssues(signals, answers, actions),
    ...named.flatMap(([found, at]) =>
      actions.some(({ id, evaluations }) => id === found && evaluations.length === 0)
        ? [error("monitoring.action-without-evaluation-moment", `answers[${at}]`, { found })]
        : [],
    ),
  ];
}

function error(code: string, place: string, params: PdcaIssue["params"]): PdcaIssue {
  return { code, severity: "error", place, params };
}

/** The day a yearly evaluation was last recorded, if any, on or before a day. */
export function lastEvaluation({ evaluations }: MonitoringPlan, on: CalendarDate): CalendarDate | undefined {
  return evaluations.findLast((evaluation) => evaluation.on <= on)?.on;
}
