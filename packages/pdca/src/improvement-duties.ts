import type { Action } from "./action.ts";
import type { Complaint } from "./complaint.ts";
import type { DutyRecord } from "./duty-conflicts.ts";
import { executors } from "./moved-action.ts";
import type { Proposal } from "./proposal.ts";

/**
 * Who carried out an action and who verified its effect, to list conflicts that came in past the gates, such as with old
 * records. The owner counts as who carried it out.
 *
 * @example
 * ```ts
 * import { Action, actionDuties } from "@maatstaf/pdca";
 *
 * const action = Action.parse({
 *   id: "A-14", title: { nl: "Tweede loket" }, kind: "corrective", unitId: "BZ", priority: 2, createdOn: "2026-01-05", ownerId: "p7",
 *   origin: { kind: "proposal", ref: { kind: "proposal", id: "V-3" } },
 *   assessments: [{ cycle: 0, verdict: "effective", evidence: "Gemeten", verifierId: "p7", on: "2026-03-01" }],
 * });
 * actionDuties(action).parts // => { executor: ["p7"], verifier: ["p7"] }
 * ```
 */
export function actionDuties(action: Action): DutyRecord {
  const { id, ownerId, assessments, steps } = action;
  const checked = steps.filter(({ command }) => command === "check").map(({ by }) => by);
  return {
    ref: { kind: "action", id },
    parts: {
      executor: unique([...(ownerId === undefined ? [] : [ownerId]), ...executors(action)]),
      verifier: unique([...assessments.map(({ verifierId }) => verifierId), ...checked]),
    },
  };
}

/**
 * Who handled a complaint, and whom it is about or who took part in the decision.
 *
 * @example
 * ```ts
 * import { Complaint, complaintDuties } from "@maatstaf/pdca";
 *
 * const complaint = Complaint.parse({
 *   id: "k1", receivedOn: "2026-03-16", channel: "email", complainant: { kind: "anonymous" }, about: { personIds: ["p7"], decisionChainIds: ["p2"] },
 *   regulation: { id: "KR", version: "1" }, handlerId: "p9",
 * });
 * complaintDuties(complaint).parts // => { handler: ["p9"], subject: ["p7", "p2"] }
 * ```
 */
export function complaintDuties({ id, about, handlerId, judgements, answers }: Complaint): DutyRecord {
  return {
    ref: { kind: "complaint", id },
    parts: {
      handler: unique([
        ...(handlerId === undefined ? [] : [handlerId]),
        ...[...judgements, ...answers].map(({ by }) => by),
      ]),
      subject: unique([...about.personIds, ...about.decisionChainIds]),
    },
  };
}

/**
 * Who decided on a proposal, and who submitted it.
 *
 * @example
 * ```ts
 * import { Proposal, proposalDuties } from "@maatstaf/pdca";
 *
 * const proposal = Proposal.parse({ id: "v1", source: "employee", submitterRefs: ["p7"], receivedOn: "2026-02-02", text: "Fietsenrek" });
 * proposalDuties(proposal).parts // => { decider: [], submitter: ["p7"] }
 * ```
 */
export function proposalDuties({ id, submitterRefs, decisions }: Proposal): DutyRecord {
  return {
    ref: { kind: "proposal", id },
    parts: { decider: unique(decisions.map(({ by }) => by)), submitter: submitterRefs },
  };
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
