import type { Relation, ServiceFormula } from "./formula.ts";
import { LEAST_CUSTOMER_VALUES } from "./formula-life-cycle.ts";
import type { InstructionCard } from "./instruction-card.ts";
import type { Product } from "./product.ts";
import { serviceIssue } from "./service-issue.ts";
import type { ServiceIssue } from "./service-issue.ts";

/** A service concept (dienstverleningsconcept): relations, formulas, cards, and the products placed in them. */
export interface ServiceConcept {
  readonly relations: readonly Relation[];
  readonly formulas: readonly ServiceFormula[];
  readonly cards: readonly InstructionCard[];
  readonly products: readonly Product[];
}

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

/**
 * What is wrong with a service concept, and its gaps: a formula of a relation that does not exist, a relation without a
 * formula, too few customer values, values and certainties that nothing measures, a formula in use without cards or without
 * products, a card of a formula that does not exist.
 *
 * @example
 * ```ts
 * import { formulaIssues, ServiceFormula } from "@maatstaf/services";
 *
 * const formulas = [ServiceFormula.parse({ id: "F1", name: { nl: "snel & standaard" }, relationId: "klant" })];
 * formulaIssues({ relations: [], formulas, cards: [], products: [] }).map(({ code }) => code) // => ["formula-relation-unknown", "formula-too-few-values"]
 * ```
 */
export function formulaIssues({ relations, formulas, cards, products }: ServiceConcept): readonly ServiceIssue[] {
  const known = new Set(relations.map(({ id }) => id));
  const ids = formulas.map(({ id }) => id);
  return [
    ...formulas.flatMap((formula, at): readonly ServiceIssue[] => {
      const place = `formulas[${at}]`;
      const params = { formula: formula.id };
      const inUse = formula.state === "in-use" || formula.state === "review";
      return [
        ...(ids.indexOf(formula.id) < at
          ? [serviceIssue("formula-id-twice", "error", `${place}.id`, { found: formula.id })]
          : []),
        ...(known.has(formula.relationId)
          ? []
          : [
              serviceIssue("formula-relation-unknown", "error", `${place}.relationId`, {
                ...params,
                found: formula.relationId,
              }),
            ]),
        ...(formula.state === "retired" || formula.customerValues.length >= LEAST_CUSTOMER_VALUES
          ? []
          : [
              serviceIssue("formula-too-few-values", "warning", `${place}.customerValues`, {
                ...params,
                found: formula.customerValues.length,
                minimum: LEAST_CUSTOMER_VALUES,
              }),
            ]),
        ...unmeasured(formula, place),
        ...(inUse && !cards.some(({ formulaId }) => formulaId === formula.id)
          ? [serviceIssue("formula-without-card", "warning", place, params)]
          : []),
        ...(inUse && !products.some(({ formulaId, state }) => formulaId === formula.id && state !== "retired")
          ? [serviceIssue("formula-without-product", "notice", place, params)]
          : []),
      ];
    }),
    ...relations.flatMap(({ id, name }, at) =>
      formulas.some(({ relationId, state }) => relationId === id && state !== "retired")
        ? []
        : [serviceIssue("relation-without-formula", "warning", `relations[${at}]`, { relation: name.nl })],
    ),
    ...cards.flatMap(({ id, formulaId }, at) =>
      ids.includes(formulaId)
        ? []
        : [serviceIssue("card-formula-unknown", "error", `cards[${at}].formulaId`, { card: id, found: formulaId })],
    ),
  ];
}

function unmeasured(formula: ServiceFormula, place: string): readonly ServiceIssue[] {
  return (["customerValues", "certainties"] as const).flatMap((list) =>
    formula[list].flatMap(({ text, measuredBy }, at) =>
      measuredBy === undefined
        ? [
            serviceIssue("value-without-measure", "warning", `${place}.${list}[${at}]`, {
              formula: formula.id,
              found: text.nl,
            }),
          ]
        : [],
    ),
  );
}
