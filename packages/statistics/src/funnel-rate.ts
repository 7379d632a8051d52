import { pooledValue, requireFunnel, requireTarget } from "./funnel-checks.ts";
import type { Funnel, FunnelCount, FunnelOptions, NoVariation } from "./funnel-plot.ts";
import { funnelOf } from "./funnel-plot.ts";

/**
 * Funnel of rates: events per exposure, such as complaints per 1000 files or accidents per kilometre.
 *
 * `z = (count / size - θ) / √(θ / size)`; a unit that expects fewer than 5 events is classed by its exact Poisson tail.
 *
 * @param units - `count` events over `size` exposure, per unit.
 * @param options - Target (default: the rate of all units together), scale, correction, limits and levels.
 * @returns The funnel, units in the order given; or `no-variation` when the target is 0 on the natural scale.
 * @throws RangeError on no units, a size of 0, a negative count or target, or options that do not go together.
 *
 * @see Spiegelhalter (2005), *Statistics in Medicine* 24, 1185-1202, doi 10.1002/sim.1970.
 * @see docs/methods/funnel.md
 *
 * @example
 * ```ts
 * import { rateFunnel } from "@maatstaf/statistics";
 *
 * const complaints = rateFunnel([{ count: 3, size: 2000 }, { count: 41, size: 9000 }, { count: 30, size: 9000 }]);
 * complaints.kind === "funnel" && complaints.units.map(({ signal }) => signal) // => ["common", "common", "common"]
 * ```
 */
export function rateFunnel(units: readonly FunnelCount[], options: FunnelOptions = {}): Funnel | NoVariation {
  requireFunnel("rateFunnel", units, { measure: "rate", options });
  const { target = pooledValue(units), scale = "natural", ...rest } = options;
  requireTarget("rateFunnel", target, Number.MAX_VALUE);
  return funnelOf(units, { measure: "rate", scale, target }, rest);
}

/**
 * Funnel of standardised ratios: events observed to events expected, given who lives there.
 *
 * `z = (observed / expected - θ) / √(θ / expected)`, with θ = 1 unless given.
 *
 * @param units - `count` events observed against `size` events expected, per unit.
 * @param options - Target, scale, correction, limits and levels.
 * @returns The funnel, units in the order given; or `no-variation` when the target is 0 on the natural scale.
 * @throws RangeError on no units, an expectation of 0, a negative count or target, or options that do not go together.
 *
 * @see Spiegelhalter (2005), *Statistics in Medicine* 24, 1185-1202, doi 10.1002/sim.1970.
 * @see docs/methods/funnel.md
 *
 * @example
 * ```ts
 * import { ratioFunnel } from "@maatstaf/statistics";
 *
 * const fires = ratioFunnel([{ count: 150, size: 100 }, { count: 3, size: 2.5 }], { scale: "stabilised" });
 * fires.kind === "funnel" && fires.units.map(({ signal }) => signal) // => ["alarm", "common"]
 * ```
 */
export function ratioFunnel(units: readonly FunnelCount[], options: FunnelOptions = {}): Funnel | NoVariation {
  requireFunnel("ratioFunnel", units, { measure: "ratio", options });
  const { target = 1, scale = "natural", ...rest } = options;
  requireTarget("ratioFunnel", target, Number.MAX_VALUE);
  return funnelOf(units, { measure: "ratio", scale, target }, rest);
}
