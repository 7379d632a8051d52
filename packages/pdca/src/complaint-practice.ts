import * as z from "zod";
import { complaintPrinciples, isMet } from "./complaint-principle.ts";
import type { ComplaintPrinciple } from "./complaint-principle.ts";
import type { ComplaintRegulation } from "./complaint-regulation.ts";
import type { Immutable } from "./immutable.ts";
import type { PdcaIssue } from "./pdca-issue.ts";
import { Sentence } from "./record-id.ts";

const CHANNELS = ["counter", "phone", "email", "letter", "web-form", "social-media", "other"] as const;

/**
 * How an organisation handles complaints beside its regulation: where the way is shown, what it costs, who reads it.
 *
 * @example
 * ```ts
 * import { ComplaintPractice } from "@maatstaf/pdca";
 *
 * ComplaintPractice.parse({ publishedAt: ["website"], channels: ["phone", "web-form"] }).chargeCents // => 0
 * ```
 */
export const ComplaintPractice = z.strictObject({
  publishedAt: z.array(Sentence).default([]).meta({ description: "Where residents find how to complain." }),
  channels: z.array(z.enum(CHANNELS)).default([]),
  tellsProgress: z.boolean().default(false).meta({ description: "The complainant can follow it." }),
  chargeCents: z.int().min(0).default(0),
  readerRoles: z
    .array(z.string().min(1))
    .default(["complaints-coordinator", "complaint-handler"])
    .meta({ description: "Roles that read the whole complaint." }),
  asksSatisfaction: z.boolean().default(false),
  reportsTo: z.array(Sentence).default([]).meta({ description: "Who gets the yearly report." }),
  reviewMonths: z.int().min(1).optional().meta({ description: "How often the way of handling is reviewed." }),
});
export type ComplaintPractice = Immutable<z.infer<typeof ComplaintPractice>>;

/**
 * In which of the nine guiding ideas of ISO 10002 a way of handling complaints falls short, one issue for each, at the first
 * of its demands that is not met. They advise: a regulation is valid without them.
 *
 * @param principles - What each idea asks: a table, to change where another yardstick holds.
 *
 * @see docs/methods/pdca-complaints.md
 *
 * @example
 * ```ts
 * import { complaintFrame, ComplaintPractice, complaintPracticeIssues, ComplaintRegulation } from "@maatstaf/pdca";
 *
 * const regulation = ComplaintRegulation.parse({
 *   ...complaintFrame("nl"), id: "KV", version: "2026.1", adoptedBy: "college", adoptedOn: "2025-12-15",
 *   secondLine: { body: "ombudsman" }, anonymous: "refused", retentionYears: 5,
 * });
 * const practice = ComplaintPractice.parse({ publishedAt: ["website"], channels: ["web-form"], asksSatisfaction: true, reportsTo: ["gemeenteraad"], reviewMonths: 12 });
 * complaintPracticeIssues(practice, regulation).map(({ code }) => code) // => ["complaint.practice-not-accessible", "complaint.practice-not-responsive"]
 * ```
 */
export function complaintPracticeIssues(
  practice: ComplaintPractice,
  regulation: ComplaintRegulation,
  principles: readonly ComplaintPrinciple[] = complaintPrinciples(),
): PdcaIssue[] {
  return principles.flatMap(({ id, demands }): PdcaIssue[] => {
    const unmet = demands.find((demand) => !isMet(demand, { practice, regulation }));
    if (unmet === undefined) return [];
    return [{ code: `complaint.practice-not-${id}`, severity: "warning", place: unmet.of, params: {} }];
  });
}
