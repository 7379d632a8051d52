import type { HolidayCalendar } from "@maatstaf/kernel";
import type { Action } from "./action.ts";
import { complaintDeadlines } from "./complaint-clock.ts";
import type { ComplaintRules } from "./complaint-clock.ts";
import type { Complaint } from "./complaint.ts";
import type { DueMoment } from "./due-moment.ts";
import type { MonitoringPlan } from "./monitoring-plan.ts";
import { monitoringEvaluationDue } from "./moved-monitoring-plan.ts";
import type { PlanAction } from "./plan.ts";
import { proposalClock } from "./proposal-clock.ts";
import type { Proposal } from "./proposal.ts";

/**
 * What an action asks for on a day of its own: its evaluation moments without an answer, and the work itself until it is
 * done. One on hold, or that nobody owns, asks for nothing.
 *
 * @example
 * ```ts
 * import { Action, actionDueMoments } from "@maatstaf/pdca";
 *
 * const action = Action.parse({
 *   id: "A-14", title: { nl: "Tweede loket" }, kind: "improvement", unitId: "BZ", priority: 2, createdOn: "2026-01-05", state: "planned",
 *   origin: { kind: "proposal", ref: { kind: "proposal", id: "V-3" } }, ownerId: "p7", dueDate: "2026-03-31", evaluations: [{ on: "2026-03-01" }],
 * });
 * actionDueMoments(action).map(({ kind, due }) => [kind, due]) // => [["answer-evaluation", "2026-03-01"], ["carry-out-action", "2026-03-31"]]
 * ```
 */
export function actionDueMoments(action: Action): readonly DueMoment[] {
  const { id, state, ownerId, dueDate, evaluations } = action;
  const isHeld = state === "on-hold" && action.holdUntil !== undefined;
  if (ownerId === undefined || isHeld || state === "closed" || state === "cancelled") return [];
  const ref = { kind: "action", id };
  const isToDo = state === "planned" || state === "in-execution";
  return [
    ...evaluations
      .filter(({ answer }) => answer === undefined)
      .map(({ on }) => ({ ref, kind: "answer-evaluation", due: on, assignee: ownerId, escalatesTo: "unit-head" })),
    ...(isToDo && dueDate !== undefined
      ? [{ ref, kind: "carry-out-action", due: dueDate, assignee: ownerId, escalatesTo: "unit-head" }]
      : []),
  ];
}

/**
 * What a complaint asks for by its regulation: to register, acknowledge and answer it in time.
 *
 * @param on - The day of reading.
 *
 * @example
 * ```ts
 * import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
 * import { Complaint, complaintDueMoments, complaintFrame, ComplaintRegulation } from "@maatstaf/pdca";
 *
 * const regulation = ComplaintRegulation.parse({
 *   ...complaintFrame("nl"), id: "KV", version: "2026.1", adoptedBy: "college", adoptedOn: "2025-12-15",
 *   secondLine: { body: "ombudsman" }, anonymous: "refused", retentionYears: 5,
 * });
 * const complaint = Complaint.parse({
 *   id: "k1", receivedOn: "2026-03-16", channel: "email", complainant: { kind: "known", personRef: "px-1" }, about: {},
 *   content: { subject: "Toon", description: "Hing op." }, regulation: { id: "KV", version: "2026.1" }, handlerId: "p9",
 * });
 * const rules = { regulation, calendar: holidayCalendar("nl") };
 * complaintDueMoments(complaint, rules, calendarDate("2026-03-17")).map(({ kind, assignee }) => [kind, assignee]) // => [["register-complaint", "complaints-coordinator"], ["answer-complaint", "p9"]]
 * ```
 */
export function complaintDueMoments(
  complaint: Complaint,
  rules: ComplaintRules,
  on: Parameters<typeof complaintDeadlines>[2],
): readonly DueMoment[] {
  const { id, state, handlerId } = complaint;
  if (state === "closed" || state === "reclassified") return [];
  const assignees = {
    registration: "complaints-coordinator",
    acknowledgement: "complaints-coordinator",
    inadmissibility: "complaints-coordinator",
    answer: handlerId ?? "complaints-coordinator",
  };
  return complaintDeadlines(complaint, rules, on)
    .filter(({ metOn }) => metOn === undefined)
    .map(({ kind, due }) => ({
      ref: { kind: "complaint", id },
      kind: COMPLAINT_TASKS[kind],
      due: due.date,
      assignee: assignees[kind],
      escalatesTo: kind === "answer" ? "complaints-coordinator" : "general-director",
    }));
}

const COMPLAINT_TASKS = {
  registration: "register-complaint",
  acknowledgement: "acknowledge-complaint",
  inadmissibility: "tell-inadmissibility",
  answer: "answer-complaint",
} as const;

/**
 * What a proposal asks for: a triage, then a decision, then telling why.
 *
 * @example
 * ```ts
 * import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
 * import { Proposal, proposalDueMoments } from "@maatstaf/pdca";
 *
 * const proposal = Proposal.parse({ id: "v1", source: "employee", receivedOn: "2026-02-02", text: "Fietsenrek", state: "received" });
 * proposalDueMoments(proposal, holidayCalendar("be"), calendarDate("2026-02-03")).map(({ kind, due }) => [kind, due]) // => [["triage-proposal", "2026-02-16"]]
 * ```
 */
export function proposalDueMoments(
  proposal: Proposal,
  calendar: HolidayCalendar,
  on: Parameters<typeof proposalClock>[2],
): readonly DueMoment[] {
  const { id, state } = proposal;
  const clock = proposalClock(proposal, calendar, on);
  const asked = { ref: { kind: "proposal", id }, assignee: "unit-head" };
  switch (state) {
    case "submitted":
    case "received":
      return [{ ...asked, kind: "triage-proposal", due: clock.triageBy, escalatesTo: "quality-coordinator" }];
    case "triaged":
    case "advised":
      return [
        {
          ...asked,
          kind: "decide-on-proposal",
          due: clock.decideBy,
          escalatesTo: "management-team",
          escalatesOn: clock.escalatesOn,
        },
      ];
    case "decided":
      return clock.feedbackBy === undefined
        ? []
        : [{ ...asked, kind: "tell-why", due: clock.feedbackBy, escalatesTo: "quality-coordinator" }];
    default:
      return [];
  }
}

/**
 * What an action of a plan asks for: its open milestones and its end, while it is not over.
 *
 * @example
 * ```ts
 * import { PlanAction, planActionDueMoments } from "@maatstaf/pdca";
 *
 * const action = PlanAction.parse({
 *   code: "AC1", parentCode: "AP1", title: { nl: "Loket" }, ownerId: "p7", start: "2026-01-01", end: "2026-12-31",
 *   milestones: [{ name: "Lastenboek", date: "2026-03-01" }],
 * });
 * planActionDueMoments(action).map(({ kind, due }) => [kind, due]) // => [["reach-milestone", "2026-03-01"], ["finish-plan-action", "2026-12-31"]]
 * ```
 */
export function planActionDueMoments({ code, state, ownerId, end, milestones }: PlanAction): readonly DueMoment[] {
  if (state !== "not-started" && state !== "running") return [];
  const asked = { ref: { kind: "plan-action", id: code }, assignee: ownerId, escalatesTo: "management-team" };
  // Milestones of one action are one task at a time: the next one.
  const [next] = milestones.filter(({ doneOn }) => doneOn === undefined).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return [
    ...(next === undefined ? [] : [{ ...asked, kind: "reach-milestone", due: next.date }]),
    { ...asked, kind: "finish-plan-action", due: end },
  ];
}

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
