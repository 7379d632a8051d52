/** Bounds of a weight, as multiples of the mean weight. */
export interface TrimBounds {
  readonly lower: number;
  readonly upper: number;
}

/** The usual bounds of a weight, in multiples of the mean: one fifth and five. */
export const TRIM_BOUNDS = { lower: 0.2, upper: 5 } as const satisfies TrimBounds;

/** @throws RangeError unless `0 ≤ lower < 1 < upper`. */
export function requireTrimBounds(caller: string, { lower, upper }: TrimBounds): void {
  if (lower >= 0 && lower < 1 && upper > 1) return;
  throw new RangeError(
    `${caller}: trim must have its lower bound from 0 to below 1 and its upper above 1, found ${lower} and ${upper}; ` +
      "the bounds are multiples of the mean weight",
  );
}

/** Cuts the weights to multiples of their mean, in place; how many were cut. */
export function cutToBounds(weights: Float64Array, { lower, upper }: TrimBounds): number {
  const positive = weights.filter((weight) => weight > 0);
  const mean = positive.reduce((sum, weight) => sum + weight, 0) / positive.length;
  let count = 0;
  for (const [index, weight] of weights.entries()) {
    if (weight === 0) continue;
    const bounded = Math.min(Math.max(weight, lower * mean), upper * mean);
    if (bounded === weight) continue;
    weights[index] = bounded;
    count += 1;
  }
  return count;
}
