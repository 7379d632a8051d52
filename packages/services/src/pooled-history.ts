import { comparePeriods, periodEnd, periodKind, periodStart } from "@maatstaf/kernel";
import type { CalendarDate, Period } from "@maatstaf/kernel";

/** One figure of one party: what was counted, of how many; a count alone has no denominator. */
export interface PartyFigure {
  readonly period: Period;
  readonly numerator: number;
  readonly denominator?: number;
}

/** A figure of all parties together. */
export interface PooledFigure {
  readonly period: Period;
  readonly numerator: number;
  readonly denominator?: number;
  /** Parties with a figure in this period. */
  readonly partyIds: readonly string[];
  /** Whether every party that existed then has one; a figure of a part of the territory is not compared with the whole. */
  readonly isComplete: boolean;
  /** `before`: added up from the parties. `after`: measured by the new organisation. */
  readonly side: "before" | "after";
}

/** The history of parties as one series, with the place where they became one. */
export interface PooledHistory {
  readonly figures: readonly PooledFigure[];
  /** Place of the first figure after the merger: the seam to mark and to rebase at; `undefined` without one. */
  readonly seamAt: number | undefined;
}

/**
 * The history of merged organisations as one series: numerators and denominators are added up, never shares, and the seam
 * is marked, so that a control chart starts again there.
 *
 * @param before - Per party, its figures; those of periods that start on or after `effectiveOn` do not count.
 * @param after - The figures of the new organisation; those before `effectiveOn` do not count.
 * @returns The figures by time.
 * @throws RangeError on two figures of one party for a period, figures with and without denominator mixed, periods of several
 * kinds, or a period that the merger divides: nothing is counted twice or left out in silence.
 *
 * @example
 * ```ts
 * import { calendarDate, period } from "@maatstaf/kernel";
 * import { pooledHistory } from "@maatstaf/services";
 *
 * const figure = (text: string, numerator: number, denominator: number) => ({ period: period(text), numerator, denominator });
 * const { figures, seamAt } = pooledHistory(
 *   { dorp: [figure("2024", 90, 100)], naburig: [figure("2024", 10, 20)] },
 *   [figure("2025", 105, 120)],
 *   calendarDate("2025-01-01"),
 * );
 * figures.map(({ numerator, denominator }) => [numerator, denominator]) // => [[100, 120], [105, 120]]
 * seamAt // => 1
 * ```
 */
export function pooledHistory(
  before: Readonly<Record<string, readonly PartyFigure[]>>,
  after: readonly PartyFigure[],
  effectiveOn: CalendarDate,
): PooledHistory {
  const parties = Object.entries(before);
  const hasDenominator = [...parties.flatMap(([, own]) => own), ...after].map(
    (figure) => figure.denominator !== undefined,
  );
  if (new Set(hasDenominator).size > 1)
    throw new RangeError("pooledHistory: found figures with and without a denominator; give all of one kind");
  refusePeriods(
    [...parties.flatMap(([, own]) => own), ...after].map(({ period }) => period),
    effectiveOn,
  );
  const pooled = new Map<Period, { numerator: number; denominator: number; partyIds: string[] }>();
  for (const [partyId, own] of parties) {
    const seen = new Set<Period>();
    for (const { period, numerator, denominator = 0 } of own) {
      if (periodStart(period) >= effectiveOn) continue;
      if (seen.has(period)) throw twice(partyId, period);
      seen.add(period);
      const sum = pooled.get(period) ?? { numerator: 0, denominator: 0, partyIds: [] };
      pooled.set(period, {
        numerator: sum.numerator + numerator,
        denominator: sum.denominator + denominator,
        partyIds: [...sum.partyIds, partyId],
      });
    }
  }
  const isRatio = hasDenominator[0] === true;
  const figures = [...pooled].map(([period, { numerator, denominator, partyIds }]): PooledFigure => ({
    period,
    numerator,
    ...(isRatio ? { denominator } : {}),
    partyIds,
    isComplete: partyIds.length === parties.length,
    side: "before",
  }));
  const own = after.filter(({ period }) => periodStart(period) >= effectiveOn);
  const repeated = own.find(({ period }, at) => own.findIndex((other) => other.period === period) < at);
  if (repeated !== undefined) throw twice("the new organisation", repeated.period);
  const since = own.map((figure): PooledFigure => ({ ...figure, partyIds: [], isComplete: true, side: "after" }));
  const all = [...figures.toSorted(inOrder), ...since.toSorted(inOrder)];
  return { figures: all, seamAt: since.length === 0 || figures.length === 0 ? undefined : figures.length };
}

function refusePeriods(periods: readonly Period[], effectiveOn: CalendarDate): void {
  const [first] = periods;
  if (first === undefined) return;
  const other = periods.find((period) => periodKind(period) !== periodKind(first));
  if (other !== undefined)
    throw new RangeError(`pooledHistory: found figures for ${first} and for ${other}; give periods of one kind`);
  const divided = periods.find((period) => periodStart(period) < effectiveOn && periodEnd(period) >= effectiveOn);
  if (divided !== undefined)
    throw new RangeError(
      `pooledHistory: the merger of ${effectiveOn} divides ${divided}; give figures for shorter periods`,
    );
}

function inOrder(a: PooledFigure, b: PooledFigure): number {
  return comparePeriods(a.period, b.period);
}

function twice(party: string, period: Period): RangeError {
  return new RangeError(`pooledHistory: found two figures of ${party} for ${period}; give one`);
}
