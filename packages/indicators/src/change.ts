import type { Figure } from "./figure.ts";

/** How a figure differs from an earlier one. */
export interface Change {
  /** Difference in the unit of the indicator: percentage points where the unit is "%". */
  readonly changePoints: number;
  /** Difference as a share of the earlier figure; absent where that is zero or less. */
  readonly relativeChange?: number;
}

/**
 * The change from an earlier figure to a later one: `later − earlier`, and that difference as a share of `earlier`.
 *
 * The two are different things and both need their label: from 80 % to 88 % is 8 percentage points, and 10 % more.
 *
 * @returns `undefined` where either has no figure.
 *
 * @example
 * ```ts
 * import { change } from "@maatstaf/indicators";
 *
 * const earlier = { kind: "figure", value: 80, numerator: 80, denominator: 100 } as const;
 * const later = { kind: "figure", value: 88, numerator: 44, denominator: 50 } as const;
 * change(earlier, later) // => { changePoints: 8, relativeChange: 0.1 }
 * ```
 */
export function change(earlier: Figure, later: Figure): Change | undefined {
  if (earlier.kind !== "figure" || later.kind !== "figure") return undefined;
  const changePoints = later.value - earlier.value;
  return { changePoints, ...(earlier.value > 0 ? { relativeChange: changePoints / earlier.value } : {}) };
}
