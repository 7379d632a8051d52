import { daysBetween } from "@maatstaf/kernel";
import { median } from "@maatstaf/statistics";
import { PROPOSAL_TERMS } from "./proposal-clock.ts";
import type { Proposal } from "./proposal.ts";

/** Figures about proposals, as counts. */
export interface ProposalStatistics {
  /** All that came in, also those that were merged; not those that turned out to be something else. */
  readonly submitted: number;
  /** Accepted, wholly, in part or as a pilot, among those decided. */
  readonly accepted: { readonly numerator: number; readonly denominator: number };
  /** Realised among those accepted. */
  readonly realised: { readonly numerator: number; readonly denominator: number };
  /** Everybody heard why within 30 days after the decision, among those decided and due. */
  readonly heardInTime: { readonly numerator: number; readonly denominator: number };
  /** Days from receipt until the last submitter heard why. */
  readonly feedbackDays:
    | { readonly kind: "median"; readonly days: number; readonly counted: number }
    | { readonly kind: "none-fed-back" };
}

const FAVOURABLE: readonly Proposal["decisions"][number]["verdict"][] = ["accept", "accept-partly", "pilot"];

/**
 * Figures about proposals: how many, how many were accepted and realised, how long until whoever proposed heard why.
 *
 * @param on - The day of reading: feedback that is not due yet does not count as late.
 *
 * @see docs/methods/pdca-proposals.md
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { proposalStatistics } from "@maatstaf/pdca";
 *
 * proposalStatistics([], calendarDate("2026-04-01")).feedbackDays // => { kind: "none-fed-back" }
 * ```
 */
export function proposalStatistics(
  proposals: readonly Proposal[],
  on: Parameters<typeof daysBetween>[0],
): ProposalStatistics {
  const own = proposals.filter(({ state }) => state !== "reclassified");
  const decided = own.filter(({ state, decisions }) => state !== "merged" && decisions.length > 0);
  const accepted = decided.filter(({ decisions }) => FAVOURABLE.includes(decisions.at(-1)?.verdict ?? "reject"));
  const heard = decided.flatMap((proposal) => {
    const day = heardOn(proposal);
    return day === undefined ? [] : [{ proposal, day }];
  });
  const days = heard.map(({ proposal, day }) => daysBetween(proposal.receivedOn, day));
  const inTime = heard.filter(({ proposal, day }) => feedbackTook(proposal, day) <= PROPOSAL_TERMS.feedbackDays);
  const late = decided.filter(
    (proposal) => heardOn(proposal) === undefined && feedbackTook(proposal, on) > PROPOSAL_TERMS.feedbackDays,
  );
  return {
    submitted: own.length,
    accepted: { numerator: accepted.length, denominator: decided.length },
    realised: {
      numerator: accepted.filter(({ state }) => state === "realised" || state === "published").length,
      denominator: accepted.length,
    },
    heardInTime: { numerator: inTime.length, denominator: heard.length + late.length },
    feedbackDays:
      days.length === 0 ? { kind: "none-fed-back" } : { kind: "median", days: median(days), counted: days.length },
  };
}

/** The day on which the last submitter heard about the last decision; `undefined` while one has not. */
function heardOn({ submitterRefs, decisions, feedback }: Proposal): Parameters<typeof daysBetween>[0] | undefined {
  const round = decisions.at(-1)?.round;
  const days = submitterRefs.map((ref) => feedback.find((sent) => sent.to === ref && sent.round === round)?.on);
  if (days.length === 0 || days.includes(undefined)) return undefined;
  return days.reduce((latest, day) => (latest === undefined || (day !== undefined && day > latest) ? day : latest));
}

function feedbackTook({ decisions }: Proposal, day: Parameters<typeof daysBetween>[0]): number {
  const decided = decisions.at(-1)?.on;
  return decided === undefined ? 0 : daysBetween(decided, day);
}
