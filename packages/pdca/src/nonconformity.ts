import { CalendarDate, Reference } from "@maatstaf/kernel";
import * as z from "zod";
import { AuditEvidence } from "./audit-evidence.ts";
import { CauseAnalysis } from "./cause-analysis.ts";
import { RecordStep } from "./record-step.ts";
import type { Immutable } from "./immutable.ts";
import { RecordId, Sentence } from "./record-id.ts";

/** What is found out and done in one round; a reopened nonconformity gets a new one. */
const ROUND = {
  causeAnalysis: CauseAnalysis.optional(),
  similarElsewhere: z
    .strictObject({
      checked: z.array(RecordId).min(1).meta({ description: "Units or processes looked at." }),
      result: Sentence,
    })
    .optional(),
  correctiveActionIds: z.array(RecordId).default([]),
  effectiveness: z
    .strictObject({
      verdict: z.enum(["effective", "partly", "not"]),
      by: RecordId,
      on: CalendarDate,
      evidence: z.array(AuditEvidence),
    })
    .optional(),
};

/**
 * A nonconformity (afwijking): something that is not as it should be, whoever found it. It is about what happened and what
 * made it possible, never about who.
 *
 * @example
 * ```ts
 * import { Nonconformity } from "@maatstaf/pdca";
 *
 * Nonconformity.parse({
 *   id: "NC-2026-01", source: { kind: "self-report" }, reporter: { kind: "anonymous" }, description: "Verouderd formulier in omloop",
 *   unitId: "SD", occurredOn: "2026-01-12", detectedOn: "2026-01-14", severity: 2,
 * }).state // => "reported"
 * ```
 */
export const Nonconformity = z
  .strictObject({
    id: RecordId,
    source: z.strictObject({
      kind: z.enum(["finding", "complaint", "incident", "measurement", "self-report", "norm-breach"]),
      ref: Reference.optional(),
    }),
    reporter: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("person"), personId: RecordId }),
      z.strictObject({ kind: z.literal("anonymous") }),
    ]),
    state: z
      .enum([
        "reported",
        "accepted",
        "rejected",
        "contained",
        "analysed",
        "actions-planned",
        "implemented",
        "effectiveness-check",
        "closed",
        "reopened",
      ])
      .default("reported"),
    description: Sentence,
    requirementIds: z.array(RecordId).default([]),
    unitId: RecordId,
    unitHeadId: RecordId.optional(),
    occurredOn: CalendarDate,
    detectedOn: CalendarDate,
    severity: z.int().min(1).max(5),
    containment: z.strictObject({ text: Sentence, by: RecordId, on: CalendarDate }).optional(),
    correction: Sentence.optional(),
    ...ROUND,
    earlierRounds: z.array(z.strictObject(ROUND)).default([]),
    risks: z
      .strictObject({ changed: z.boolean(), why: Sentence, riskIds: z.array(RecordId).default([]) })
      .optional()
      .meta({ description: "Whether the risk register was looked at, and what came of it." }),
    systemChange: Sentence.optional(),
    steps: z.array(RecordStep).default([]),
  })
  .refine(({ occurredOn, detectedOn }) => occurredOn <= detectedOn, {
    path: ["detectedOn"],
    params: { code: "nonconformity.detected-before-it-occurred" },
  });
export type Nonconformity = Immutable<z.infer<typeof Nonconformity>>;
