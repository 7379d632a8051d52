/** How much something matters, and how much work it is. */
export interface Weighed {
  /** 1 to 5. */
  readonly impact: number;
  /** 1 to 5. */
  readonly effort: number;
}

/** Where something lies in the plane of impact and effort. */
export type PriorityQuadrant = "quick-win" | "project" | "later" | "drop";

/** Impact from which something is worth doing soon. */
const WORTHWHILE = 4;

/** Effort up to which something is little work. */
const LITTLE = 2;

/**
 * The quadrant of something to do: an impact of 4 or more is a *quick win* with effort up to 2 and a *project* with more; less
 * impact waits (*later*) with effort up to 2, and is dropped with more. No score adds the two.
 *
 * @example
 * ```ts
 * import { priorityQuadrant } from "@maatstaf/kernel";
 *
 * priorityQuadrant({ impact: 4, effort: 2 }) // => "quick-win"
 * priorityQuadrant({ impact: 5, effort: 3 }) // => "project"
 * priorityQuadrant({ impact: 3, effort: 5 }) // => "drop"
 * ```
 */
export function priorityQuadrant({ impact, effort }: Weighed): PriorityQuadrant {
  if (impact >= WORTHWHILE) return effort <= LITTLE ? "quick-win" : "project";
  return effort <= LITTLE ? "later" : "drop";
}

/**
 * The order in which to take things up, for sorting: impact from high to low, then effort from low to high, votes from high to
 * low, code.
 *
 * @example
 * ```ts
 * import { comparePriorities } from "@maatstaf/kernel";
 *
 * const points = [{ code: "V1", impact: 3, effort: 1, votes: 9 }, { code: "V2", impact: 5, effort: 4, votes: 0 }];
 * points.toSorted(comparePriorities).map(({ code }) => code) // => ["V2", "V1"]
 * ```
 */
export function comparePriorities(a: Voted, b: Voted): number {
  return (
    b.impact - a.impact || a.effort - b.effort || b.votes - a.votes || (a.code < b.code ? -1 : Number(a.code > b.code))
  );
}

/** Something weighed, with its votes and its code. */
export interface Voted extends Weighed {
  readonly code: string;
  readonly votes: number;
}
