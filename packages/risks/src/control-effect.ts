import type { Control } from "./control.ts";

/**
 * `0.95`: the most that the controls of one risk together may be said to take off its expected loss.
 *
 * @example
 * ```ts
 * import { LARGEST_REDUCTION } from "@maatstaf/risks";
 *
 * LARGEST_REDUCTION // => 0.95
 * ```
 */
export const LARGEST_REDUCTION = 0.95;

/** What the controls of a risk leave of its frequency and of its cost. */
export interface CombinedEffect {
  readonly frequencyFactor: number;
  readonly severityFactor: number;
  /** Whether {@link LARGEST_REDUCTION} held the reduction back. */
  readonly isCapped: boolean;
}

/**
 * What the controls of a risk leave of its frequency and of its cost, when they work independently.
 *
 * A control is as effective as its design times its operation. Preventive controls multiply the frequency by `1 - e`;
 * corrective and detective ones the cost. A directive control works through the others and counts for nothing by itself.
 * Where they would take off more than {@link LARGEST_REDUCTION}, both factors are raised to the same power, so that
 * exactly that is taken off.
 *
 * @see docs/methods/risk-matrix.md
 *
 * @example
 * ```ts
 * import { combinedEffect } from "@maatstaf/risks";
 *
 * const controls = [
 *   { type: "preventive", design: 0.8, operation: 0.75 },
 *   { type: "corrective", design: 0.6, operation: 0.9 },
 * ] as const;
 * const { frequencyFactor, severityFactor } = combinedEffect(controls);
 * [frequencyFactor.toFixed(2), severityFactor.toFixed(2)] // => ["0.40", "0.46"]
 * ```
 */
export function combinedEffect(controls: readonly Pick<Control, "type" | "design" | "operation">[]): CombinedEffect {
  const left = (types: readonly Control["type"][]): number =>
    controls
      .filter(({ type }) => types.includes(type))
      .map(({ design, operation }) => 1 - design * operation)
      .toSorted((a, b) => a - b)
      .reduce((product, factor) => product * factor, 1);
  const frequencyFactor = left(["preventive"]);
  const severityFactor = left(["corrective", "detective"]);
  const least = 1 - LARGEST_REDUCTION;
  if (frequencyFactor * severityFactor >= least) return { frequencyFactor, severityFactor, isCapped: false };
  // A factor of 0 has no power that brings it back: the smallest number above it does.
  const [frequency, severity] = [frequencyFactor, severityFactor].map((factor) => Math.max(factor, Number.MIN_VALUE));
  const power = Math.log(least) / (Math.log(frequency ?? 1) + Math.log(severity ?? 1));
  return {
    frequencyFactor: (frequency ?? 1) ** power,
    severityFactor: (severity ?? 1) ** power,
    isCapped: true,
  };
}
