import { calibrationResiduals, stepResiduals } from "./survey-calibration.ts";
import type { SurveyDesign } from "./survey-design.ts";

/**
 * Variance of a weighted total by Taylor linearisation: within each stratum the spread between cluster totals.
 *
 * `Σ_h (1 - n_h / N_h) · n_h / (n_h - 1) · Σ_c (t_hc - t̄_h)²`
 *
 * @param values - The linearised value of each respondent, 0 outside the domain.
 */
export function designVariance(design: SurveyDesign, values: Float64Array): number {
  const contributions = weightedResiduals(design, values);
  const totals = new Float64Array(design.stratumOf.length);
  for (let index = 0; index < contributions.length; index += 1) {
    const cluster = design.clusterOf[index] ?? 0;
    totals[cluster] = (totals[cluster] ?? 0) + (contributions[index] ?? 0);
  }
  const means = new Float64Array(design.strata.length);
  for (const [cluster, total] of totals.entries()) {
    const stratum = design.stratumOf[cluster] ?? 0;
    means[stratum] = (means[stratum] ?? 0) + total / (design.strata[stratum]?.clusters ?? 1);
  }
  const spreads = new Float64Array(design.strata.length);
  for (const [cluster, total] of totals.entries()) {
    const stratum = design.stratumOf[cluster] ?? 0;
    spreads[stratum] = (spreads[stratum] ?? 0) + (total - (means[stratum] ?? 0)) ** 2;
  }
  return design.strata.reduce((sum, { clusters, population }, stratum) => {
    // A stratum counted in full has no sampling error; of one cluster nothing else can be said.
    const unseen = population === undefined ? 1 : 1 - clusters / population;
    return unseen === 0 ? sum : sum + ((unseen * clusters) / (clusters - 1)) * (spreads[stratum] ?? 0);
  }, 0);
}

/** Weight times linearised value of each respondent, less what the margins explain. */
function weightedResiduals({ weights, calibration }: SurveyDesign, values: Float64Array): Float64Array {
  if (calibration?.steps !== undefined) {
    const contributions = values.map((value, index) => value * (weights[index] ?? 0));
    return stepResiduals(contributions, calibration.margins, calibration.steps);
  }
  const residuals = calibration === undefined ? values : calibrationResiduals(values, calibration);
  return residuals.map((value, index) => (weights[index] ?? 0) * value);
}
