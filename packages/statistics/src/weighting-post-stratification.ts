/** One post-stratum: how many people it has in the population and in the sample. */
export interface PostStratum {
  /** People in the population, zero or more; any unit that is the same for all strata. */
  readonly population: number;
  /** Respondents in the sample, a whole number. */
  readonly respondents: number;
}

/** Weights that make the sample as old, or as female, or as local as the population. */
export interface PostStratification {
  readonly kind: "post-stratification";
  /** Weight of each respondent of a stratum, in the order of the strata; 1 on average over the respondents. */
  readonly weights: readonly number[];
  /** Kish's effective size of the weighted sample. */
  readonly effectiveCount: number;
  /** Factor by which the weights inflate a variance. */
  readonly designEffect: number;
}

/** Strata that people live in but nobody answered from: merge each with a neighbour and weight again. */
export interface StrataWithoutRespondents {
  readonly kind: "strata-without-respondents";
  /** Places of those strata in the input. */
  readonly strata: readonly number[];
}

/**
 * Post-stratification: the weight of a respondent in stratum `h` is `(N_h / N) / (n_h / n)`.
 *
 * @param strata - Population and respondents per stratum; together the whole population, no one in two strata.
 * @returns One weight per stratum; or `strata-without-respondents`. A weighted share is `Σ w n p / Σ w n`.
 * @throws RangeError on a negative or infinite number, a fraction of a respondent, respondents in a stratum without
 *   population, or an empty sample.
 *
 * @see Kish (1965), *Survey Sampling*.
 * @see docs/methods/weighting.md
 *
 * @example
 * ```ts
 * import { postStratification } from "@maatstaf/statistics";
 *
 * const weighted = postStratification([
 *   { population: 6000, respondents: 60 },
 *   { population: 12000, respondents: 180 },
 *   { population: 7000, respondents: 160 },
 * ]);
 * const weights = weighted.kind === "post-stratification" ? weighted.weights : [];
 * weights.map((weight) => weight.toFixed(3)) // => ["1.600", "1.067", "0.700"]
 * ```
 */
export function postStratification(strata: readonly PostStratum[]): PostStratification | StrataWithoutRespondents {
  for (const [place, stratum] of strata.entries()) requireStratum(stratum, place);
  const missing = strata.flatMap(({ population, respondents }, place) =>
    population > 0 && respondents === 0 ? [place] : [],
  );
  if (missing.length > 0) return { kind: "strata-without-respondents", strata: missing };
  const population = strata.reduce((sum, stratum) => sum + stratum.population, 0);
  const count = strata.reduce((sum, stratum) => sum + stratum.respondents, 0);
  if (count === 0) {
    throw new RangeError("postStratification: strata has no respondents; there is no sample to weight");
  }
  const weights = strata.map((stratum) =>
    stratum.respondents === 0 ? 0 : stratum.population / population / (stratum.respondents / count),
  );
  const squares = strata.reduce((sum, { respondents }, place) => sum + respondents * (weights[place] ?? 0) ** 2, 0);
  return { kind: "post-stratification", weights, effectiveCount: count ** 2 / squares, designEffect: squares / count };
}

function requireStratum({ population, respondents }: PostStratum, place: number): void {
  if (!(population >= 0 && Number.isFinite(population))) {
    throw new RangeError(
      `postStratification: strata[${place}].population must be zero or more and finite, found ${population}; ` +
        "take it from the population register",
    );
  }
  if (!(Number.isInteger(respondents) && respondents >= 0)) {
    throw new RangeError(
      `postStratification: strata[${place}].respondents must be a whole number, zero or more, found ${respondents}; ` +
        "count people, not weights",
    );
  }
  if (population === 0 && respondents > 0) {
    throw new RangeError(
      `postStratification: strata[${place}] has ${respondents} respondents and a population of 0; ` +
        "check that sample and register use the same classes",
    );
  }
}
