import type { ControlChart } from "./control-chart.ts";
import type { Direction } from "./direction.ts";
import { requireFiniteNumber } from "./finite-values.ts";
import { lastPoint } from "./last-point.ts";
import type { TooFewPoints } from "./too-few-points.ts";

/**
 * Whether a process as it now runs will meet a target: always, now and then, or never. `too-few-points` when there are
 * no limits to compare with.
 */
export type Assurance = "consistent-pass" | "hit-and-miss" | "consistent-fail" | "too-few-points";

/**
 * A target against the natural process limits of the last point (Dutch: *haalt het proces de norm?*).
 *
 * Direction `up`: the process always passes a target below its lower limit and never one above its upper limit; in
 * between, and on a limit, it hits and misses. Mirrored for `down`.
 *
 * @param chart - A chart with limits, or what it gave for want of points; points that are excluded do not count.
 * @param target - In the unit of the chart.
 * @param direction - Which way is better; without a better way there is nothing to assure.
 * @throws RangeError when the target is not finite, or the chart has no limits on both sides (run chart, CUSUM).
 *
 * @see NHS England, *Making Data Count*; the case of a target on a limit as in NHSRplotthedots 0.2.2.
 *
 * @example
 * ```ts
 * import { assurance, xmrChart } from "@maatstaf/statistics";
 *
 * const chart = xmrChart([72, 71, 73, 70, 72, 74, 71, 73, 75, 76, 77, 76, 78, 79, 77, 80]);
 * assurance(chart, 75, "up") // => "hit-and-miss"
 * ```
 */
export function assurance(
  chart: ControlChart | TooFewPoints,
  target: number,
  direction: Exclude<Direction, "neutral">,
): Assurance {
  requireFiniteNumber("assurance", "target", target);
  const point = lastPoint(chart, "assurance");
  if ("kind" in point) return "too-few-points";
  const { lower, upper } = point;
  if (lower === undefined || upper === undefined) {
    throw new RangeError("assurance: the chart has no limit on each side; pass one that has, such as an XmR chart");
  }
  if (target < lower) return direction === "up" ? "consistent-pass" : "consistent-fail";
  if (target > upper) return direction === "up" ? "consistent-fail" : "consistent-pass";
  return "hit-and-miss";
}
