import { comparePeriods, isBefore, periodContaining, periodEnd, periodStart, subperiods } from "@maatstaf/kernel";
import type { CalendarDate, Period, PeriodKind } from "@maatstaf/kernel";
import { baseFigure, isLargeEnough } from "./base-figure.ts";
import { dataJudgement } from "./data-judgement.ts";
import type { IndicatorFacts } from "./fact-index.ts";
import { onceForPeriod, onceForPeriods } from "./figure-course.ts";
import type { CourseFigure, FigureCourse } from "./figure-course.ts";
import { noFigure } from "./figure.ts";
import type { UnitId } from "./identifier.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import { overTime } from "./period-base.ts";
import { periodTiles } from "./period-tiles.ts";
import { judgedSlots } from "./reading-basis.ts";
import { isComparable } from "./series-chart.ts";
import { growsWithPeriod } from "./target-judgement.ts";
import { isSubstantial, timeline } from "./timeline.ts";
import type { Slot } from "./timeline.ts";

/** What is read, on which day, and at which frequency. */
export interface CourseSpan {
  /** The last period that is asked for. */
  readonly period: Period;
  readonly on: CalendarDate;
  readonly unit: UnitId | undefined;
  /** Frequency of the series that is made of it. */
  readonly frequency: PeriodKind;
}

/** An indicator that has facts, as input of a derived one. */
export function measuredCourse(
  card: IndicatorCard,
  facts: IndicatorFacts,
  { period, on, unit, frequency }: CourseSpan,
): FigureCourse {
  const [first] = facts.periods(card.frequency);
  const slots = new Map(slotsUpTo(card, facts, { period, on, unit, frequency }).map((slot) => [slot.period, slot]));
  const slotsOf = (one: Period): readonly Slot[] =>
    subperiods(one, card.frequency).flatMap((part) => slots.get(part) ?? []);
  const over = onceForPeriods((periods): CourseFigure => {
    const tiled = periods.map((one) => periodTiles(one, card.frequency));
    const refused = tiled.find((tiles) => tiles.kind !== "tiles");
    if (refused !== undefined) {
      return { figure: noFigure(refused.kind), isLargeEnough: false, isSubstantial: false };
    }
    const found = periods.flatMap(slotsOf);
    const base = overTime(
      card,
      found.map((slot) => slot.base),
    );
    const expected = found.reduce((sum, slot) => sum + slot.expected, 0);
    const present = found.reduce((sum, slot) => sum + slot.present, 0);
    return {
      figure: baseFigure(card, base),
      isLargeEnough: base !== undefined && isLargeEnough(card, base),
      isSubstantial: isSubstantial({ expected, present }),
    };
  });
  return {
    card,
    grid: card.frequency,
    first,
    growth: growsWithPeriod(card) ? 1 : 0,
    hasFacts: (one) => slotsOf(one).some((slot) => slot.base !== undefined),
    over,
    dataIn: onceForPeriod((one) => {
      const judged = judgedSlots(card, slotsOf(one), subperiods(one, card.frequency));
      const isRunning = isBefore(on, periodEnd(one));
      const data = dataJudgement({ slots: judged, figure: over([one]).figure, isRunning });
      return { ...data, missing: data.missing.map((cell) => ({ ...cell, indicatorId: card.id })) };
    }),
    isComparable: (earlier, later) => isComparable(card, earlier, later),
  };
}

/** The slots from the first fact, or the period that is read, on; whole periods of the series that is made of them. */
function slotsUpTo(
  card: IndicatorCard,
  facts: IndicatorFacts,
  { period, on, unit, frequency }: CourseSpan,
): readonly Slot[] {
  const tiles = periodTiles(period, card.frequency);
  if (tiles.kind !== "tiles") return [];
  const [firstTile] = tiles.periods;
  const [firstFact = firstTile] = facts.periods(card.frequency);
  const [whole = firstFact] = subperiods(periodContaining(periodStart(firstFact), frequency), card.frequency);
  const start = [firstFact, whole, firstTile].toSorted(comparePeriods)[0] ?? firstTile;
  return timeline(card, facts, { first: start, last: tiles.periods.at(-1) ?? firstTile, on, unit });
}
