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
  /** Weights after each margin of the last sweep but the last margin; none without a sweep. */
  readonly before: readonly Float64Array[];
}

/** When to stop: at a deviation, or a change in one sweep, below the tolerance; and after how many rounds to give up. */
export interface StoppingRule {
  readonly tolerance: number;
  readonly rounds: number;
  readonly stop: "fit" | "change";
}

/** Sweeps over the margins until what the rule looks at is below its tolerance; the start is left as it was. */
export function fitted(
  start: Float64Array,
  margins: readonly MarginTarget[],
  { tolerance, rounds: most, stop }: StoppingRule,
): MarginFit | RakingNotConverged {
  const weights = Float64Array.from(start);
  let before: Float64Array[] = [];
  let sizes = stop === "change" ? groupSizes(weights, margins) : [];
  for (let rounds = 0; ; rounds += 1) {
    if (rounds > 0) {
      before = [];
      for (const [place, margin] of margins.entries()) {
        if (place > 0) before.push(Float64Array.from(weights));
        sweep(weights, margin);
      }
    }
    const worst = worstMargin(weights, margins);
    let left = worst.deviation;
    if (stop === "change") {
      const now = groupSizes(weights, margins);
      left = rounds === 0 ? Infinity : largestChange(sizes, now);
      sizes = now;
    }
    if (left < tolerance) return { kind: "fit", weights, rounds, deviation: worst.deviation, before };
    if (rounds === most) return { kind: "not-converged", rounds, ...worst };
  }
}

/** Weighted size of every group of every margin, as a share of the population. */
function groupSizes(weights: Float64Array, margins: readonly MarginTarget[]): number[] {
  return margins.flatMap(({ groups, targets }) => {
    const total = targets.reduce((sum, target) => sum + target, 0);
    return Array.from(groupSums(groups, weights), (sum) => sum / total);
  });
}

function largestChange(before: readonly number[], after: readonly number[]): number {
  return after.reduce((most, size, place) => Math.max(most, Math.abs(size - (before[place] ?? 0))), 0);
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
