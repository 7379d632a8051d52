import { periodEnd } from "@maatstaf/kernel";
import type { Period } from "@maatstaf/kernel";
import type { TargetPath } from "./target-path.ts";

/**
 * The target of a period: the value of the agreed path in the last month of that period.
 *
 * With `t` the month number of the end of the period, between the points before and after it: `linear`
 * `v0 + (v1 − v0)·(t − t0)/(t1 − t0)`; `geometric` `v0·(v1/v0)^((t − t0)/(t1 − t0))`; `step` the value of the last
 * point reached. Before the first point and after the last the path is level.
 *
 * @param target - A path as {@link cardIssues} demands: at least one point, oldest first; above zero when geometric.
 * @returns The target in the unit of the indicator.
 * @throws RangeError on a path without points.
 *
 * @see docs/methods/indicator-target.md
 *
 * @example
 * ```ts
 * import { targetAt, TargetPath } from "@maatstaf/indicators";
 * import { period } from "@maatstaf/kernel";
 *
 * const target = TargetPath.parse({
 *   points: [{ period: "2025-12", value: 62 }, { period: "2027-12", value: 70 }],
 *   tolerance: { kind: "absolute", value: 2 },
 * });
 * targetAt(target, period("2026-12")) // => 66
 * targetAt(target, period("2026-Q1")) // => 63
 * targetAt(target, period("2030")) // => 70
 * ```
 */
export function targetAt(target: TargetPath, period: Period): number {
  return targetCurve(target)(period);
}

/** {@link targetAt} for any number of periods. */
export function targetCurve({ shape, points }: TargetPath): (period: Period) => number {
  const stops = points.map((point) => ({ month: monthNumber(point.period), value: point.value }));
  return (period) => {
    const at = monthNumber(period);
    const next = stops.findIndex((stop) => stop.month > at);
    const before = stops.at(next === -1 ? -1 : Math.max(next - 1, 0));
    if (before === undefined) throw new RangeError("targetAt: the target has no points; give it at least one");
    const after = next <= 0 ? undefined : stops[next];
    if (after === undefined || shape === "step") return before.value;
    const share = (at - before.month) / (after.month - before.month);
    return shape === "geometric"
      ? before.value * (after.value / before.value) ** share
      : before.value + (after.value - before.value) * share;
  };
}

/** How much the figure must change per month, from `current` on, to reach the last point of a path. */
export interface RequiredPace {
  /** In the unit of the indicator, per month. */
  readonly perMonth: number;
  /** Months left, at least 1. */
  readonly months: number;
}

/**
 * The change per month that is still needed to reach the end of the path: `(v_end − current)/(t_end − t)`.
 *
 * @param current - The figure of `period`, in the unit of the indicator.
 * @returns `undefined` when the last point of the path is not after `period`.
 *
 * @example
 * ```ts
 * import { requiredPace, TargetPath } from "@maatstaf/indicators";
 * import { period } from "@maatstaf/kernel";
 *
 * const target = TargetPath.parse({ points: [{ period: "2026", value: 80 }], tolerance: { kind: "absolute", value: 1 } });
 * requiredPace(target, 74, period("2025")) // => { perMonth: 0.5, months: 12 }
 * requiredPace(target, 74, period("2026")) // => undefined
 * ```
 */
export function requiredPace({ points }: TargetPath, current: number, period: Period): RequiredPace | undefined {
  const last = points.at(-1);
  const months = last === undefined ? 0 : monthNumber(last.period) - monthNumber(period);
  return last === undefined || months <= 0 ? undefined : { perMonth: (last.value - current) / months, months };
}

/** Months since the year 0 of the month in which a period ends. */
export function monthNumber(period: Period): number {
  const end = periodEnd(period);
  return Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7)) - 1;
}
