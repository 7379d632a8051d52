import type { ImprovementPoint } from "./self-evaluation.ts";

/** Where an improvement point lies in the plane of impact and effort. */
export type ImprovementQuadrant = "quick-win" | "project" | "later" | "drop";

/**
 * The quadrant of an improvement point: impact of 4 or more is a *quick win* with effort up to 2 and a *project* with
 * more; less impact waits (*later*) with effort up to 2, and is dropped with more. There is no score that adds the two.
 *
 * @example
 * ```ts
 * import { improvementQuadrant } from "@maatstaf/framework";
 *
 * improvementQuadrant({ impact: 4, effort: 2 }) // => "quick-win"
 * improvementQuadrant({ impact: 5, effort: 3 }) // => "project"
 * ```
 */
export function improvementQuadrant({
  impact,
  effort,
}: Pick<ImprovementPoint, "impact" | "effort">): ImprovementQuadrant {
  if (impact >= 4) return effort <= 2 ? "quick-win" : "project";
  return effort <= 2 ? "later" : "drop";
}

/**
 * Improvement points in order: impact from high to low, then effort from low to high, votes from high to low, code.
 *
 * @example
 * ```ts
 * import { rankedImprovements } from "@maatstaf/framework";
 *
 * const points = [{ code: "V1", impact: 3, effort: 1, votes: 9 }, { code: "V2", impact: 5, effort: 4, votes: 0 }];
 * rankedImprovements(points).map(({ code }) => code) // => ["V2", "V1"]
 * ```
 */
export function rankedImprovements<Point extends Pick<ImprovementPoint, "code" | "impact" | "effort" | "votes">>(
  points: readonly Point[],
): readonly Point[] {
  return points.toSorted(
    (a, b) =>
      b.impact - a.impact ||
      a.effort - b.effort ||
      b.votes - a.votes ||
      (a.code < b.code ? -1 : Number(a.code > b.code)),
  );
}
