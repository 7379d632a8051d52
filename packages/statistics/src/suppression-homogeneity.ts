/** The shares of the answers may be shown. */
export interface MixedAnswers {
  readonly kind: "mixed";
}

/** Nearly everyone gave one answer: show "nearly all" with that answer, and no shares. */
export interface NearlyAll {
  readonly kind: "nearly-all";
  /** Place of the answer. */
  readonly answer: number;
}

/** Nobody answered. */
export interface NoAnswers {
  readonly kind: "no-answers";
}

/** When a group is so small and so unanimous that its answer is known of each of its members. */
export interface HomogeneityOptions {
  /** Groups of this many and more are shown as they are. Default {@link HOMOGENEITY_SIZE}. */
  readonly size?: number;
  /** Share of one answer from which a smaller group is nearly unanimous. Default {@link HOMOGENEITY_SHARE}. */
  readonly share?: number;
}

/** `30`: below this a unanimous group says something about each of its members. */
export const HOMOGENEITY_SIZE = 30;

/** `0.95`: a share from which a small group counts as unanimous. */
export const HOMOGENEITY_SHARE = 0.95;

/**
 * Homogeneity rule: in a small group in which nearly all gave the same answer, that answer is known of everyone. A count
 * can be large enough to show and still say too much.
 *
 * @param answers - People per answer, all answers of the question; zero or more (weighted counts are allowed).
 * @param options - Size and share.
 * @returns `mixed`: show the shares; `nearly-all`: show those words instead, also for 100 %; `no-answers`.
 * @throws RangeError on a count that is negative or not finite, or options out of range.
 *
 * @see Machanavajjhala et al. (2007), *l-diversity*, ACM Transactions on Knowledge Discovery from Data 1(1), 3.
 * @see docs/methods/disclosure-control.md
 *
 * @example
 * ```ts
 * import { homogeneity } from "@maatstaf/statistics";
 *
 * homogeneity([20, 0]) // => { kind: "nearly-all", answer: 0 }
 * homogeneity([12, 8]) // => { kind: "mixed" }
 * homogeneity([400, 0]) // => { kind: "mixed" }
 * ```
 */
export function homogeneity(
  answers: readonly number[],
  { size = HOMOGENEITY_SIZE, share = HOMOGENEITY_SHARE }: HomogeneityOptions = {},
): MixedAnswers | NearlyAll | NoAnswers {
  const wrong = answers.findIndex((count) => !(count >= 0 && Number.isFinite(count)));
  if (wrong >= 0) {
    throw new RangeError(
      `homogeneity: answers[${wrong}] must be zero or more and finite, found ${answers[wrong]}; pass people per answer`,
    );
  }
  if (!(share > 0.5 && share <= 1)) {
    throw new RangeError(
      `homogeneity: share must be above 0.5 and at most 1, found ${share}; 0.95 is usual, as a fraction`,
    );
  }
  if (!(size >= 0)) {
    throw new RangeError(`homogeneity: size must be zero or more, found ${size}; 30 is usual`);
  }
  const total = answers.reduce((sum, count) => sum + count, 0);
  if (total === 0) return { kind: "no-answers" };
  const answer = answers.findIndex((count) => count >= share * total);
  return total < size && answer >= 0 ? { kind: "nearly-all", answer } : { kind: "mixed" };
}
