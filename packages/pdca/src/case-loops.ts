import { plusDays } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import { answerTerms } from "./answer-terms.ts";
import type { AnswerTerms } from "./answer-terms.ts";
import { auditDueMoments } from "./audit-due-moments.ts";
import type { AuditCounting } from "./audit-due-moments.ts";
import type { Audit } from "./audit.ts";
import { auditDays } from "./audit.ts";
import { answerDue } from "./complaint-clock.ts";
import type { ComplaintRules } from "./complaint-clock.ts";
import type { Complaint } from "./complaint.ts";
import { exPostDay } from "./moved-policy-test.ts";
import type { LoopItem } from "./open-loop.ts";
import type { PolicyTest } from "./policy-test.ts";
import { unitOf } from "./unit-heads.ts";
import type { UnitHeads } from "./unit-heads.ts";
import { answered, beforeLastStep, waiting } from "./waiting.ts";

/**
 * Complaints as loops: open until they are answered, again when they are reopened. What became another kind of case waits there.
 *
 * @param on - The day of reading: a suspension that still runs counts up to it.
 *
 * @example
 * ```ts
 * import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
 * import { Complaint, complaintFrame, complaintLoops, ComplaintRegulation } from "@maatstaf/pdca";
 *
 * const regulation = ComplaintRegulation.parse({
 *   ...complaintFrame("nl"), id: "KV", version: "2026.1", adoptedBy: "college", adoptedOn: "2025-12-15",
 *   secondLine: { body: "ombudsman" }, anonymous: "refused", retentionYears: 5,
 * });
 * const complaint = Complaint.parse({
 *   id: "k1", receivedOn: "2026-03-16", channel: "email", complainant: { kind: "known", personRef: "px-1" }, about: {},
 *   regulation: { id: "KV", version: "2026.1" }, handlerId: "p9",
 * });
 * const rules = { regulation, calendar: holidayCalendar("nl") };
 * complaintLoops([complaint], rules, calendarDate("2026-03-17")).map(({ ownerId, due }) => [ownerId, due]) // => [["p9", "2026-04-28"]]
 * ```
 */
export function complaintLoops(
  complaints: readonly Complaint[],
  rules: ComplaintRules,
  on: CalendarDate,
  heads: UnitHeads = {},
): LoopItem[] {
  return complaints
    .filter(({ state }) => state !== "reclassified")
    .map((complaint) => {
      const { id, receivedOn, handlerId, about, answers, steps, reopened, state } = complaint;
      const answer = answers.findLast(({ round }) => round === reopened);
      const isOver = state === "inadmissible" || state === "closed";
      const [unitId] = about.unitIds;
      return {
        ref: { kind: "complaint", id },
        kind: "complaint",
        since: receivedOn,
        due: answerDue(complaint, rules, on).date,
        ownerId: handlerId ?? "complaints-coordinator",
        ...(unitId === undefined ? {} : unitOf(unitId, heads)),
        escalatesTo: handlerId === undefined ? "general-director" : "complaints-coordinator",
        ...answered(answer?.on ?? (isOver ? steps.at(-1)?.on : undefined)),
      };
    });
}

/**
 * Audits as loops: open from their first day until they are closed, each due when its next step is. One without a plan, or that
 * was cancelled, waits for nobody.
 *
 * @example
 * ```ts
 * import { holidayCalendar } from "@maatstaf/kernel";
 * import { Audit, auditLoops } from "@maatstaf/pdca";
 *
 * const audit = Audit.parse({ id: "IA-1", type: "internal", leadAuditorId: "p1", state: "in-execution", plan: [{ on: "2026-04-29", topic: "Balie" }] });
 * auditLoops([audit], { calendar: holidayCalendar("be") }).map(({ since, due }) => [since, due]) // => [["2026-04-29", "2026-05-15"]]
 * ```
 */
export function auditLoops(audits: readonly Audit[], counting: AuditCounting): LoopItem[] {
  return audits.flatMap((audit): LoopItem[] => {
    const days = auditDays(audit);
    if (days === undefined || audit.state === "cancelled") return [];
    const asked = auditDueMoments(audit.state === "closed" ? beforeLastStep(audit) : audit, counting);
    return [
      {
        ref: { kind: "audit", id: audit.id },
        kind: "audit",
        since: days.first,
        ownerId: audit.leadAuditorId,
        ...waiting(asked, { due: days.last, escalatesTo: "quality-coordinator" }),
        ...answered(audit.state === "closed" ? audit.steps.at(-1)?.on : undefined),
      },
    ];
  });
}

/**
 * What policy tests leave open: a view that was given until it is answered with why, and the look back on a decision from
 * its day on.
 *
 * @example
 * ```ts
 * import { PolicyTest, policyTestLoops } from "@maatstaf/pdca";
 *
 * const test = PolicyTest.parse({
 *   id: "BT-1", subject: { kind: "project", id: "P-7", title: "Balie op afspraak" }, phase: "ex-ante", authorId: "p1",
 *   consulted: [{
 *     id: "C-1", groupId: "associations", partyId: "sportraad", how: "brief", requestedOn: "2026-01-05", deadline: "2026-02-01",
 *     view: { text: "Laat een loket vrij.", on: "2026-01-20" },
 *   }],
 * });
 * policyTestLoops([test]).map(({ kind, since, due }) => [kind, since, due]) // => [["view", "2026-01-20", "2026-02-19"]]
 * ```
 */
export function policyTestLoops(
  tests: readonly PolicyTest[],
  { viewDays }: Pick<AnswerTerms, "viewDays"> = answerTerms(),
): LoopItem[] {
  return tests.flatMap((test): LoopItem[] => {
    const { authorId, consulted, id } = test;
    const views = consulted.flatMap((consultation): LoopItem[] => {
      const { view, response } = consultation;
      if (view === undefined) return [];
      const isAnswered = response !== undefined && response.why.trim() !== "";
      return [
        {
          ref: { kind: "consultation", id: consultation.id },
          kind: "view",
          since: view.on,
          due: plusDays(view.on, viewDays),
          ownerId: authorId,
          escalatesTo: "quality-coordinator",
          ...answered(isAnswered ? response.on : undefined),
        },
      ];
    });
    const lookBack = exPostDay(test);
    if (lookBack === undefined) return views;
    const ref = { kind: "policy-test", id };
    return [
      ...views,
      {
        ref,
        kind: "policy-test",
        since: lookBack,
        due: lookBack,
        ownerId: authorId,
        escalatesTo: "quality-coordinator",
      },
    ];
  });
}
