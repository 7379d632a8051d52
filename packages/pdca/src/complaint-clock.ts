import { dueDate } from "@maatstaf/kernel";
import type { CalendarDate, DueDate, HolidayCalendar, Term } from "@maatstaf/kernel";
import type { ComplaintRegulation } from "./complaint-regulation.ts";
import type { Complaint } from "./complaint.ts";

/** What the terms of a complaint are computed with. */
export interface ComplaintRules {
  readonly regulation: ComplaintRegulation;
  /** The calendar that `regulation.calendarId` names. */
  readonly calendar: HolidayCalendar;
}

/** One term of a complaint, with its last day and how it stands. */
export interface ComplaintDeadline {
  readonly kind: "registration" | "acknowledgement" | "inadmissibility" | "answer";
  readonly due: DueDate;
  readonly metOn?: CalendarDate;
  readonly standing: "met" | "met-late" | "running" | "overdue";
}

/**
 * The terms of a complaint on a day, in the order in which they come: registration, acknowledgement where the regulation
 * has a term for it, the notice that it is not handled where it was so decided, the answer.
 *
 * The answer is reckoned from the receipt: a suspension moves its end, the extension lengthens it, and further delay with
 * the consent of the complainant lasts until the day they agreed to. A suspension that still runs counts up to the day of
 * reading. After a reopening the term of the answer starts anew on the day of the reopening.
 *
 * @param on - The day of reading.
 * @throws RangeError when the complaint was received under another regulation, or the calendar is another one.
 *
 * @see docs/methods/pdca-complaints.md
 *
 * @example
 * ```ts
 * import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
 * import { Complaint, complaintDeadlines, complaintFrame, ComplaintRegulation } from "@maatstaf/pdca";
 *
 * const days = (amount: number) => ({ amount, unit: "calendar-days", roll: "forward" });
 * const frame = complaintFrame("be-vlg");
 * const regulation = ComplaintRegulation.parse({
 *   ...frame, terms: { ...frame.terms, acknowledgement: days(10), answer: days(45) }, id: "KR", version: "2026.1",
 *   adoptedBy: "gemeenteraad", adoptedOn: "2025-12-15", anonymous: "as-report", retentionYears: 5,
 * });
 * const complaint = Complaint.parse({
 *   id: "k1", receivedOn: "2026-03-27", channel: "phone", complainant: { kind: "anonymous" }, content: { subject: "Toon", description: "Hing op." },
 *   about: {}, regulation: { id: "KR", version: "2026.1" },
 * });
 * const rules = { regulation, calendar: holidayCalendar("be") };
 * complaintDeadlines(complaint, rules, calendarDate("2026-04-08")).map(({ kind, due }) => [kind, due.date]) // => [["registration", "2026-03-30"], ["acknowledgement", "2026-04-07"], ["answer", "2026-05-11"]]
 * ```
 */
export function complaintDeadlines(
  complaint: Complaint,
  rules: ComplaintRules,
  on: CalendarDate,
): readonly ComplaintDeadline[] {
  requireOwnRules(complaint, rules);
  const { terms } = rules.regulation;
  const { receivedOn } = complaint;
  const from = (term: Term): DueDate => dueDate(term, receivedOn, rules.calendar);
  const registered = complaint.steps.find(({ command }) => command === "register")?.on;
  const { inadmissibility } = complaint;
  return [
    deadline("registration", from(terms.registration), registered, on),
    ...(terms.acknowledgement === undefined
      ? []
      : [deadline("acknowledgement", from(terms.acknowledgement), complaint.acknowledgedOn, on)]),
    ...(terms.inadmissibility === undefined || inadmissibility === undefined
      ? []
      : [deadline("inadmissibility", from(terms.inadmissibility), inadmissibility.on, on)]),
    deadline("answer", answerDue(complaint, rules, on), answeredOn(complaint), on),
  ];
}

/** Holds that a complaint is read with the regulation it was received under. */
export function requireOwnRules({ id, regulation }: Complaint, rules: ComplaintRules): void {
  if (regulation.id !== rules.regulation.id || regulation.version !== rules.regulation.version) {
    throw new RangeError(
      `complaint ${id}: found regulation ${rules.regulation.id} ${rules.regulation.version}, expected ${regulation.id} ${regulation.version}, under which it was received`,
    );
  }
  if (rules.calendar.id !== rules.regulation.calendarId) {
    throw new RangeError(
      `complaint ${id}: found calendar ${rules.calendar.id}, expected ${rules.regulation.calendarId}, which the regulation names`,
    );
  }
}

/** The day on which this round was answered, or on which it was decided not to handle it. */
export function answeredOn({ answers, reopened, inadmissibility }: Complaint): CalendarDate | undefined {
  return answers.findLast(({ round }) => round === reopened)?.on ?? inadmissibility?.on;
}

/**
 * The last day to answer a complaint.
 *
 * @param on - The day of reading: a suspension that still runs counts up to it.
 *
 * @example
 * ```ts
 * import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
 * import { answerDue, Complaint, complaintFrame, ComplaintRegulation } from "@maatstaf/pdca";
 *
 * const regulation = ComplaintRegulation.parse({
 *   ...complaintFrame("nl"), id: "KV", version: "2026.1", adoptedBy: "college", adoptedOn: "2025-12-15",
 *   secondLine: { body: "ombudsman" }, anonymous: "refused", retentionYears: 5,
 * });
 * const complaint = Complaint.parse({
 *   id: "k1", receivedOn: "2026-03-16", channel: "email", complainant: { kind: "anonymous" }, content: { subject: "Toon", description: "Hing op." },
 *   about: {}, regulation: { id: "KV", version: "2026.1" },
 * });
 * answerDue(complaint, { regulation, calendar: holidayCalendar("nl") }, calendarDate("2026-03-20")).date // => "2026-04-28"
 * ```
 */
export function answerDue(complaint: Complaint, { regulation, calendar }: ComplaintRules, on: CalendarDate): DueDate {
  const { terms, committeeAdvises } = regulation;
  const term = committeeAdvises ? terms.answerWithCommittee : terms.answer;
  if (term === undefined) {
    throw new RangeError(
      `answerDue: regulation ${regulation.id} has no term to answer; parse it as a ComplaintRegulation`,
    );
  }
  const start = roundStart(complaint);
  const due = dueDate(term, start, calendar, {
    suspensions: complaint.suspensions.filter(({ from }) => from <= on).map(({ from, to }) => ({ from, to: to ?? on })),
    extensions:
      terms.extension === undefined || complaint.extension === undefined || complaint.extension.noticeOn < start
        ? []
        : [terms.extension],
  });
  const { consent } = complaint;
  return consent === undefined || consent.on < start || consent.until <= due.date
    ? due
    : { ...due, date: consent.until, unrolled: consent.until };
}

/** The day on which the term of this round began: the receipt, or the reopening. */
export function roundStart({ steps, receivedOn }: Pick<Complaint, "steps" | "receivedOn">): CalendarDate {
  return steps.findLast(({ command }) => command === "reopen")?.on ?? receivedOn;
}

function deadline(
  kind: ComplaintDeadline["kind"],
  due: DueDate,
  metOn: CalendarDate | undefined,
  on: CalendarDate,
): ComplaintDeadline {
  if (metOn === undefined || metOn > on) return { kind, due, standing: on > due.date ? "overdue" : "running" };
  return { kind, due, metOn, standing: metOn > due.date ? "met-late" : "met" };
}
