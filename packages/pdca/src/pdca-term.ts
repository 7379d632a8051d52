import type { Locale } from "@maatstaf/kernel";
import { pdcaMessages } from "./pdca-messages.ts";

const KEYS = {
  "action-kind": (id: string) => `action.kind.${id}`,
  "action-origin": (id: string) => `action.origin.${id}`,
  "action-verdict": (id: string) => `action.verdict.${id}`,
  "case-kind": (id: string) => `complaint.case.${id}`,
  "complaint-cause": (id: string) => `complaint.cause.${id}`,
  "complaint-ground": (id: string) => `complaint.ground.${id}`,
  "complaint-principle": (id: string) => `complaint.principle.${id}`,
  "complaint-term": (id: string) => `complaint.term.${id}`,
  "complaint-verdict": (id: string) => `complaint.verdict.${id}`,
  "information-risk": (id: string) => `monitoring.risk.${id}`,
  "ombuds-norm": (id: string) => `complaint.norm.${id}`,
  "plan-level": (id: string) => `plan.level.${id}`,
  "plan-standing": (id: string) => `plan.standing.${id}`,
  "proposal-quadrant": (id: string) => `proposal.quadrant.${id}`,
  "proposal-verdict": (id: string) => `proposal.verdict.${id}`,
};

/** The sets of ids that {@link pdcaTerm} has words for. */
export type PdcaTermSet = keyof typeof KEYS;

/**
 * The word for an id that is no state or command: a kind of action, a ground, a norm, a verdict, a level of a plan.
 *
 * @throws RangeError when the set has no such id.
 *
 * @example
 * ```ts
 * import { pdcaTerm } from "@maatstaf/pdca";
 *
 * pdcaTerm("ombuds-norm", "active-service", "nl-BE") // => "actieve dienstverlening"
 * pdcaTerm("plan-level", "policy-objective", "en-GB") // => "policy objective"
 * ```
 */
export function pdcaTerm(set: PdcaTermSet, id: string, locale: Locale): string {
  return pdcaMessages.text(locale, KEYS[set](id));
}
