import { plusDays, plusMonths } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import { answerDue, requireOwnRules, roundStart } from "./complaint-clock.ts";
import type { ComplaintRules } from "./complaint-clock.ts";
import { handlerConflicts, isAboutExemptBody } from "./complaint-independence.ts";
import { complaintLifeCycle } from "./complaint-life-cycle.ts";
import type { Complaint } from "./complaint.ts";
import { recordStep } from "./moved-record.ts";
import type { CommandFor, GuardOf, MovedRecord } from "./moved-record.ts";

type Given = CommandFor<typeof complaintLifeCycle>;

/** A command for a complaint; reclassifying is {@link reclassifiedComplaint}, which hands over what it says as well. */
export type ComplaintCommand = Given & { readonly command: Exclude<Given["command"], "reclassify"> };

/**
 * A complaint after a command, under its regulation. What the gates ask (acknowledged, judged, heard, answered in time) is
 * read from the complaint itself, so that it cannot be claimed.
 *
 * @returns `moved` with a new complaint, or `refused` with the reasons; the one passed in stays as it was.
 * @throws RangeError under another regulation or calendar, or when the day lies before the last step.
 *
 * @see docs/methods/pdca-complaints.md
 *
 * @example
 * ```ts
 * import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
 * import { Complaint, complaintFrame, ComplaintRegulation, movedComplaint } from "@maatstaf/pdca";
 *
 * const regulation = ComplaintRegulation.parse({
 *   ...complaintFrame("nl"), id: "KV", version: "2026.1", adoptedBy: "college", adoptedOn: "2025-12-15",
 *   secondLine: { body: "ombudsman" }, anonymous: "refused", retentionYears: 5,
 * });
 * const complaint = Complaint.parse({
 *   id: "k1", receivedOn: "2026-03-16", channel: "email", complainant: { kind: "known", personRef: "px-1" }, content: { subject: "Toon", description: "Hing op." },
 *   about: { personIds: ["p7"] }, regulation: { id: "KV", version: "2026.1" }, state: "acknowledged", handlerId: "p7",
 * });
 * const actor = { id: "klc", roles: ["complaints-coordinator"] } as const;
 * const command = { command: "assign", actor, on: calendarDate("2026-03-18") } as const;
 * const moved = movedComplaint(complaint, command, { regulation, calendar: holidayCalendar("nl") });
 * moved // => { kind: "refused", reasons: [{ code: "guard-not-met", params: { guard: "handler-independent" } }] }
 * ```
 */
export function movedComplaint(
  complaint: Complaint,
  given: ComplaintCommand,
  rules: ComplaintRules,
): MovedRecord<Complaint> {
  requireOwnRules(complaint, rules);
  const isExempt = isAboutExemptBody(complaint, rules.regulation);
  const outcome = recordStep(complaintLifeCycle, complaint, given, {
    facts: complaintFacts(complaint, given, rules),
    parts: {
      subject: isExempt ? [] : complaint.about.personIds,
      "decision-chain": isExempt ? [] : complaint.about.decisionChainIds,
    },
    counters: { reopened: complaint.reopened },
  });
  if (outcome.kind === "refused") return outcome;
  const { state, step, counters } = outcome;
  const { lesson, ...kept } = complaint;
  return {
    kind: "moved",
    step,
    record: {
      ...kept,
      // A second look may teach something else.
      ...(lesson === undefined || step.command === "reopen" ? {} : { lesson }),
      state,
      reopened: counters.reopened ?? 0,
      steps: [...complaint.steps, step],
    },
  };
}

function complaintFacts(
  complaint: Complaint,
  { actor, on }: ComplaintCommand,
  rules: ComplaintRules,
): Readonly<Record<GuardOf<typeof complaintLifeCycle>, boolean>> {
  const { regulation } = rules;
  const { handlerId, inadmissibility, reopened, secondLine, suspensions } = complaint;
  const judgement = complaint.judgements.findLast(({ round }) => round === reopened);
  const answer = complaint.answers.findLast(({ round }) => round === reopened);
  const closed = complaint.steps.findLast(({ to }) => to === "closed")?.on;
  const wait = suspensions.at(-1);
  const mentioned = answer?.mentionsSecondLine === true || regulation.secondLine === undefined;
  return {
    "number-given": complaint.number !== undefined,
    "acknowledgement-sent": isBetween(complaint.acknowledgedOn, complaint.receivedOn, on),
    "of-another-kind": false,
    "ground-in-regulation":
      inadmissibility !== undefined &&
      inadmissibility.on <= on &&
      isGround(complaint, inadmissibility.ground, regulation),
    "anonymity-allowed": complaint.complainant.kind !== "anonymous" || regulation.anonymous === "handled",
    "not-inadmissible": inadmissibility === undefined,
    "handler-independent": handlerId !== undefined && handlerConflicts(complaint, handlerId, regulation).length === 0,
    "actor-is-handler": handlerId === actor.id,
    "waiting-for-complainant": wait !== undefined && wait.from <= on && (wait.to === undefined || wait.to > on),
    "waiting-ended": suspensions.every(({ to }) => to !== undefined && to <= on),
    "was-extended": complaint.steps.at(-1)?.from === "extended",
    "extension-allowed": regulation.terms.extension !== undefined,
    "notice-sent-in-time": isNoticeInTime(complaint, rules, on),
    "consent-allowed": regulation.furtherExtension === "with-consent",
    "consent-in-writing": isBetween(complaint.consent?.on, roundStart(complaint), on) && lastsBeyond(complaint, on),
    judged: judgement !== undefined && judgement.by === actor.id && judgement.on <= on,
    "heard-or-waived":
      regulation.hearing === "not-required" ||
      complaint.hearing?.kind === "waived" ||
      isBetween(complaint.hearing?.on, complaint.receivedOn, on) ||
      judgement?.verdict === "corrected-during-handling",
    "answer-sent": answer !== undefined && answer.on <= on && (judgement === undefined || judgement.on <= answer.on),
    "second-line-mentioned": mentioned,
    "lesson-drawn":
      !(isFounded(judgement) || isFounded(secondLine?.outcome)) ||
      (judgement?.causeCategory !== undefined && complaint.lesson !== undefined),
    "soon-after-closing": closed !== undefined && on <= plusDays(closed, regulation.reopenDays),
    "second-line-recorded": secondLine !== undefined && secondLine.sentOn <= on && secondLine.outcome === undefined,
    "second-line-answered": secondLine?.outcome !== undefined && secondLine.outcome.on <= on,
  };
}

/** Whether the regulation knows a ground and, where the record can tell, whether it holds: the name, the day of the facts. */
function isGround(
  { complainant, factsOn, receivedOn }: Complaint,
  ground: NonNullable<Complaint["inadmissibility"]>["ground"],
  { grounds, anonymous }: ComplaintRules["regulation"],
): boolean {
  if (ground === "older-than-a-year")
    return grounds.includes(ground) && factsOn !== undefined && factsOn < plusMonths(receivedOn, -12);
  if (ground !== "anonymous") return grounds.includes(ground);
  return complainant.kind === "anonymous" && (anonymous === "refused" || grounds.includes(ground));
}

function isBetween(day: CalendarDate | undefined, first: CalendarDate, last: CalendarDate): boolean {
  return day !== undefined && first <= day && day <= last;
}

/** Whether the delay that was agreed to lasts beyond a day. */
function lastsBeyond({ consent }: Complaint, on: CalendarDate): boolean {
  return consent !== undefined && consent.until > on;
}

/** Whether the notice of the extension went out while the term that it lengthens still ran. */
function isNoticeInTime({ extension, ...complaint }: Complaint, rules: ComplaintRules, on: CalendarDate): boolean {
  if (extension === undefined || !isBetween(extension.noticeOn, roundStart(complaint), on)) return false;
  return extension.noticeOn <= answerDue(complaint, rules, on).date;
}

/** Whether a judgement, or that of the second line, found the complaint right, wholly or in part. */
export function isFounded(judgement: { readonly verdict?: string | undefined } | undefined): boolean {
  return judgement?.verdict === "founded" || judgement?.verdict === "partly-founded";
}
