import type { ServiceFormula } from "./formula.ts";
import type { InstructionCard } from "./instruction-card.ts";

/**
 * `3`: the least number of customer values of a formula that is adopted.
 *
 * @example
 * ```ts
 * import { LEAST_CUSTOMER_VALUES } from "@maatstaf/services";
 *
 * LEAST_CUSTOMER_VALUES // => 3
 * ```
 */
export const LEAST_CUSTOMER_VALUES = 3;

/** How many customer values a formula has, the same one written twice being one. */
export function distinctValues({ customerValues }: Pick<ServiceFormula, "customerValues">): number {
  return Math.min(
    new Set(customerValues.map(({ id }) => id)).size,
    new Set(customerValues.map(({ text }) => text.nl.trim().toLowerCase())).size,
  );
}

/** Whether there is a card with check questions for a formula: one that a team can use. */
export function hasReadyCard({ id }: Pick<ServiceFormula, "id">, cards: readonly InstructionCard[]): boolean {
  return cards.some(({ formulaId, checkQuestions }) => formulaId === id && checkQuestions.length > 0);
}
