import { isAfter, isBefore, periodEnd, periodStart, periodsBetween, plusDays } from "@maatstaf/kernel";
import type { CalendarDate, Period } from "@maatstaf/kernel";
import type { Base } from "./base.ts";
import { pooled } from "./base.ts";
import type { Cell, IndicatorFacts } from "./fact-index.ts";
import type { UnitId } from "./identifier.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import { countedCells } from "./period-base.ts";

/** How many periods back a unit must have been seen to be expected again, where a card names no units. */
export const MEMORY_PERIODS = 12;

/** One period of a card: what is there, and what should be. */
export interface Slot {
  readonly period: Period;
  readonly base: Base | undefined;
  /** Number of cells that should be there, at least 1. */
  readonly expected: number;
  readonly present: number;
  /** Expected units without facts; `undefined` in it stands for the organisation as a whole. */
  readonly missing: readonly (UnitId | undefined)[];
  /** The period is not over yet on the day of reading. */
  readonly isRunning: boolean;
  /** The days after the period within which facts should be there are over. */
  readonly isDue: boolean;
}

/** From where to where, for whom, and as seen on which day. */
export interface TimelineSpan {
  readonly first: Period;
  readonly last: Period;
  readonly on: CalendarDate;
  readonly unit: UnitId | undefined;
}

/** The periods of a card from `first` to `last`, gaps included; those that start after `on` are left out. */
export function timeline(card: IndicatorCard, facts: IndicatorFacts, { first, last, on, unit }: TimelineSpan): Slot[] {
  const expectedIn = expectation(card, facts, unit);
  return periodsBetween(first, last)
    .filter((period) => !isAfter(periodStart(period), on))
    .map((period, ordinal) => {
      const cells = countedCells(facts.cells(period), unit);
      const expected = isWhole(cells, unit) ? [undefined] : expectedIn(cells, ordinal);
      const there = new Set(cells.map((cell) => cell.unit));
      const missing = expected.filter((one) => !there.has(one));
      const end = periodEnd(period);
      return {
        period,
        base: pooled(cells.map((cell) => cell.total)),
        expected: expected.length,
        present: expected.length - missing.length,
        missing,
        isRunning: isBefore(on, end),
        isDue: isAfter(on, plusDays(end, card.lagDays)),
      };
    });
}

/** Whether at least four in five of the expected cells are there; below that nothing is judged. */
export function isSubstantial({ present, expected }: { readonly present: number; readonly expected: number }): boolean {
  return present * 5 >= expected * 4;
}

/** Whether one fact stands for the organisation as a whole, so that no unit is missing. */
function isWhole(cells: readonly Cell[], unit: UnitId | undefined): boolean {
  return unit === undefined && cells.some((cell) => cell.unit === undefined);
}

/**
 * Which units should report in each of successive periods: the unit asked for; the units the card names; or the units
 * seen in the latest 12 periods (before the first facts: those of the first facts). A card without any unit expects
 * one fact for the organisation as a whole.
 */
function expectation(
  card: IndicatorCard,
  facts: IndicatorFacts,
  unit: UnitId | undefined,
): (cells: readonly Cell[], ordinal: number) => readonly (UnitId | undefined)[] {
  const named = unit === undefined ? card.expectedUnits : [unit];
  if (named !== undefined) return () => named;
  const [firstPeriod] = facts.periods(card.frequency);
  const firstUnits = firstPeriod === undefined ? [] : facts.cells(firstPeriod).map((cell) => cell.unit);
  const lastSeen = new Map<UnitId, number>();
  return (cells, ordinal) => {
    for (const cell of cells) if (cell.unit !== undefined) lastSeen.set(cell.unit, ordinal);
    if (lastSeen.size === 0) return firstUnits.length === 0 ? [undefined] : firstUnits;
    const seen: UnitId[] = [];
    for (const [one, at] of lastSeen) if (at > ordinal - MEMORY_PERIODS) seen.push(one);
    return seen.length === 0 ? [undefined] : seen.toSorted();
  };
}
