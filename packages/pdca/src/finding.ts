import { CalendarDate } from "@maatstaf/kernel";
import * as z from "zod";
import { AuditEvidence } from "./audit-evidence.ts";
import { RecordStep } from "./record-step.ts";
import type { Immutable } from "./immutable.ts";
import { CauseAnalysis } from "./cause-analysis.ts";
import { RecordId, Sentence } from "./record-id.ts";

/**
 * The grades of a finding, from grave to good: `major` is an element that is missing or has broken down, or a result that
 * cannot be relied on; `minor` an isolated lapse; `observation` and `opportunity` are no breach.
 *
 * @example
 * ```ts
 * import { FINDING_GRADES } from "@maatstaf/pdca";
 *
 * FINDING_GRADES[0] // => "major"
 * ```
 */
export const FINDING_GRADES = ["major", "minor", "observation", "opportunity", "positive"] as const;

/** A grade of {@link FINDING_GRADES}. */
export type FindingGrade = (typeof FINDING_GRADES)[number];

/** What the unit answers, what was carried out, and what the verifier saw of it. */
const ROUND = {
  response: z
    .strictObject({
      correction: Sentence,
      cause: Sentence,
      causeAnalysis: CauseAnalysis.optional().meta({ description: "How the cause was found, by a method." }),
      plan: Sentence,
      ownerId: RecordId,
      actionIds: z.array(RecordId).default([]),
      implementBy: CalendarDate.optional(),
    })
    .optional(),
  implementation: z.strictObject({ by: z.array(RecordId).min(1), evidence: z.array(AuditEvidence).min(1) }).optional(),
  effect: z
    .strictObject({
      verdict: z.enum(["effective", "partly", "not"]),
      by: RecordId,
      on: CalendarDate,
      evidence: z.array(AuditEvidence).min(1),
    })
    .optional(),
};

/**
 * A finding of an audit (vaststelling), also a recommendation of the regional audit body.
 *
 * @example
 * ```ts
 * import { Finding } from "@maatstaf/pdca";
 *
 * Finding.parse({
 *   id: "F-04", auditId: "EXT-2024", grade: "minor", requirementIds: ["7.5.3"], unitId: "SD", raisedOn: "2024-04-18",
 *   statement: "Verouderd formulier in omloop", criterion: "Alleen de geldige versie is in gebruik",
 * }).state // => "raised"
 * ```
 */
export const Finding = z.strictObject({
  id: RecordId,
  auditId: RecordId,
  grade: z.enum(FINDING_GRADES),
  earlierGrades: z
    .array(z.strictObject({ grade: z.enum(FINDING_GRADES), until: CalendarDate, by: RecordId, why: Sentence }))
    .default([]),
  state: z
    .enum([
      "raised",
      "disputed",
      "accepted",
      "plan-submitted",
      "plan-accepted",
      "implemented",
      "verified",
      "closed",
      "shared",
      "withdrawn",
    ])
    .default("raised"),
  requirementIds: z.array(RecordId).min(1).meta({ description: "Clauses or themes it is about." }),
  unitId: RecordId,
  auditeeIds: z.array(RecordId).default([]).meta({ description: "Who answers for the unit." }),
  raisedOn: CalendarDate,
  statement: Sentence,
  criterion: Sentence,
  evidence: z.array(AuditEvidence).default([]),
  ...ROUND,
  earlierRounds: z
    .array(z.strictObject(ROUND))
    .default([])
    .meta({ description: "What was answered before it was reopened." }),
  nonconformityId: RecordId.optional(),
  steps: z.array(RecordStep).default([]),
});
export type Finding = Immutable<z.infer<typeof Finding>>;

/** Whether a grade is a breach that must be corrected and verified. */
export function isBreach(grade: FindingGrade): grade is "major" | "minor" {
  return grade === "major" || grade === "minor";
}
