import type { Tolerance } from "./target-path.ts";

/** Green, amber or red against the target; grey when no judgement can be given. */
export type TargetStatus = "green" | "amber" | "red" | "grey";

/** Differences up to this size are rounding of the arithmetic, not of the figure. */
export const EPSILON = 1e-9;

/** A figure and what it is held against; a range instead of a target where neither up nor down is better. */
export type TargetComparison = {
  /** Unrounded, in the unit of the indicator; `undefined` without a usable figure. */
  readonly value: number | undefined;
  readonly tolerance: Tolerance;
} & (
  | { readonly direction: "up" | "down" | "neutral"; readonly target: number }
  | { readonly direction: "range"; readonly target: readonly [number, number] }
);

/**
 * Green, amber or red of a figure against its target, on the unrounded figure.
 *
 * The deviation `d` is `target − value` where up is better, `value − target` where down is better, and
 * `max(lo − value, value − hi)` for a range. Green `d ≤ 0`, amber `0 < d ≤ tolerance`, red beyond; equality within
 * 1e-9 counts as equal. A relative tolerance is in percent of the target, of the nearest bound for a range. Grey
 * without a figure, and where no direction is better.
 *
 * @see docs/methods/indicator-target.md
 *
 * @example
 * ```ts
 * import { targetStatus } from "@maatstaf/indicators";
 *
 * const tolerance = { kind: "absolute", value: 2 } as const;
 * targetStatus({ value: 64.96, target: 65, direction: "up", tolerance }) // => "amber"
 * targetStatus({ value: 21.5, target: [18, 22], direction: "range", tolerance }) // => "green"
 * targetStatus({ value: undefined, target: 65, direction: "up", tolerance }) // => "grey"
 * ```
 */
export function targetStatus(comparison: TargetComparison): TargetStatus {
  if (comparison.value === undefined || comparison.direction === "neutral") return "grey";
  const distance = deviation(comparison.value, comparison);
  if (distance <= EPSILON) return "green";
  return distance <= amberWidth(comparison.value, comparison) + EPSILON ? "amber" : "red";
}

function deviation(value: number, comparison: TargetComparison): number {
  if (comparison.direction === "range") {
    const [lower, upper] = comparison.target;
    return Math.max(lower - value, value - upper);
  }
  return comparison.direction === "up" ? comparison.target - value : value - comparison.target;
}

function amberWidth(value: number, { tolerance, ...comparison }: TargetComparison): number {
  if (tolerance.kind === "absolute") return tolerance.value;
  const reference =
    comparison.direction === "range" ? comparison.target[value < comparison.target[0] ? 0 : 1] : comparison.target;
  return (tolerance.value / 100) * Math.abs(reference);
}
