import { plusDays } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import { answerTerms } from "./answer-terms.ts";
import type { AnswerTerms } from "./answer-terms.ts";
import { findingDueMoments } from "./audit-due-moments.ts";
import type { AuditCounting } from "./audit-due-moments.ts";
import { nonconformityDueMoments } from "./nonconformity-due-moments.ts";
import { nonconformityTerms } from "./nonconformity-terms.ts";
import type { NonconformityTerms } from "./nonconformity-terms.ts";
import { unitOf } from "./unit-heads.ts";
import type { UnitHeads } from "./unit-heads.ts";
import { answered, beforeLastStep, waiting } from "./waiting.ts";
import type { Finding } from "./finding.ts";
import { lastStep } from "./last-step.ts";
import type { ManagementReview } from "./management-review.ts";
import type { Nonconformity } from "./nonconformity.ts";
import type { LoopItem } from "./open-loop.ts";
import { adviceReference, isHeld } from "./open-advices.ts";
import { isWhy } from "./least-why.ts";
import { thinkGroupRules } from "./think-group.ts";
import type { ThinkGroupMeeting, ThinkGroupRules } from "./think-group.ts";

/** What the terms of findings are counted with. */
export interface FindingCounting extends AuditCounting {
  /** The first day of the next audit of a unit, where one is planned. */
  readonly nextAuditOn?: (unitId: string) => CalendarDate | undefined;
}

/**
 * Findings as loops: open until they are closed or withdrawn, each due when its next step is. What is good waits for nobody and
 * is left out.
 *
 * @param heads - Who leads each unit.
 *
 * @example
 * ```ts
 * import { holidayCalendar } from "@maatstaf/kernel";
 * import { Finding, findingLoops } from "@maatstaf/pdca";
 *
 * const finding = Finding.parse({
 *   id: "F-07", auditId: "IA-2025-01", grade: "minor", requirementIds: ["8.5.1"], unitId: "RO", raisedOn: "2025-06-02",
 *   statement: "Termijnbewaking steunt op één persoon", criterion: "De termijn wordt bewaakt",
 * });
 * const counting = { calendar: holidayCalendar("be") };
 * findingLoops([finding], { RO: "head-ro" }, counting).map(({ due, unitHeadId }) => [due, unitHeadId]) // => [["2025-07-01", "head-ro"]]
 * ```
 */
export function findingLoops(
  findings: readonly Finding[],
  heads: UnitHeads,
  { nextAuditOn, ...counting }: FindingCounting,
): LoopItem[] {
  return findings
    .filter(({ grade }) => grade !== "positive")
    .map((finding) => {
      const isOver = finding.state === "closed" || finding.state === "withdrawn";
      const asked = findingDueMoments(
        isOver ? beforeLastStep(finding) : finding,
        counting,
        nextAuditOn?.(finding.unitId),
      );
      return {
        ref: { kind: "finding", id: finding.id },
        kind: "finding",
        since: finding.raisedOn,
        ownerId: finding.response?.ownerId ?? finding.auditeeIds[0] ?? finding.unitId,
        ...unitOf(finding.unitId, heads),
        ...waiting(asked, { due: finding.raisedOn, escalatesTo: "quality-coordinator" }),
        ...answered(isOver ? finding.steps.at(-1)?.on : undefined),
      };
    });
}

/**
 * Nonconformities as loops: open until they are closed or rejected, each due when its next step is.
 *
 * @param heads - Who leads each unit.
 *
 * @example
 * ```ts
 * import { nonconformityLoops } from "@maatstaf/pdca";
 *
 * nonconformityLoops([], {}) // => []
 * ```
 */
export function nonconformityLoops(
  nonconformities: readonly Nonconformity[],
  heads: UnitHeads,
  terms: NonconformityTerms = nonconformityTerms(),
): LoopItem[] {
  return nonconformities.map((one) => {
    const isOver = one.state === "closed" || one.state === "rejected";
    const asked = nonconformityDueMoments(isOver ? beforeLastStep(one) : one, terms);
    return {
      ref: { kind: "nonconformity", id: one.id },
      kind: "nonconformity",
      since: one.detectedOn,
      ownerId: one.unitHeadId ?? heads[one.unitId] ?? one.unitId,
      ...unitOf(one.unitId, heads),
      ...waiting(asked, { due: one.detectedOn, escalatesTo: "quality-coordinator" }),
      ...answered(isOver ? one.steps.at(-1)?.on : undefined),
    };
  });
}

/**
 * The advices of meetings that were held as loops: open until they are answered with why, shown to the general director after
 * the term.
 *
 * @example
 * ```ts
 * import { adviceLoops, openLoops, ThinkGroupMeeting } from "@maatstaf/pdca";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const meeting = ThinkGroupMeeting.parse({
 *   id: "DG-2026-01", on: "2026-01-12", state: "held", advices: [{ id: "A-7", text: "Vrije inloop behouden", to: "mt", why: "Senioren geraken niet online." }],
 * });
 * openLoops(adviceLoops([meeting]), calendarDate("2026-02-12")).map(({ escalatedTo }) => escalatedTo) // => ["general-director"]
 * ```
 */
export function adviceLoops(
  meetings: readonly ThinkGroupMeeting[],
  { adviceDays }: Pick<ThinkGroupRules, "adviceDays"> = thinkGroupRules(),
): LoopItem[] {
  return meetings.filter(isHeld).flatMap((meeting) =>
    meeting.advices.map((advice) => {
      const { answer, to } = advice;
      return {
        ref: adviceReference(advice),
        kind: "advice",
        since: meeting.on,
        ownerId: to,
        due: plusDays(meeting.on, adviceDays),
        escalatesTo: "general-director",
        ...answered(isWhy(answer?.why) ? answer?.on : undefined),
      };
    }),
  );
}

/**
 * Management reviews as loops: open from the day they were held until their decisions are communicated, within 30 days.
 *
 * @example
 * ```ts
 * import { ManagementReview, reviewLoops } from "@maatstaf/pdca";
 *
 * const review = ManagementReview.parse({ id: "DB-2025", jurisdiction: "nl", period: "2025", chairId: "ad", state: "held", heldOn: "2026-03-02" });
 * reviewLoops([review]).map(({ since, due }) => [since, due]) // => [["2026-03-02", "2026-04-01"]]
 * ```
 */
export function reviewLoops(
  reviews: readonly ManagementReview[],
  { communicateDays }: Pick<AnswerTerms, "communicateDays"> = answerTerms(),
): LoopItem[] {
  return reviews.flatMap((review): LoopItem[] => {
    const held = review.state !== "collecting" && review.state !== "input-complete";
    if (review.heldOn === undefined || !held) return [];
    return [
      {
        ref: { kind: "management-review", id: review.id },
        kind: "review",
        since: review.heldOn,
        due: plusDays(review.heldOn, communicateDays),
        ownerId: review.chairId,
        escalatesTo: "college",
        ...answered(lastStep(review, "communicate")?.on),
      },
    ];
  });
}
