import type { CalendarDate } from "@maatstaf/kernel";
import type { Action } from "./action.ts";
import { recordStep } from "./moved-record.ts";
import type { CommandFor, GuardOf, MovedRecord } from "./moved-record.ts";
import { proposalLifeCycle } from "./proposal-life-cycle.ts";
import { restartOf } from "./proposal-clock.ts";
import type { Proposal } from "./proposal.ts";

type Given = CommandFor<typeof proposalLifeCycle>;

/** A command for a proposal; merging is {@link mergedProposals}, reclassifying {@link reclassifiedProposal}. */
export type ProposalCommand = Given & { readonly command: Exclude<Given["command"], "merge" | "reclassify"> };

/**
 * A proposal after a command. Who submitted it, who decided, and who heard why is read from the proposal itself.
 *
 * @param actions - The actions it names, to tell whether they are done.
 * @returns `moved` with a new proposal, or `refused` with the reasons; the one passed in stays as it was.
 * @throws RangeError when the day of the command lies before the last step.
 *
 * @see docs/methods/pdca-proposals.md
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { movedProposal, Proposal } from "@maatstaf/pdca";
 *
 * const why = "Er is plaats voor tien fietsen en de kost past in het budget.";
 * const proposal = Proposal.parse({
 *   id: "v1", source: "employee", submitterRefs: ["p7"], receivedOn: "2026-02-02", text: "Zet een fietsenrek aan het loket.", state: "triaged",
 *   decisions: [{ round: 0, verdict: "accept", why, by: "p7", on: "2026-02-20" }],
 * });
 * const actor = { id: "p7", roles: ["unit-head"] } as const;
 * const moved = movedProposal(proposal, { command: "decide", actor, on: calendarDate("2026-02-20") }, []);
 * moved // => { kind: "refused", reasons: [{ code: "separation-of-duties", params: { part: "submitter" } }] }
 * ```
 */
export function movedProposal(
  proposal: Proposal,
  given: ProposalCommand,
  actions: readonly Pick<Action, "id" | "state">[],
): MovedRecord<Proposal> {
  const outcome = recordStep(proposalLifeCycle, proposal, given, {
    facts: proposalFacts(proposal, given, actions),
    parts: proposalParts(proposal),
    counters: { appealed: proposal.appealed },
  });
  if (outcome.kind === "refused") return outcome;
  const { state, step, counters } = outcome;
  return {
    kind: "moved",
    step,
    record: { ...proposal, state, appealed: counters.appealed ?? 0, steps: [...proposal.steps, step] },
  };
}

/** Who holds which part in a proposal. */
export function proposalParts({ submitterRefs, decisions }: Proposal): {
  readonly submitter: readonly string[];
  readonly "first-decider": readonly string[];
} {
  return {
    submitter: submitterRefs,
    "first-decider": decisions.filter(({ round }) => round === 0).map(({ by }) => by),
  };
}

function proposalFacts(
  proposal: Proposal,
  { actor, on }: ProposalCommand,
  actions: readonly Pick<Action, "id" | "state">[],
): Readonly<Record<GuardOf<typeof proposalLifeCycle>, boolean>> {
  const { submitterRefs, actionIds, assessment } = proposal;
  const decision = proposal.decisions.findLast(({ round }) => round === proposal.appealed);
  const verdict = decision?.verdict;
  const isDone = (id: string): boolean =>
    actions.some((action) => action.id === id && (action.state === "secured" || action.state === "closed"));
  return {
    "number-given": proposal.number !== undefined,
    "unit-named": proposal.unitId !== undefined,
    "advice-written": assessment?.advice !== undefined,
    "decision-by-actor": decision !== undefined && decision.by === actor.id && isFresh(proposal, decision, on),
    "everybody-heard-why":
      decision !== undefined && submitterRefs.every((ref) => heardWhy(proposal, ref, decision, on)),
    "verdict-favourable": verdict === "accept" || verdict === "accept-partly" || verdict === "pilot",
    "verdict-unfavourable": verdict === "reject" || verdict === "already-exists",
    "verdict-later": verdict === "later",
    "action-named": actionIds.length > 0,
    "actions-secured": actionIds.length > 0 && actionIds.every(isDone),
    "actor-is-submitter": submitterRefs.includes(actor.id),
    "survivor-open": false,
    "of-another-kind": false,
  };
}

type Decision = Proposal["decisions"][number];

/** Whether a decision was taken since the proposal was last put up for one, and not later than today. */
function isFresh(proposal: Proposal, decision: Decision, on: CalendarDate): boolean {
  const since = restartOf(proposal);
  return decision.on <= on && (since === undefined || decision.on >= since);
}

function heardWhy({ feedback }: Proposal, ref: string, decision: Decision, on: CalendarDate): boolean {
  return feedback.some(
    (sent) => sent.to === ref && sent.round === decision.round && sent.on >= decision.on && sent.on <= on,
  );
}
