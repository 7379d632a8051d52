import type { ControlChart } from "./control-chart.ts";
import type { Direction } from "./direction.ts";
import { lastPoint } from "./last-point.ts";
import type { TooFewPoints } from "./too-few-points.ts";

/** What the last point says: nothing special, or a signal with the rule that takes precedence. */
export type Variation =
  | { readonly kind: "common-cause" }
  | { readonly kind: "improvement" | "concern" | "high" | "low"; readonly rule: string };

/**
 * Verdict on the last point of a chart that is not excluded.
 *
 * The first signal of the point decides, in the order of precedence of the rule set. It is an improvement when it
 * points the better way (a trend points where it goes, every other rule to the side of the centre), a concern when it
 * points the other way. With direction `neutral` it is `high` or `low`.
 *
 * @param chart - A chart of this package, or what it gave for want of points.
 * @param direction - Which way is better.
 * @returns The verdict; `too-few-points` when there is no chart, or the segment of that point is too short for limits.
 *
 * @see docs/methods/control-chart-rules.md
 *
 * @example
 * ```ts
 * import { variation, xmrChart } from "@maatstaf/statistics";
 *
 * const chart = xmrChart([72, 71, 73, 70, 72, 74, 71, 73, 75, 76, 77, 76, 78, 79, 77, 80]);
 * variation(chart, "up") // => { kind: "improvement", rule: "limit" }
 * variation(xmrChart([72, 71]), "up") // => { kind: "too-few-points", points: 2, required: 6 }
 * ```
 */
export function variation(chart: ControlChart | TooFewPoints, direction: Direction): Variation | TooFewPoints {
  const point = lastPoint(chart, "variation");
  if ("kind" in point) return point;
  const [rule] = point.signals;
  if (rule === undefined || point.side === undefined) return { kind: "common-cause" };
  if (direction === "neutral") return { kind: point.side, rule };
  const better = direction === "up" ? "high" : "low";
  return { kind: point.side === better ? "improvement" : "concern", rule };
}
