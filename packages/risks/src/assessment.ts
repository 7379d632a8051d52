import type { RiskMatrix } from "./risk-matrix.ts";
import type { Score } from "./score.ts";

/**
 * The zone of a combination of levels, looked up in the matrix.
 *
 * @param likelihood - Level from 1.
 * @param impact - Level from 1.
 * @throws RangeError when the levels are not of the matrix, or it has a hole there ({@link matrixIssues} finds it).
 *
 * @example
 * ```ts
 * import { riskMatrix, zoneAt } from "@maatstaf/risks";
 *
 * // The same product, another zone.
 * [zoneAt(riskMatrix(), 1, 5), zoneAt(riskMatrix(), 5, 1)] // => ["high", "low"]
 * ```
 */
export function zoneAt(matrix: RiskMatrix, likelihood: number, impact: number): string {
  const zone = matrix.cells[likelihood - 1]?.[impact - 1];
  if (zone === undefined || zone === "") {
    throw new RangeError(
      `zoneAt: likelihood ${likelihood} and impact ${impact} have no zone in matrix ${matrix.id}; ` +
        "check the matrix with matrixIssues() and the score with registerIssues()",
    );
  }
  return zone;
}

/**
 * The place of a zone in the order of the matrix, least serious first: to compare zones with. -1 when it is none of them.
 *
 * @example
 * ```ts
 * import { riskMatrix, zoneRank } from "@maatstaf/risks";
 *
 * zoneRank(riskMatrix(), "high") > zoneRank(riskMatrix(), "middle") // => true
 * ```
 */
export function zoneRank({ zones }: RiskMatrix, zone: string): number {
  return zones.findIndex(({ id }) => id === zone);
}

/** What a score comes to. */
export interface Assessment {
  readonly likelihood: number;
  /** The heaviest of the dimensions. */
  readonly impact: number;
  /** The dimensions that weigh that heavy. */
  readonly decisive: readonly string[];
  readonly zone: string;
  /** Likelihood times impact: to sort risks within a zone, never to judge one. */
  readonly sortHint: number;
}

/**
 * The highest of the impacts over the dimensions: one serious consequence makes a serious risk, however light the others.
 *
 * @param impact - Level for each dimension, at least one.
 * @throws RangeError when there is no dimension.
 *
 * @example
 * ```ts
 * import { overallImpact } from "@maatstaf/risks";
 *
 * overallImpact({ finance: 2, continuity: 4, legal: 3 }) // => 4
 * ```
 */
export function overallImpact(impact: Readonly<Record<string, number>>): number {
  const levels = Object.values(impact);
  if (levels.length === 0) throw new RangeError("overallImpact: impact has no dimension; score at least one");
  return Math.max(...levels);
}

/**
 * What a score comes to: overall impact as the maximum, zone by lookup.
 *
 * @throws RangeError when the score is not of the scale of the matrix.
 *
 * @see docs/methods/risk-matrix.md
 *
 * @example
 * ```ts
 * import { assessment, riskMatrix } from "@maatstaf/risks";
 *
 * assessment(riskMatrix(), { likelihood: 3, impact: { finance: 2, continuity: 4 } }) // => { likelihood: 3, impact: 4, decisive: ["continuity"], zone: "high", sortHint: 12 }
 * ```
 */
export function assessment(matrix: RiskMatrix, score: Pick<Score, "likelihood" | "impact">): Assessment {
  const impact = overallImpact(score.impact);
  return {
    likelihood: score.likelihood,
    impact,
    decisive: Object.keys(score.impact).filter((dimension) => score.impact[dimension] === impact),
    zone: zoneAt(matrix, score.likelihood, impact),
    sortHint: score.likelihood * impact,
  };
}

/**
 * The level of likelihood of a number of events per year, by the bands of a matrix.
 *
 * @param eventsPerYear - Zero or more.
 * @returns A level from 1; `undefined` when the matrix has no bands.
 * @throws RangeError when the number is negative or not finite.
 *
 * @example
 * ```ts
 * import { likelihoodLevel, riskMatrix } from "@maatstaf/risks";
 *
 * [2, 0.56].map((events) => likelihoodLevel(riskMatrix(), events)) // => [4, 3]
 * ```
 */
export function likelihoodLevel({ likelihood }: RiskMatrix, eventsPerYear: number): number | undefined {
  if (!(eventsPerYear >= 0 && Number.isFinite(eventsPerYear))) {
    throw new RangeError(`likelihoodLevel: eventsPerYear must be a number from zero, found ${eventsPerYear}`);
  }
  if (likelihood.every(({ upperPerYear }) => upperPerYear === undefined)) return undefined;
  const level = likelihood.findIndex(({ upperPerYear = Infinity }) => eventsPerYear <= upperPerYear);
  return level === -1 ? likelihood.length : level + 1;
}

/**
 * The level of impact of an amount, by the bands of a dimension.
 *
 * @param amount - Zero or more, in the currency of the bands.
 * @returns A level from 1; `undefined` when the dimension has no bands.
 * @throws RangeError when the amount is negative or not finite.
 *
 * @example
 * ```ts
 * import { defaultScales, impactLevel } from "@maatstaf/risks";
 *
 * const [finance] = defaultScales().dimensions;
 * [4_999, 5_000, 2_000_000].map((amount) => impactLevel(finance ?? {}, amount)) // => [1, 2, 5]
 * ```
 */
export function impactLevel(
  { below }: { readonly below?: readonly number[] | undefined },
  amount: number,
): number | undefined {
  if (!(amount >= 0 && Number.isFinite(amount))) {
    throw new RangeError(`impactLevel: amount must be a number from zero, found ${amount}`);
  }
  if (below === undefined) return undefined;
  const level = below.findIndex((bound) => amount < bound);
  return level === -1 ? below.length + 1 : level + 1;
}
