import { binomialLowerTail, binomialUpperTail } from "./distribution-binomial.ts";
import { normalQuantile } from "./distribution-normal.ts";
import { poissonLowerTail, poissonUpperTail } from "./distribution-poisson-tail.ts";
import type { FunnelModel } from "./funnel-model.ts";

/** The distribution of a count at the target. */
interface CountDistribution {
  readonly mean: number;
  readonly deviation: number;
  readonly lowerTail: (count: number) => number;
  readonly upperTail: (count: number) => number;
}

function countAtTarget({ measure, target }: FunnelModel, size: number): CountDistribution {
  const mean = size * target;
  if (measure === "proportion") {
    return {
      mean,
      deviation: Math.sqrt(mean * (1 - target)),
      lowerTail: (count) => binomialLowerTail(count, size, target),
      upperTail: (count) => binomialUpperTail(count, size, target),
    };
  }
  return {
    mean,
    deviation: Math.sqrt(mean),
    lowerTail: (count) => poissonLowerTail(count, mean),
    upperTail: (count) => poissonUpperTail(count, mean),
  };
}

/**
 * Exact limit of a funnel at a tail probability, interpolated so that it falls smoothly with the size.
 *
 * With `r` the smallest count that has at least `probability` at or below it, the limit is `(r - α) / size`, where
 * `α = (F(r) - probability) / (F(r) - F(r - 1))`.
 *
 * @see Spiegelhalter (2005), appendix A.1.1 and A.1.2.
 */
export function exactLimit(model: FunnelModel, size: number, probability: number): number {
  const { mean, deviation, lowerTail } = countAtTarget(model, size);
  const most = model.measure === "proportion" ? size : Number.POSITIVE_INFINITY;
  let count = Math.min(most, Math.max(0, Math.round(mean + deviation * normalQuantile(probability))));
  while (lowerTail(count) < probability) count += 1;
  while (count > 0 && lowerTail(count - 1) >= probability) count -= 1;
  const upTo = lowerTail(count);
  const share = (upTo - probability) / (upTo - lowerTail(count - 1));
  return Math.min(most, Math.max(0, count - share)) / size;
}

/** Two-sided probability, at the target, of a count as far out as this one: twice the smaller tail, at most 1. */
export function exactProbability(model: FunnelModel, size: number, count: number): number {
  const { lowerTail, upperTail } = countAtTarget(model, size);
  return Math.min(1, 2 * Math.min(lowerTail(count), upperTail(count)));
}

/** Whether a unit is too small for the normal approximation: variance of its count at the target below 5. */
export function isSmall(model: FunnelModel, size: number): boolean {
  return model.measure !== "mean" && countAtTarget(model, size).deviation ** 2 < SMALL_VARIANCE;
}

/** `5`: the variance of a count below which its class comes from the exact tail. */
export const SMALL_VARIANCE = 5;
