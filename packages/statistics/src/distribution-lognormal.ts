import { normalQuantile } from "./distribution-normal.ts";

/** A lognormal distribution, with the figures people ask for, all in the unit of the interval it was made from. */
export interface Lognormal {
  readonly kind: "lognormal";
  /** Mean of the natural logarithm. */
  readonly mu: number;
  /** Standard deviation of the natural logarithm. */
  readonly sigma: number;
  /** `exp(mu)`: half of the outcomes lie below. */
  readonly median: number;
  /** `exp(mu + sigma² / 2)`: what it costs on average; always above the median. */
  readonly mean: number;
  /** `(exp(sigma²) - 1) · mean²`. */
  readonly variance: number;
}

/**
 * The lognormal distribution of which a central interval is given: "we are 90 % sure that it costs between … and …".
 *
 * `mu = (ln lower + ln upper) / 2` and `sigma = (ln upper - ln lower) / (2 z)`, with `z` the normal quantile of the
 * upper end (1.645 for 90 %).
 *
 * @param interval - `lower` and `upper` in one unit, above zero and different; `level` is the share of outcomes between
 *   them, 0.9 unless given.
 * @throws RangeError when the bounds are not above zero and ascending, or the level is not between 0 and 1.
 *
 * @see Hubbard & Seiersen (2016), *How to Measure Anything in Cybersecurity Risk*.
 * @see docs/methods/distributions.md
 *
 * @example
 * ```ts
 * import { lognormalFromInterval } from "@maatstaf/statistics";
 *
 * const cost = lognormalFromInterval({ lower: 10_000, upper: 250_000 });
 * cost.median.toFixed(2) // => "50000.00"
 * cost.mean.toFixed(2) // => "80698.79"
 * ```
 */
export function lognormalFromInterval({
  lower,
  upper,
  level = 0.9,
}: {
  readonly lower: number;
  readonly upper: number;
  readonly level?: number;
}): Lognormal {
  if (!(lower > 0 && upper > lower && Number.isFinite(upper))) {
    throw new RangeError(
      `lognormalFromInterval: lower and upper must satisfy 0 < lower < upper, found ${lower} and ${upper}; ` +
        "a lognormal outcome is never zero: start from the smallest amount that counts",
    );
  }
  if (!(level > 0 && level < 1)) {
    throw new RangeError(
      `lognormalFromInterval: level must lie strictly between 0 and 1, found ${level}; pass a share such as 0.9`,
    );
  }
  const mu = (Math.log(lower) + Math.log(upper)) / 2;
  const sigma = (Math.log(upper) - Math.log(lower)) / (2 * normalQuantile((1 + level) / 2));
  const mean = Math.exp(mu + (sigma * sigma) / 2);
  return {
    kind: "lognormal",
    mu,
    sigma,
    median: Math.exp(mu),
    mean,
    variance: Math.expm1(sigma * sigma) * mean * mean,
  };
}

/**
 * Quantile of a lognormal distribution: `exp(mu + sigma · z)`. With a uniform as the probability it is one random draw.
 *
 * @param distribution - `mu` and `sigma` of the natural logarithm.
 * @param probability - Share of outcomes below the quantile, strictly between 0 and 1.
 * @returns An amount in the unit of the distribution, above zero.
 * @throws RangeError when the probability is 0, 1 or outside that interval.
 *
 * @example
 * ```ts
 * import { lognormalFromInterval, lognormalQuantile } from "@maatstaf/statistics";
 *
 * const cost = lognormalFromInterval({ lower: 100, upper: 1000 });
 * lognormalQuantile(cost, 0.99).toFixed(2) // => "1611.24"
 * ```
 */
export function lognormalQuantile({ mu, sigma }: Pick<Lognormal, "mu" | "sigma">, probability: number): number {
  return Math.exp(mu + sigma * normalQuantile(probability));
}
