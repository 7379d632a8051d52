import { lifeCycle, transition } from "@maatstaf/kernel";
import type { CommandOf, Refusal } from "@maatstaf/kernel";
import type { ServiceFormula } from "./formula.ts";
import type { InstructionCard } from "./instruction-card.ts";

/** The least number of customer values of a formula that is adopted. */
export const LEAST_CUSTOMER_VALUES = 3;

/**
 * The life cycle of a service formula: made together with residents and colleagues, mirrored by management, direction and
 * alderman, adopted by the college, and put to use once there are cards to work with.
 *
 * @see docs/methods/services-formulas.md for the drawing.
 *
 * @example
 * ```ts
 * import { openCommands } from "@maatstaf/kernel";
 * import { formulaLifeCycle } from "@maatstaf/services";
 *
 * openCommands(formulaLifeCycle, "mirrored", ["college"]) // => ["adopt", "rework", "retire"]
 * ```
 */
export const formulaLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "service-formula",
  initial: "draft",
  states: {
    draft: {},
    "co-creation": {},
    mirrored: {},
    adopted: {},
    "in-use": {},
    review: {},
    retired: { final: true },
  },
  transitions: [
    { command: "open", from: "draft", to: "co-creation", roles: ["quality-coordinator", "unit-head"] },
    {
      command: "mirror",
      from: "co-creation",
      to: "mirrored",
      roles: ["quality-coordinator"],
      guards: ["values-enough", "mirrored-by-all"],
    },
    {
      command: "adopt",
      from: "mirrored",
      to: "adopted",
      roles: ["college"],
      guards: ["values-enough", "values-measured"],
    },
    {
      command: "put-to-use",
      from: "adopted",
      to: "in-use",
      roles: ["quality-coordinator", "unit-head"],
      guards: ["cards-ready"],
    },
    { command: "review", from: "in-use", to: "review", roles: ["quality-coordinator", "timer"] },
    {
      command: "put-to-use",
      from: "review",
      to: "in-use",
      roles: ["quality-coordinator"],
      guards: ["values-enough", "values-measured", "cards-ready"],
      motivation: 20,
    },
    {
      command: "rework",
      from: ["mirrored", "adopted", "in-use", "review"],
      to: "co-creation",
      roles: ["quality-coordinator", "college"],
      motivation: 20,
    },
    {
      command: "retire",
      from: ["draft", "co-creation", "mirrored", "adopted", "in-use", "review"],
      to: "retired",
      roles: ["college"],
      motivation: 20,
    },
  ],
});

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
 * movedFormula(formula, { command: "put-to-use", actor: { id: "kc", roles: ["quality-coordinator"] }, cards: [] }) // => { kind: "refused", reasons: [{ code: "guard-not-met", params: { guard: "cards-ready" } }] }
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
      "values-enough": formula.customerValues.length >= LEAST_CUSTOMER_VALUES,
      "values-measured": promised.every(({ measuredBy }) => measuredBy !== undefined),
      "mirrored-by-all": new Set(formula.mirroredBy).size === 3,
      "cards-ready": cards.some(
        ({ formulaId, checkQuestions }) => formulaId === formula.id && checkQuestions.length > 0,
      ),
    },
    ...(motivation === undefined ? {} : { motivation }),
  });
  if (outcome.kind === "refused") return outcome;
  const again = command === "rework" ? { version: formula.version + 1, mirroredBy: [] } : {};
  return { kind: "moved", from: formula.state, formula: { ...formula, ...again, state: outcome.state } };
}
