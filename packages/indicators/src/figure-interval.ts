import { LEVEL, meanInterval, wilsonInterval } from "@maatstaf/statistics";
import type { Interval } from "@maatstaf/statistics";
import type { Base } from "./base.ts";
import type { IndicatorCard } from "./indicator-card.ts";

/** An interval around a figure, in its unit, at a confidence level. */
export interface FigureInterval extends Interval {
  /** In (0, 1). */
  readonly level: number;
}

/**
 * The interval within which a figure could lie by chance alone.
 *
 * A ratio is a share of cases: Wilson's interval of its numerator and denominator. A survey is one of its effective
 * count of answers, and has none where that count is unknown. A mean, and a survey of means, needs the sum of squares.
 * Other kinds are counted in full and have no interval here.
 */
export function figureInterval(card: IndicatorCard, base: Base): FigureInterval | undefined {
  const interval = unscaledInterval(card.aggregation, base);
  return interval === undefined
    ? undefined
    : { lower: interval.lower * card.scale, upper: interval.upper * card.scale, level: LEVEL };
}

function unscaledInterval(aggregation: IndicatorCard["aggregation"], base: Base): Interval | undefined {
  const { numerator, denominator, sumOfSquares, effectiveCount } = base;
  if (denominator === undefined || denominator <= 0) return undefined;
  switch (aggregation) {
    case "ratio":
      return isShare(numerator, denominator) ? wilsonInterval(numerator, denominator) : undefined;
    case "mean":
      return meanLimits({ sum: numerator, sumOfSquares, count: denominator });
    case "survey":
      if (effectiveCount === undefined || effectiveCount < 2) return undefined;
      if (sumOfSquares !== undefined)
        return surveyMeanLimits(numerator / denominator, sumOfSquares / denominator, effectiveCount);
      return isShare(numerator, denominator)
        ? wilsonInterval((numerator / denominator) * effectiveCount, effectiveCount)
        : undefined;
    default:
      return undefined;
  }
}

function isShare(numerator: number, denominator: number): boolean {
  return numerator >= 0 && numerator <= denominator;
}

/** A mean of answers, as if it came from the effective count of unweighted ones, rounded down. */
function surveyMeanLimits(mean: number, meanOfSquares: number, effectiveCount: number): Interval | undefined {
  const count = Math.floor(effectiveCount);
  return meanLimits({ sum: mean * count, sumOfSquares: meanOfSquares * count, count });
}

function meanLimits({
  sum,
  sumOfSquares,
  count,
}: {
  readonly sum: number;
  readonly sumOfSquares: number | undefined;
  readonly count: number;
}): Interval | undefined {
  if (sumOfSquares === undefined || !Number.isInteger(count)) return undefined;
  const interval = meanInterval({ sum, sumOfSquares, count });
  return "kind" in interval ? undefined : interval;
}
