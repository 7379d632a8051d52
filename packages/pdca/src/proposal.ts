import { CalendarDate, Reference } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import { CaseLink, Reclassification } from "./reclassification.ts";
import { RecordStep } from "./record-step.ts";
import { RecordId } from "./record-id.ts";

const id = RecordId;
const text = z.string().trim().min(1).max(4000);
const level = z.int().min(1).max(5);

/** Characters that a decision must at least say why in. */
export const DECISION_WHY = 40;

/**
 * What somebody fills in to propose something: five fields at most, one of them compulsory.
 *
 * @example
 * ```ts
 * import { ProposalForm } from "@maatstaf/pdca";
 *
 * ProposalForm.safeParse({ text: "Zet een fietsenrek aan het loket." }).success // => true
 * ```
 */
export const ProposalForm = z.strictObject({
  text,
  benefit: text.optional(),
  about: Reference.optional(),
  unitId: id.optional(),
  submitterRef: id.optional().meta({ description: "Without it the proposal is anonymous, and hears nothing." }),
});
export type ProposalForm = Immutable<z.infer<typeof ProposalForm>>;

/**
 * A proposal for improvement (voorstel tot verbetering), with everybody who submitted it.
 *
 * @example
 * ```ts
 * import { Proposal } from "@maatstaf/pdca";
 *
 * const proposal = Proposal.parse({
 *   id: "v1", number: "V-2026-014", source: "employee", submitterRefs: ["p7"], receivedOn: "2026-02-02", text: "Zet een fietsenrek aan het loket.",
 * });
 * proposal.state // => "submitted"
 * ```
 */
export const Proposal = z.strictObject({
  id,
  number: z.string().min(1).optional(),
  source: z.enum(["employee", "inhabitant", "think-group", "audit", "partner"]),
  submitterRefs: z.array(id).default([]).meta({ description: "Everybody who submitted it; none: anonymous." }),
  receivedOn: CalendarDate.meta({ description: "Of the first of those that were merged into it." }),
  about: Reference.optional(),
  text,
  benefit: text.optional(),
  unitId: id.optional(),
  assessment: z
    .strictObject({
      impact: level,
      effort: level,
      costEuroCents: z.int().min(0).optional(),
      advice: text.optional(),
    })
    .optional(),
  votes: z.int().min(0).default(0),
  suspensions: z.array(z.strictObject({ from: CalendarDate, to: CalendarDate.optional() })).default([]),
  decisions: z
    .array(
      z.strictObject({
        round: z.int().min(0).meta({ description: "0, or 1 on appeal." }),
        verdict: z.enum(["accept", "accept-partly", "pilot", "later", "reject", "already-exists"]),
        why: z.string().trim().min(DECISION_WHY).max(4000),
        by: id,
        on: CalendarDate,
      }),
    )
    .default([]),
  feedback: z
    .array(z.strictObject({ round: z.int().min(0), to: id, on: CalendarDate }))
    .default([])
    .meta({ description: "To whom the decision with its why was sent." }),
  actionIds: z.array(id).default([]),
  appealed: z.int().min(0).default(0),
  links: z.array(CaseLink).default([]),
  reclassification: Reclassification.optional(),
  state: z
    .enum([
      "submitted",
      "received",
      "triaged",
      "advised",
      "decided",
      "fed-back",
      "in-realisation",
      "realised",
      "published",
      "rejected",
      "appealed",
      "merged",
      "reclassified",
      "closed",
    ])
    .default("submitted"),
  steps: z.array(RecordStep).default([]),
});
export type Proposal = Immutable<z.infer<typeof Proposal>>;
