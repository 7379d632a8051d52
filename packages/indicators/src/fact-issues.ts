import { periodKind } from "@maatstaf/kernel";
import { AGGREGATION_RULES } from "./aggregation-rules.ts";
import type { Fact } from "./fact.ts";
import type { UnitId } from "./identifier.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import type { IssueParams } from "./issue-path.ts";
import { valueBand } from "./value-band.ts";

/** Why a fact cannot be one of its card. Words are in `wording/` under `issue.<code>`. */
export type FactIssueCode =
  | "fact-of-derived"
  | "other-indicator"
  | "period-kind-mismatch"
  | "unknown-unit"
  | "unknown-breakdown"
  | "not-finite"
  | "negative"
  | "denominator-missing"
  | "denominator-not-used"
  | "percentage-offered"
  | "numerator-above-denominator"
  | "not-yes-or-no"
  | "not-one-text"
  | "text-missing"
  | "value-missing"
  | "value-not-a-number"
  | "value-not-a-band"
  | "count-not-whole"
  | "sum-of-squares-impossible"
  | "effective-count-missing"
  | "effective-count-not-positive";

/** What is wrong with one field of a fact. */
export interface FactIssue {
  readonly code: FactIssueCode;
  readonly field: keyof Fact;
  readonly params: IssueParams;
}

/** What is known around a fact. */
export interface FactContext {
  /** The units of the organisation. Without it units are not checked. */
  readonly units?: readonly UnitId[];
}

/**
 * Why a fact cannot be one of its card.
 *
 * Numerator and denominator are asked for, never the percentage: a number up to 100 without a denominator, where the
 * unit is "%", is refused as `percentage-offered`, because percentages of units or months cannot be added up.
 *
 * @param context - See {@link FactContext}.
 * @returns Every issue; empty for a sound fact.
 *
 * @see docs/methods/indicator-aggregation.md
 *
 * @example
 * ```ts
 * import { Fact, factIssues, IndicatorCard } from "@maatstaf/indicators";
 *
 * const card = IndicatorCard.parse({
 *   id: "in-time", version: 1, status: "proposed", name: { nl: "Binnen termijn" }, question: { nl: "Zijn we op tijd?" },
 *   level: "output", aggregation: "ratio", numerator: { nl: "op tijd" }, denominator: { nl: "afgehandeld" },
 *   scale: 100, unit: "%", decimals: 1, direction: "up", frequency: "quarter", lagDays: 10,
 *   source: { system: "zaaksysteem", owner: "teamleider" }, owner: "afdelingshoofd",
 * });
 * factIssues(card, Fact.parse({ indicatorId: "in-time", period: "2025-Q1", numerator: 54, denominator: 63 })) // => []
 * factIssues(card, Fact.parse({ indicatorId: "in-time", period: "2025-Q1", numerator: 85.7 }))[0]?.code // => "percentage-offered"
 * ```
 */
export function factIssues(card: IndicatorCard, fact: Fact, context: FactContext = {}): FactIssue[] {
  if (card.aggregation === "derived") {
    return [{ code: "fact-of-derived", field: "indicatorId", params: { found: fact.indicatorId } }];
  }
  const numbers = numberIssues(fact);
  return [
    ...placeIssues(card, fact, context),
    ...numbers,
    ...(numbers.length > 0
      ? []
      : [
          ...denominatorIssues(card, fact),
          ...signIssues(card, fact),
          ...spreadIssues(card, fact),
          ...valueIssues(card, fact),
          ...textIssues(card, fact),
        ]),
  ];
}

function placeIssues(card: IndicatorCard, fact: Fact, { units }: FactContext): FactIssue[] {
  const issues: FactIssue[] = [];
  if (fact.indicatorId !== card.id) {
    issues.push({
      code: "other-indicator",
      field: "indicatorId",
      params: { found: fact.indicatorId, expected: card.id },
    });
  }
  if (periodKind(fact.period) !== card.frequency) {
    issues.push({
      code: "period-kind-mismatch",
      field: "period",
      params: { found: fact.period, expected: card.frequency },
    });
  }
  if (units !== undefined && fact.unit !== undefined && !units.includes(fact.unit)) {
    issues.push({ code: "unknown-unit", field: "unit", params: { found: fact.unit } });
  }
  for (const found of Object.keys(fact.breakdown ?? {})) {
    if (!card.breakdowns.includes(found) && found !== card.quantile?.dimension) {
      const expected = card.breakdowns.join(", ");
      issues.push({ code: "unknown-breakdown", field: "breakdown", params: { found, expected } });
    }
  }
  return issues;
}

const NUMBERS = ["numerator", "denominator", "sumOfSquares", "effectiveCount"] as const;

function numberIssues(fact: Fact): FactIssue[] {
  return NUMBERS.filter((field) => fact[field] !== undefined && !Number.isFinite(fact[field])).map((field) => ({
    code: "not-finite",
    field,
    params: { found: String(fact[field]) },
  }));
}

function denominatorIssues(card: IndicatorCard, { numerator, denominator }: Fact): FactIssue[] {
  const { aggregation } = card;
  if (AGGREGATION_RULES[aggregation].denominator === "none") {
    if (aggregation === "boolean" && numerator !== 0 && numerator !== 1) {
      return [{ code: "not-yes-or-no", field: "numerator", params: { found: numerator } }];
    }
    return denominator === undefined
      ? []
      : [{ code: "denominator-not-used", field: "denominator", params: { found: denominator, aggregation } }];
  }
  if (denominator === undefined) {
    const isPercentage = card.unit === "%" && numerator >= 0 && numerator <= 100;
    return isPercentage
      ? [{ code: "percentage-offered", field: "denominator", params: { found: numerator, aggregation } }]
      : [{ code: "denominator-missing", field: "denominator", params: { aggregation } }];
  }
  if (isShare(card) && numerator > denominator) {
    return [{ code: "numerator-above-denominator", field: "numerator", params: { found: numerator, denominator } }];
  }
  return [];
}

/** Whether the numerator counts part of what the denominator counts. */
function isShare({ aggregation, unit }: IndicatorCard): boolean {
  if (aggregation === "ratio" || aggregation === "milestones") return true;
  return unit === "%" && (aggregation === "stock-ratio" || aggregation === "survey");
}

function signIssues(card: IndicatorCard, fact: Fact): FactIssue[] {
  const mayBeNegative = AGGREGATION_RULES[card.aggregation].signed;
  const fields = NUMBERS.filter((field) => field !== "effectiveCount" && !(field === "numerator" && mayBeNegative));
  return fields.flatMap((field) => {
    const found = fact[field] ?? 0;
    return found < 0 ? [{ code: "negative" as const, field, params: { found } }] : [];
  });
}

/** Rounding that a sum of squares may carry, as a share of it. */
const ROUNDING = 1e-9;

function spreadIssues(
  card: IndicatorCard,
  { numerator, denominator, sumOfSquares, effectiveCount }: Fact,
): FactIssue[] {
  const issues: FactIssue[] = [];
  if (sumOfSquares !== undefined && denominator !== undefined && denominator > 0) {
    const least = numerator ** 2 / denominator;
    if (sumOfSquares < least * (1 - ROUNDING)) {
      issues.push({ code: "sum-of-squares-impossible", field: "sumOfSquares", params: { found: sumOfSquares, least } });
    }
  }
  if (card.aggregation === "survey" && effectiveCount === undefined) {
    issues.push({ code: "effective-count-missing", field: "effectiveCount", params: {} });
  }
  if (effectiveCount !== undefined && effectiveCount <= 0) {
    issues.push({ code: "effective-count-not-positive", field: "effectiveCount", params: { found: effectiveCount } });
  }
  return issues;
}

/** Of a text each fact is one answer, in its comment. */
function textIssues({ aggregation }: IndicatorCard, { numerator, comment = "" }: Fact): FactIssue[] {
  if (aggregation !== "text") return [];
  const issues: FactIssue[] = [];
  if (numerator !== 1) issues.push({ code: "not-one-text", field: "numerator", params: { found: numerator } });
  if (comment.trim() === "") issues.push({ code: "text-missing", field: "comment", params: {} });
  return issues;
}

/** Of a quantile each fact counts how often one value, or one band of the card, occurs. */
function valueIssues({ quantile }: IndicatorCard, { breakdown, numerator }: Fact): FactIssue[] {
  if (quantile === undefined) return [];
  const { dimension, edges } = quantile;
  const issues: FactIssue[] = [];
  if (!Number.isInteger(numerator)) {
    issues.push({ code: "count-not-whole", field: "numerator", params: { found: numerator } });
  }
  const found = breakdown?.[dimension];
  if (found === undefined) return [...issues, { code: "value-missing", field: "breakdown", params: { dimension } }];
  const band = valueBand(found);
  if (edges === undefined) {
    return band !== undefined && band.lower === band.upper
      ? issues
      : [...issues, { code: "value-not-a-number", field: "breakdown", params: { dimension, found } }];
  }
  const place = edges.findIndex((edge) => edge === band?.lower);
  if (place !== -1 && edges[place + 1] === band?.upper) return issues;
  const expected = edges
    .slice(1)
    .map((edge, index) => `${edges[index]}..${edge}`)
    .join(", ");
  return [...issues, { code: "value-not-a-band", field: "breakdown", params: { dimension, found, expected } }];
}
