import { exactLimit } from "./funnel-exact.ts";
import { scaled, targetError, unscaled } from "./funnel-model.ts";
import type { Funnel } from "./funnel-plot.ts";
import type { Interval } from "./interval.ts";
import { standardErrors } from "./interval.ts";

/** The two pairs of limits at one size, in the unit of the values, clipped to what is possible. */
export interface FunnelLimits {
  readonly inner: Interval;
  readonly outer: Interval;
}

/**
 * Limits of a funnel at a size: for the curves of a drawing.
 *
 * @param funnel - Made by `proportionFunnel`, `rateFunnel`, `ratioFunnel` or `meanFunnel`.
 * @param size - Size of an imagined unit, above zero; a whole number for the exact limits of a proportion.
 * @throws RangeError when the size is not above zero.
 *
 * @see docs/methods/funnel.md
 *
 * @example
 * ```ts
 * import { funnelLimits, proportionFunnel } from "@maatstaf/statistics";
 *
 * const funnel = proportionFunnel([{ count: 390, size: 420 }, { count: 60, size: 80 }], { target: 0.85 });
 * const limits = funnel.kind === "funnel" && funnelLimits(funnel, 1500);
 * limits && [limits.inner.lower.toFixed(5), limits.outer.upper.toFixed(6)] // => ["0.83193", "0.878491"]
 * ```
 */
export function funnelLimits(
  { model, levels, limitMethod, dispersion }: Omit<Funnel, "units">,
  size: number,
): FunnelLimits {
  if (!(size > 0 && Number.isFinite(size))) {
    throw new RangeError(`funnelLimits: size must be above zero and finite, found ${size}; start a curve at 1`);
  }
  const centre = scaled(model, model.target);
  const error = Math.sqrt((dispersion.factor * targetError(model, size)) ** 2 + dispersion.between);
  const between = (level: number): Interval => {
    if (limitMethod === "exact") {
      const tail = (1 - level) / 2;
      return { lower: exactLimit(model, size, tail), upper: exactLimit(model, size, 1 - tail) };
    }
    const z = standardErrors(level);
    return { lower: unscaled(model, centre - z * error), upper: unscaled(model, centre + z * error) };
  };
  return { inner: between(levels.inner), outer: between(levels.outer) };
}
