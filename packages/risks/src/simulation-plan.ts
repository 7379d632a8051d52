import { portfolioIssues } from "./portfolio-issues.ts";
import type { Portfolio } from "./portfolio.ts";

/**
 * How years are simulated.
 *
 * - `sequential`: year by year and risk by risk from one mulberry32 stream, the documented generator: slow, and the same
 *   digits in any language;
 * - `event-driven`: block by block from one xoshiro128++ stream per risk, with work for the events that happen only: for
 *   large runs, divisible over workers, and the draws of a risk do not depend on the others.
 */
export type SimulationMethod = "sequential" | "event-driven";

/** What to simulate; plain data, to hand to a worker as it is. */
export interface SimulationPlan {
  readonly kind: "simulation-plan";
  readonly portfolio: Portfolio;
  /** Number of years. */
  readonly trials: number;
  readonly seed: number;
  readonly method: SimulationMethod;
  /** Amounts of which the exceedance is counted exactly, ascending. */
  readonly thresholds: readonly number[];
  /** `losses` keeps the loss of every year, so that quantiles are exact; `curve` needs the same memory for any number. */
  readonly keep: "losses" | "curve";
}

/**
 * Years simulated in one step, and in one stream of the event-driven method.
 *
 * @example
 * ```ts
 * import { BLOCK_TRIALS } from "@maatstaf/risks";
 *
 * BLOCK_TRIALS // => 8192
 * ```
 */
export const BLOCK_TRIALS = 8192;

/**
 * A checked plan of a simulation.
 *
 * @param options - `trials` from 1; `seed` from 0 to 4294967295, kept with the result; `method` and `keep` as in
 * {@link SimulationPlan}, `sequential` and `curve` when left out.
 * @throws RangeError when the portfolio has issues ({@link portfolioIssues} tells which), or when the number of trials,
 * the seed or a threshold is out of range.
 *
 * @see docs/methods/risk-simulation.md
 *
 * @example
 * ```ts
 * import { simulationPlan } from "@maatstaf/risks";
 *
 * simulationPlan({ portfolio: { risks: [], groups: [] }, trials: 10_000, seed: 2026 }).method // => "sequential"
 * ```
 */
export function simulationPlan({
  portfolio,
  trials,
  seed,
  method = "sequential",
  thresholds = [],
  keep = "curve",
}: Pick<SimulationPlan, "portfolio" | "trials" | "seed"> & Partial<SimulationPlan>): SimulationPlan {
  const [issue] = portfolioIssues(portfolio);
  if (issue !== undefined) {
    throw new RangeError(
      `simulationPlan: portfolio has ${issue.code} at ${issue.place}; show portfolioIssues() to who entered it, and put it right first`,
    );
  }
  if (!(Number.isSafeInteger(trials) && trials >= 1)) {
    throw new RangeError(`simulationPlan: trials must be a whole number from 1, found ${trials}`);
  }
  if (!(Number.isInteger(seed) && seed >= 0 && seed <= 0xffffffff)) {
    throw new RangeError(`simulationPlan: seed must be a whole number from 0 to 4294967295, found ${seed}`);
  }
  const wild = thresholds.find((threshold) => !(threshold >= 0 && Number.isFinite(threshold)));
  if (wild !== undefined) {
    throw new RangeError(`simulationPlan: thresholds must be amounts from zero, found ${wild}`);
  }
  return {
    kind: "simulation-plan",
    portfolio,
    trials,
    seed,
    method,
    thresholds: [...new Set(thresholds)].toSorted((a, b) => a - b),
    keep,
  };
}
