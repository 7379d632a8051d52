import { TRIAL_POINTS } from "@maatstaf/statistics";
import type { RankDirection } from "@maatstaf/statistics";
import type { IndicatorCard } from "../indicator-card.ts";
import { treated, denominatorTreatments } from "./columnar-facts.ts";
import { addAnswers } from "./add-rows.ts";
import { chartJudge, isPlainChart } from "./chart-limits.ts";
import { cellValues, seriesValues } from "./cell-values.ts";
import { figureRuleNumbers, surveyValue, valueOf } from "./figure-rules.ts";
import { effectiveCountAt } from "./indicator-cells.ts";
import type { CellCodes, IndicatorCells } from "./indicator-cells.ts";
import { organisationSums } from "./organisation-sums.ts";
import { openedCells } from "./period-sums.ts";
import { rankGroup, rerank } from "./peer-ranks.ts";
import type { PeerGroup } from "./peer-ranks.ts";
import { wideRows } from "./row-block.ts";
import { lastSegment, segmentStarts } from "./segment-starts.ts";
import { emptyLimits, seriesJudge, TOO_FEW } from "./series-limits.ts";
import type { SeriesLimits } from "./series-limits.ts";
import { statusRule } from "./status-rules.ts";
import type { StatusRule } from "./status-rules.ts";

/** One fact, its indicator, unit and period as codes of the space. */
export interface CodedFact extends CellCodes {
  readonly numerator: number;
  readonly denominator?: number | undefined;
  readonly effectiveCount?: number | undefined;
}

/** Cells with all that follows from them, kept up to date fact by fact. See {@link liveCells}. */
export interface LiveCells {
  readonly cells: IndicatorCells;
  /** Numerator and denominator of all units together, per period × indicator, as in {@link IndicatorCells}. */
  readonly organisation: Float64Array;
  /** The figure of each cell, `NaN` without one. */
  readonly values: Float64Array;
  /** Status of each cell against its target: a place in {@link STATUSES}. */
  readonly statuses: Uint8Array;
  /** Rank of each cell among the units of its indicator and period: 1 is best, 0 without figure or better direction. */
  readonly ranks: Uint32Array;
  /**
   * Limits, signals and verdict of each series (`indicator · units + unit`), of its last segment. Limits that differ from
   * point to point (p and u charts) are those of the last point; those of a seasonal chart have no season in them. Points
   * that a card leaves out keep their place and have no signal.
   */
  readonly limits: SeriesLimits;
  /** Adds one fact and brings up to date what depends on it. @throws RangeError on a code or a number that cannot be. */
  readonly applyFact: (fact: CodedFact) => void;
}

/**
 * Cells that are kept up to date as facts come in: one fact touches its cell, the sum of its organisation, its status,
 * the limits and rules of its series and the ranks of its peers, and nothing else. The outcome equals that of computing
 * everything anew, bit for bit.
 *
 * Charts leave out periods without figure; whether a period is over, or complete, is for the reader to know. A plain `xmr`
 * chart is updated in numbers; any other that a card can ask (p, u, c, seasonal, points left out, a fixed baseline) is drawn anew
 * for the series of the fact, as {@link reading} does, which takes longer. The organisation as a whole is not ranked among its
 * units.
 *
 * @param given - Their sums are copied, 16 bytes per cell; the answers of surveys are taken over and change as facts are applied.
 *
 * @see docs/methods/indicator-engine.md
 *
 * @example
 * ```ts
 * import { IndicatorCard } from "@maatstaf/indicators";
 * import { aggregated, cellSpace, columnarFacts, liveCells, STATUSES } from "@maatstaf/indicators/engine";
 * import { period } from "@maatstaf/kernel";
 *
 * const card = IndicatorCard.parse({
 *   id: "in-time", version: 1, status: "proposed", name: { nl: "Binnen termijn" }, question: { nl: "Zijn we op tijd?" },
 *   level: "output", aggregation: "ratio", numerator: { nl: "op tijd" }, denominator: { nl: "afgehandeld" },
 *   scale: 100, unit: "%", decimals: 1, direction: "up", frequency: "quarter", lagDays: 10,
 *   source: { system: "zaaksysteem", owner: "teamleider" }, owner: "afdelingshoofd",
 *   target: { points: [{ period: "2025", value: 90 }], tolerance: { kind: "absolute", value: 2 } },
 * });
 * const space = cellSpace({ cards: [card], units: ["balie", "sport"], periods: [period("2025-Q1")] });
 * const live = liveCells(aggregated(columnarFacts(space)));
 *
 * live.applyFact({ indicator: 0, unit: 0, period: 0, numerator: 89, denominator: 100 });
 * live.applyFact({ indicator: 0, unit: 1, period: 0, numerator: 19, denominator: 20 });
 * Array.from(live.values) // => [89, 95]
 * Array.from(live.ranks) // => [2, 1]
 * Array.from(live.statuses, (code) => STATUSES[code]) // => ["amber", "green"]
 * Array.from(live.organisation) // => [108, 120]
 * ```
 */
export function liveCells(given: IndicatorCells): LiveCells {
  const { cells, sums } = openedCells(given);
  const { space } = cells;
  const { cellsPerPeriod } = space;
  const [unitCount, periodCount, indicatorCount] = [space.units.length, space.periods.length, space.cards.length];
  const treatments = denominatorTreatments(space);
  const rules = space.cards.map((card) => cardRules(space, card));
  const values = cellValues(cells);
  const bySeries = seriesValues(values, periodCount);
  const limits = { ...emptyLimits(cellsPerPeriod, periodCount), required: new Uint16Array(cellsPerPeriod) };
  for (const limit of [limits.centre, limits.lower, limits.upper]) limit.fill(Number.NaN);
  limits.verdicts.fill(TOO_FEW);
  const judge = seriesJudge(limits);
  const judgeChart = chartJudge(cells, limits);
  const statuses = new Uint8Array(space.cellCount);
  const ranks = new Uint32Array(space.cellCount);
  const organisation = new Float64Array(periodCount * indicatorCount * 2);
  const one = wideRows(1, cells.answers !== undefined);

  const judgeSeries = ({ card, chart, starts }: CardRules, indicator: number, unit: number): void => {
    if (chart === "none") return;
    if (chart === "other") {
      judgeChart(card, { indicator, unit });
      return;
    }
    const series = indicator * unitCount + unit;
    judge(bySeries, series, lastSegment(bySeries, series * periodCount, periodCount, starts));
  };
  const judgeCell = (rule: CardRules, cell: number, period: number): void => {
    const denominator = sums[cell * 2 + 1] ?? 0;
    const base = rule.figure.isSurvey ? (effectiveCountAt(cells, cell * 2, denominator) ?? denominator) : denominator;
    statuses[cell] = rule.status(values[cell] ?? Number.NaN, base, period);
  };
  /** Per period × indicator: two values of the group are so close that it is ranked as a whole each time. */
  const isClose = new Uint8Array(periodCount * indicatorCount);
  const peers = (direction: RankDirection, first: number): PeerGroup => ({
    values,
    ranks,
    first,
    size: unitCount,
    direction,
    left: space.wholeUnit === -1 ? -1 : first + space.wholeUnit,
  });

  for (const [indicator, rule] of rules.entries()) {
    if (rule.chart === "plain") limits.required.fill(TRIAL_POINTS, indicator * unitCount, (indicator + 1) * unitCount);
    for (let unit = 0; unit < unitCount; unit += 1) judgeSeries(rule, indicator, unit);
    for (let period = 0; period < periodCount; period += 1) {
      const first = period * cellsPerPeriod + indicator * unitCount;
      for (let cell = first; cell < first + unitCount; cell += 1) judgeCell(rule, cell, period);
      const group = period * indicatorCount + indicator;
      organisationSums({ space, sums }, first, organisation, group);
      if (rule.direction !== undefined) isClose[group] = +rankGroup(peers(rule.direction, first));
    }
  }

  return {
    cells,
    organisation,
    values,
    statuses,
    ranks,
    limits,
    applyFact: ({ indicator, unit, period, numerator, denominator = Number.NaN, effectiveCount = Number.NaN }) => {
      const rule = rules[indicator];
      if (rule === undefined || !isBelow(unit, unitCount) || !isBelow(period, periodCount)) {
        throw new RangeError(
          `applyFact: there is no indicator ${indicator}, unit ${unit}, period ${period}; pass codes of the cell space`,
        );
      }
      if (!Number.isFinite(numerator) || Math.abs(denominator) === Infinity) {
        throw new RangeError(`applyFact: found ${numerator} / ${denominator}; pass finite numbers`);
      }
      const series = indicator * unitCount + unit;
      const first = period * cellsPerPeriod + indicator * unitCount;
      const cell = first + unit;
      const counted = treated(denominator, treatments[indicator] ?? 0);
      sums[cell * 2] = (sums[cell * 2] ?? 0) + (numerator + 0);
      sums[cell * 2 + 1] = (sums[cell * 2 + 1] ?? 0) + counted;
      if (cells.answers !== undefined && one.effectiveCounts !== undefined) {
        one.cells[0] = cell;
        one.denominators[0] = counted;
        one.effectiveCounts[0] = effectiveCount;
        addAnswers(cells.answers, one, 1);
      }
      const before = values[cell] ?? Number.NaN;
      const value = rule.figure.isSurvey
        ? surveyValue(cells, rule.card, { indicator, unit, period })
        : valueOf(rule.figure, sums[cell * 2] ?? 0, sums[cell * 2 + 1] ?? 0);
      values[cell] = value;
      bySeries[series * periodCount + period] = value;
      judgeCell(rule, cell, period);
      judgeSeries(rule, indicator, unit);
      const group = period * indicatorCount + indicator;
      organisationSums({ space, sums }, first, organisation, group);
      if (rule.direction === undefined) return;
      const own = peers(rule.direction, first);
      if (isClose[group] === 1 || rerank(own, cell, before)) isClose[group] = +rankGroup(own);
    },
  };
}

/** What is worked out once per card. */
interface CardRules {
  readonly card: IndicatorCard;
  readonly figure: ReturnType<typeof figureRuleNumbers>;
  readonly status: StatusRule;
  readonly starts: readonly number[];
  /** `other`: drawn as a reading does. */
  readonly chart: "none" | "plain" | "other";
  readonly direction: RankDirection | undefined;
}

function cardRules(space: IndicatorCells["space"], card: IndicatorCard): CardRules {
  return {
    card,
    figure: figureRuleNumbers(card),
    status: statusRule(space, card),
    starts: segmentStarts(space, card),
    chart: card.chart.kind === "none" ? "none" : isPlainChart(card) ? "plain" : "other",
    direction: card.direction === "up" || card.direction === "down" ? card.direction : undefined,
  };
}

function isBelow(code: number, count: number): boolean {
  return Number.isInteger(code) && code >= 0 && code < count;
}
