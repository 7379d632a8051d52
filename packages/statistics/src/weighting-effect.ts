import { requireWeights } from "./weighting-weights.ts";

/** What unequal weights cost. */
export interface WeightingEffect {
  /** Number of weights above zero. */
  readonly count: number;
  /** Kish's effective size `(Σw)² / Σw²`: as many equally weighted respondents would be as precise. */
  readonly effectiveCount: number;
  /** `count / effectiveCount`, 1 or more: the factor by which the weights inflate a variance. */
  readonly designEffect: number;
  /** Smallest weight above zero, with the mean weight as 1. */
  readonly minimum: number;
  /** Largest weight, with the mean weight as 1. */
  readonly maximum: number;
}

/**
 * What unequal weights cost in precision: Kish's effective sample size and design effect.
 *
 * @param weights - One per respondent, zero or more, in any unit; scaling them changes nothing.
 * @throws RangeError on a weight that is negative or not finite, or when none is above zero.
 *
 * @see Kish (1965), *Survey Sampling*, 11.2C.
 * @see docs/methods/weighting.md
 *
 * @example
 * ```ts
 * import { weightingEffect } from "@maatstaf/statistics";
 *
 * const { effectiveCount, designEffect } = weightingEffect([1, 1, 2]);
 * effectiveCount.toFixed(3) // => "2.667"
 * designEffect // => 1.125
 * ```
 */
export function weightingEffect(weights: readonly number[]): WeightingEffect {
  requireWeights("weightingEffect", "weights", weights);
  let count = 0;
  let sum = 0;
  let squares = 0;
  let minimum = Number.POSITIVE_INFINITY;
  let maximum = 0;
  for (const weight of weights) {
    if (weight === 0) continue;
    count += 1;
    sum += weight;
    squares += weight * weight;
    minimum = Math.min(minimum, weight);
    maximum = Math.max(maximum, weight);
  }
  const mean = sum / count;
  return {
    count,
    effectiveCount: (sum * sum) / squares,
    designEffect: (count * squares) / (sum * sum),
    minimum: minimum / mean,
    maximum: maximum / mean,
  };
}
