import type { CalendarDate } from "@maatstaf/kernel";
import { complaintDeadlines } from "./complaint-clock.ts";
import type { ComplaintDeadline, ComplaintRules } from "./complaint-clock.ts";
import type { Complaint } from "./complaint.ts";

/** One day to expect something by. */
export interface ComplaintStatusDate extends Pick<ComplaintDeadline, "kind" | "metOn" | "standing"> {
  readonly date: CalendarDate;
}

/**
 * What the complainant may know of their own complaint, and what the acknowledgement says: the number, where it is, who
 * handles it by role, the days by which to expect what, and where to go next. No name of staff is in it.
 */
export interface ComplaintStatus {
  readonly number?: string;
  readonly receivedOn: CalendarDate;
  readonly state: Complaint["state"];
  readonly handledBy: "complaints-coordinator" | "complaint-handler" | "committee";
  readonly dates: readonly ComplaintStatusDate[];
  readonly secondLine?: string;
}

/**
 * The status of a complaint for who made it, with the dates that the regulation gives.
 *
 * @param on - The day of reading.
 *
 * @see docs/methods/pdca-complaints.md
 *
 * @example
 * ```ts
 * import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
 * import { Complaint, complaintFrame, ComplaintRegulation, complaintStatus } from "@maatstaf/pdca";
 *
 * const regulation = ComplaintRegulation.parse({
 *   ...complaintFrame("nl"), id: "KV", version: "2026.1", adoptedBy: "college", adoptedOn: "2025-12-15",
 *   secondLine: { body: "ombudsman" }, anonymous: "refused", retentionYears: 5,
 * });
 * const complaint = Complaint.parse({
 *   id: "k1", number: "K-2026-0001", receivedOn: "2026-03-16", channel: "email", complainant: { kind: "anonymous" }, content: { subject: "Toon", description: "Hing op." },
 *   about: {}, regulation: { id: "KV", version: "2026.1" },
 * });
 * const status = complaintStatus(complaint, { regulation, calendar: holidayCalendar("nl") }, calendarDate("2026-03-17"));
 * [status.number, status.secondLine, status.dates.at(-1)?.date] // => ["K-2026-0001", "ombudsman", "2026-04-28"]
 * ```
 */
export function complaintStatus(complaint: Complaint, rules: ComplaintRules, on: CalendarDate): ComplaintStatus {
  const { number, receivedOn, state, handlerId } = complaint;
  const { committeeAdvises, secondLine } = rules.regulation;
  const handler = committeeAdvises ? "committee" : "complaint-handler";
  return {
    ...(number === undefined ? {} : { number }),
    receivedOn,
    state,
    handledBy: handlerId === undefined ? "complaints-coordinator" : handler,
    dates: complaintDeadlines(complaint, rules, on).map(({ kind, due, metOn, standing }) => ({
      kind,
      date: due.date,
      ...(metOn === undefined ? {} : { metOn }),
      standing,
    })),
    ...(secondLine === undefined ? {} : { secondLine: secondLine.body }),
  };
}
