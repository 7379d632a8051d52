import { sumOf } from "./exact-sum.ts";
import { bucketAmount, bucketOf, bucketUpper, SKETCH_ERROR } from "./loss-sketch.ts";
import type { LossSketch } from "./loss-sketch.ts";
import { emptyTally, mergedTally } from "./loss-tally.ts";
import { BLOCK_TRIALS } from "./simulation-plan.ts";
import type { SimulationMethod, SimulationPlan } from "./simulation-plan.ts";
import type { SimulationState } from "./simulation.ts";

/** The simulated losses of a year, with what they were made by. */
export interface LossResult {
  readonly kind: "loss-result";
  readonly method: SimulationMethod;
  readonly generator: "mulberry32" | "xoshiro128++";
  readonly seed: number;
  readonly trials: number;
  readonly mean: number;
  /** Of the losses: the sample standard deviation; 0 for one trial. */
  readonly standardDeviation: number;
  /** Standard error of the mean: `s / √trials`. */
  readonly monteCarloError: number;
  readonly shareWithoutLoss: number;
  readonly largest: number;
  /** Exact share of the years with a loss above each threshold of the plan. */
  readonly exceedance: readonly { readonly loss: number; readonly share: number }[];
  readonly sketch: LossSketch;
  /** All losses, lowest first, when the plan kept them. */
  readonly losses?: readonly number[];
}

/**
 * What a simulation gave, from the last state of each of its parts; the parts may come in any order.
 *
 * @throws RangeError when a part is not done, or the parts are not all of the plan.
 *
 * @see docs/methods/risk-simulation.md
 *
 * @example
 * ```ts
 * import { lossResult, simulationPlan, simulationStates, startedSimulation } from "@maatstaf/risks";
 *
 * const severity = { kind: "lognormal", lower: 10_000, upper: 250_000 } as const;
 * const portfolio = { risks: [{ id: "R-1", eventsPerYear: 0.4, severity }], groups: [] };
 * const plan = simulationPlan({ portfolio, trials: 50_000, seed: 7, method: "event-driven" });
 * // Two workers, each its own part; here one after the other.
 * const parts = [0, 1].flatMap((part) => [...simulationStates(plan, startedSimulation(plan, { part, of: 2 }))].slice(-1));
 * const { generator, seed, trials } = lossResult(plan, parts);
 * [generator, seed, trials] // => ["xoshiro128++", 7, 50000]
 * ```
 */
export function lossResult(plan: SimulationPlan, parts: readonly SimulationState[]): LossResult {
  const open = parts.find(({ next, to }) => next < to);
  if (open !== undefined)
    throw new RangeError(`lossResult: found a part at block ${open.next} of ${open.to}; finish it first`);
  const tally = parts.reduce((merged, part) => mergedTally(merged, part.tally), emptyTally(plan.thresholds));
  const { trials } = tally;
  if (!isWhole(plan, parts)) {
    const blocks = parts.map(({ from, to }) => `${from} to ${to}`).join(", ");
    throw new RangeError(
      `lossResult: expected the ${plan.trials} years of the plan, each once, found ${trials} (blocks ${blocks || "none"}); give the last state of each part`,
    );
  }
  const sum = sumOf(tally.sum);
  const spread = trials < 2 ? 0 : Math.max(0, (sumOf(tally.sumOfSquares) - (sum * sum) / trials) / (trials - 1));
  return {
    kind: "loss-result",
    method: plan.method,
    generator: plan.method === "sequential" ? "mulberry32" : "xoshiro128++",
    seed: plan.seed,
    trials,
    mean: sum / trials,
    standardDeviation: Math.sqrt(spread),
    monteCarloError: Math.sqrt(spread / trials),
    shareWithoutLoss: tally.withoutLoss / trials,
    largest: tally.largest,
    exceedance: plan.thresholds.map((loss, at) => ({ loss, share: (tally.exceeding[at] ?? 0) / trials })),
    sketch: tally.sketch,
    ...(plan.keep === "losses"
      ? { losses: parts.flatMap(({ losses }) => losses.flat()).toSorted((a, b) => a - b) }
      : {}),
  };
}

/** Whether parts are the whole plan, each once. A part without years, of more workers than there is work for, adds nothing. */
function isWhole({ trials }: SimulationPlan, parts: readonly SimulationState[]): boolean {
  const filled = parts.filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from);
  const isChained = filled.every(({ from }, at) => from === (filled[at - 1]?.to ?? 0));
  return isChained && (filled.at(-1)?.to ?? 0) === Math.ceil(trials / BLOCK_TRIALS);
}

/**
 * The loss that is not exceeded in a share of the years, by nearest rank `⌈pN⌉`.
 *
 * @param probability - Above 0, up to 1: 0.95 for "one year in twenty is worse".
 * @returns The amount, and within which relative distance of the nearest-rank amount it lies: 0 when the losses were
 * kept, else {@link SKETCH_ERROR}.
 * @throws RangeError when the probability is out of range.
 *
 * @example
 * ```ts
 * import { lossQuantile, lossResult, simulationPlan, simulationStates } from "@maatstaf/risks";
 *
 * const severity = { kind: "lognormal", lower: 10_000, upper: 250_000 } as const;
 * const portfolio = { risks: [{ id: "R-1", eventsPerYear: 0.4, severity }], groups: [] };
 * const plan = simulationPlan({ portfolio, trials: 10_000, seed: 20260101, keep: "losses" });
 * const result = lossResult(plan, [...simulationStates(plan)].slice(-1));
 * lossQuantile(result, 0.95).loss.toFixed(2) // => "169572.67"
 * ```
 */
export function lossQuantile(
  { losses, sketch, trials, shareWithoutLoss, largest }: LossResult,
  probability: number,
): { readonly loss: number; readonly relativeError: number } {
  if (!(probability > 0 && probability <= 1)) {
    throw new RangeError(`lossQuantile: probability must be above 0 and at most 1, found ${probability}`);
  }
  // The product may come out a hair above a whole number, which is no reason to take the next rank.
  const rank = Math.ceil(probability * trials * (1 - Number.EPSILON));
  if (losses !== undefined) return { loss: losses[rank - 1] ?? largest, relativeError: 0 };
  let below = Math.round(shareWithoutLoss * trials);
  if (rank <= below) return { loss: 0, relativeError: 0 };
  for (const [bucket, count] of sketch) {
    below += count;
    if (rank <= below) return { loss: Math.min(bucketAmount(bucket), largest), relativeError: SKETCH_ERROR };
  }
  return { loss: largest, relativeError: 0 };
}

/**
 * The share of the years with a loss above an amount.
 *
 * @returns Bounds of the share: equal for a threshold of the plan or when the losses were kept, else as far apart as the
 * years whose loss is within a per cent of the amount.
 * @throws RangeError when the amount is below zero or not finite.
 *
 * @example
 * ```ts
 * import { exceedance, lossResult, simulationPlan, simulationStates } from "@maatstaf/risks";
 *
 * const severity = { kind: "lognormal", lower: 10_000, upper: 250_000 } as const;
 * const portfolio = { risks: [{ id: "R-1", eventsPerYear: 0.4, severity }], groups: [] };
 * const plan = simulationPlan({ portfolio, trials: 10_000, seed: 20260101, thresholds: [100_000] });
 * const result = lossResult(plan, [...simulationStates(plan)].slice(-1));
 * exceedance(result, 100_000) // => { lower: 0.104, upper: 0.104 }
 * ```
 */
export function exceedance(
  { exceedance: exact, losses, sketch, trials, shareWithoutLoss }: LossResult,
  loss: number,
): { readonly lower: number; readonly upper: number } {
  if (!(loss >= 0 && Number.isFinite(loss))) {
    throw new RangeError(`exceedance: loss must be an amount from zero, found ${loss}`);
  }
  const counted = exact.find((point) => point.loss === loss);
  if (counted !== undefined) return same(counted.share);
  if (losses !== undefined) return same(losses.filter((found) => found > loss).length / trials);
  if (loss === 0) return same(1 - shareWithoutLoss);
  const own = bucketOf(loss);
  const above = sketch.reduce((total, [bucket, count]) => total + (bucket > own ? count : 0), 0);
  const within = sketch.find(([bucket]) => bucket === own)?.[1] ?? 0;
  return { lower: above / trials, upper: (above + within) / trials };
}

/**
 * The loss exceedance curve, to draw: for rising losses the share of the years that is worse. At most one point per
 * per cent of loss, however many years were simulated.
 *
 * @example
 * ```ts
 * import { exceedanceCurve, lossResult, simulationPlan, simulationStates } from "@maatstaf/risks";
 *
 * const severity = { kind: "lognormal", lower: 10_000, upper: 250_000 } as const;
 * const portfolio = { risks: [{ id: "R-1", eventsPerYear: 0.4, severity }], groups: [] };
 * const plan = simulationPlan({ portfolio, trials: 10_000, seed: 20260101 });
 * const curve = exceedanceCurve(lossResult(plan, [...simulationStates(plan)].slice(-1)));
 * curve[0]?.share.toFixed(4) // => "0.3282"
 * curve.at(-1)?.share // => 0
 * ```
 */
export function exceedanceCurve({
  sketch,
  trials,
  shareWithoutLoss,
}: LossResult): { readonly loss: number; readonly share: number }[] {
  let above = trials - Math.round(shareWithoutLoss * trials);
  const points = [{ loss: 0, share: above / trials }];
  for (const [bucket, count] of sketch) {
    above -= count;
    points.push({ loss: bucketUpper(bucket), share: above / trials });
  }
  return points;
}

function same(share: number): { readonly lower: number; readonly upper: number } {
  return { lower: share, upper: share };
}
