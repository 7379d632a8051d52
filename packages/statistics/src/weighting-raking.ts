import type { WeightingEffect } from "./weighting-effect.ts";
import { weightingEffect } from "./weighting-effect.ts";
import type { RakingNotConverged } from "./weighting-fit.ts";
import { fitted } from "./weighting-fit.ts";
import type { Margin, MarginWithoutRespondents } from "./weighting-margin.ts";
import { marginTargets } from "./weighting-margin.ts";
import type { TrimBounds } from "./weighting-trim.ts";
import { cutToBounds, requireTrimBounds } from "./weighting-trim.ts";
import { requireWeights } from "./weighting-weights.ts";

/** Weights that fit every margin of the population. */
export interface RakedWeights {
  readonly kind: "raked";
  /** One per respondent, in the unit of the population totals. */
  readonly weights: readonly number[];
  /**
   * Weights after each margin of the last sweep; those after the last margin are `weights`. None without a sweep. For
   * {@link SurveySample.calibration}, where weights that do not fit yet are to be treated as R's `survey` does.
   */
  readonly steps: readonly (readonly number[])[];
  /** Sweeps over all margins that were needed. */
  readonly rounds: number;
  /** Largest difference left between a weighted and a population group, as a share of the population. */
  readonly deviation: number;
  /** Number of weights that {@link RakingOptions.trim} cut. */
  readonly trimmed: number;
  /** Effective size, design effect and extremes of the weights. */
  readonly effect: WeightingEffect;
}

export interface RakingOptions {
  /** Largest difference between a weighted and a population group, as a share of the population. Default 1e-10. */
  readonly tolerance?: number;
  /**
   * What `tolerance` bounds: `fit` (unless given) the difference from the population, `change` what the last sweep moved the
   * size of a group, whether it fits or not. R's `rake()` stops at a change of one person: `1 / population`.
   */
  readonly stop?: "fit" | "change";
  /** Most sweeps over all margins. Default 1000. */
  readonly rounds?: number;
  /**
   * Bounds as multiples of the mean weight, such as {@link TRIM_BOUNDS}: weights beyond them are cut to the bound, and
   * the margins are fitted once more, so that a few may end just outside. Not trimmed unless given.
   */
  readonly trim?: TrimBounds;
}

/**
 * Raking (iterative proportional fitting): weights that give the sample the population's margins, one classification
 * after another until all fit. With one margin it is post-stratification of the weights that came in.
 *
 * @param sample - `weights` are the design weights, one per respondent (all 1 in a simple random sample); a table of
 *   counts is raked by passing one row per cell, with the count as its weight. `margins` as in {@link Margin}.
 * @param options - Tolerance, stopping rule, rounds and trimming.
 * @returns Weights that fit; `margin-without-respondents` when nobody answered from a group; or `not-converged`.
 * @throws RangeError on weights below zero, columns of another length, margins with different totals, or respondents in
 *   a group the population does not have.
 *
 * @see Deming & Stephan (1940), *Annals of Mathematical Statistics* 11, 427-444.
 * @see docs/methods/weighting.md
 *
 * @example
 * ```ts
 * import { rakedWeights } from "@maatstaf/statistics";
 *
 * const raked = rakedWeights({
 *   weights: [1, 1, 1, 1],
 *   margins: [
 *     { name: "age", groups: ["young", "young", "young", "old"], population: { young: 600, old: 400 } },
 *     { name: "sex", groups: ["f", "m", "m", "m"], population: { f: 300, m: 700 } },
 *   ],
 * });
 * raked.kind === "raked" && raked.weights.map(Math.round) // => [300, 150, 150, 400]
 * ```
 */
export function rakedWeights(
  sample: { readonly weights: readonly number[]; readonly margins: readonly Margin[] },
  { tolerance = 1e-10, stop = "fit", rounds = 1000, trim }: RakingOptions = {},
): RakedWeights | MarginWithoutRespondents | RakingNotConverged {
  requireWeights("rakedWeights", "weights", sample.weights);
  requireStoppingRule(tolerance, rounds);
  if (trim !== undefined) requireTrimBounds("rakedWeights", trim);
  const margins = marginTargets("rakedWeights", sample.margins, sample.weights);
  if ("kind" in margins) return margins;
  const first = fitted(Float64Array.from(sample.weights), margins, { tolerance, rounds, stop });
  if (first.kind === "not-converged") return first;
  const trimmed = trim === undefined ? 0 : cutToBounds(first.weights, trim);
  const last = trimmed === 0 ? first : fitted(first.weights, margins, { tolerance, rounds, stop });
  if (last.kind === "not-converged") return last;
  const weights = Array.from(last.weights);
  return {
    kind: "raked",
    weights,
    steps: last.rounds === 0 ? [] : [...last.before.map((step) => Array.from(step)), weights],
    rounds: last === first ? first.rounds : first.rounds + last.rounds,
    deviation: last.deviation,
    trimmed,
    effect: weightingEffect(weights),
  };
}

function requireStoppingRule(tolerance: number, rounds: number): void {
  if (!(tolerance > 0)) {
    throw new RangeError(`rakedWeights: tolerance must be above zero, found ${tolerance}; 1e-10 is usual`);
  }
  if (!(Number.isInteger(rounds) && rounds > 0)) {
    throw new RangeError(`rakedWeights: rounds must be a whole number above zero, found ${rounds}; 1000 is usual`);
  }
}
