import { CalendarDate } from "@maatstaf/kernel";
import * as z from "zod";
import { WantedAction } from "./action-draft.ts";
import { RecordStep } from "./record-step.ts";
import type { Immutable } from "./immutable.ts";
import { RecordId, Sentence } from "./record-id.ts";

const GroupTest = z.strictObject({
  groupId: RecordId,
  version: z.int().min(1).optional().meta({ description: "The version of the criteria that were scored." }),
  applicable: z.boolean(),
  reasonNotApplicable: Sentence.optional(),
  criteria: z
    .array(
      z.strictObject({
        criterionId: RecordId,
        score: z.int().min(-2).max(2).optional().meta({ description: "-2 much worse to 2 much better." }),
        note: z.string().optional(),
      }),
    )
    .default([]),
});

/**
 * Somebody who was asked for a view (geraadpleegde partij), what they said, and what was done with it and why.
 *
 * @example
 * ```ts
 * import { Consultation } from "@maatstaf/pdca";
 *
 * Consultation.safeParse({ id: "C-1", groupId: "associations", partyId: "sportraad", how: "brief", requestedOn: "2026-01-05", deadline: "2026-02-01" }).success // => true
 * ```
 */
export const Consultation = z
  .strictObject({
    id: RecordId,
    groupId: RecordId,
    partyId: RecordId,
    how: Sentence,
    requestedOn: CalendarDate,
    deadline: CalendarDate,
    view: z.strictObject({ text: Sentence, on: CalendarDate }).optional(),
    response: z
      .strictObject({ taken: z.enum(["taken", "partly", "not"]), why: z.string(), by: RecordId, on: CalendarDate })
      .optional(),
  })
  .refine(({ requestedOn, deadline }) => requestedOn <= deadline, {
    path: ["deadline"],
    params: { code: "policy-test.deadline-before-request" },
  });
export type Consultation = Immutable<z.infer<typeof Consultation>>;

/**
 * A policy test (beleidstoets): what a project or regulation does to each target group. A score is for one criterion of one
 * group and is never averaged.
 *
 * @example
 * ```ts
 * import { PolicyTest } from "@maatstaf/pdca";
 *
 * PolicyTest.parse({
 *   id: "BT-2026-01", subject: { kind: "project", id: "P-7", title: "Balie op afspraak" }, phase: "ex-ante", authorId: "p1",
 * }).state // => "draft"
 * ```
 */
export const PolicyTest = z.strictObject({
  id: RecordId,
  subject: z.strictObject({
    kind: z.enum(["project", "regulation", "plan-action", "product", "event"]),
    id: RecordId,
    title: Sentence,
  }),
  phase: z.enum(["ex-ante", "ex-post"]),
  exAnteId: RecordId.optional().meta({ description: "Of an ex-post test: the test it looks back on." }),
  authorId: RecordId,
  state: z.enum(["draft", "tested", "advised", "decided", "followed-up"]).default("draft"),
  groups: z.array(GroupTest).default([]),
  consulted: z.array(Consultation).default([]),
  conclusion: z.string().optional(),
  mitigation: z.array(z.strictObject({ id: RecordId, groupId: RecordId, action: WantedAction })).default([]),
  advice: z.strictObject({ text: Sentence, by: RecordId, on: CalendarDate }).optional(),
  override: z
    .strictObject({ why: z.string(), by: RecordId, on: CalendarDate })
    .optional()
    .meta({ description: "Going on although a group is much worse off." }),
  decision: z.strictObject({ text: Sentence, why: z.string(), by: RecordId, on: CalendarDate }).optional(),
  steps: z.array(RecordStep).default([]),
});
export type PolicyTest = Immutable<z.infer<typeof PolicyTest>>;
