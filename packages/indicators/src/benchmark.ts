import { competitionRanks, midRankShares, quantile, rankRanges } from "@maatstaf/statistics";
import type { RankDirection } from "@maatstaf/statistics";
import type { BenchmarkPeer, BenchmarkSeries } from "./benchmark-series.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import { peerEstimate } from "./peer-estimate.ts";

/** Fewest other organisations for which ranks are given. */
export const LEAST_PEERS = 5;

/** The place of one organisation in a comparison. */
export interface Standing {
  readonly peer: BenchmarkPeer;
  readonly value: number;
  /** 1 is best; equal figures share the best rank and the next is skipped. Absent where no ranks are given. */
  readonly rank?: number;
  /** Mid-rank percentile as a share: the part that does worse, and half of those that do the same. */
  readonly ahead?: number;
  /** The ranks it could have for all the samples can tell; absent where a sampling error is unknown. */
  readonly rankRange?: { readonly from: number; readonly to: number };
}

/** Why no ranks are given: see {@link benchmark}. */
export type UnrankedReason = "no-better-direction" | "definition-proxy" | "few-peers";

/**
 * What the reader must know before comparing:
 *
 * - `different-periods`: the figures are not all of one period;
 * - `definition-comparable`, `definition-proxy`: the peers do not measure exactly the same;
 * - `sampling-unknown`: the sampling error of a figure is unknown, so that ranks look firmer than they are;
 * - `unequal-sizes`: some figures are at least twice as uncertain as others: extremes are then mostly small units.
 */
export type BenchmarkCaution =
  | "different-periods"
  | "definition-comparable"
  | "definition-proxy"
  | "sampling-unknown"
  | "unequal-sizes";

/** One indicator compared between organisations. */
export interface Benchmark {
  /** Organisations with a figure: best first, or in the order of their figures where neither way is better. */
  readonly standings: readonly Standing[];
  /** Lower quartile, median and upper quartile of the figures. */
  readonly quartiles: readonly [number, number, number];
  /** Why there are no ranks; absent when there are. */
  readonly unranked?: UnrankedReason;
  readonly cautions: readonly BenchmarkCaution[];
}

/**
 * One indicator compared between organisations: ranks with ties, percentiles, quartiles (type 7) and rank ranges.
 *
 * No ranks are given without a better direction, for proxies, or with fewer than {@link LEAST_PEERS} other
 * organisations. A rank range runs from 1 and the number that is demonstrably better to all less those demonstrably
 * worse: small organisations jump.
 *
 * @param card - The definition of the own organisation.
 * @param series - The peers, the own organisation among them (see {@link ownPeer}). Peers without a figure are left
 *   out. Whether it is a series of the indicator of the card is for the caller to know.
 * @returns `undefined` when no peer has a figure.
 *
 * @see docs/methods/indicator-benchmark.md
 *
 * @example
 * ```ts
 * import { benchmark, BenchmarkSeries, IndicatorCard } from "@maatstaf/indicators";
 *
 * const card = IndicatorCard.parse({
 *   id: "mark", version: 1, status: "proposed", name: { nl: "Rapportcijfer" }, question: { nl: "Wat vinden mensen ervan?" },
 *   level: "experience", aggregation: "mean", numerator: { nl: "som" }, denominator: { nl: "antwoorden" },
 *   scale: 1, unit: "", decimals: 1, direction: "up", frequency: "year", lagDays: 30,
 *   source: { system: "bevraging", owner: "onderzoeker" }, owner: "kwaliteitscoördinator",
 * });
 * const series = BenchmarkSeries.parse({
 *   indicatorId: "mark", match: "identical", peerGroup: "manual", source: { name: "bevraging", retrievedOn: "2025-05-01" },
 *   peers: [8.1, 7.9, 8.1, 7.4, 7.7, 8.3].map((value, place) => ({ id: `p${place}`, name: `P${place}`, period: "2024", value })),
 * });
 * benchmark(card, series)?.standings.map(({ peer, rank }) => `${peer.id} ${rank}`) // => ["p5 1", "p0 2", "p2 2", "p1 4", "p4 5", "p3 6"]
 * ```
 */
export function benchmark(card: IndicatorCard, series: BenchmarkSeries): Benchmark | undefined {
  const entries = series.peers.flatMap((peer) => {
    const { value, standardError } = peerEstimate(card, peer);
    return value === undefined ? [] : [{ peer, value, standardError }];
  });
  if (entries.length === 0) return undefined;
  const values = entries.map(({ value }) => value);
  const unranked = unrankedReason(card, series, entries.length);
  const cautions = benchmarkCautions(series, entries);
  const quartiles = [quantile(values, 0.25), quantile(values, 0.5), quantile(values, 0.75)] as const;
  if (unranked !== undefined) {
    const standings = entries.map(({ peer, value }) => ({ peer, value })).toSorted((a, b) => a.value - b.value);
    return { standings, quartiles, unranked, cautions };
  }
  return { standings: ranked(entries, card.direction === "down" ? "down" : "up"), quartiles, cautions };
}

interface Entry {
  readonly peer: BenchmarkPeer;
  readonly value: number;
  readonly standardError: number | undefined;
}

function ranked(entries: readonly Entry[], direction: RankDirection): Standing[] {
  const values = entries.map(({ value }) => value);
  const ranks = competitionRanks(values, direction);
  const ahead = midRankShares(values, direction);
  const estimates = entries.flatMap(({ value, standardError }) =>
    standardError === undefined ? [] : [{ value, standardError }],
  );
  const ranges = estimates.length === entries.length ? rankRanges(estimates, direction) : [];
  return entries
    .map(({ peer, value }, place) => {
      const range = ranges[place];
      return {
        peer,
        value,
        rank: ranks[place] ?? 0,
        ahead: ahead[place] ?? 0,
        ...(range === undefined ? {} : { rankRange: { from: range.from, to: range.to } }),
      };
    })
    .toSorted((a, b) => a.rank - b.rank);
}

function unrankedReason(card: IndicatorCard, series: BenchmarkSeries, count: number): UnrankedReason | undefined {
  if (card.direction === "neutral" || card.direction === "range") return "no-better-direction";
  if (series.match === "proxy") return "definition-proxy";
  return count - 1 < LEAST_PEERS ? "few-peers" : undefined;
}

/** From this ratio of sampling errors on (a sample of a quarter of the size) organisations are of unequal size. */
const UNEQUAL = 2;

function benchmarkCautions({ match }: BenchmarkSeries, entries: readonly Entry[]): BenchmarkCaution[] {
  const cautions: BenchmarkCaution[] = [];
  if (match !== "identical") cautions.push(`definition-${match}`);
  if (new Set(entries.map(({ peer }) => peer.period)).size > 1) cautions.push("different-periods");
  const errors = entries.flatMap(({ standardError }) => standardError ?? []).filter((error) => error > 0);
  if (entries.some(({ standardError }) => standardError === undefined)) cautions.push("sampling-unknown");
  if (errors.length > 1 && Math.max(...errors) >= UNEQUAL * Math.min(...errors)) cautions.push("unequal-sizes");
  return cautions;
}
