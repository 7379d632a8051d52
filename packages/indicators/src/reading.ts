import { isBefore, periodContains, periodEnd } from "@maatstaf/kernel";
import type { CalendarDate, Period } from "@maatstaf/kernel";
import { suggestedRebase } from "@maatstaf/statistics";
import type { ControlChart, TooFewPoints } from "@maatstaf/statistics";
import { baseFigure, isLargeEnough } from "./base-figure.ts";
import { dataJudgement, isJudgeable } from "./data-judgement.ts";
import type { DataJudgement } from "./data-judgement.ts";
import { derivedParts } from "./derived-reading.ts";
import { indexed } from "./fact-index.ts";
import type { FactIndex } from "./fact-index.ts";
import type { Fact } from "./fact.ts";
import { figureInterval } from "./figure-interval.ts";
import type { FigureInterval } from "./figure-interval.ts";
import { noFigure } from "./figure.ts";
import type { Figure, NoFigureReason } from "./figure.ts";
import { cardsById } from "./formula/formula-cards.ts";
import type { IndicatorId, UnitId } from "./identifier.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import { overTime } from "./period-base.ts";
import { periodTiles } from "./period-tiles.ts";
import { readingBasis } from "./reading-basis.ts";
import { seriesChart } from "./series-chart.ts";
import { seriesOf } from "./series.ts";
import type { SeriesPoint, SeriesSlot } from "./series.ts";
import { growsWithPeriod, periodTargets, targetJudgement } from "./target-judgement.ts";
import type { TargetJudgement } from "./target-judgement.ts";
import { statements } from "./statement.ts";
import type { Statement } from "./statement.ts";
import { seriesSlot } from "./timeline.ts";
import { trendCode } from "./trend-code.ts";
import type { TrendCode } from "./trend-code.ts";
import { assuranceJudgement, variationJudgement } from "./variation-judgement.ts";
import type { AssuranceJudgement, VariationJudgement } from "./variation-judgement.ts";
import { yearEarlierOf } from "./year-earlier.ts";
import type { YearEarlier } from "./year-earlier.ts";

/** Everything a screen or a report shows of one indicator at one moment. */
export interface Reading {
  readonly indicatorId: IndicatorId;
  readonly cardVersion: number;
  readonly period: Period;
  readonly unit?: UnitId;
  /** The figure of `period`, unrounded. */
  readonly figure: Figure;
  /** Interval of the figure by chance alone. */
  readonly interval?: FigureInterval;
  /** First judgement: the figure against its target. Grey unless the facts can be relied on. */
  readonly target: TargetJudgement;
  /** Second judgement: is the last point of the series more than the usual variation? */
  readonly variation: VariationJudgement;
  /** Whether the process can be relied on to reach the target; absent without limits, target or better direction. */
  readonly assurance?: AssuranceJudgement;
  /** Third judgement: how far the facts can be relied on. */
  readonly data: DataJudgement;
  /** The same period a year earlier, where both have a figure. */
  readonly yearEarlier?: YearEarlier;
  /** Every period of the card from the first fact to the end of `period`, oldest first, gaps included. */
  readonly series: readonly SeriesPoint[];
  /**
   * The chart the card asks for, over the points of `series` that {@link Reading.charted} lists, in the unit of the card;
   * `too-few-points` also where the season is to be taken out and three full years are not there yet.
   */
  readonly chart: ControlChart | TooFewPoints | undefined;
  /** Index in `series` of each point of `chart`, in order. */
  readonly charted: readonly number[];
  /** Seasonally adjusted value of each point of `series`, where the chart is one of adjusted values. */
  readonly adjusted?: readonly (number | undefined)[];
  /** Where a person should consider new limits: two shifts on opposite sides of the mean follow each other. */
  readonly suggestedRebase?: Period;
  /** {@link Reading.variation} as one code, to choose a sentence by. */
  readonly trend: TrendCode;
  /** Of an indicator of aggregation `text`: what was written, per unit, in the last period that has any. */
  readonly statements?: readonly Statement[];
}

/** Which reading is asked for. */
export interface ReadingRequest {
  /** At the frequency of the card, or a longer period its periods fill exactly. */
  readonly period: Period;
  /** The day of reading: what starts after it is left out, what should be there by then is overdue. */
  readonly on: CalendarDate;
  /** One unit; without it all units together. */
  readonly unit?: UnitId | undefined;
  /** The cards that the inputs of a derived indicator are looked up in; other kinds need none. */
  readonly cards?: readonly IndicatorCard[] | undefined;
}

/**
 * What one indicator says of one period, on one day: figure, interval, three separate judgements (target, variation,
 * data), the year before, the series with its chart, and a code for its course.
 *
 * A period longer than those of the card pools their facts; of a running period those that are there so far. A period
 * the card cannot be read at gives a reading without figure, with reason `period-too-fine` or `period-not-tiled`.
 *
 * A derived indicator is computed from the unrounded figures of its inputs, with data as good as the weakest of them; it
 * needs their cards and their facts, and says `no-facts` without.
 *
 * An indicator of aggregation `text` has no figure, with reason `text`: its answers are {@link Reading.statements}.
 *
 * @param card - The definition the facts were measured with.
 * @param facts - Facts of any indicators in any order, one per key; or their {@link factIndex}, when more cards are
 *   read from them.
 * @param request - See {@link ReadingRequest}.
 * @throws RangeError when two facts of the indicator have one key.
 *
 * @see docs/methods/indicator-reading.md
 *
 * @example
 * ```ts
 * import { Fact, IndicatorCard, reading } from "@maatstaf/indicators";
 * import { calendarDate, period } from "@maatstaf/kernel";
 *
 * const card = IndicatorCard.parse({
 *   id: "in-time", version: 1, status: "proposed", name: { nl: "Binnen termijn" }, question: { nl: "Zijn we op tijd?" },
 *   level: "output", aggregation: "ratio", numerator: { nl: "op tijd" }, denominator: { nl: "afgehandeld" },
 *   scale: 100, unit: "%", decimals: 1, direction: "up", frequency: "quarter", lagDays: 10,
 *   source: { system: "zaaksysteem", owner: "teamleider" }, owner: "afdelingshoofd",
 *   target: { points: [{ period: "2025", value: 90 }], tolerance: { kind: "absolute", value: 2 } },
 * });
 * const facts = [Fact.parse({ indicatorId: "in-time", period: "2025-Q1", numerator: 54, denominator: 63 })];
 * const found = reading(card, facts, { period: period("2025-Q1"), on: calendarDate("2025-04-20") });
 *
 * found.figure // => { kind: "figure", value: (54 / 63) * 100, numerator: 54, denominator: 63 }
 * found.target // => { kind: "target", value: 90, status: "red", notDemonstrable: true }
 * found.data.kind // => "complete"
 * found.variation // => { kind: "too-few-points", points: 1, required: 6 }
 * ```
 */
export function reading(
  card: IndicatorCard,
  facts: readonly Fact[] | FactIndex,
  { period, on, unit, cards }: ReadingRequest,
): Reading {
  const index = indexed(facts);
  const heading = { indicatorId: card.id, cardVersion: card.version, period, ...(unit === undefined ? {} : { unit }) };
  const tiles = periodTiles(period, card.frequency);
  if (tiles.kind !== "tiles") return { ...heading, ...unreadable(tiles.kind) };
  if (card.aggregation === "derived") {
    const sources = { cards: cardsById(cards ?? []), facts: index };
    const { slots, grows, ...parts } = derivedParts(card, sources, { period, on, unit }, tiles.periods);
    return { ...heading, ...parts, ...course(card, slots, { period, grows }) };
  }

  const own = index.indicator(card.id);
  const basis = readingBasis(card, own, tiles.periods, { on, unit });
  const base = overTime(
    card,
    basis.resting.map((slot) => slot.base),
  );
  const figure = baseFigure(card, base);
  const data = dataJudgement({ slots: basis.judged, figure, isRunning: isBefore(on, periodEnd(period)) });
  const interval = figure.kind === "figure" && base !== undefined ? figureInterval(card, base) : undefined;
  const isJudged = base !== undefined && isJudgeable(data) && isLargeEnough(card, base);
  const value = isJudged && figure.kind === "figure" ? figure.value : undefined;
  const earlier = yearEarlierOf(card, { period, figure }, basis.resting, basis.slotOf);
  return {
    ...heading,
    figure,
    ...(interval === undefined ? {} : { interval }),
    target: targetJudgement(card, period, { value, interval }),
    data,
    ...(card.aggregation === "text" ? { statements: statements(own, basis.resting.at(-1)?.period, unit) } : {}),
    ...(earlier === undefined ? {} : { yearEarlier: earlier }),
    ...course(
      card,
      basis.shown.map((slot) => seriesSlot(card, slot)),
      { period, grows: growsWithPeriod(card) },
    ),
  };
}

type Course = Pick<
  Reading,
  "series" | "chart" | "charted" | "adjusted" | "suggestedRebase" | "variation" | "trend" | "assurance"
>;

/** The series up to and including the period, and what its chart says. */
function course(
  card: IndicatorCard,
  slots: readonly SeriesSlot[],
  { period, grows }: { readonly period: Period; readonly grows: boolean },
): Course {
  const targetOf = periodTargets(card, grows);
  const series = seriesOf(card, slots, targetOf);
  const { chart, charted, season, last: judged = -1 } = seriesChart(card, slots);
  const last = series[judged]?.period;
  const isCurrent = last !== undefined && periodContains(period, last);
  const inPeriod = charted.flatMap((index, place) => {
    const own = series[index]?.period;
    return isCurrent && own !== undefined && periodContains(period, own) ? [place] : [];
  });
  const target = last === undefined ? undefined : targetOf?.(last);
  const assurance = assuranceJudgement(card, chart, { target, seasonalIndex: season?.index });
  const rebase = chart === undefined ? undefined : suggestedRebase(chart);
  const rebasePeriod = rebase === undefined ? undefined : series[charted[rebase] ?? -1]?.period;
  const variation = variationJudgement(card, chart, inPeriod);
  return {
    variation,
    trend: trendCode(variation),
    ...(assurance === undefined ? {} : { assurance }),
    series,
    chart,
    charted,
    ...(season === undefined ? {} : { adjusted: season.adjusted }),
    ...(rebasePeriod === undefined ? {} : { suggestedRebase: rebasePeriod }),
  };
}

/** A reading of a period that cannot be made of the periods of the card. */
function unreadable(reason: NoFigureReason): Omit<Reading, "indicatorId" | "cardVersion" | "period" | "unit"> {
  return {
    figure: noFigure(reason),
    target: { kind: "none" },
    variation: { kind: "not-charted" },
    trend: "not-charted",
    data: { kind: "no-data", completeness: 0, missing: [] },
    series: [],
    chart: undefined,
    charted: [],
  };
}
