import { recordStep } from "./moved-record.ts";
import type { CommandFor } from "./moved-record.ts";
import { proposalLifeCycle } from "./proposal-life-cycle.ts";
import { Proposal } from "./proposal.ts";
import { handover } from "./reclassification.ts";
import type { Handover, Reclassification, ReclassifiedRecord } from "./reclassification.ts";

/**
 * A proposal that turns out to be something else, such as a complaint: what stays, and what is handed over with its day of
 * receipt. What belongs to the integrity channel leaves no word, name or link behind.
 *
 * @returns `refused` with the reasons when it is past that, or is left a proposal.
 * @throws RangeError when the decision lies before the last step.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { Proposal, reclassifiedProposal } from "@maatstaf/pdca";
 *
 * const proposal = Proposal.parse({ id: "v1", source: "inhabitant", receivedOn: "2026-02-02", text: "Leer de loketbediende manieren.", state: "received" });
 * const decision = { to: "complaint", newId: "k7", by: "kc", on: calendarDate("2026-02-04"), why: "Het gaat over hoe iemand behandeld is." } as const;
 * const result = reclassifiedProposal(proposal, decision, { id: "kc", roles: ["quality-coordinator"] });
 * result.kind === "reclassified" ? result.handover.receivedOn : undefined // => "2026-02-02"
 * ```
 */
export function reclassifiedProposal(
  proposal: Proposal,
  decision: Reclassification,
  actor: CommandFor<typeof proposalLifeCycle>["actor"],
): ReclassifiedRecord<Proposal> {
  const { id, number, receivedOn, submitterRefs, text, suspensions, links } = proposal;
  const passed = handover(
    { kind: "proposal", id, receivedOn, senderRefs: submitterRefs, subject: number ?? id, text, suspensions, links },
    decision,
  );
  const outcome = recordStep(
    proposalLifeCycle,
    proposal,
    { command: "reclassify", actor, on: decision.on, motivation: decision.why },
    { facts: { "of-another-kind": passed.kind === "handed-over" && decision.by === actor.id } },
  );
  if (outcome.kind === "refused") return outcome;
  if (passed.kind === "refused") return passed;
  const { state, step } = outcome;
  const record: Proposal =
    decision.to === "integrity-report"
      ? trace(proposal, state, step)
      : {
          ...proposal,
          state,
          reclassification: decision,
          links: [...links, { relation: "became", reference: { kind: decision.to, id: decision.newId } }],
          steps: [...proposal.steps, step],
        };
  return { kind: "reclassified", record, handover: passed.handover };
}

/** What stays of a proposal that left for the integrity channel; in place of its text stands its number. */
function trace(
  { id, number, receivedOn, source, steps }: Proposal,
  state: Proposal["state"],
  step: Proposal["steps"][number],
): Proposal {
  return Proposal.parse({
    id,
    ...(number === undefined ? {} : { number }),
    receivedOn,
    source,
    text: number ?? id,
    state,
    steps: [...steps, step].map(({ command, from, to, by, on }) => ({ command, from, to, by, on })),
  });
}

/**
 * The proposal that a handover becomes, received on the day the first case was and with a link to it.
 *
 * @throws RangeError when the handover is of another kind.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { receivedProposal } from "@maatstaf/pdca";
 *
 * const handover = {
 *   kind: "proposal", id: "v9", receivedOn: calendarDate("2026-03-02"), handedOverOn: calendarDate("2026-03-05"), senderRefs: ["px-4"],
 *   subject: "Fietsenrek", text: "Een fietsenrek aan het loket zou helpen.", suspensions: [], links: [],
 * } as const;
 * receivedProposal(handover, "inhabitant").receivedOn // => "2026-03-02"
 * ```
 */
export function receivedProposal(
  { kind, id, receivedOn, senderRefs, text, suspensions, links }: Handover,
  source: Proposal["source"],
): Proposal {
  if (kind !== "proposal") {
    throw new RangeError(`receivedProposal: found a handover of kind ${kind}, expected proposal`);
  }
  return Proposal.parse({ id, source, receivedOn, submitterRefs: senderRefs, text, suspensions, links });
}
