import type { Interval } from "./interval.ts";

/**
 * `•`: what a reader sees in place of a hidden count. One mark for all hidden cells: a mark of its own for the small
 * ones would say that they lie below the threshold.
 */
export const SUPPRESSED = "•";

/** A count as it may be published. */
export type PublishedCount = number | typeof SUPPRESSED;

/** Why a cell is as it is. For the publisher only: never publish it beside the cells. */
export type CellRole = "shown" | "primary" | "secondary";

/** What the publisher knows of one cell and a reader does not. */
export interface CellAudit {
  readonly role: CellRole;
  /** The narrowest bounds a reader can work out for a hidden cell; `undefined` for a cell that is shown. */
  readonly reader: Interval | undefined;
}

/** The counts cannot be published with their totals: merge categories, or leave the totals out. */
export interface NotPublishable {
  readonly kind: "not-publishable";
  /** Place of a small count that nothing can hide: its row, if there are rows, and its column. */
  readonly place: readonly number[];
}

/** A copy of the counts with a mark in place of every cell that is not shown. */
export function publishedCounts(counts: readonly number[], isHidden: (place: number) => boolean): PublishedCount[] {
  return counts.map((count, place) => (isHidden(place) ? SUPPRESSED : count));
}
