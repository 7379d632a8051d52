import type { Interval, PublishedCount } from "@maatstaf/statistics";

/**
 * To what a share is rounded: a tenth of a percent; whole percents where answers are weighted; fives where whole percents would
 * tell too much.
 */
export type ShareStep = 0.001 | 0.01 | 0.05;

/** A share as it may be shown. */
export interface ShownShare {
  readonly share: number;
  /** Absent where nobody was drawn by lot. */
  readonly interval?: Interval;
}

/** Answers that were counted together, in a group. */
export interface ShownClass extends Partial<ShownShare> {
  /** `7-10`, the id of a choice, or `rest` for choices too few people made. */
  readonly id: string;
  readonly values: readonly (string | number)[];
  /** How many; `•` for a count that is hidden, and then without a share. */
  readonly count: PublishedCount;
}

/** What one group may be shown to have said. */
export interface ShownFigures {
  /** Id of the group; `all` for everybody. */
  readonly group: string;
  /** Groups in it: more than one for small groups that were put together. */
  readonly members: readonly string[];
  /** Number of answers. A figure never comes without it. */
  readonly count: number;
  /** Number of answers the weighted ones are worth. */
  readonly effectiveCount: number;
  /** What its shares are rounded to; absent where none is shown. */
  readonly shareStep?: ShareStep;
  /** The distribution; empty where it would say too much. */
  readonly classes: readonly ShownClass[];
  /** Nearly everybody of a small group gave this answer: say so in words, without shares. */
  readonly nearlyAll?: string;
  /** Mean on the scale, to a tenth, with its interval. Only beside a whole distribution. */
  readonly mean?: { readonly value: number; readonly standardDeviation: number; readonly interval?: Interval };
  readonly satisfied?: ShownShare;
  readonly dissatisfied?: ShownShare;
  readonly netPromoterScore?: { readonly score: number; readonly interval?: Interval };
}

/** A table that may be shown: one item, for everybody or by one declared cut. */
export interface PublishedTable {
  readonly kind: "table";
  readonly item: string;
  /** `all`, or the id of the cut. */
  readonly cut: string;
  readonly label: "representative" | "not-representative";
  readonly groups: readonly ShownFigures[];
}

/** A table that is not shown, and the rule that decided so. */
export interface UnpublishedTable {
  readonly kind: "not-published";
  readonly item: string;
  readonly cut: string;
  readonly because: "too-few-answers" | "one-group" | "differencing";
}
