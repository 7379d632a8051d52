import { dueDate, plusDays } from "@maatstaf/kernel";
import type { CommandOf, HolidayCalendar } from "@maatstaf/kernel";
import { auditLifeCycle } from "./audit-life-cycle.ts";
import { auditTerms } from "./audit-terms.ts";
import type { AuditTerms } from "./audit-terms.ts";
import { auditDays } from "./audit.ts";
import type { Audit } from "./audit.ts";
import { auditorIssues } from "./auditor-independence.ts";
import type { Employment } from "./auditor-independence.ts";
import type { DutyRecord } from "./duty-conflicts.ts";
import { isBreach } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { steppedRecord } from "./stepped-record.ts";
import type { MovedRecord, RecordCommand } from "./moved-record.ts";

type Cycle = typeof auditLifeCycle;

/** What an audit is judged by beside itself. */
export interface AuditContext {
  /** All findings; those of other audits are passed over. */
  readonly findings: readonly Finding[];
  readonly employments: readonly Employment[];
  readonly calendar: HolidayCalendar;
  readonly terms?: AuditTerms;
}

/**
 * An audit after a command. What the gates ask (independent, sent in time, heard, closed) is read from the audit, its
 * findings and where people worked, so that it cannot be claimed.
 *
 * @returns `moved` with a new record, or `refused` with the reasons; the audit passed in stays as it was.
 * @throws RangeError on a day before the last step of the record.
 *
 * @see docs/methods/pdca-audits.md
 *
 * @example
 * ```ts
 * import { Audit, movedAudit } from "@maatstaf/pdca";
 * import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
 *
 * const audit = Audit.parse({ id: "IA-2026-01", type: "internal", leadAuditorId: "p1", unitIds: ["RO"], auditeeIds: ["head-ro"] });
 * const command = { command: "prepare", actor: { id: "p1", roles: ["lead-auditor"] }, on: calendarDate("2026-02-01") } as const;
 * const outcome = movedAudit(audit, command, { findings: [], employments: [], calendar: holidayCalendar("be") });
 * outcome.kind === "refused" ? outcome.reasons.map(({ params }) => params["guard"]) : [] // => ["plan-sent-in-time", "checklist-made"]
 * ```
 */
export function movedAudit(
  audit: Audit,
  command: RecordCommand<CommandOf<Cycle>, Cycle["transitions"][number]["roles"][number]>,
  context: AuditContext,
): MovedRecord<Audit> {
  const { findings, employments, calendar, terms = auditTerms() } = context;
  const { on } = command;
  const days = auditDays(audit);
  const own = findings.filter(({ auditId }) => auditId === audit.id);
  const breaches = own.filter(({ grade, state }) => isBreach(grade) && state !== "withdrawn");
  const { planSentOn, draftSentOn, reply } = audit;
  const replyEnds = draftSentOn === undefined ? undefined : dueDate(terms.reply, draftSentOn, calendar).date;
  return steppedRecord(auditLifeCycle, audit, command, {
    facts: {
      "auditors-independent": auditorIssues(audit, employments, { on, months: terms.independenceMonths }).length === 0,
      "plan-sent-in-time":
        days !== undefined &&
        planSentOn !== undefined &&
        planSentOn <= on &&
        planSentOn <= plusDays(days.first, -terms.planSentDays),
      "checklist-made": audit.checklist.length > 0,
      "first-day-come": days !== undefined && days.first <= on,
      "checklist-answered": audit.checklist.length > 0 && audit.checklist.every(({ verdict }) => verdict !== undefined),
      "breaches-on-evidence": breaches.every(({ evidence }) => evidence.length > 0),
      "draft-sent": draftSentOn !== undefined && draftSentOn <= on,
      "reply-heard": (reply !== undefined && reply.on <= on) || (replyEnds !== undefined && replyEnds < on),
      "disputes-settled": own.every(({ state }) => state !== "disputed"),
      "report-filed": audit.reportId !== undefined,
      "breaches-closed": breaches.every(({ state }) => state === "closed"),
    },
    parts: { auditee: audit.auditeeIds },
  });
}

/**
 * Who audits and who is audited, for {@link dutyConflicts}: the auditees, and the auditors who worked in a unit it looks at.
 *
 * @example
 * ```ts
 * import { Audit, auditDuties } from "@maatstaf/pdca";
 *
 * auditDuties(Audit.parse({ id: "IA-2026-01", type: "internal", leadAuditorId: "p1", auditeeIds: ["p2"] })).parts // => { auditor: ["p1"], auditee: ["p2"] }
 * ```
 */
export function auditDuties(
  audit: Audit,
  employments: readonly Employment[] = [],
  months: number = auditTerms().independenceMonths,
): DutyRecord {
  const days = auditDays(audit);
  const workedThere =
    days === undefined
      ? []
      : auditorIssues(audit, employments, { on: days.first, months }).map(({ params }) => String(params["person"]));
  return {
    ref: { kind: "audit", id: audit.id },
    parts: {
      auditor: [...new Set([audit.leadAuditorId, ...audit.team])],
      auditee: [...new Set([...audit.auditeeIds, ...workedThere])],
    },
  };
}
