import { groupSums } from "./weighting-groups.ts";
import type { MarginTarget } from "./weighting-margin.ts";

/** Margins that no weights fit together, or not within the rounds allowed: merge groups, or allow more rounds. */
export interface RakingNotConverged {
  readonly kind: "not-converged";
  readonly rounds: number;
  /** Largest difference left between a weighted and a population group, as a share of the population. */
  readonly deviation: number;
  /** The margin with that difference. */
  readonly margin: string;
}

/** Weights that fit all margins within the tolerance. */
export interface MarginFit {
  readonly kind: "fit";
  readonly weights: Float64Array;
  readonly rounds: number;
  readonly deviation: number;
}

/** Sweeps over the margins until the largest deviation is below the tolerance; the start is left as it was. */
export function fitted(
  start: Float64Array,
  margins: readonly MarginTarget[],
  { tolerance, rounds: most }: { readonly tolerance: number; readonly rounds: number },
): MarginFit | RakingNotConverged {
  const weights = Float64Array.from(start);
  for (let rounds = 0; ; rounds += 1) {
    if (rounds > 0) for (const margin of margins) sweep(weights, margin);
    const worst = worstMargin(weights, margins);
    if (worst.deviation < tolerance) return { kind: "fit", weights, rounds, deviation: worst.deviation };
    if (rounds === most) return { kind: "not-converged", rounds, ...worst };
  }
}

/** Scales the weights of every group of one margin to its target. */
function sweep(weights: Float64Array, { groups, targets }: MarginTarget): void {
  const factors = groupSums(groups, weights).map((sum, group) => (sum > 0 ? (targets[group] ?? 0) / sum : 0));
  for (let index = 0; index < weights.length; index += 1) {
    weights[index] = (weights[index] ?? 0) * (factors[groups.of[index] ?? 0] ?? 0);
  }
}

function worstMargin(
  weights: Float64Array,
  margins: readonly MarginTarget[],
): { readonly deviation: number; readonly margin: string } {
  let worst = { deviation: 0, margin: "" };
  for (const { name, groups, targets } of margins) {
    const total = targets.reduce((sum, target) => sum + target, 0);
    for (const [group, sum] of groupSums(groups, weights).entries()) {
      const deviation = Math.abs(sum - (targets[group] ?? 0)) / total;
      if (deviation > worst.deviation) worst = { deviation, margin: name };
    }
  }
  return worst;
}
