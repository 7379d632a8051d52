import { auditLoops, complaintLoops, policyTestLoops } from "./case-loops.ts";
import { nextAuditOf } from "./cycle-records.ts";
import type { CycleRecords, CycleSetting } from "./cycle-records.ts";
import { actionLoops, evaluationLoops, proposalLoops } from "./improvement-loops.ts";
import type { LoopItem } from "./open-loop.ts";
import { monitoringLoops, planActionLoops, promiseLoops } from "./plan-loops.ts";
import { adviceLoops, findingLoops, nonconformityLoops, reviewLoops } from "./quality-loops.ts";
import { signalLoops } from "./signal-loops.ts";

/**
 * The loops of all records at once, answered or not, for {@link openLoops}, {@link loopCounts} and {@link loopTrend}.
 *
 * @param records - Every kind there is; a kind that is left out has no loops.
 *
 * @see docs/methods/pdca-tasks.md
 *
 * @example
 * ```ts
 * import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
 * import { loopItems, openLoops, Proposal } from "@maatstaf/pdca";
 *
 * const proposals = [Proposal.parse({ id: "v1", source: "employee", receivedOn: "2026-02-02", text: "Fietsenrek", state: "received" })];
 * const setting = {
 *   on: calendarDate("2026-04-04"), calendar: holidayCalendar("be"), ownerOf: () => "p7",
 *   rulesOf: () => { throw new RangeError("there are no complaints here"); },
 * };
 * openLoops(loopItems({ proposals }, setting), setting.on).map(({ item, escalatedTo }) => [item.due, escalatedTo]) // => [["2026-04-03", "management-team"]]
 * ```
 */
export function loopItems(records: Partial<CycleRecords>, setting: CycleSetting): LoopItem[] {
  const { actions = [], audits = [], complaints = [], findings = [], meetings = [], monitoringPlans = [] } = records;
  const { nonconformities = [], plans = [], policyTests = [], promises = [], proposals = [] } = records;
  const { on, calendar, rulesOf, ownerOf, unitHeads = {}, signalAnswers = [], indicators = [], terms = {} } = setting;
  const counting = { calendar, ...(terms.audits === undefined ? {} : { terms: terms.audits }) };
  return [
    ...actionLoops(actions, unitHeads, terms.answers),
    ...evaluationLoops(actions, unitHeads),
    ...auditLoops(audits, counting),
    ...complaints.flatMap((complaint) => complaintLoops([complaint], rulesOf(complaint), on, unitHeads)),
    ...findingLoops(findings, unitHeads, {
      ...counting,
      nextAuditOn: (unitId) => nextAuditOf(unitId, audits, on),
    }),
    ...adviceLoops(meetings, terms.thinkGroup),
    ...monitoringLoops(monitoringPlans),
    ...nonconformityLoops(nonconformities, unitHeads, terms.nonconformities),
    ...planActionLoops(plans.flatMap((plan) => plan.actions)),
    ...policyTestLoops(policyTests, terms.answers),
    ...promiseLoops(promises, indicators, terms.answers),
    ...proposalLoops(proposals, unitHeads),
    ...reviewLoops(records.reviews ?? [], terms.answers),
    ...signalLoops(records.signals ?? [], signalAnswers, ownerOf, terms.answers),
  ];
}
