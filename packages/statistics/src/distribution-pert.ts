import { betaQuantile } from "./beta-quantile.ts";

/** A PERT distribution, with its moments in the unit of the estimate and the shapes of the beta distribution in it. */
export interface Pert {
  readonly kind: "pert";
  readonly minimum: number;
  readonly mode: number;
  readonly maximum: number;
  /** `(minimum + 4 · mode + maximum) / 6`. */
  readonly mean: number;
  /** `√((mean - minimum)(maximum - mean) / 7)`. */
  readonly standardDeviation: number;
  /** First shape: `1 + 4 (mode - minimum) / (maximum - minimum)`. */
  readonly alpha: number;
  /** Second shape: `1 + 4 (maximum - mode) / (maximum - minimum)`. */
  readonly beta: number;
}

/**
 * The PERT distribution of a three-point estimate: at least, most likely, at most.
 *
 * A beta distribution stretched over the two ends, in which the most likely value weighs four times an end.
 *
 * @param estimate - `minimum ≤ mode ≤ maximum` in one unit, the ends different.
 * @throws RangeError when the three are not finite and in that order, or the ends are equal.
 *
 * @see Vose (2008), *Risk Analysis*, 3rd ed.
 * @see docs/methods/distributions.md
 *
 * @example
 * ```ts
 * import { pert } from "@maatstaf/statistics";
 *
 * const cost = pert({ minimum: 5_000, mode: 20_000, maximum: 120_000 });
 * cost.mean.toFixed(2) // => "34166.67"
 * cost.standardDeviation.toFixed(2) // => "18911.34"
 * ```
 */
export function pert({
  minimum,
  mode,
  maximum,
}: {
  readonly minimum: number;
  readonly mode: number;
  readonly maximum: number;
}): Pert {
  if (!(minimum <= mode && mode <= maximum && minimum < maximum && Number.isFinite(maximum - minimum))) {
    throw new RangeError(
      `pert: estimate must satisfy minimum ≤ mode ≤ maximum with different ends, found ${minimum}, ${mode}, ${maximum}; ` +
        "use the single amount itself when there is no uncertainty",
    );
  }
  const width = maximum - minimum;
  const mean = (minimum + 4 * mode + maximum) / 6;
  return {
    kind: "pert",
    minimum,
    mode,
    maximum,
    mean,
    standardDeviation: Math.sqrt(((mean - minimum) * (maximum - mean)) / 7),
    alpha: 1 + (4 * (mode - minimum)) / width,
    beta: 1 + (4 * (maximum - mode)) / width,
  };
}

/**
 * Quantile of a PERT distribution. With a uniform as the probability it is one random draw.
 *
 * @param distribution - Made by {@link pert}.
 * @param probability - Share of outcomes below the quantile, from 0 (the minimum) to 1 (the maximum).
 * @returns An amount in the unit of the distribution.
 * @throws RangeError when the probability is outside [0, 1].
 *
 * @example
 * ```ts
 * import { pert, pertQuantile } from "@maatstaf/statistics";
 *
 * pertQuantile(pert({ minimum: 0, mode: 2, maximum: 10 }), 0.95).toFixed(4) // => "6.2128"
 * ```
 */
export function pertQuantile(
  { minimum, maximum, alpha, beta }: Pick<Pert, "minimum" | "maximum" | "alpha" | "beta">,
  probability: number,
): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(
      `pertQuantile: probability must lie from 0 to 1, found ${probability}; pass a share such as 0.95`,
    );
  }
  if (probability === 0) return minimum;
  if (probability === 1) return maximum;
  return minimum + (maximum - minimum) * betaQuantile(probability, alpha, beta);
}
