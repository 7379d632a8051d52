import { distinctValues, hasReadyCard, LEAST_CUSTOMER_VALUES } from "./formula-readiness.ts";
import type { ServiceFormula } from "./formula.ts";
import type { ServiceConcept } from "./service-concept.ts";
import { serviceIssue } from "./service-issue.ts";
import type { ServiceIssue } from "./service-issue.ts";

/**
 * What is wrong with a service concept, and its gaps: a formula of a relation that does not exist, a relation without a
 * formula, too few customer values, one written twice, values and certainties that nothing measures or whose measure does not
 * exist, a formula in use without products or without a card with check questions, a card of a formula that does not exist.
 *
 * @example
 * ```ts
 * import { formulaIssues, ServiceFormula } from "@maatstaf/services";
 *
 * const formulas = [ServiceFormula.parse({ id: "F1", name: { nl: "snel & standaard" }, relationId: "klant" })];
 * formulaIssues({ relations: [], formulas, cards: [], products: [] }).map(({ code }) => code) // => ["formula-relation-unknown", "formula-too-few-values"]
 * ```
 */
export function formulaIssues(concept: ServiceConcept): readonly ServiceIssue[] {
  const { relations, formulas, cards, products } = concept;
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
        ...(formula.state === "retired" || distinctValues(formula) >= LEAST_CUSTOMER_VALUES
          ? []
          : [
              serviceIssue("formula-too-few-values", "warning", `${place}.customerValues`, {
                ...params,
                found: distinctValues(formula),
                minimum: LEAST_CUSTOMER_VALUES,
              }),
            ]),
        ...valueIssues(formula, place, concept),
        ...(inUse && !hasReadyCard(formula, cards)
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

function valueIssues(
  formula: ServiceFormula,
  place: string,
  { indicatorIds, questionIds }: ServiceConcept,
): readonly ServiceIssue[] {
  return (["customerValues", "certainties"] as const).flatMap((list) => {
    const ids = formula[list].map(({ id }) => id);
    return formula[list].flatMap(({ id, text, measuredBy }, at): readonly ServiceIssue[] => {
      const here = `${place}.${list}[${at}]`;
      const known = measuredBy?.kind === "indicator" ? indicatorIds : questionIds;
      return [
        ...(ids.indexOf(id) < at
          ? [serviceIssue("formula-value-twice", "error", `${here}.id`, { formula: formula.id, found: id })]
          : []),
        ...(measuredBy === undefined
          ? [serviceIssue("value-without-measure", "warning", here, { formula: formula.id, found: text.nl })]
          : []),
        ...(measuredBy !== undefined && known?.includes(measuredBy.id) === false
          ? [
              serviceIssue("measure-unknown", "error", `${here}.measuredBy`, {
                formula: formula.id,
                found: measuredBy.id,
                kind: measuredBy.kind,
              }),
            ]
          : []),
      ];
    });
  });
}
