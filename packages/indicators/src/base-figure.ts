import { AGGREGATION_RULES } from "./aggregation-rules.ts";
import type { Base } from "./base.ts";
import { noFigure } from "./figure.ts";
import type { Figure } from "./figure.ts";
import type { IndicatorCard } from "./indicator-card.ts";

/** What decides the figure of base numbers. */
export type FigureRule = Pick<IndicatorCard, "aggregation" | "scale" | "minimumCount">;

/** The number of cases or answers a sampled figure rests on; `undefined` for kinds that are not sampled. */
export function sampleCount(aggregation: IndicatorCard["aggregation"], base: Base): number | undefined {
  if (!AGGREGATION_RULES[aggregation].sampled) return undefined;
  return aggregation === "survey" ? (base.effectiveCount ?? base.denominator) : base.denominator;
}

/** The figure of base numbers, or why there is none. */
export function baseFigure(rule: FigureRule, base: Base | undefined): Figure {
  if (base === undefined) return noFigure("no-facts");
  const { numerator, denominator, effectiveCount, facts = 1 } = base;
  if (rule.aggregation === "boolean") {
    return {
      kind: "figure",
      value: (numerator / facts) * rule.scale,
      numerator,
      denominator: facts,
    };
  }
  if (AGGREGATION_RULES[rule.aggregation].denominator === "none") {
    return { kind: "figure", value: numerator, numerator };
  }
  if (denominator === undefined || denominator === 0) return noFigure("zero-denominator");
  if (isTooFew(rule, base)) return noFigure("too-few");
  return {
    kind: "figure",
    value: (numerator / denominator) * rule.scale,
    numerator,
    denominator,
    ...(effectiveCount === undefined ? {} : { effectiveCount }),
  };
}

/** Whether a figure rests on enough cases or answers to be judged; kinds that are not sampled always do. */
export function isLargeEnough({ aggregation, minimumCount }: FigureRule, base: Base): boolean {
  return !AGGREGATION_RULES[aggregation].sampled || (sampleCount(aggregation, base) ?? 0) >= minimumCount;
}

/** A mean of one or two items says who they were: means and surveys need `minimumCount` of them. */
function isTooFew(rule: FigureRule, base: Base): boolean {
  return (rule.aggregation === "mean" || rule.aggregation === "survey") && !isLargeEnough(rule, base);
}
