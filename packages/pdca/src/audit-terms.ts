import { Term } from "@maatstaf/kernel";
import * as z from "zod";
import terms from "./audit-terms.json" with { type: "json" };
import type { Immutable } from "./immutable.ts";

const Response = z.strictObject({
  plan: Term,
  implementation: z.union([Term, z.literal("before-next-audit")]),
});

/**
 * The terms of audits as data (termijnen van audits): for the plan, the draft report, the reply of the auditee, and what is
 * asked for each grade of finding. A certification body may ask others.
 *
 * @example
 * ```ts
 * import { auditTerms } from "@maatstaf/pdca";
 *
 * auditTerms().responses.major.plan // => { amount: 10, unit: "working-days", roll: "none" }
 * ```
 */
export const AuditTerms = z.strictObject({
  planSentDays: z.int().min(1).meta({ description: "Days before the first day of the audit." }),
  draftReport: Term.meta({ description: "From the last day of the audit." }),
  reply: Term.meta({ description: "From the day the draft report was sent." }),
  decision: Term.meta({ description: "In which the auditors decide: on a dispute, a plan, a reply, closing." }),
  closing: Term.meta({ description: "From the final report to closing the audit." }),
  independenceMonths: z.int().min(1).meta({ description: "How long an auditor must be away from a unit." }),
  cycleYears: z.int().min(1),
  effectDays: z.int().min(1).meta({ description: "Days after implementation from which an effect can be seen." }),
  nextAuditMonths: z
    .int()
    .min(1)
    .meta({ description: "When the next audit comes at the latest, while none is planned." }),
  responses: z.strictObject({
    major: Response,
    minor: Response,
    suggestion: Response.meta({ description: "What is no breach: observations and opportunities." }),
  }),
});
export type AuditTerms = Immutable<z.infer<typeof AuditTerms>>;

/** The terms to begin with. */
export function auditTerms(): AuditTerms {
  return AuditTerms.parse(terms.audit);
}
