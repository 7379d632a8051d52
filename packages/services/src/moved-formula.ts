import { transition } from "@maatstaf/kernel";
import type { CommandOf, Refusal } from "@maatstaf/kernel";
import { formulaLifeCycle } from "./formula-life-cycle.ts";
import { distinctValues, hasReadyCard, LEAST_CUSTOMER_VALUES } from "./formula-readiness.ts";
import type { ServiceFormula } from "./formula.ts";
import type { InstructionCard } from "./instruction-card.ts";

type Cycle = typeof formulaLifeCycle;

/** A command for a formula. */
export interface FormulaCommand {
  readonly command: CommandOf<Cycle>;
  readonly actor: { readonly id: string; readonly roles: readonly Cycle["transitions"][number]["roles"][number][] };
  /** All instruction cards there are. */
  readonly cards: readonly InstructionCard[];
  readonly motivation?: string;
}

/** What came of a command: the formula in its new state, or everything that stood in its way. */
export type MovedFormula =
  | { readonly kind: "moved"; readonly from: ServiceFormula["state"]; readonly formula: ServiceFormula }
  | { readonly kind: "refused"; readonly reasons: readonly [Refusal, ...Refusal[]] };

/**
 * A formula after a command. What its gates ask is read from the formula and its cards. A rework is a new version, and the
 * mirror has to be held up again.
 *
 * @example
 * ```ts
 * import { movedFormula, ServiceFormula } from "@maatstaf/services";
 *
 * const formula = ServiceFormula.parse({ id: "F1", name: { nl: "snel & standaard" }, relationId: "klant", state: "adopted" });
 * movedFormula(formula, { command: "put-to-use", actor: { id: "kc", roles: ["quality-coordinator"] }, cards: [] }).kind // => "refused"
 * ```
 */
export function movedFormula(
  formula: ServiceFormula,
  { command, actor, cards, motivation }: FormulaCommand,
): MovedFormula {
  const promised = [...formula.customerValues, ...formula.certainties];
  const outcome = transition(formulaLifeCycle, formula.state, command, {
    actor,
    facts: {
      "values-enough": distinctValues(formula) >= LEAST_CUSTOMER_VALUES,
      "values-measured": promised.every(({ measuredBy }) => measuredBy !== undefined),
      "mirrored-by-all": new Set(formula.mirroredBy).size === 3,
      "cards-ready": hasReadyCard(formula, cards),
    },
    ...(motivation === undefined ? {} : { motivation }),
  });
  if (outcome.kind === "refused") return outcome;
  const again = command === "rework" ? { version: formula.version + 1, mirroredBy: [] } : {};
  return { kind: "moved", from: formula.state, formula: { ...formula, ...again, state: outcome.state } };
}
