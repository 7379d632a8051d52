import { CalendarDate, LocalizedText, Reference } from "@maatstaf/kernel";
import * as z from "zod";
import { AuditEvidence } from "./audit-evidence.ts";
import { RecordStep } from "./record-step.ts";
import type { Immutable } from "./immutable.ts";
import { RecordId, Sentence } from "./record-id.ts";

const ids = z.array(RecordId).default([]);

/** Kinds of audits: internal, the stages of certification, by the regional audit body, and of a supplier. */
const AUDIT_TYPES = [
  "internal",
  "external-stage-1",
  "external-stage-2",
  "surveillance",
  "recertification",
  "special",
  "organisation-audit",
  "thematic-audit",
  "supplier",
] as const;

/**
 * One line of a checklist (checklistpunt): what to look at and why, and once looked at, what was seen.
 *
 * @example
 * ```ts
 * import { ChecklistItem } from "@maatstaf/pdca";
 *
 * ChecklistItem.parse({ id: "clause.8.5.1", kind: "clause", ref: { kind: "clause", id: "8.5.1" } }).evidence // => []
 * ```
 */
export const ChecklistItem = z.strictObject({
  id: RecordId,
  kind: z.enum(["clause", "process", "earlier-breach", "earlier-suggestion", "good-practice"]),
  ref: Reference,
  question: LocalizedText.optional().meta({ description: "The question to ask, where there is one of its own." }),
  evidence: z.array(AuditEvidence).default([]),
  verdict: z.enum(["conform", "not-conform", "not-seen"]).optional(),
});
export type ChecklistItem = Immutable<z.infer<typeof ChecklistItem>>;

/**
 * An audit (audit): what it looks at, who looks, when, and what came of it. Findings are records of their own.
 *
 * @example
 * ```ts
 * import { Audit } from "@maatstaf/pdca";
 *
 * Audit.parse({ id: "IA-2025-01", type: "internal", leadAuditorId: "p1", unitIds: ["RO"], clauseIds: ["8.5.1"] }).state // => "planned"
 * ```
 */
export const Audit = z.strictObject({
  id: RecordId,
  type: z.enum(AUDIT_TYPES),
  state: z
    .enum([
      "planned",
      "prepared",
      "in-execution",
      "draft-report",
      "contradiction",
      "final",
      "follow-up",
      "closed",
      "cancelled",
    ])
    .default("planned"),
  standards: ids,
  clauseIds: ids.meta({ description: "Clauses it covers." }),
  processIds: ids.meta({ description: "Processes it covers." }),
  unitIds: ids.meta({ description: "Units it looks at." }),
  leadAuditorId: RecordId,
  team: ids.meta({ description: "Other auditors." }),
  auditeeIds: ids.meta({ description: "Who answers for the units it looks at." }),
  plan: z
    .array(
      z.strictObject({ on: CalendarDate, time: z.string().optional(), withId: RecordId.optional(), topic: Sentence }),
    )
    .default([]),
  planSentOn: CalendarDate.optional(),
  checklist: z.array(ChecklistItem).default([]),
  draftSentOn: CalendarDate.optional(),
  reply: z.strictObject({ by: RecordId, on: CalendarDate, text: Sentence }).optional(),
  reportId: RecordId.optional(),
  steps: z.array(RecordStep).default([]),
});
export type Audit = Immutable<z.infer<typeof Audit>>;

/** The first and the last day of an audit by its plan; `undefined` without a plan. */
export function auditDays({ plan }: Pick<Audit, "plan">): { first: CalendarDate; last: CalendarDate } | undefined {
  const days = plan.map(({ on }) => on).toSorted();
  const [first] = days;
  const last = days.at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** Everyone who audits. */
export function auditors({ leadAuditorId, team }: Pick<Audit, "leadAuditorId" | "team">): readonly string[] {
  return [...new Set([leadAuditorId, ...team])];
}
