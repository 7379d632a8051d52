import { actionDueMoments } from "./action-due-moments.ts";
import { auditDueMoments, findingDueMoments } from "./audit-due-moments.ts";
import { certificateDueMoments } from "./certificate.ts";
import { complaintDueMoments } from "./complaint-due-moments.ts";
import { nextAuditOf } from "./cycle-records.ts";
import type { CycleRecords, CycleSetting } from "./cycle-records.ts";
import type { DueMoment } from "./due-moment.ts";
import { reviewDueMoments } from "./management-review.ts";
import { monitoringDueMoments } from "./monitoring-due-moments.ts";
import { meetingDueMoments } from "./moved-meeting.ts";
import { policyTestDueMoments } from "./moved-policy-test.ts";
import { nonconformityDueMoments } from "./nonconformity-due-moments.ts";
import { planActionDueMoments } from "./plan-action-due-moments.ts";
import { planDueMoments } from "./plan-due-moments.ts";
import { promiseDueMoments } from "./plan-loops.ts";
import { programmeDueMoments } from "./programme-due-moments.ts";
import { proposalDueMoments } from "./proposal-due-moments.ts";
import { signalDueMoments } from "./signal-loops.ts";

/**
 * The due moments of all records at once, for {@link tasks}.
 *
 * @param records - Every kind there is; a kind that is left out asks for nothing.
 *
 * @see docs/methods/pdca-tasks.md
 *
 * @example
 * ```ts
 * import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
 * import { dueMoments, Proposal, tasks } from "@maatstaf/pdca";
 *
 * const proposals = [Proposal.parse({ id: "v1", source: "employee", receivedOn: "2026-02-02", text: "Fietsenrek", state: "received" })];
 * const setting = {
 *   on: calendarDate("2026-02-10"), calendar: holidayCalendar("be"), ownerOf: () => "p7",
 *   rulesOf: () => { throw new RangeError("there are no complaints here"); },
 * };
 * tasks(dueMoments({ proposals }, setting), setting.on).map(({ kind, standing }) => [kind, standing]) // => [["triage-proposal", "due-soon"]]
 * ```
 */
export function dueMoments(records: Partial<CycleRecords>, setting: CycleSetting): DueMoment[] {
  const { actions = [], audits = [], certificates = [], complaints = [], findings = [], meetings = [] } = records;
  const { monitoringPlans = [], nonconformities = [], plans = [], policyTests = [], programmes = [] } = records;
  const { promises = [], proposals = [], reviews = [], signals = [] } = records;
  const { on, calendar, rulesOf, ownerOf, signalAnswers = [], indicators = [], terms = {} } = setting;
  const counting = { calendar, ...(terms.audits === undefined ? {} : { terms: terms.audits }) };
  return [
    ...actions.flatMap((action) => actionDueMoments(action, terms.answers)),
    ...audits.flatMap((audit) => auditDueMoments(audit, counting)),
    ...certificates.flatMap((certificate) => certificateDueMoments(certificate, terms.certification)),
    ...complaints.flatMap((complaint) => complaintDueMoments(complaint, rulesOf(complaint), on, terms.answers)),
    ...findings.flatMap((finding) => findingDueMoments(finding, counting, nextAuditOf(finding.unitId, audits, on))),
    ...meetings.flatMap((meeting) => meetingDueMoments(meeting, terms.thinkGroup)),
    ...monitoringPlans.flatMap((plan) => monitoringDueMoments(plan, terms.answers)),
    ...nonconformities.flatMap((nonconformity) => nonconformityDueMoments(nonconformity, terms.nonconformities)),
    ...plans.flatMap((plan) => planDueMoments(plan, on, setting.reportedYears)),
    ...plans.flatMap((plan) => plan.actions.flatMap(planActionDueMoments)),
    ...policyTests.flatMap((test) => policyTestDueMoments(test, terms.answers)),
    ...programmes.flatMap(programmeDueMoments),
    ...promiseDueMoments(promises, indicators, terms.answers),
    ...proposals.flatMap((proposal) => proposalDueMoments(proposal, calendar, on)),
    ...reviewDueMoments(reviews, terms.answers),
    ...signalDueMoments(signals, signalAnswers, ownerOf, terms.answers),
  ];
}
