import { lognormalFromInterval, normalQuantile, pert, pertQuantile } from "@maatstaf/statistics";
import type { Severity } from "./severity.ts";

/** Mean and standard deviation of what one event costs, in the currency of the severity. */
export interface SeverityMoments {
  readonly mean: number;
  readonly standardDeviation: number;
}

/**
 * Mean and standard deviation of what one event costs.
 *
 * @param severity - See {@link Severity}.
 * @throws RangeError when the amounts are not in order: see {@link severityIssues} for the same as codes.
 *
 * @see docs/methods/risk-simulation.md
 *
 * @example
 * ```ts
 * import { severityMoments } from "@maatstaf/risks";
 *
 * severityMoments({ kind: "lognormal", lower: 10_000, upper: 250_000 }).mean.toFixed(2) // => "80698.79"
 * severityMoments({ kind: "pert", minimum: 0, mode: 2, maximum: 10 }).mean // => 3
 * ```
 */
export function severityMoments(severity: Severity): SeverityMoments {
  if (severity.kind === "pert") {
    const { mean, standardDeviation } = pert(severity);
    return { mean, standardDeviation };
  }
  const { mean, variance } = lognormalFromInterval(severity);
  return { mean, standardDeviation: Math.sqrt(variance) };
}

/** What an event costs at a probability: with a uniform as the probability, one random draw. */
export function severityDraw(severity: Severity): (probability: number) => number {
  if (severity.kind === "pert") {
    const distribution = pert(severity);
    return (probability) => pertQuantile(distribution, probability);
  }
  const { mu, sigma } = lognormalFromInterval(severity);
  return (probability) => Math.exp(mu + sigma * normalQuantile(probability));
}
