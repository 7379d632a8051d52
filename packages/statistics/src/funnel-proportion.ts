import { pooledValue, requireFunnel, requireTarget } from "./funnel-checks.ts";
import type { Funnel, FunnelCount, FunnelOptions, NoVariation } from "./funnel-plot.ts";
import { funnelOf } from "./funnel-plot.ts";

/**
 * Funnel of proportions: which units differ from the target by more than their size explains.
 *
 * `z = (p - θ) / √(θ (1 - θ) / n)`. Limits are `θ ± z √(θ (1 - θ) / n)`, clipped to [0, 1]; a unit with
 * `n θ (1 - θ) < 5` and whole counts is classed by its exact binomial tail.
 *
 * @param units - `count` people with the property among `size` people, per unit.
 * @param options - Target (default: the share of all units together), scale, correction, limits and levels.
 * @returns The funnel, units in the order given; or `no-variation` when the target is 0 or 1 on the natural scale.
 * @throws RangeError on no units, a size of 0, a count above its size, a target outside [0, 1], or options that do not
 *   go together.
 *
 * @see Spiegelhalter (2005), *Statistics in Medicine* 24, 1185-1202, doi 10.1002/sim.1970.
 * @see docs/methods/funnel.md
 *
 * @example
 * ```ts
 * import { proportionFunnel } from "@maatstaf/statistics";
 *
 * const onTime = proportionFunnel(
 *   [{ count: 16, size: 20 }, { count: 1230, size: 1500 }, { count: 60, size: 80 }],
 *   { target: 0.85 },
 * );
 * onTime.kind === "funnel" && onTime.units.map(({ signal }) => signal) // => ["common", "alarm", "alert"]
 * ```
 */
export function proportionFunnel(units: readonly FunnelCount[], options: FunnelOptions = {}): Funnel | NoVariation {
  requireFunnel("proportionFunnel", units, { measure: "proportion", options });
  const { target = pooledValue(units), scale = "natural", ...rest } = options;
  requireTarget("proportionFunnel", target, 1);
  return funnelOf(units, { measure: "proportion", scale, target }, rest);
}
