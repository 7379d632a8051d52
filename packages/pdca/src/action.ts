import { CalendarDate, LocalizedText, Reference } from "@maatstaf/kernel";
import * as z from "zod";
import { EffectMeasurement } from "./effect-measurement.ts";
import type { Immutable } from "./immutable.ts";
import { RecordStep } from "./record-step.ts";
import { RecordId } from "./record-id.ts";

const id = RecordId;
const text = z.string().trim().min(1).max(4000);

/**
 * What an action can come from (herkomst).
 *
 * @example
 * ```ts
 * import { ACTION_ORIGINS } from "@maatstaf/pdca";
 *
 * ACTION_ORIGINS.includes("management-review") // => true
 * ```
 */
export const ACTION_ORIGINS = [
  "self-evaluation",
  "audit-finding",
  "nonconformity",
  "complaint",
  "proposal",
  "survey",
  "indicator",
  "risk-treatment",
  "policy-test",
  "management-review",
  "merger",
  "roadmap",
  "think-group",
] as const;

/**
 * An improvement action (verbeteractie): the one kind of action there is, whatever it came from.
 *
 * The first due date stays known: {@link rescheduledAction} keeps what a date was. Every evaluation moment wants an
 * answer. An assessment of the effect belongs to a cycle; a failed one is not wiped but followed by the next.
 *
 * @example
 * ```ts
 * import { Action } from "@maatstaf/pdca";
 *
 * const action = Action.parse({
 *   id: "A-14", title: { nl: "Tweede loket op zaterdag" }, kind: "corrective", unitId: "BZ", priority: 2, createdOn: "2026-01-05",
 *   origin: { kind: "indicator", ref: { kind: "indicator-card", id: "KPI-02" } },
 * });
 * action.state // => "proposed"
 * ```
 */
export const Action = z.strictObject({
  id,
  title: LocalizedText,
  description: text.optional(),
  origin: z.strictObject({ kind: z.enum(ACTION_ORIGINS), ref: Reference }),
  kind: z.enum(["correction", "corrective", "improvement", "preventive", "treatment", "decision-follow-up"]),
  state: z
    .enum(["proposed", "planned", "in-execution", "on-hold", "done", "checked", "secured", "closed", "cancelled"])
    .default("proposed"),
  ownerId: id.optional(),
  executorIds: z.array(id).default([]).meta({ description: "Who carries it out beside the owner." }),
  unitId: id,
  priority: z.int().min(1).max(4).meta({ description: "1 is the highest." }),
  createdOn: CalendarDate,
  plannedStart: CalendarDate.optional(),
  dueDate: CalendarDate.optional(),
  dueDateChanges: z
    .array(z.strictObject({ from: CalendarDate, to: CalendarDate, on: CalendarDate, by: id, why: text }))
    .default([]),
  evaluations: z
    .array(
      z.strictObject({
        on: CalendarDate.meta({ description: "The evaluation moment." }),
        answer: z
          .strictObject({ by: id, on: CalendarDate, verdict: z.enum(["on-track", "adjust", "stop"]), text })
          .optional(),
      }),
    )
    .default([]),
  holdUntil: CalendarDate.optional(),
  budgetRef: Reference.optional(),
  planActionRef: Reference.optional().meta({ description: "The action of the multi-year plan it contributes to." }),
  expectedEffect: z
    .strictObject({ indicator: Reference, from: z.number().optional(), to: z.number(), by: CalendarDate })
    .optional(),
  progress: z.number().min(0).max(100).default(0),
  result: text.optional(),
  assessments: z
    .array(
      z.strictObject({
        cycle: z.int().min(0).meta({ description: "The number of failed cycles before this one." }),
        verdict: z.enum(["effective", "partly", "not"]),
        evidence: text,
        verifierId: id,
        on: CalendarDate,
        measurement: EffectMeasurement.optional(),
      }),
    )
    .default([]),
  securing: z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("updated"), references: z.array(Reference).min(1) }),
      z.strictObject({ kind: z.literal("not-applicable"), why: z.string().trim().min(20) }),
    ])
    .optional()
    .meta({ description: "The norm, process or document that was updated (borging), or why none had to be." }),
  failedCycles: z.int().min(0).default(0),
  steps: z.array(RecordStep).default([]),
});
export type Action = Immutable<z.infer<typeof Action>>;
