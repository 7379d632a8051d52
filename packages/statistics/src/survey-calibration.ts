import type { Calibration } from "./survey-design.ts";
import type { Groups } from "./weighting-groups.ts";
import { groupSums } from "./weighting-groups.ts";

/** Sweeps end when no group mean is further from zero than this share of the largest value. */
const RESIDUAL_TOLERANCE = 1e-12;

/** Raking needs a handful of sweeps; margins that coincide in part need more. */
const MOST_SWEEPS = 1000;

/**
 * What the margins of fitted weights leave unexplained: residuals of the design-weighted regression on them.
 *
 * Fitted by sweeping out the group means of one margin after another, which is exact after one sweep for one margin.
 *
 * @see Deville & Särndal (1992), *Journal of the American Statistical Association* 87, 376-382.
 */
export function calibrationResiduals(
  values: Float64Array,
  { designWeights, margins }: Omit<Calibration, "steps">,
): Float64Array {
  const residuals = Float64Array.from(values);
  const allowed = RESIDUAL_TOLERANCE * values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const sums = margins.map((groups) => groupSums(groups, designWeights));
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    let largest = 0;
    for (const [place, groups] of margins.entries()) {
      const weighted = residuals.map((value, index) => value * (designWeights[index] ?? 0));
      const means = groupSums(groups, weighted).map((sum, group) => sum / (sums[place]?.[group] || 1));
      for (const value of means) largest = Math.max(largest, Math.abs(value));
      for (let index = 0; index < residuals.length; index += 1) {
        residuals[index] = (residuals[index] ?? 0) - (means[groups.of[index] ?? 0] ?? 0);
      }
    }
    if (largest <= allowed) break;
  }
  return residuals;
}

/** `10`: how often R's `svyrecvar` sweeps. */
const STEP_SWEEPS = 10;

/**
 * Contributions `w z` with the margins taken out as R's `survey` 4.1 does after `rake()`: ten sweeps, each margin with the weights
 * after its own step, and plain group means.
 *
 * @param contributions - Weight times linearised value of each respondent.
 */
export function stepResiduals(
  contributions: Float64Array,
  margins: readonly Groups[],
  steps: readonly Float64Array[],
): Float64Array {
  const residuals = Float64Array.from(contributions);
  for (let sweep = 0; sweep < STEP_SWEEPS; sweep += 1) {
    for (const [place, groups] of margins.entries()) {
      const weights = steps[place] ?? contributions;
      const values = residuals.map((value, index) => (weights[index] === 0 ? 0 : value / (weights[index] ?? 1)));
      const counts = groupSums(groups, weights.map(Math.sign));
      const means = groupSums(groups, values).map((sum, group) => sum / (counts[group] || 1));
      for (let index = 0; index < residuals.length; index += 1) {
        residuals[index] = (residuals[index] ?? 0) - (weights[index] ?? 0) * (means[groups.of[index] ?? 0] ?? 0);
      }
    }
  }
  return residuals;
}
