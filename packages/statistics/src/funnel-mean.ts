import { pooledValue, requireFunnel } from "./funnel-checks.ts";
import type { Funnel, FunnelCount, FunnelOptions, NoVariation } from "./funnel-plot.ts";
import { funnelOf } from "./funnel-plot.ts";

/**
 * Funnel of means, such as marks per municipality: `θ ± z σ / √n`.
 *
 * @param units - `count` is the sum of the measurements and `size` their number, per unit.
 * @param options - `standardDeviation` of single measurements, above zero; target (default: the mean of all units
 *   together), correction and levels. Exact limits do not exist for means.
 * @returns The funnel, units in the order given.
 * @throws RangeError on no units, a size of 0, or a standard deviation that is not above zero.
 *
 * @see docs/methods/funnel.md
 *
 * @example
 * ```ts
 * import { meanFunnel } from "@maatstaf/statistics";
 *
 * const marks = meanFunnel(
 *   [{ count: 8.1 * 250, size: 250 }, { count: 7.4 * 800, size: 800 }],
 *   { standardDeviation: 1.5, target: 7.9 },
 * );
 * marks.kind === "funnel" && marks.units.map(({ signal }) => signal) // => ["alert", "alarm"]
 * ```
 */
export function meanFunnel(
  units: readonly FunnelCount[],
  {
    standardDeviation,
    target = pooledValue(units),
    ...rest
  }: Omit<FunnelOptions, "scale" | "limitMethod"> & { readonly standardDeviation: number },
): Funnel | NoVariation {
  requireFunnel("meanFunnel", units, { measure: "mean", options: rest });
  if (!(standardDeviation > 0 && Number.isFinite(standardDeviation))) {
    throw new RangeError(
      `meanFunnel: standardDeviation must be above zero and finite, found ${standardDeviation}; ` +
        "pass the spread of single measurements, not of means",
    );
  }
  if (!Number.isFinite(target)) {
    throw new RangeError(`meanFunnel: target must be finite, found ${target}; pass it in the unit of the measurements`);
  }
  return funnelOf(units, { measure: "mean", scale: "natural", target, standardDeviation }, rest);
}
