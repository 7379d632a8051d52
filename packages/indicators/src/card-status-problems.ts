import { AGGREGATION_RULES } from "./aggregation-rules.ts";
import type { CardIssueCode, CardProblem } from "./card-issues.ts";
import type { IndicatorCard } from "./indicator-card.ts";

/** From which status on a field that the schema leaves open must be there. A retired card is not held to it. */
const MANDATORY: readonly {
  readonly field: "decision" | "audience";
  readonly code: CardIssueCode;
  readonly statuses: readonly IndicatorCard["status"][];
}[] = [
  { field: "decision", code: "decision-missing", statuses: ["approved", "measured", "published"] },
  { field: "audience", code: "audience-missing", statuses: ["approved", "measured", "published"] },
];

/** Fields that are mandatory in the status of a card, and the denominator of its baseline. */
export function cardStatusProblems(card: IndicatorCard): CardProblem[] {
  const problems: CardProblem[] = MANDATORY.filter(({ statuses }) => statuses.includes(card.status))
    .filter(({ field }) => isEmpty(card[field]))
    .map(({ field, code }) => ({ code, path: [field], params: { status: card.status } }));
  const isDivided = AGGREGATION_RULES[card.aggregation].denominator === "required";
  if (isDivided && card.baseline !== undefined && card.baseline.denominator === undefined) {
    problems.push({
      code: "baseline-denominator-missing",
      path: ["baseline", "denominator"],
      params: { aggregation: card.aggregation },
    });
  }
  return problems;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
