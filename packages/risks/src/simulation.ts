import { addEvents, ALL_EVENTS, eventBench } from "./event-block.ts";
import { emptyTally, talliedLosses } from "./loss-tally.ts";
import type { LossTally } from "./loss-tally.ts";
import { sequentialBlock } from "./sequential-block.ts";
import { BLOCK_TRIALS } from "./simulation-plan.ts";
import type { SimulationPlan } from "./simulation-plan.ts";

/** How far a simulation, or a worker's part of one, has come: plain data, to keep as JSON and go on from later. */
export interface SimulationState {
  readonly kind: "simulation-state";
  /** First block of this part, the one to do next, and the first that is not of this part. */
  readonly from: number;
  readonly next: number;
  readonly to: number;
  /** Where the documented generator stands; not used by the event-driven method. */
  readonly word: number;
  readonly tally: LossTally;
  /** Losses of the years done, in blocks, when the plan keeps them. */
  readonly losses: readonly (readonly number[])[];
}

/**
 * The beginning of a simulation, or of the part of it that one of several workers does.
 *
 * @param part - Which part of how many, counted from 0; the whole when left out.
 * @throws RangeError when a part is asked of the sequential method, which cannot be divided, or the part is none of them.
 *
 * @example
 * ```ts
 * import { simulationPlan, startedSimulation } from "@maatstaf/risks";
 *
 * const plan = simulationPlan({ portfolio: { risks: [], groups: [] }, trials: 100_000, seed: 1, method: "event-driven" });
 * const { from, to } = startedSimulation(plan, { part: 1, of: 2 });
 * [from, to] // => [6, 13]
 * ```
 */
export function startedSimulation(
  plan: SimulationPlan,
  { part, of }: { readonly part: number; readonly of: number } = { part: 0, of: 1 },
): SimulationState {
  if (!(Number.isInteger(of) && of >= 1 && Number.isInteger(part) && part >= 0 && part < of)) {
    throw new RangeError(`startedSimulation: part must be one of 0 to of - 1, found ${part} of ${of}`);
  }
  if (plan.method === "sequential" && of > 1) {
    throw new RangeError(
      "startedSimulation: the sequential method draws from one stream and cannot be divided; use method event-driven",
    );
  }
  const blocks = Math.ceil(plan.trials / BLOCK_TRIALS);
  const from = Math.floor((blocks * part) / of);
  const to = Math.floor((blocks * (part + 1)) / of);
  return {
    kind: "simulation-state",
    from,
    next: from,
    to,
    word: plan.seed,
    tally: emptyTally(plan.thresholds),
    losses: [],
  };
}

/** How far a simulation has come, for a progress bar. */
export interface SimulationProgress {
  readonly trialsDone: number;
  readonly trialsInAll: number;
  readonly isDone: boolean;
}

/**
 * How many of the years of a part are done.
 *
 * @example
 * ```ts
 * import { simulationPlan, simulationProgress, startedSimulation } from "@maatstaf/risks";
 *
 * const plan = simulationPlan({ portfolio: { risks: [], groups: [] }, trials: 10_000, seed: 1 });
 * simulationProgress(plan, startedSimulation(plan)) // => { trialsDone: 0, trialsInAll: 10000, isDone: false }
 * ```
 */
export function simulationProgress(
  { trials }: SimulationPlan,
  { from, next, to }: SimulationState,
): SimulationProgress {
  const upTo = (block: number): number => Math.min(block * BLOCK_TRIALS, trials);
  return { trialsDone: upTo(next) - upTo(from), trialsInAll: upTo(to) - upTo(from), isDone: next >= to };
}

/**
 * The state after one more block of at most {@link BLOCK_TRIALS} years: the smallest piece of work. Between two steps the
 * caller shows progress, stops, or stores the state and goes on later, in another process if need be.
 *
 * @returns A new state; the one passed in stays as it was. Of a part that is done, that part itself.
 *
 * @example
 * ```ts
 * import { simulationPlan, simulationProgress, simulationStep, startedSimulation } from "@maatstaf/risks";
 *
 * const severity = { kind: "lognormal", lower: 1_000, upper: 20_000 } as const;
 * const plan = simulationPlan({ portfolio: { risks: [{ id: "R-1", eventsPerYear: 1, severity }], groups: [] }, trials: 10_000, seed: 7 });
 * const state = simulationStep(plan, startedSimulation(plan));
 * simulationProgress(plan, state).trialsDone // => 8192
 * ```
 */
export function simulationStep(plan: SimulationPlan, state: SimulationState): SimulationState {
  if (state.next >= state.to) return state;
  const block = new Float64Array(BLOCK_TRIALS);
  const years = Math.min(BLOCK_TRIALS, plan.trials - state.next * BLOCK_TRIALS);
  const losses = block.subarray(0, years);
  let { word } = state;
  if (plan.method === "sequential") word = sequentialBlock(plan.portfolio, word, losses);
  else {
    const bench = eventBench(plan.portfolio, plan.seed, state.next);
    for (const risk of plan.portfolio.risks) addEvents(block, risk, bench, ALL_EVENTS);
  }
  return {
    ...state,
    next: state.next + 1,
    word,
    tally: talliedLosses(state.tally, losses, plan.thresholds),
    losses: plan.keep === "losses" ? [...state.losses, [...losses]] : [],
  };
}

/**
 * The states of a simulation one after the other, the last one done. Leaving the loop cancels it.
 *
 * @param state - Where to go on from; from the beginning when left out.
 *
 * @example
 * ```ts
 * import { lossResult, simulationPlan, simulationStates } from "@maatstaf/risks";
 *
 * const severity = { kind: "lognormal", lower: 10_000, upper: 250_000 } as const;
 * const portfolio = { risks: [{ id: "R-1", eventsPerYear: 0.4, severity }], groups: [] };
 * const plan = simulationPlan({ portfolio, trials: 10_000, seed: 20260101 });
 * const states = [...simulationStates(plan)];
 * states.length // => 2
 * lossResult(plan, states.slice(-1)).mean.toFixed(4) // => "31783.7413"
 * ```
 */
export function* simulationStates(
  plan: SimulationPlan,
  state: SimulationState = startedSimulation(plan),
): Generator<SimulationState, void, void> {
  let current = state;
  while (current.next < current.to) {
    current = simulationStep(plan, current);
    yield current;
  }
}
