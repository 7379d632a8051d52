import { dueDate, plusDays, plusMonths } from "@maatstaf/kernel";
import type { CalendarDate, HolidayCalendar, Term } from "@maatstaf/kernel";
import { auditTerms } from "./audit-terms.ts";
import type { AuditTerms } from "./audit-terms.ts";
import { auditDays } from "./audit.ts";
import type { Audit } from "./audit.ts";
import type { DueMoment } from "./due-moment.ts";
import { isBreach } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { lastStep } from "./last-step.ts";

/** What the terms of an audit are counted with. */
export interface AuditCounting {
  readonly calendar: HolidayCalendar;
  readonly terms?: AuditTerms;
}

/**
 * What an audit asks for next: sending the plan, the audit itself, the draft report, the reply of the auditee, the final report
 * and closing it. An audit without a plan asks for nothing.
 *
 * @example
 * ```ts
 * import { Audit, auditDueMoments } from "@maatstaf/pdca";
 * import { holidayCalendar } from "@maatstaf/kernel";
 *
 * const audit = Audit.parse({
 *   id: "IA-2026-01", type: "internal", state: "in-execution", leadAuditorId: "p1", plan: [{ on: "2026-04-29", topic: "Balie" }],
 * });
 * auditDueMoments(audit, { calendar: holidayCalendar("be") }).map(({ kind, due }) => [kind, due]) // => [["draft-report", "2026-05-15"]]
 * ```
 */
export function auditDueMoments(audit: Audit, { calendar, terms = auditTerms() }: AuditCounting): DueMoment[] {
  const days = auditDays(audit);
  if (days === undefined) return [];
  const moment = (kind: string, due: CalendarDate, assignee: string): DueMoment => ({
    ref: { kind: "audit", id: audit.id },
    kind,
    due,
    assignee,
    escalatesTo: "quality-coordinator",
  });
  const { state, leadAuditorId, auditeeIds, reply } = audit;
  const after = (term: Term, start: CalendarDate): CalendarDate => dueDate(term, start, calendar).date;
  switch (state) {
    case "planned":
      return audit.planSentOn === undefined
        ? [moment("send-audit-plan", plusDays(days.first, -terms.planSentDays), leadAuditorId)]
        : [moment("hold-audit", days.first, leadAuditorId)];
    case "prepared":
      return [moment("hold-audit", days.first, leadAuditorId)];
    case "in-execution":
    case "draft-report":
      return [moment("draft-report", after(terms.draftReport, days.last), leadAuditorId)];
    case "contradiction": {
      const replyBy = after(terms.reply, audit.draftSentOn ?? lastStep(audit, "offer-reply")?.on ?? days.last);
      return [
        ...(reply === undefined ? auditeeIds.map((auditee) => moment("reply-to-audit", replyBy, auditee)) : []),
        moment("finalise-audit", after(terms.decision, reply?.on ?? replyBy), leadAuditorId),
      ];
    }
    case "final":
      return [moment("file-audit-report", after(terms.decision, finalOn(audit, days.last)), leadAuditorId)];
    case "follow-up":
      return [moment("close-audit", after(terms.closing, finalOn(audit, days.last)), leadAuditorId)];
    default:
      return [];
  }
}

/** The day an audit became final; its last day while no step says so. */
function finalOn(audit: Audit, last: CalendarDate): CalendarDate {
  return lastStep(audit, "finalise")?.on ?? last;
}

/**
 * What a finding asks for next: the plan of the unit in the term of its grade, the judgement of the auditor, the
 * implementation, the verification from 30 days after it on, and closing it. Before the next audit is: the day before it; while
 * none is planned, twelve months after it was raised. A positive finding asks for nothing.
 *
 * @param nextAuditOn - The first day of the next audit of the unit.
 *
 * @example
 * ```ts
 * import { Finding, findingDueMoments } from "@maatstaf/pdca";
 * import { holidayCalendar } from "@maatstaf/kernel";
 *
 * const finding = Finding.parse({
 *   id: "F-03", auditId: "IA-2024-02", grade: "major", state: "accepted", requirementIds: ["8.4"], unitId: "AAN", raisedOn: "2024-10-21",
 *   auditeeIds: ["head-aan"], statement: "Geen opvolging van leveranciers", criterion: "Prestaties worden opgevolgd",
 * });
 * findingDueMoments(finding, { calendar: holidayCalendar("be") }).map(({ kind, due }) => [kind, due]) // => [["submit-plan", "2024-11-05"]]
 * ```
 */
export function findingDueMoments(
  finding: Finding,
  { calendar, terms = auditTerms() }: AuditCounting,
  nextAuditOn?: CalendarDate,
): DueMoment[] {
  const { state, grade, response } = finding;
  if (grade === "positive") return [];
  const assignee = finding.auditeeIds[0] ?? finding.unitId;
  const moment = (kind: string, due: CalendarDate, who: string): DueMoment[] => [
    { ref: { kind: "finding", id: finding.id }, kind, due, assignee: who, escalatesTo: "quality-coordinator" },
  ];
  const start = lastStep(finding, "reopen")?.on ?? finding.raisedOn;
  const since = finding.steps.at(-1)?.on ?? finding.raisedOn;
  const decided = dueDate(terms.decision, since, calendar).date;
  const { plan, implementation } = terms.responses[isBreach(grade) ? grade : "suggestion"];
  switch (state) {
    case "raised":
    case "accepted":
      return moment(isBreach(grade) ? "submit-plan" : "answer-finding", dueDate(plan, start, calendar).date, assignee);
    case "disputed":
      return moment("settle-dispute", decided, "lead-auditor");
    case "plan-submitted":
      return moment("judge-plan", decided, "internal-auditor");
    case "plan-accepted":
      return moment("implement", response?.implementBy ?? implementationDay(), response?.ownerId ?? assignee);
    case "implemented":
      return moment(
        "verify-effect",
        plusDays(lastStep(finding, "implement")?.on ?? since, terms.effectDays),
        "internal-auditor",
      );
    case "verified":
      return moment("close-finding", decided, "internal-auditor");
    default:
      return [];
  }

  function implementationDay(): CalendarDate {
    if (implementation !== "before-next-audit") return dueDate(implementation, start, calendar).date;
    return nextAuditOn === undefined ? plusMonths(start, terms.nextAuditMonths) : plusDays(nextAuditOn, -1);
  }
}
