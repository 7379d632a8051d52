import { plusDays } from "@maatstaf/kernel";
import type { Finding } from "./finding.ts";
import { lastStep } from "./last-step.ts";
import type { ManagementReview } from "./management-review.ts";
import type { Nonconformity } from "./nonconformity.ts";
import { answered } from "./open-loop.ts";
import type { LoopItem } from "./open-loop.ts";
import { adviceReference, isHeld } from "./open-advices.ts";
import { isWhy } from "./least-why.ts";
import { thinkGroupRules } from "./think-group.ts";
import type { ThinkGroupMeeting, ThinkGroupRules } from "./think-group.ts";

/** Who leads each unit, by its id. */
export type UnitHeads = Readonly<Record<string, string>>;

/** The unit and its head, as far as they are known. */
function unitOf(unitId: string, heads: UnitHeads): Pick<LoopItem, "unitId" | "unitHeadId"> {
  const unitHeadId = heads[unitId];
  return unitHeadId === undefined ? { unitId } : { unitId, unitHeadId };
}

/**
 * Findings as loops: open until they are closed or withdrawn. What is good waits for nobody and is left out.
 *
 * @param heads - Who leads each unit.
 *
 * @example
 * ```ts
 * import { Finding, findingLoops } from "@maatstaf/pdca";
 *
 * const finding = Finding.parse({
 *   id: "F-07", auditId: "IA-2025-01", grade: "minor", requirementIds: ["8.5.1"], unitId: "RO", raisedOn: "2025-06-02",
 *   statement: "Termijnbewaking steunt op één persoon", criterion: "De termijn wordt bewaakt",
 * });
 * findingLoops([finding], { RO: "head-ro" }).map(({ ref, unitHeadId }) => [ref.id, unitHeadId]) // => [["F-07", "head-ro"]]
 * ```
 */
export function findingLoops(findings: readonly Finding[], heads: UnitHeads): LoopItem[] {
  return findings
    .filter(({ grade }) => grade !== "positive")
    .map((finding) => {
      const isOver = finding.state === "closed" || finding.state === "withdrawn";
      return {
        ref: { kind: "finding", id: finding.id },
        kind: "finding",
        since: finding.raisedOn,
        ownerId: finding.response?.ownerId ?? finding.auditeeIds[0] ?? finding.unitId,
        ...unitOf(finding.unitId, heads),
        escalatesTo: "quality-coordinator",
        ...answered(isOver ? finding.steps.at(-1)?.on : undefined),
      };
    });
}

/**
 * Nonconformities as loops: open until they are closed or rejected.
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
export function nonconformityLoops(nonconformities: readonly Nonconformity[], heads: UnitHeads): LoopItem[] {
  return nonconformities.map((one) => {
    const isOver = one.state === "closed" || one.state === "rejected";
    return {
      ref: { kind: "nonconformity", id: one.id },
      kind: "nonconformity",
      since: one.detectedOn,
      ownerId: one.unitHeadId ?? heads[one.unitId] ?? one.unitId,
      ...unitOf(one.unitId, heads),
      escalatesTo: "quality-coordinator",
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
 * Management reviews as loops: open from the day they were held until their decisions are communicated.
 *
 * @example
 * ```ts
 * import { ManagementReview, reviewLoops } from "@maatstaf/pdca";
 *
 * const review = ManagementReview.parse({ id: "DB-2025", jurisdiction: "nl", period: "2025", chairId: "ad", state: "held", heldOn: "2026-03-02" });
 * reviewLoops([review]).map(({ since, ownerId }) => [since, ownerId]) // => [["2026-03-02", "ad"]]
 * ```
 */
export function reviewLoops(reviews: readonly ManagementReview[]): LoopItem[] {
  return reviews.flatMap((review): LoopItem[] => {
    const held = review.state !== "collecting" && review.state !== "input-complete";
    if (review.heldOn === undefined || !held) return [];
    return [
      {
        ref: { kind: "management-review", id: review.id },
        kind: "review",
        since: review.heldOn,
        ownerId: review.chairId,
        ...answered(lastStep(review, "communicate")?.on),
      },
    ];
  });
}
