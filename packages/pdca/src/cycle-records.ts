import type { CalendarDate, HolidayCalendar, Reference } from "@maatstaf/kernel";
import type { Action } from "./action.ts";
import type { AnswerTerms } from "./answer-terms.ts";
import type { AuditProgramme } from "./audit-programme.ts";
import type { AuditTerms } from "./audit-terms.ts";
import { auditDays } from "./audit.ts";
import type { Audit } from "./audit.ts";
import type { Certificate, CertificationTerms } from "./certificate.ts";
import type { ComplaintRules } from "./complaint-clock.ts";
import type { Complaint } from "./complaint.ts";
import type { Finding } from "./finding.ts";
import type { ManagementReview } from "./management-review.ts";
import type { MonitoringPlan } from "./monitoring-plan.ts";
import type { NonconformityTerms } from "./nonconformity-terms.ts";
import type { Nonconformity } from "./nonconformity.ts";
import type { PlanIndicator } from "./plan-issues.ts";
import type { OpenPromise } from "./plan-loops.ts";
import type { Plan } from "./plan.ts";
import type { PolicyTest } from "./policy-test.ts";
import type { Proposal } from "./proposal.ts";
import type { Signal } from "./signal-answer.ts";
import type { DatedAnswer } from "./signal-loops.ts";
import type { ThinkGroupMeeting, ThinkGroupRules } from "./think-group.ts";
import type { UnitHeads } from "./unit-heads.ts";

/** Every kind of record that can wait for somebody, to give to {@link loopItems} and {@link dueMoments} at once. */
export interface CycleRecords {
  readonly actions: readonly Action[];
  readonly audits: readonly Audit[];
  readonly certificates: readonly Certificate[];
  readonly complaints: readonly Complaint[];
  readonly findings: readonly Finding[];
  readonly meetings: readonly ThinkGroupMeeting[];
  readonly monitoringPlans: readonly MonitoringPlan[];
  readonly nonconformities: readonly Nonconformity[];
  /** Multi-year plans, with their actions. */
  readonly plans: readonly Plan[];
  readonly policyTests: readonly PolicyTest[];
  readonly programmes: readonly AuditProgramme[];
  readonly promises: readonly OpenPromise[];
  readonly proposals: readonly Proposal[];
  readonly reviews: readonly ManagementReview[];
  readonly signals: readonly Signal[];
}

/** What stands around the records: the day, the calendar, who is who, and terms that are not those of this package. */
export interface CycleSetting {
  readonly on: CalendarDate;
  readonly calendar: HolidayCalendar;
  /** The regulation that a complaint was received under. */
  readonly rulesOf: (complaint: Complaint) => ComplaintRules;
  /** Who owns an indicator. */
  readonly ownerOf: (indicator: Reference) => string;
  readonly unitHeads?: UnitHeads;
  /** The answers to the signals. */
  readonly signalAnswers?: readonly DatedAnswer[];
  /** The indicators that may measure a promise. */
  readonly indicators?: readonly Pick<PlanIndicator, "code" | "linkedTo">[];
  /** The years of which the council has the report on the first half year. */
  readonly reportedYears?: readonly number[];
  readonly terms?: {
    readonly answers?: AnswerTerms;
    readonly audits?: AuditTerms;
    readonly certification?: CertificationTerms;
    readonly nonconformities?: NonconformityTerms;
    readonly thinkGroup?: ThinkGroupRules;
  };
}

/** The first day after a day on which a unit is audited, as far as that is planned. */
export function nextAuditOf(unitId: string, audits: readonly Audit[], on: CalendarDate): CalendarDate | undefined {
  return audits
    .filter(({ state, unitIds }) => (state === "planned" || state === "prepared") && unitIds.includes(unitId))
    .flatMap((audit) => auditDays(audit)?.first ?? [])
    .filter((first) => first > on)
    .toSorted()[0];
}
