import { addedTo } from "./exact-sum.ts";
import type { SumParts } from "./exact-sum.ts";
import { mergedSketch, sketchOf } from "./loss-sketch.ts";
import type { LossSketch } from "./loss-sketch.ts";

/** What is kept of the losses of simulated years: the same however they were divided over workers. */
export interface LossTally {
  readonly trials: number;
  readonly withoutLoss: number;
  readonly largest: number;
  readonly sum: SumParts;
  readonly sumOfSquares: SumParts;
  /** How many losses lie above each of the thresholds. */
  readonly exceeding: readonly number[];
  readonly sketch: LossSketch;
}

/** The tally of no years yet. */
export function emptyTally(thresholds: readonly number[]): LossTally {
  return {
    trials: 0,
    withoutLoss: 0,
    largest: 0,
    sum: [],
    sumOfSquares: [],
    exceeding: thresholds.map(() => 0),
    sketch: [],
  };
}

/** A tally with the losses of one block of years added. */
export function talliedLosses(tally: LossTally, losses: Float64Array, thresholds: readonly number[]): LossTally {
  const sums = sumsOf(losses);
  return {
    trials: tally.trials + losses.length,
    withoutLoss: tally.withoutLoss + losses.length - countAbove(losses, 0),
    largest: Math.max(tally.largest, sums.largest),
    sum: addedTo(tally.sum, sums.sum),
    sumOfSquares: addedTo(tally.sumOfSquares, sums.sumOfSquares),
    exceeding: tally.exceeding.map((count, at) => count + countAbove(losses, thresholds[at] ?? Infinity)),
    sketch: mergedSketch(tally.sketch, sketchOf(losses)),
  };
}

function sumsOf(losses: Float64Array): { readonly [name in "sum" | "sumOfSquares" | "largest"]: number } {
  let [sum, sumOfSquares, largest] = [0, 0, 0];
  for (const loss of losses) {
    sum += loss;
    sumOfSquares += loss * loss;
    if (loss > largest) largest = loss;
  }
  return { sum, sumOfSquares, largest };
}

function countAbove(losses: Float64Array, threshold: number): number {
  let count = 0;
  for (const loss of losses) if (loss > threshold) count += 1;
  return count;
}

/** The tally of two lots of years together. */
export function mergedTally(one: LossTally, other: LossTally): LossTally {
  return {
    trials: one.trials + other.trials,
    withoutLoss: one.withoutLoss + other.withoutLoss,
    largest: Math.max(one.largest, other.largest),
    sum: addedTo(one.sum, ...other.sum),
    sumOfSquares: addedTo(one.sumOfSquares, ...other.sumOfSquares),
    exceeding: one.exceeding.map((count, at) => count + (other.exceeding[at] ?? 0)),
    sketch: mergedSketch(one.sketch, other.sketch),
  };
}
