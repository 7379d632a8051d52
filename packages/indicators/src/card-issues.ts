import { issuePath } from "./issue-path.ts";
import type { IssueParams, IssuePath } from "./issue-path.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import { cardFieldProblems } from "./card-field-problems.ts";
import { cardSeriesProblems } from "./card-series-problems.ts";
import { cardFormulaProblems } from "./card-formula-problems.ts";
import { cardStatusProblems } from "./card-status-problems.ts";
import { cardTargetProblems } from "./card-target-problems.ts";
import type { OwnFormulaIssueCode } from "./formula/formula-issues.ts";

/** What the fields of a card demand of each other. Words are in `wording/` under `issue.<code>`. */
export type CardIssueCode =
  | "denominator-missing"
  | "denominator-not-used"
  | "scale-not-of-unit"
  | "unit-not-of-scale"
  | "scale-not-one"
  | "percentage-without-denominator"
  | "range-missing"
  | "range-not-used"
  | "range-not-ordered"
  | "direction-not-neutral"
  | "over-time-not-used"
  | "exposure-not-used"
  | "quantile-missing"
  | "quantile-not-used"
  | "edges-not-ordered"
  | "named-twice"
  | "cut-not-a-breakdown"
  | "decision-missing"
  | "audience-missing"
  | "baseline-denominator-missing"
  | "target-not-used"
  | "target-not-ordered"
  | "target-not-positive"
  | "target-beyond-percent"
  | "target-mixed-periods"
  | "rebase-wrong-period"
  | "rebase-not-ordered"
  | "exclude-wrong-period"
  | "annotation-wrong-period"
  | "chart-not-of-aggregation"
  | "seasonal-not-used"
  | "seasonal-wrong-frequency"
  | "formula-not-used"
  | "not-used-by-derived"
  | OwnFormulaIssueCode;

/** What is wrong with one place of a card. */
export interface CardIssue {
  readonly code: CardIssueCode;
  /** Place in the card, such as `target.points[2].value`. */
  readonly field: string;
  readonly params: IssueParams;
}

/** A {@link CardIssue} whose place is still a list of keys. */
export interface CardProblem {
  readonly code: CardIssueCode;
  readonly path: IssuePath;
  readonly params: IssueParams;
}

/**
 * What is wrong with a card beyond the form of its single fields: a denominator that is missing, a unit that does not
 * fit its scale, points of a target out of order, fields that are mandatory in its status, a formula that cannot be read.
 * What a formula demands of other cards is told by {@link formulaIssues}.
 *
 * @returns Every issue, in the order of the fields; empty for a sound card.
 *
 * @see docs/methods/indicator-card.md
 *
 * @example
 * ```ts
 * import { cardIssues, IndicatorCard } from "@maatstaf/indicators";
 *
 * const card = IndicatorCard.parse({
 *   id: "in-time", version: 1, status: "proposed", name: { nl: "Binnen termijn" }, question: { nl: "Zijn we op tijd?" },
 *   level: "output", aggregation: "ratio", numerator: { nl: "op tijd" }, denominator: { nl: "afgehandeld" },
 *   scale: 100, unit: "%", decimals: 1, direction: "up", frequency: "quarter", lagDays: 10,
 *   source: { system: "zaaksysteem", owner: "teamleider" }, owner: "afdelingshoofd",
 * });
 * cardIssues(card) // => []
 * cardIssues({ ...card, scale: 1 }) // => [{ code: "scale-not-of-unit", field: "scale", params: { unit: "%", expected: 100, found: 1 } }]
 * ```
 */
export function cardIssues(card: IndicatorCard): CardIssue[] {
  const problems = [
    ...cardFieldProblems(card),
    ...cardFormulaProblems(card),
    ...cardStatusProblems(card),
    ...cardTargetProblems(card),
    ...cardSeriesProblems(card),
  ];
  return problems.map(({ code, path, params }) => ({ code, field: issuePath(path), params }));
}
