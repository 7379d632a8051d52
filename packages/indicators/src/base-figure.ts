import { AGGREGATION_RULES } from "./aggregation-rules.ts";
import type { Base } from "./base.ts";
import { noFigure } from "./figure.ts";
import type { Figure } from "./figure.ts";
import { frequencyQuantile } from "./frequency-quantile.ts";
import type { IndicatorCard } from "./indicator-card.ts";

/** What decides the figure of base numbers. */
export type FigureRule = Pick<IndicatorCard, "aggregation" | "scale" | "minimumCount" | "quantile">;

/** The number of cases or answers a sampled figure rests on; `undefined` for kinds that are not sampled. */
function sampleCount(aggregation: IndicatorCard["aggregation"], base: Base): number | undefined {
  if (!AGGREGATION_RULES[aggregation].sampled) return undefined;
  if (aggregation === "quantile") return base.numerator;
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
  if (rule.aggregation === "text") return noFigure("text");
  if (rule.aggregation === "quantile") return quantileFigure(rule, base);
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

function quantileFigure(rule: FigureRule, base: Base): Figure {
  const { numerator, frequencies } = base;
  if (rule.quantile === undefined || frequencies === undefined) return noFigure("no-facts");
  const value = frequencyQuantile(frequencies, rule.quantile.share);
  if (value === undefined) return noFigure("zero-denominator");
  return isTooFew(rule, base) ? noFigure("too-few") : { kind: "figure", value, numerator };
}

/** Whether a figure rests on enough cases or answers to be judged; kinds that are not sampled always do. */
export function isLargeEnough({ aggregation, minimumCount }: FigureRule, base: Base): boolean {
  return !AGGREGATION_RULES[aggregation].sampled || (sampleCount(aggregation, base) ?? 0) >= minimumCount;
}

/** Kinds whose figure shows a single item when there are only one or two: they need `minimumCount` of them. */
const SHOWS_ITEMS: ReadonlySet<IndicatorCard["aggregation"]> = new Set(["mean", "survey", "quantile"]);

function isTooFew(rule: FigureRule, base: Base): boolean {
  return SHOWS_ITEMS.has(rule.aggregation) && !isLargeEnough(rule, base);
}
