import type { ServiceConcept } from "./service-concept.ts";

/** How many products for residents have their place in a formula. */
export interface FormulaCoverage {
  readonly placed: number;
  /** Products for residents that are not retired. */
  readonly counted: number;
  /** `placed / counted`, 0 to 1; `undefined` without products. */
  readonly share: number | undefined;
  /** Per formula, in their order, how many products it holds. */
  readonly perFormula: readonly { readonly formulaId: string; readonly products: number }[];
  readonly unplacedIds: readonly string[];
}

/**
 * How much of the catalogue is placed in a formula; the aim is all of it. A product in a formula that does not exist, or in
 * one of an internal relation, is not placed.
 *
 * @example
 * ```ts
 * import { formulaCoverage, Product } from "@maatstaf/services";
 *
 * const products = [Product.parse({ id: "P-1", name: { nl: "kids-ID" }, audience: "external", type: "proof", ownerUnitId: "BZ" })];
 * formulaCoverage({ relations: [], formulas: [], cards: [], products }).unplacedIds // => ["P-1"]
 * ```
 */
export function formulaCoverage({ relations, formulas, products }: ServiceConcept): FormulaCoverage {
  const internal = new Set(relations.filter((relation) => relation.internal).map(({ id }) => id));
  const open = formulas.filter(({ relationId, state }) => state !== "retired" && !internal.has(relationId));
  const meant = products.filter(({ audience, state }) => audience === "external" && state !== "retired");
  const ids = new Set(open.map(({ id }) => id));
  const unplaced = meant.filter(({ formulaId }) => formulaId === undefined || !ids.has(formulaId));
  const placed = meant.length - unplaced.length;
  return {
    placed,
    counted: meant.length,
    share: meant.length === 0 ? undefined : placed / meant.length,
    perFormula: open.map(({ id }) => ({
      formulaId: id,
      products: meant.filter(({ formulaId }) => formulaId === id).length,
    })),
    unplacedIds: unplaced.map(({ id }) => id),
  };
}
