import type { ServiceFormula } from "./formula.ts";
import type { InstructionCard } from "./instruction-card.ts";

/** One blade of a fan: a formula with its cards. */
export interface FanBlade {
  readonly formula: ServiceFormula;
  readonly cards: readonly InstructionCard[];
}

const ADOPTED: readonly ServiceFormula["state"][] = ["adopted", "in-use", "review"];

/**
 * The fan of instruction cards (waaier), ready to print: formula by formula, in their order, the cards that are for a unit.
 *
 * @param unitId - Left out: the whole fan.
 * @returns Formulas that were adopted and have a card; the others are left out.
 *
 * @example
 * ```ts
 * import { cardFan, InstructionCard, ServiceFormula } from "@maatstaf/services";
 *
 * const formula = ServiceFormula.parse({ id: "F1", name: { nl: "snel & standaard" }, relationId: "klant", state: "in-use" });
 * const cards = [InstructionCard.parse({ id: "K-1", formulaId: "F1", title: { nl: "Aan het loket" }, unitIds: ["BZ"] })];
 * cardFan([formula], cards, "BZ").map(({ cards }) => cards.length) // => [1]
 * cardFan([formula], cards, "WEG") // => []
 * ```
 */
export function cardFan(
  formulas: readonly ServiceFormula[],
  cards: readonly InstructionCard[],
  unitId?: string,
): readonly FanBlade[] {
  return formulas
    .filter(({ state }) => ADOPTED.includes(state))
    .map((formula) => ({
      formula,
      cards: cards.filter((card) => card.formulaId === formula.id && isFor(card, unitId)),
    }))
    .filter((blade) => blade.cards.length > 0);
}

function isFor({ unitIds }: InstructionCard, unitId: string | undefined): boolean {
  return unitId === undefined || unitIds.length === 0 || unitIds.includes(unitId);
}
