import type { Groups } from "./weighting-groups.ts";
import { groupsOf } from "./weighting-groups.ts";
import { requireLength, requireWeights } from "./weighting-weights.ts";

/** How a sample was drawn and weighted: made once by {@link surveyDesign}, used by every estimate. */
export interface SurveyDesign {
  readonly kind: "survey-design";
  /** Weight of each respondent. */
  readonly weights: Float64Array;
  /** Cluster of each respondent, numbered over all strata; each respondent is one when the sample has no clusters. */
  readonly clusterOf: Int32Array;
  /** Stratum of each cluster. */
  readonly stratumOf: Int32Array;
  readonly strata: readonly SampledStratum[];
  /** Margins the weights were fitted to, which take variance away; none when the weights are design weights. */
  readonly calibration: Calibration | undefined;
}

/** One stratum of a design. */
export interface SampledStratum {
  readonly label: string;
  /** Clusters in the sample. */
  readonly clusters: number;
  /** Clusters in the population; `undefined` when they are taken as many. */
  readonly population: number | undefined;
}

/** What fitted weights know of the population: the classifications they were fitted to. */
export interface Calibration {
  /** Weight of each respondent before the fitting. */
  readonly designWeights: Float64Array;
  readonly margins: readonly Groups[];
  /** Weights after each margin of the last sweep, when residuals are to be taken with them. */
  readonly steps: readonly Float64Array[] | undefined;
}

/** Strata with one cluster in the sample and more in the population: their variance is unknown, so merge them. */
export interface SingleClusterStrata {
  readonly kind: "single-cluster-strata";
  readonly strata: readonly string[];
}

/** How a sample was drawn, one row per respondent. */
export interface SurveySample {
  /** Final weights, zero or more. For totals they must be numbers of people, not relative weights. */
  readonly weights: readonly number[];
  /** Stratum of each respondent. One stratum when left out. */
  readonly strata?: readonly string[];
  /** Cluster of each respondent within the stratum, e.g. the household, class or district that was drawn. */
  readonly clusters?: readonly string[];
  /**
   * Units (clusters, or people when there are none) in the population, for the finite population correction: one number
   * without strata, else one per stratum. Without it the population is taken as large.
   */
  readonly population?: number | Readonly<Record<string, number>>;
  /**
   * For weights fitted by post-stratification or raking: the weights before, and the classifications fitted to. The
   * standard errors then leave out what the margins explain.
   */
  readonly calibration?: {
    readonly designWeights: readonly number[];
    readonly margins: readonly (readonly string[])[];
    /**
     * {@link RakedWeights.steps}, one column per margin, to restore the standard errors of R's `survey` after `rake()`: it
     * takes residuals with these weights, and as if all design weights were equal. Where they are and the weights fit the
     * margins it makes no difference. Leave it out for standard errors of our own.
     */
    readonly steps?: readonly (readonly number[])[];
  };
}

/**
 * The design of a survey sample: weights, strata, clusters and finite populations, checked and numbered once.
 *
 * Of a sample in several stages only the first counts (the ultimate-cluster estimator): what happens inside a cluster
 * is in the spread between clusters.
 *
 * @param sample - Columns of one length, as in {@link SurveySample}.
 * @returns The design; or `single-cluster-strata` when a stratum has one cluster in the sample and more outside it.
 * @throws RangeError on weights below zero, columns of another length, a population smaller than its sample, or
 *   `calibration.steps` other than one column per margin.
 *
 * @see Särndal, Swensson & Wretman (1992), *Model Assisted Survey Sampling*, chapters 3-5.
 * @see docs/methods/design-based-estimates.md
 *
 * @example
 * ```ts
 * import { surveyDesign, surveyMean } from "@maatstaf/statistics";
 *
 * const design = surveyDesign({
 *   weights: [10, 10, 20, 20],
 *   strata: ["centre", "centre", "villages", "villages"],
 *   population: { centre: 20, villages: 40 },
 * });
 * const marks = design.kind === "survey-design" && surveyMean(design, [6, 8, 7, 9]);
 * marks && marks.kind === "estimate" && marks.value.toFixed(3) // => "7.667"
 * ```
 */
export function surveyDesign(sample: SurveySample): SurveyDesign | SingleClusterStrata {
  const { weights, strata, clusters, calibration } = sample;
  requireWeights("surveyDesign", "weights", weights);
  const expected = weights.length;
  if (strata !== undefined) requireLength("surveyDesign", "strata", { found: strata.length, expected });
  if (clusters !== undefined) requireLength("surveyDesign", "clusters", { found: clusters.length, expected });
  const stratumGroups = groupsOf(strata ?? weights.map(() => ""));
  const { clusterOf, stratumOf } = numberedClusters(stratumGroups, clusters);
  const counts = new Int32Array(stratumGroups.labels.length);
  for (const stratum of stratumOf) counts[stratum] = (counts[stratum] ?? 0) + 1;
  const sampled = stratumGroups.labels.map((label, stratum) =>
    sampledStratum(label, counts[stratum] ?? 0, sample.population),
  );
  const single = sampled.filter(({ clusters: count, population }) => count === 1 && population !== 1);
  if (single.length > 0) return { kind: "single-cluster-strata", strata: single.map(({ label }) => label) };
  return {
    kind: "survey-design",
    weights: Float64Array.from(weights),
    clusterOf,
    stratumOf,
    strata: sampled,
    calibration: calibration && calibrationOf(calibration, expected),
  };
}

/** Numbers the clusters; a name that occurs in two strata is two clusters. */
function numberedClusters(
  strata: Groups,
  clusters: readonly string[] | undefined,
): { readonly clusterOf: Int32Array; readonly stratumOf: Int32Array } {
  if (clusters === undefined) return { clusterOf: strata.of.map((_, index) => index), stratumOf: strata.of };
  const names = clusters.map((name, index) => `${strata.of[index] ?? 0}:${name}`);
  const { of: clusterOf, labels } = groupsOf(names);
  const stratumOf = new Int32Array(labels.length);
  for (const [index, cluster] of clusterOf.entries()) stratumOf[cluster] = strata.of[index] ?? 0;
  return { clusterOf, stratumOf };
}

function sampledStratum(label: string, clusters: number, given: SurveySample["population"]): SampledStratum {
  if (given === undefined) return { label, clusters, population: undefined };
  const population = typeof given === "number" ? given : given[label];
  if (population === undefined || !(population >= clusters && Number.isFinite(population))) {
    throw new RangeError(
      `surveyDesign: population must be at least the sample, ${clusters} units${label === "" ? "" : ` in stratum "${label}"`}, ` +
        `found ${population ?? "none"}; count clusters when clusters were drawn, else people`,
    );
  }
  return { label, clusters, population };
}

function calibrationOf(
  { designWeights, margins, steps }: NonNullable<SurveySample["calibration"]>,
  expected: number,
): Calibration {
  requireWeights("surveyDesign", "calibration.designWeights", designWeights);
  requireLength("surveyDesign", "calibration.designWeights", { found: designWeights.length, expected });
  for (const [place, margin] of margins.entries()) {
    requireLength("surveyDesign", `calibration.margins[${place}]`, { found: margin.length, expected });
  }
  if (steps !== undefined && steps.length !== margins.length) {
    throw new RangeError(
      `surveyDesign: calibration.steps must have one column per margin, ${margins.length} in all, found ${steps.length}; ` +
        "pass the steps of rakedWeights, or leave them out",
    );
  }
  for (const [place, step] of (steps ?? []).entries()) {
    requireWeights("surveyDesign", `calibration.steps[${place}]`, step);
    requireLength("surveyDesign", `calibration.steps[${place}]`, { found: step.length, expected });
  }
  return {
    designWeights: Float64Array.from(designWeights),
    margins: margins.map(groupsOf),
    steps: steps?.map((step) => Float64Array.from(step)),
  };
}
