import { complaintDeadlines } from "./complaint-clock.ts";
import type { ComplaintRules } from "./complaint-clock.ts";
import type { Complaint } from "./complaint.ts";
import type { DueMoment } from "./due-moment.ts";

/**
 * What a complaint asks for by its regulation: to register, acknowledge and answer it in time.
 *
 * @param on - The day of reading.
 *
 * @example
 * ```ts
 * import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
 * import { Complaint, complaintDueMoments, complaintFrame, ComplaintRegulation } from "@maatstaf/pdca";
 *
 * const regulation = ComplaintRegulation.parse({
 *   ...complaintFrame("nl"), id: "KV", version: "2026.1", adoptedBy: "college", adoptedOn: "2025-12-15",
 *   secondLine: { body: "ombudsman" }, anonymous: "refused", retentionYears: 5,
 * });
 * const complaint = Complaint.parse({
 *   id: "k1", receivedOn: "2026-03-16", channel: "email", complainant: { kind: "known", personRef: "px-1" }, about: {},
 *   content: { subject: "Toon", description: "Hing op." }, regulation: { id: "KV", version: "2026.1" }, handlerId: "p9",
 * });
 * const rules = { regulation, calendar: holidayCalendar("nl") };
 * complaintDueMoments(complaint, rules, calendarDate("2026-03-17")).map(({ kind, assignee }) => [kind, assignee]) // => [["register-complaint", "complaints-coordinator"], ["answer-complaint", "p9"]]
 * ```
 */
export function complaintDueMoments(
  complaint: Complaint,
  rules: ComplaintRules,
  on: Parameters<typeof complaintDeadlines>[2],
): readonly DueMoment[] {
  const { id, state, handlerId } = complaint;
  if (state === "closed" || state === "reclassified") return [];
  const assignees = {
    registration: "complaints-coordinator",
    acknowledgement: "complaints-coordinator",
    inadmissibility: "complaints-coordinator",
    answer: handlerId ?? "complaints-coordinator",
  };
  return complaintDeadlines(complaint, rules, on)
    .filter(({ metOn }) => metOn === undefined)
    .map(({ kind, due }) => ({
      ref: { kind: "complaint", id },
      kind: COMPLAINT_TASKS[kind],
      due: due.date,
      assignee: assignees[kind],
      escalatesTo: kind === "answer" ? "complaints-coordinator" : "general-director",
    }));
}

const COMPLAINT_TASKS = {
  registration: "register-complaint",
  acknowledgement: "acknowledge-complaint",
  inadmissibility: "tell-inadmissibility",
  answer: "answer-complaint",
} as const;
