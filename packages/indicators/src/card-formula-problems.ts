import type { CardProblem } from "./card-issues.ts";
import { ownFormulaIssues } from "./formula/formula-issues.ts";
import type { IndicatorCard } from "./indicator-card.ts";

/** Whether a derived indicator, and no other, has a formula that can be read. */
export function cardFormulaProblems(card: IndicatorCard): CardProblem[] {
  const { aggregation } = card;
  if (aggregation !== "derived") {
    return (["formula", "inputs"] as const)
      .filter((field) => card[field] !== undefined)
      .map((field) => ({ code: "formula-not-used", path: [field], params: { aggregation, field } }));
  }
  const issues = ownFormulaIssues(card).map(({ code, field, params }) => ({ code, path: field.split("."), params }));
  return [...issues, ...unusedFields(card)];
}

/** What says something about facts of its own says nothing about a derived indicator. */
function unusedFields({ breakdowns, expectedUnits, baseline }: IndicatorCard): CardProblem[] {
  const fields = {
    breakdowns: breakdowns.length > 0,
    expectedUnits: expectedUnits !== undefined,
    baseline: baseline !== undefined,
  };
  return Object.entries(fields)
    .filter(([, isSet]) => isSet)
    .map(([field]) => ({ code: "not-used-by-derived", path: [field], params: { field } }));
}
