import { compareDates } from "@maatstaf/kernel";
import { proposalParts } from "./moved-proposal.ts";
import { recordStep } from "./moved-record.ts";
import type { CommandFor, MovedRecord } from "./moved-record.ts";
import { proposalLifeCycle } from "./proposal-life-cycle.ts";
import type { Proposal } from "./proposal.ts";

/** Proposals after a merge: the one that goes on, and those that went into it; or why not. */
export type MergedProposals =
  | { readonly kind: "merged"; readonly survivor: Proposal; readonly merged: readonly Proposal[] }
  | Extract<MovedRecord<never>, { kind: "refused" }>;

const OPEN: readonly Proposal["state"][] = ["submitted", "received", "triaged", "advised"];

/**
 * Proposals that say the same, merged into one: everybody who submitted any of them is a submitter of the one that goes
 * on, so that all hear why; its clock is that of the first; votes add up.
 *
 * @param survivor - The one that goes on; not decided yet.
 * @returns `refused` with the reasons when one of them cannot be merged; nothing is merged then.
 * @throws RangeError when the survivor is among those to merge.
 *
 * @see docs/methods/pdca-proposals.md
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { mergedProposals, Proposal } from "@maatstaf/pdca";
 *
 * const proposal = (id: string, submitter: string) =>
 *   Proposal.parse({ id, source: "employee", submitterRefs: [submitter], receivedOn: "2026-02-02", text: "Fietsenrek", state: "received" });
 * const actor = { id: "kc", roles: ["quality-coordinator"] } as const;
 * const result = mergedProposals(proposal("v1", "p7"), [proposal("v2", "p8")], { actor, on: calendarDate("2026-02-10") });
 * result.kind === "merged" ? [result.survivor.submitterRefs, result.merged[0]?.state] : [] // => [["p7", "p8"], "merged"]
 * ```
 */
export function mergedProposals(
  survivor: Proposal,
  duplicates: readonly Proposal[],
  { actor, on }: Omit<CommandFor<typeof proposalLifeCycle>, "command" | "motivation">,
): MergedProposals {
  if (duplicates.some(({ id }) => id === survivor.id)) {
    throw new RangeError(`mergedProposals: found ${survivor.id} among those to merge into it; leave it out`);
  }
  const merged: Proposal[] = [];
  for (const duplicate of duplicates) {
    const outcome = recordStep(
      proposalLifeCycle,
      duplicate,
      { command: "merge", actor, on },
      { facts: { "survivor-open": OPEN.includes(survivor.state) }, parts: proposalParts(duplicate) },
    );
    if (outcome.kind === "refused") return outcome;
    merged.push({
      ...duplicate,
      state: outcome.state,
      steps: [...duplicate.steps, outcome.step],
      links: [...duplicate.links, { relation: "merged-into", reference: { kind: "proposal", id: survivor.id } }],
    });
  }
  const all = [survivor, ...duplicates];
  const first = all.map(({ receivedOn }) => receivedOn).toSorted(compareDates)[0] ?? survivor.receivedOn;
  return {
    kind: "merged",
    merged,
    survivor: {
      ...survivor,
      receivedOn: first,
      submitterRefs: [...new Set(all.flatMap(({ submitterRefs }) => submitterRefs))],
      votes: all.reduce((sum, { votes }) => sum + votes, 0),
      links: [
        ...survivor.links,
        ...duplicates.map(({ id }) => ({ relation: "same-case", reference: { kind: "proposal", id } }) as const),
      ],
    },
  };
}
