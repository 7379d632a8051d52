import { PDCA_PHASES } from "./pdca-phase.ts";
import type { PhasePoints } from "./self-evaluation.ts";

/** Points from which a step of the circle counts as taken. */
export const PHASE_THRESHOLD = 50;

/** The level behind points per step of the circle. */
export interface PhaseMaturity {
  /** `(plan + do + check + act) / 4`, 0 to 100. An aid only. */
  readonly mean: number;
  /** How many steps in a row, from plan on, reach the threshold. */
  readonly leadingPhases: number;
  /** Level of 0 to 5. */
  readonly maturity: number;
}

/**
 * The maturity level behind points per step of the circle. It is cumulative: a step counts only when the steps before it
 * are taken, so that a high *act* does not make up for a missing *check*.
 *
 * `leadingPhases + 1` when plan at least is taken; otherwise 1 when there is any point, else 0.
 *
 * @throws RangeError on points outside 0 to 100.
 *
 * @see docs/methods/self-evaluation.md
 *
 * @example
 * ```ts
 * import { phaseMaturity } from "@maatstaf/framework";
 *
 * phaseMaturity({ plan: 80, do: 70, check: 40, act: 60 }) // => { mean: 62.5, leadingPhases: 2, maturity: 3 }
 * ```
 */
export function phaseMaturity(points: PhasePoints, { threshold = PHASE_THRESHOLD } = {}): PhaseMaturity {
  const values = PDCA_PHASES.map((phase) => {
    const value = points[phase];
    if (!(value >= 0 && value <= 100)) {
      throw new RangeError(`phaseMaturity: points.${phase} must lie from 0 to 100, found ${value}`);
    }
    return value;
  });
  const firstBelow = values.findIndex((value) => value < threshold);
  const leadingPhases = firstBelow < 0 ? values.length : firstBelow;
  const hasAny = values.some((value) => value > 0);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, leadingPhases, maturity: leadingPhases > 0 ? leadingPhases + 1 : Number(hasAny) };
}
