import { plusWorkingDays } from "@maatstaf/kernel";
import type { CalendarDate, HolidayCalendar } from "@maatstaf/kernel";
import { PROPOSAL_TERMS } from "./proposal-clock.ts";
import { Proposal } from "./proposal.ts";
import type { ProposalForm } from "./proposal.ts";

/** What whoever proposed something gets back at once. */
export interface ProposalReceipt {
  readonly number: string;
  readonly receivedOn: CalendarDate;
  readonly triageBy: CalendarDate;
}

/**
 * A new proposal with the receipt of it, on the day it is submitted: no one has to wait for somebody to look at it.
 *
 * @example
 * ```ts
 * import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
 * import { submittedProposal } from "@maatstaf/pdca";
 *
 * const form = { text: "Zet een fietsenrek aan het loket.", submitterRef: "p7" };
 * const arrival = { id: "v1", number: "V-2026-014", source: "employee", on: calendarDate("2026-02-02"), calendar: holidayCalendar("be") } as const;
 * const { proposal, receipt } = submittedProposal(form, arrival);
 * [proposal.state, receipt.number, receipt.triageBy] // => ["received", "V-2026-014", "2026-02-16"]
 * ```
 */
export function submittedProposal(
  form: ProposalForm,
  arrival: {
    readonly id: string;
    readonly number: string;
    readonly source: Proposal["source"];
    readonly on: CalendarDate;
    readonly calendar: HolidayCalendar;
  },
): { readonly proposal: Proposal; readonly receipt: ProposalReceipt } {
  const { submitterRef, ...said } = form;
  const { id, number, source, on, calendar } = arrival;
  const proposal = Proposal.parse({
    ...said,
    id,
    number,
    source,
    receivedOn: on,
    submitterRefs: submitterRef === undefined ? [] : [submitterRef],
    state: "received",
    steps: [{ command: "receive", from: "submitted", to: "received", by: "timer", on }],
  });
  const triageBy = plusWorkingDays(on, PROPOSAL_TERMS.triageWorkingDays, calendar);
  return { proposal, receipt: { number, receivedOn: on, triageBy } };
}
