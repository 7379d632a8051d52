import type { HolidayCalendar } from "@maatstaf/kernel";
import type { DueMoment } from "./due-moment.ts";
import { proposalClock } from "./proposal-clock.ts";
import type { Proposal } from "./proposal.ts";

/**
 * What a proposal asks for: a triage, then a decision, then telling why.
 *
 * @example
 * ```ts
 * import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
 * import { Proposal, proposalDueMoments } from "@maatstaf/pdca";
 *
 * const proposal = Proposal.parse({ id: "v1", source: "employee", receivedOn: "2026-02-02", text: "Fietsenrek", state: "received" });
 * proposalDueMoments(proposal, holidayCalendar("be"), calendarDate("2026-02-03")).map(({ kind, due }) => [kind, due]) // => [["triage-proposal", "2026-02-16"]]
 * ```
 */
export function proposalDueMoments(
  proposal: Proposal,
  calendar: HolidayCalendar,
  on: Parameters<typeof proposalClock>[2],
): readonly DueMoment[] {
  const { id, state } = proposal;
  const clock = proposalClock(proposal, calendar, on);
  const asked = { ref: { kind: "proposal", id }, assignee: "unit-head" };
  switch (state) {
    case "submitted":
    case "received":
      return [{ ...asked, kind: "triage-proposal", due: clock.triageBy, escalatesTo: "quality-coordinator" }];
    case "triaged":
    case "advised":
      return [
        {
          ...asked,
          kind: "decide-on-proposal",
          due: clock.decideBy,
          escalatesTo: "management-team",
          escalatesOn: clock.escalatesOn,
        },
      ];
    case "appealed":
      return [
        {
          ...asked,
          kind: "decide-on-proposal",
          due: clock.decideBy,
          assignee: "management-team",
          escalatesTo: "general-director",
          escalatesOn: clock.escalatesOn,
        },
      ];
    case "decided":
      return clock.feedbackBy === undefined
        ? []
        : [{ ...asked, kind: "tell-why", due: clock.feedbackBy, escalatesTo: "quality-coordinator" }];
    default:
      return [];
  }
}
