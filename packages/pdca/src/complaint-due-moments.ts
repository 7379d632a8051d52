import { plusDays } from "@maatstaf/kernel";
import { answerTerms } from "./answer-terms.ts";
import type { AnswerTerms } from "./answer-terms.ts";
import { answeredOn, complaintDeadlines } from "./complaint-clock.ts";
import type { ComplaintRules } from "./complaint-clock.ts";
import type { Complaint } from "./complaint.ts";
import type { DueMoment } from "./due-moment.ts";

/**
 * What a complaint asks for by its regulation: to register, acknowledge and answer it in time; and, once it is answered, to
 * close it with its lesson.
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
  { lessonDays }: Pick<AnswerTerms, "lessonDays"> = answerTerms(),
): readonly DueMoment[] {
  const { id, state, handlerId } = complaint;
  if (state === "closed" || state === "reclassified") return [];
  const assignees = {
    registration: "complaints-coordinator",
    acknowledgement: "complaints-coordinator",
    inadmissibility: "complaints-coordinator",
    answer: handlerId ?? "complaints-coordinator",
  };
  const ref = { kind: "complaint", id };
  const done = answeredOn(complaint);
  const isToClose = done !== undefined && (state === "answered" || state === "inadmissible");
  return [
    ...complaintDeadlines(complaint, rules, on)
      .filter(({ metOn }) => metOn === undefined)
      .map(({ kind, due }) => ({
        ref,
        kind: COMPLAINT_TASKS[kind],
        due: due.date,
        assignee: assignees[kind],
        escalatesTo: kind === "answer" && handlerId !== undefined ? "complaints-coordinator" : "general-director",
      })),
    ...(isToClose
      ? [
          {
            ref,
            kind: "close-complaint",
            due: plusDays(done, lessonDays),
            assignee: "complaints-coordinator",
            escalatesTo: "general-director",
          },
        ]
      : []),
  ];
}

const COMPLAINT_TASKS = {
  registration: "register-complaint",
  acknowledgement: "acknowledge-complaint",
  inadmissibility: "tell-inadmissibility",
  answer: "answer-complaint",
} as const;
