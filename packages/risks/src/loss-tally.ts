import { addedTo } from "./exact-sum.ts";
import type { SumParts } from "./exact-sum.ts";
import { bucketOf, mergedSketch } from "./loss-sketch.ts";
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
  const counts = new Map<number, number>();
  const exceeding = [...tally.exceeding];
  let { withoutLoss, largest } = tally;
  let [sum, sumOfSquares] = [0, 0];
  for (const loss of losses) {
    sum += loss;
    sumOfSquares += loss * loss;
    if (loss > largest) largest = loss;
    if (loss > 0) {
      const bucket = bucketOf(loss);
      counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
    } else withoutLoss += 1;
    for (let at = 0; at < thresholds.length; at += 1) {
      if (loss > (thresholds[at] ?? Infinity)) exceeding[at] = (exceeding[at] ?? 0) + 1;
    }
  }
  return {
    trials: tally.trials + losses.length,
    withoutLoss,
    largest,
    sum: addedTo(tally.sum, sum),
    sumOfSquares: addedTo(tally.sumOfSquares, sumOfSquares),
    exceeding,
    sketch: mergedSketch(tally.sketch, counts),
  };
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
