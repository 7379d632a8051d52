import { exactSum } from "./exact-sum.ts";
import { yearFactors } from "./group-factors.ts";
import type { Portfolio, QuantifiedRisk } from "./portfolio.ts";
import { severityMoments } from "./severity-moments.ts";

/**
 * What a risk costs in a year on average: events per year times the mean of what one costs.
 *
 * @returns An amount in the currency of the severity.
 * @throws RangeError when the amounts of the severity are not in order.
 *
 * @see docs/methods/risk-simulation.md
 *
 * @example
 * ```ts
 * import { expectedAnnualLoss } from "@maatstaf/risks";
 *
 * const severity = { kind: "lognormal", lower: 10_000, upper: 250_000 } as const;
 * expectedAnnualLoss({ eventsPerYear: 0.4, severity }).toFixed(2) // => "32279.52"
 * ```
 */
export function expectedAnnualLoss({
  eventsPerYear,
  severity,
}: Pick<QuantifiedRisk, "eventsPerYear" | "severity">): number {
  return eventsPerYear * severityMoments(severity).mean;
}

/** What a portfolio costs in a year, without simulating. */
export interface AnnualLoss {
  readonly mean: number;
  readonly standardDeviation: number;
  /** Share of the years in which nothing happens. */
  readonly shareWithoutLoss: number;
}

/**
 * Mean, standard deviation and chance of nothing of a year's loss, exactly: what a simulation must come near.
 *
 * Of risks apart the variance is `Σ λ·E[X²]`; a correlation group with yearly factors of variance `v` adds
 * `v·(Σ λ·E[X])²`, the sum over its risks. The order of the risks makes no difference, to the last digit.
 *
 * @throws RangeError when the amounts of a severity are not in order.
 *
 * @see docs/methods/risk-simulation.md
 *
 * @example
 * ```ts
 * import { annualLoss } from "@maatstaf/risks";
 *
 * const severity = { kind: "lognormal", lower: 1_000, upper: 20_000 } as const;
 * const loss = annualLoss({ risks: [{ id: "R-1", eventsPerYear: 1.5, severity }], groups: [] });
 * [loss.mean.toFixed(2), loss.standardDeviation.toFixed(2)] // => ["10154.96", "12551.75"]
 * ```
 */
export function annualLoss({ risks, groups }: Portfolio): AnnualLoss {
  const means = risks.map(expectedAnnualLoss);
  const spreads = risks.map(({ eventsPerYear, severity }) => {
    const { mean, standardDeviation } = severityMoments(severity);
    return eventsPerYear * (mean * mean + standardDeviation * standardDeviation);
  });
  const members = (id: string): readonly number[] => [...risks.keys()].filter((at) => risks[at]?.group === id);
  const rate = (places: readonly number[]): number => exactSum(places.map((at) => risks[at]?.eventsPerYear ?? 0));
  const shared = groups.map((group) => {
    const { badYearShare, bad, quiet } = yearFactors(group);
    const loss = exactSum(members(group.id).map((at) => means[at] ?? 0));
    const events = rate(members(group.id));
    return {
      variance: badYearShare * (1 - badYearShare) * (bad - quiet) ** 2 * loss * loss,
      nothing: badYearShare * Math.exp(-bad * events) + (1 - badYearShare) * Math.exp(-quiet * events),
    };
  });
  const grouped = new Set(groups.map(({ id }) => id));
  const alone = [...risks.keys()].filter((at) => !grouped.has(risks[at]?.group ?? ""));
  return {
    mean: exactSum(means),
    standardDeviation: Math.sqrt(exactSum([...spreads, ...shared.map(({ variance }) => variance)])),
    shareWithoutLoss: shared
      .map(({ nothing }) => nothing)
      .toSorted((a, b) => a - b)
      .reduce((product, share) => product * share, Math.exp(-rate(alone))),
  };
}
