import type { ComplaintRegulation } from "./complaint-regulation.ts";
import type { Complaint } from "./complaint.ts";

/** Why somebody may not handle a complaint. */
export type HandlerConflict = "subject" | "decision-chain" | "complainant";

/**
 * Why somebody may not handle a complaint: it is about their conduct, they are in its chain of decision, or they are who
 * complains. Where the regulation says so, a complaint about the body itself may be handled within it (Awb 9:7, second paragraph).
 *
 * @returns Nothing for who is independent.
 *
 * @example
 * ```ts
 * import { handlerConflicts } from "@maatstaf/pdca";
 *
 * const about = { unitIds: ["BZ"], conductOf: "staff", personIds: ["p7"], decisionChainIds: ["p2"] } as const;
 * const complaint = { about, complainant: { kind: "anonymous" } } as const;
 * handlerConflicts(complaint, "p2", { bodyItselfExempt: false }) // => ["decision-chain"]
 * handlerConflicts(complaint, "p9", { bodyItselfExempt: false }) // => []
 * ```
 */
export function handlerConflicts(
  complaint: Pick<Complaint, "about" | "complainant">,
  personId: string,
  regulation: Pick<ComplaintRegulation, "bodyItselfExempt">,
): readonly HandlerConflict[] {
  const { about, complainant } = complaint;
  const isExempt = isAboutExemptBody(complaint, regulation);
  return [
    ...(!isExempt && about.personIds.includes(personId) ? (["subject"] as const) : []),
    ...(!isExempt && about.decisionChainIds.includes(personId) ? (["decision-chain"] as const) : []),
    ...(complainant.kind === "known" && complainant.personRef === personId ? (["complainant"] as const) : []),
  ];
}

/** Whether the complaint is about the body itself, under a regulation that lets it handle such a complaint. */
export function isAboutExemptBody(
  { about }: Pick<Complaint, "about">,
  { bodyItselfExempt }: Pick<ComplaintRegulation, "bodyItselfExempt">,
): boolean {
  return bodyItselfExempt && about.conductOf === "body";
}
