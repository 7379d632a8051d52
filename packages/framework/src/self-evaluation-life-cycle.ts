import { lifeCycle } from "@maatstaf/kernel";
import type { GuardParams } from "@maatstaf/kernel";
import type { ConsensusScore, IndividualScore, SelfEvaluation } from "./self-evaluation.ts";
import { validationIssues } from "./validation-issues.ts";

/** The least number of invited participants when people score for themselves first. */
export const LEAST_PARTICIPANTS = 3;

/** The share of the invited that must have answered before scoring is closed, unless someone says why not. */
export const LEAST_RESPONSE = 0.6;

/**
 * The life of a self-evaluation, from prepared to archived. Validation is for the head of the unit or the general
 * director; reopening what was validated makes a new revision. Guards: {@link selfEvaluationFacts}.
 *
 * @see docs/methods/self-evaluation.md
 *
 * @example
 * ```ts
 * import { selfEvaluationLifeCycle } from "@maatstaf/framework";
 * import { lifeCycleIssues } from "@maatstaf/kernel";
 *
 * lifeCycleIssues(selfEvaluationLifeCycle) // => []
 * ```
 */
export const selfEvaluationLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "self-evaluation",
  initial: "prepared",
  states: {
    prepared: {},
    open: {},
    "scoring-closed": {},
    consensus: {},
    validated: {},
    "improvement-plan": {},
    archived: { final: true },
    cancelled: { final: true },
  },
  transitions: [
    {
      command: "open",
      from: "prepared",
      to: "open",
      roles: ["quality-coordinator", "facilitator"],
      guards: ["enough-participants"],
    },
    {
      command: "close-scoring",
      from: "open",
      to: "scoring-closed",
      roles: ["facilitator"],
      guards: [{ name: "response", params: { atLeast: LEAST_RESPONSE }, unlessMotivated: true }],
    },
    { command: "start-consensus", from: "scoring-closed", to: "consensus", roles: ["facilitator"] },
    {
      command: "validate",
      from: "consensus",
      to: "validated",
      roles: ["unit-head", "general-director"],
      guards: ["all-scored", "all-motivated", "evidence-from-three"],
    },
    {
      command: "plan-improvement",
      from: "validated",
      to: "improvement-plan",
      roles: ["unit-head", "quality-coordinator"],
      guards: [{ name: "point-chosen", unlessMotivated: true }],
    },
    { command: "archive", from: "improvement-plan", to: "archived", roles: ["quality-coordinator"] },
    {
      command: "reopen",
      from: ["validated", "improvement-plan"],
      to: "consensus",
      roles: ["quality-coordinator"],
      motivation: 1,
      counts: { counter: "revision" },
    },
    { command: "cancel", from: "open", to: "cancelled", roles: ["quality-coordinator", "facilitator"], motivation: 1 },
  ],
});

/** What a self-evaluation holds, for the gates of its life cycle. */
export interface SelfEvaluationContent {
  readonly evaluation: Pick<SelfEvaluation, "method" | "participants">;
  /** Those that apply, those of the domain itself included. */
  readonly requirements: readonly { readonly id: string; readonly code: string }[];
  readonly individual: readonly Pick<IndividualScore, "participant">[];
  readonly consensus: readonly Pick<
    ConsensusScore,
    "requirement" | "value" | "motivation" | "evidence" | "improvements"
  >[];
}

/**
 * What the gates of {@link selfEvaluationLifeCycle} ask: enough participants, enough response, everything scored and
 * motivated, evidence from level 3 on, an improvement point chosen. Without individual scoring, participants and
 * response are no gate.
 *
 * @example
 * ```ts
 * import { selfEvaluationFacts } from "@maatstaf/framework";
 *
 * const participants = ["p1", "p2", "p3"].map((person) => ({ person }));
 * const evaluation = { method: "individual+consensus", participants } as const;
 * const facts = selfEvaluationFacts({ evaluation, requirements: [], individual: [{ participant: "p1" }], consensus: [] });
 * [facts["enough-participants"], facts.response({ atLeast: 0.6 })] // => [true, false]
 * ```
 */
export function selfEvaluationFacts({ evaluation, requirements, individual, consensus }: SelfEvaluationContent): {
  readonly "enough-participants": boolean;
  readonly response: (params: GuardParams) => boolean;
  readonly "all-scored": boolean;
  readonly "all-motivated": boolean;
  readonly "evidence-from-three": boolean;
  readonly "point-chosen": boolean;
} {
  const isIndividual = evaluation.method === "individual+consensus";
  const issues = validationIssues(requirements, consensus);
  const none = (code: string): boolean => issues.every((issue) => issue.code !== code);
  const invited = new Set(evaluation.participants.map(({ person }) => person));
  const share = responseShare(evaluation.participants, individual);
  return {
    "enough-participants": !isIndividual || invited.size >= LEAST_PARTICIPANTS,
    response: ({ atLeast }) => !isIndividual || share >= Number(atLeast),
    "all-scored": none("value-missing"),
    "all-motivated": none("motivation-missing"),
    "evidence-from-three": none("evidence-missing-from-three"),
    "point-chosen": consensus.some(({ improvements }) => improvements.some(({ isChosen }) => isChosen)),
  };
}

/**
 * The share of the invited who gave at least one score, in [0, 1]. Scores of people who were not invited do not count.
 *
 * @example
 * ```ts
 * import { responseShare } from "@maatstaf/framework";
 *
 * responseShare([{ person: "p1" }, { person: "p2" }], [{ participant: "p1" }, { participant: "p9" }]) // => 0.5
 * ```
 */
export function responseShare(
  participants: readonly { readonly person: string }[],
  scores: readonly { readonly participant: string }[],
): number {
  const invited = new Set(participants.map(({ person }) => person));
  if (invited.size === 0) return 0;
  const answered = new Set(scores.map(({ participant }) => participant));
  return [...invited].filter((person) => answered.has(person)).length / invited.size;
}
