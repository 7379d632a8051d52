/**
 * What facts come to. Either a figure, unrounded and in the unit of the card, with the base numbers it rests on; or
 * no figure, with the reason.
 */
export type Figure =
  | {
      readonly kind: "figure";
      readonly value: number;
      readonly numerator: number;
      readonly denominator?: number;
      readonly effectiveCount?: number;
    }
  | { readonly kind: "no-figure"; readonly reason: NoFigureReason };

/**
 * Why there is no figure:
 *
 * - `no-facts`: nothing was delivered;
 * - `zero-denominator`: there was nothing to divide by, no case occurred;
 * - `too-few`: a mean or survey on fewer than `minimumCount` items;
 * - `suppressed`: a cut that could point at persons;
 * - `text`: the answer is in words, see `Reading.statements`;
 * - `period-too-fine`: a period shorter than those of the card;
 * - `period-not-tiled`: a period that the periods of the card do not fill exactly (a month asked of weekly facts).
 */
export type NoFigureReason =
  | "no-facts"
  | "zero-denominator"
  | "too-few"
  | "suppressed"
  | "text"
  | "period-too-fine"
  | "period-not-tiled";

/** A figure that is not there, with its reason. */
export function noFigure(reason: NoFigureReason): Figure {
  return { kind: "no-figure", reason };
}
