import {
  comparePeriods,
  periodContaining,
  periodEnd,
  periodKind,
  periodsBetween,
  stepPeriod,
  subperiods,
} from "@maatstaf/kernel";
import type { Period } from "@maatstaf/kernel";
import { baseFigure } from "./base-figure.ts";
import { coveredParts, derivedCourse } from "./derived-course.ts";
import { indexed } from "./fact-index.ts";
import type { FactIndex } from "./fact-index.ts";
import type { Fact } from "./fact.ts";
import type { Figure } from "./figure.ts";
import { cardsById } from "./formula/formula-cards.ts";
import type { UnitId } from "./identifier.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import { cellsBase, countedCells, overTime } from "./period-base.ts";

/** One figure over several periods of a card. */
export interface PooledPeriods {
  readonly figure: Figure;
  /** The periods that were asked for, oldest first. */
  readonly periods: readonly Period[];
  /** Those of them without any facts. */
  readonly missing: readonly Period[];
}

/** Which periods are pooled. */
export interface PooledRequest {
  /** The last period, at the frequency of the card. */
  readonly period: Period;
  /** One unit; without it all units together. */
  readonly unit?: UnitId | undefined;
  /** The cards that the inputs of a derived indicator are looked up in; other kinds need none. */
  readonly cards?: readonly IndicatorCard[] | undefined;
}

/**
 * The figure of the year so far: all periods of the card from 1 January (of a school year from 1 September) up to and
 * including `period`, pooled as {@link figure} pools them.
 *
 * @param facts - Facts in any order, one per key; or their index.
 * @param yearKind - Which year. Default: the calendar year.
 * @throws RangeError when `period` is not at the frequency of the card, or two facts of the indicator have one key.
 *
 * @example
 * ```ts
 * import { Fact, IndicatorCard, yearToDate } from "@maatstaf/indicators";
 * import { period } from "@maatstaf/kernel";
 *
 * const card = IndicatorCard.parse({
 *   id: "in-time", version: 1, status: "proposed", name: { nl: "Binnen termijn" }, question: { nl: "Zijn we op tijd?" },
 *   level: "output", aggregation: "ratio", numerator: { nl: "op tijd" }, denominator: { nl: "afgehandeld" },
 *   scale: 100, unit: "%", decimals: 1, direction: "up", frequency: "quarter", lagDays: 10,
 *   source: { system: "zaaksysteem", owner: "teamleider" }, owner: "afdelingshoofd",
 * });
 * const facts = [
 *   Fact.parse({ indicatorId: "in-time", period: "2026-Q1", numerator: 88, denominator: 100 }),
 *   Fact.parse({ indicatorId: "in-time", period: "2026-Q2", numerator: 99, denominator: 110 }),
 * ];
 * yearToDate(card, facts, { period: period("2026-Q2") }).figure // => { kind: "figure", value: (187 / 210) * 100, numerator: 187, denominator: 210 }
 * ```
 */
export function yearToDate(
  card: IndicatorCard,
  facts: readonly Fact[] | FactIndex,
  { period, unit, cards, yearKind = "year" }: PooledRequest & { readonly yearKind?: "year" | "school-year" },
): PooledPeriods {
  requireFrequency("yearToDate", card, period);
  const year = periodContaining(periodEnd(period), yearKind);
  const periods = subperiods(year, card.frequency).filter((one) => comparePeriods(one, period) <= 0);
  return pooledPeriods(card, indexed(facts), { periods, unit, cards });
}

/**
 * The figure of the last `count` periods of the card together, up to and including `period`.
 *
 * Successive rolling figures share most of their facts, so a series of them must not be put on a control chart.
 *
 * @param facts - Facts in any order, one per key; or their index.
 * @param count - Number of periods, at least 1: 4 quarters or 12 months for a rolling year.
 * @throws RangeError when `period` is not at the frequency of the card, `count` is no whole number of at least 1, or two
 *   facts of the indicator have one key.
 *
 * @example
 * ```ts
 * import { Fact, IndicatorCard, rolling } from "@maatstaf/indicators";
 * import { period } from "@maatstaf/kernel";
 *
 * const card = IndicatorCard.parse({
 *   id: "calls", version: 1, status: "proposed", name: { nl: "Oproepen" }, question: { nl: "Hoeveel oproepen?" },
 *   level: "output", aggregation: "count", numerator: { nl: "oproepen" }, scale: 1, unit: "", decimals: 0,
 *   direction: "neutral", frequency: "quarter", lagDays: 10,
 *   source: { system: "zaaksysteem", owner: "teamleider" }, owner: "afdelingshoofd",
 * });
 * const facts = ["2025-Q4", "2026-Q1"].map((text) => Fact.parse({ indicatorId: "calls", period: text, numerator: 60 }));
 * rolling(card, facts, { period: period("2026-Q1"), count: 4 }).figure // => { kind: "figure", value: 120, numerator: 120 }
 * rolling(card, facts, { period: period("2026-Q1"), count: 4 }).missing // => ["2025-Q2", "2025-Q3"]
 * ```
 */
export function rolling(
  card: IndicatorCard,
  facts: readonly Fact[] | FactIndex,
  { period, unit, cards, count }: PooledRequest & { readonly count: number },
): PooledPeriods {
  requireFrequency("rolling", card, period);
  if (!Number.isInteger(count) || count < 1) {
    throw new RangeError(`rolling: count is ${count}; pass a whole number of periods, at least 1`);
  }
  const periods = periodsBetween(stepPeriod(period, 1 - count), period);
  return pooledPeriods(card, indexed(facts), { periods, unit, cards });
}

function pooledPeriods(
  card: IndicatorCard,
  facts: FactIndex,
  { periods, unit, cards }: Pick<PooledRequest, "unit" | "cards"> & { readonly periods: readonly Period[] },
): PooledPeriods {
  const last = periods.at(-1);
  if (card.aggregation === "derived" && last !== undefined) {
    const span = { period: last, on: periodEnd(last), unit, frequency: card.frequency };
    const course = derivedCourse(card, { cards: cardsById(cards ?? []), facts }, span);
    const { figure } = course.over(coveredParts(course, periods));
    return { figure, periods, missing: periods.filter((period) => !course.hasFacts(period)) };
  }
  const own = facts.indicator(card.id);
  const bases = periods.map((period) => cellsBase(card, countedCells(own.cells(period), unit)));
  return {
    figure: baseFigure(card, overTime(card, bases)),
    periods,
    missing: periods.filter((_, index) => bases[index] === undefined),
  };
}

function requireFrequency(caller: string, card: IndicatorCard, period: Period): void {
  if (periodKind(period) !== card.frequency) {
    throw new RangeError(`${caller}: period is ${period}; pass a ${card.frequency}, the frequency of card ${card.id}`);
  }
}
