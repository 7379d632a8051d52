import { plusDays, plusWorkingDays } from "@maatstaf/kernel";
import type { CalendarDate, HolidayCalendar } from "@maatstaf/kernel";
import type { Proposal } from "./proposal.ts";

/** Working days to triage a proposal in, days to tell why after a decision, days without a decision until it escalates. */
export const PROPOSAL_TERMS = { triageWorkingDays: 10, feedbackDays: 30, escalationDays: 60 } as const;

/** The days of a proposal, and which of them have passed. */
export interface ProposalClock {
  readonly triageBy: CalendarDate;
  readonly isTriageLate: boolean;
  /** By when everybody must have heard why; absent without a decision. */
  readonly feedbackBy?: CalendarDate;
  readonly isFeedbackLate: boolean;
  /** The last day to decide before it escalates. */
  readonly decideBy: CalendarDate;
  /** The day from which a proposal without a decision is for the management team. */
  readonly escalatesOn: CalendarDate;
  readonly isEscalated: boolean;
}

/**
 * The days of a proposal and which have passed on a day: triaged within 10 working days, heard why within 30 days after
 * the decision, escalated when 60 days went by without one.
 *
 * An appeal, or a proposal that is taken up again, starts the 60 days anew and has its own 30 days after the decision on it.
 *
 * @param on - The day of reading.
 *
 * @example
 * ```ts
 * import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
 * import { Proposal, proposalClock } from "@maatstaf/pdca";
 *
 * const proposal = Proposal.parse({ id: "v1", source: "employee", receivedOn: "2026-02-02", text: "Zet een fietsenrek aan het loket." });
 * const clock = proposalClock(proposal, holidayCalendar("be"), calendarDate("2026-04-04"));
 * [clock.triageBy, clock.escalatesOn, clock.isEscalated] // => ["2026-02-16", "2026-04-04", true]
 * ```
 */
export function proposalClock(proposal: Proposal, calendar: HolidayCalendar, on: CalendarDate): ProposalClock {
  const { receivedOn, steps, submitterRefs, state } = proposal;
  const isOver = state === "merged" || state === "reclassified";
  const restart = restartOf(proposal, on);
  const decision = proposal.decisions.findLast(
    (candidate) => candidate.on <= on && (restart === undefined || candidate.on >= restart),
  );
  const triaged = steps.find(({ command }) => command === "triage")?.on;
  const triageBy = plusWorkingDays(receivedOn, PROPOSAL_TERMS.triageWorkingDays, calendar);
  const decideBy = plusDays(restart ?? receivedOn, PROPOSAL_TERMS.escalationDays);
  const escalatesOn = plusDays(decideBy, 1);
  const feedbackBy = decision && plusDays(decision.on, PROPOSAL_TERMS.feedbackDays);
  const isHeard = submitterRefs.every((ref) =>
    proposal.feedback.some(
      ({ to, on: day, round }) => to === ref && round === decision?.round && isBy(day, feedbackBy),
    ),
  );
  return {
    triageBy,
    isTriageLate: !isOver && isPast(triaged, triageBy, on),
    ...(feedbackBy === undefined ? {} : { feedbackBy }),
    isFeedbackLate: !isOver && feedbackBy !== undefined && on > feedbackBy && !isHeard,
    decideBy,
    escalatesOn,
    isEscalated: !isOver && decision === undefined && on >= escalatesOn,
  };
}

/** The day up to which a proposal was last put up for a decision anew: by an appeal, or because it is later by now. */
export function restartOf({ steps }: Pick<Proposal, "steps">, on?: CalendarDate): CalendarDate | undefined {
  return steps.findLast(
    (step) => (step.command === "appeal" || step.command === "take-up-again") && (on === undefined || step.on <= on),
  )?.on;
}

function isPast(done: CalendarDate | undefined, by: CalendarDate, on: CalendarDate): boolean {
  return done === undefined ? on > by : done > by;
}

function isBy(day: CalendarDate, by: CalendarDate | undefined): boolean {
  return by === undefined || day <= by;
}
