import type { Relation, ServiceFormula } from "./formula.ts";
import type { InstructionCard } from "./instruction-card.ts";
import type { Product } from "./product.ts";

/** A service concept (dienstverleningsconcept): relations, formulas, cards, and the products placed in them. */
export interface ServiceConcept {
  readonly relations: readonly Relation[];
  readonly formulas: readonly ServiceFormula[];
  readonly cards: readonly InstructionCard[];
  readonly products: readonly Product[];
  /** Ids of the indicators that exist; left out, measures are not looked up. */
  readonly indicatorIds?: readonly string[];
  /** Ids of the survey questions that exist; left out, they are not looked up. */
  readonly questionIds?: readonly string[];
}
