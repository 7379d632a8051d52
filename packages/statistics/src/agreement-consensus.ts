import { mean } from "./mean.ts";
import { median } from "./quantile.ts";

/** How far the scores of several people for one question lie apart, to prepare a consensus meeting. */
export interface Consensus {
  readonly kind: "consensus";
  /** Number of scores, "don't know" left out. */
  readonly count: number;
  readonly median: number;
  /** An aid only: the scale is ordinal. */
  readonly mean: number;
  readonly minimum: number;
  readonly maximum: number;
  /** `maximum - minimum`. */
  readonly spread: number;
  /** 1 when all agree, 0 when one half sits at either end of the scale. */
  readonly agreement: number;
  /** Whether the spread is {@link DISCUSSION_SPREAD} or more. */
  readonly mustDiscuss: boolean;
}

/** Everyone answered "don't know". */
export interface NoScores {
  readonly kind: "no-scores";
}

/** `2`: scores this far apart are talked about, whatever their mean. */
export const DISCUSSION_SPREAD = 2;

/**
 * Preparation of a consensus meeting: median, spread and agreement of individual scores.
 *
 * `agreement = 1 - Σ|x - median| / n / (length / 2)`, with `length` the distance between the ends of the scale.
 *
 * @param scores - One per person; `undefined` is "don't know".
 * @param scale - Lowest and highest score the scale allows.
 * @returns The figures in points of the scale; or `no-scores` when nobody knew.
 * @throws RangeError on a score outside the scale, or a scale without length.
 *
 * @see docs/methods/agreement.md
 *
 * @example
 * ```ts
 * import { consensus } from "@maatstaf/statistics";
 *
 * const scores = consensus([2, 3, 3, 1, 4, undefined, 3], { lowest: 0, highest: 5 });
 * scores.kind === "consensus" && [scores.median, scores.spread, scores.mustDiscuss] // => [3, 3, true]
 * ```
 */
export function consensus(
  scores: readonly (number | undefined)[],
  { lowest, highest }: { readonly lowest: number; readonly highest: number },
): Consensus | NoScores {
  if (!(lowest < highest && Number.isFinite(highest - lowest))) {
    throw new RangeError(
      `consensus: scale must have its lowest score below its highest, found ${lowest} and ${highest}; ` +
        "pass the ends of the scale that people scored on",
    );
  }
  const known = scores.filter((score): score is number => score !== undefined);
  const outside = scores.findIndex((score) => score !== undefined && !(score >= lowest && score <= highest));
  if (outside >= 0) {
    throw new RangeError(
      `consensus: scores[${outside}] must lie on the scale from ${lowest} to ${highest}, found ${scores[outside]}; ` +
        'pass undefined for "don\'t know"',
    );
  }
  if (known.length === 0) return { kind: "no-scores" };
  const middle = median(known);
  const minimum = known.reduce((least, score) => Math.min(least, score));
  const maximum = known.reduce((most, score) => Math.max(most, score));
  const deviation = mean(known.map((score) => Math.abs(score - middle)));
  return {
    kind: "consensus",
    count: known.length,
    median: middle,
    mean: mean(known),
    minimum,
    maximum,
    spread: maximum - minimum,
    agreement: 1 - deviation / ((highest - lowest) / 2),
    mustDiscuss: maximum - minimum >= DISCUSSION_SPREAD,
  };
}
