import { gammaQuantile } from "./gamma-quantile.ts";
import { LEVEL, requireLevel, standardErrors } from "./interval.ts";
import type { Interval, IntervalOptions } from "./interval.ts";

/** Options of {@link byarInterval}. */
export interface ByarOptions extends IntervalOptions {
  /** Below this number of events the exact Poisson interval is taken. Default {@link BYAR_LEAST}. */
  readonly exactBelow?: number;
}

/** `10`: the number of events from which Byar's formula is close enough to the exact interval. */
export const BYAR_LEAST = 10;

/**
 * Interval of an expected number of events, such as complaints in a year (Byar's approximation).
 *
 * `k (1 − 1/9k − z/3√k)³` to `(k + 1) (1 − 1/9(k + 1) + z/3√(k + 1))³`; below {@link BYAR_LEAST} events the exact
 * interval, half a chi-square quantile with `2k` and `2k + 2` degrees of freedom. For a rate, divide by the exposure.
 *
 * @param events - Number of events seen, from 0.
 * @returns An interval in events that holds `events`.
 * @throws RangeError on a number of events that is negative or not finite, or a level outside (0, 1).
 *
 * @see Breslow and Day (1987), *Statistical Methods in Cancer Research*, volume II, section 2.3.
 * @see docs/methods/rate-intervals.md
 *
 * @example
 * ```ts
 * import { byarInterval } from "@maatstaf/statistics";
 *
 * const { lower, upper } = byarInterval(65);
 * [lower.toFixed(2), upper.toFixed(2)] // => ["50.16", "82.85"]
 * byarInterval(0).lower // => 0
 * ```
 */
export function byarInterval(events: number, { level = LEVEL, exactBelow = BYAR_LEAST }: ByarOptions = {}): Interval {
  if (!(events >= 0 && Number.isFinite(events))) {
    throw new RangeError(`byarInterval: events is ${events}; pass the number that was counted, 0 or more`);
  }
  requireLevel("byarInterval", level);
  if (events < exactBelow) return exactInterval(events, level);
  const z = standardErrors(level);
  return { lower: events === 0 ? 0 : Math.max(0, cubed(events, -z)), upper: cubed(events + 1, z) };
}

function exactInterval(events: number, level: number): Interval {
  const tail = (1 - level) / 2;
  return { lower: events === 0 ? 0 : gammaQuantile(tail, events), upper: gammaQuantile(1 - tail, events + 1) };
}

/** Wilson and Hilferty's approximation of a gamma quantile. */
function cubed(events: number, z: number): number {
  return events * (1 - 1 / (9 * events) + z / (3 * Math.sqrt(events))) ** 3;
}
