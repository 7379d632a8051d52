import { dueDate, plusDays } from "@maatstaf/kernel";
import type { CalendarDate, HolidayCalendar } from "@maatstaf/kernel";
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
 * What an audit asks for next: sending the plan, the draft report, the reply of the auditee. An audit without a plan asks for
 * nothing.
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
  const { state, leadAuditorId, auditeeIds, draftSentOn } = audit;
  if (state === "planned" && audit.planSentOn === undefined)
    return [moment("send-audit-plan", plusDays(days.first, -terms.planSentDays), leadAuditorId)];
  if (state === "in-execution")
    return [moment("draft-report", dueDate(terms.draftReport, days.last, calendar).date, leadAuditorId)];
  if (state === "contradiction" && draftSentOn !== undefined && audit.reply === undefined) {
    const due = dueDate(terms.reply, draftSentOn, calendar).date;
    return auditeeIds.map((auditee) => moment("reply-to-audit", due, auditee));
  }
  return [];
}

/**
 * What a finding asks for next: the plan of the unit in the term of its grade, the implementation, and the verification from
 * 30 days after it on. Observations and opportunities have no term of their own. Before the next audit is: the day before it;
 * while none is planned there is no day yet.
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
  const assignee = finding.auditeeIds[0] ?? finding.unitId;
  const moment = (kind: string, due: CalendarDate, who: string): DueMoment => ({
    ref: { kind: "finding", id: finding.id },
    kind,
    due,
    assignee: who,
    escalatesTo: "quality-coordinator",
  });
  const start = lastStep(finding, "reopen")?.on ?? finding.raisedOn;
  const implemented = lastStep(finding, "implement");
  if (state === "implemented" && implemented !== undefined)
    return [moment("verify-effect", plusDays(implemented.on, terms.effectDays), "internal-auditor")];
  if (state === "plan-accepted") {
    const due = response?.implementBy ?? implementationDay();
    return due === undefined ? [] : [moment("implement", due, response?.ownerId ?? assignee)];
  }
  if (isBreach(grade) && (state === "raised" || state === "accepted"))
    return [moment("submit-plan", dueDate(terms.responses[grade].plan, start, calendar).date, assignee)];
  return [];

  function implementationDay(): CalendarDate | undefined {
    if (!isBreach(grade)) return undefined;
    const { implementation } = terms.responses[grade];
    if (implementation !== "before-next-audit") return dueDate(implementation, start, calendar).date;
    return nextAuditOn === undefined ? undefined : plusDays(nextAuditOn, -1);
  }
}
