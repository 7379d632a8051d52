import type { BenchmarkPeer } from "./benchmark-series.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import type { Reading } from "./reading.ts";

/** The value of a peer and its sampling error; absent where the peer does not say. */
export interface PeerEstimate {
  readonly value?: number;
  readonly standardError?: number;
}

/** What a peer says of itself, in the unit of the card. */
export function peerEstimate(
  { aggregation, scale }: Pick<IndicatorCard, "aggregation" | "scale">,
  peer: BenchmarkPeer,
): PeerEstimate {
  const { numerator, denominator, count, standardDeviation } = peer;
  const isDivided = numerator !== undefined && denominator !== undefined;
  const value = peer.value ?? (isDivided ? (numerator / denominator) * scale : undefined);
  if (value === undefined) return {};
  if (peer.standardError !== undefined) return { value, standardError: peer.standardError };
  if (count !== undefined && standardDeviation !== undefined) {
    return { value, standardError: standardDeviation / Math.sqrt(count) };
  }
  const share = value / scale;
  const isShare = aggregation === "ratio" && denominator !== undefined && share >= 0 && share <= 1;
  return isShare ? { value, standardError: scale * Math.sqrt((share * (1 - share)) / denominator) } : { value };
}

/** Standard errors on either side of a figure in its 95 % interval. */
const STANDARD_ERRORS = 1.959963984540054;

/**
 * The own organisation as a peer, from a reading: figure, numerator and denominator, and the sampling error of its
 * interval.
 *
 * @returns `undefined` when the reading has no figure.
 *
 * @example
 * ```ts
 * import { Fact, IndicatorCard, ownPeer, reading } from "@maatstaf/indicators";
 * import { calendarDate, period } from "@maatstaf/kernel";
 *
 * const card = IndicatorCard.parse({
 *   id: "in-time", version: 1, status: "proposed", name: { nl: "Binnen termijn" }, question: { nl: "Zijn we op tijd?" },
 *   level: "output", aggregation: "ratio", numerator: { nl: "op tijd" }, denominator: { nl: "afgehandeld" },
 *   scale: 100, unit: "%", decimals: 1, direction: "up", frequency: "year", lagDays: 10,
 *   source: { system: "zaaksysteem", owner: "teamleider" }, owner: "afdelingshoofd",
 * });
 * const facts = [Fact.parse({ indicatorId: "in-time", period: "2024", numerator: 80, denominator: 100 })];
 * const found = reading(card, facts, { period: period("2024"), on: calendarDate("2025-02-01") });
 * ownPeer(found, { id: "own", name: "Onze gemeente" })?.value // => 80
 * ```
 */
export function ownPeer(
  { figure, interval, period }: Pick<Reading, "figure" | "interval" | "period">,
  own: { readonly id: string; readonly name: string },
): BenchmarkPeer | undefined {
  if (figure.kind !== "figure") return undefined;
  const { value, numerator, denominator } = figure;
  const standardError = interval === undefined ? undefined : (interval.upper - interval.lower) / (2 * STANDARD_ERRORS);
  return {
    ...own,
    period,
    value,
    numerator,
    ...(denominator === undefined ? {} : { denominator }),
    ...(standardError === undefined ? {} : { standardError }),
  };
}
