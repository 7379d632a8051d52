import { isAfter, isBefore, periodEnd, periodStart, periodsBetween, plusDays } from "@maatstaf/kernel";
import type { CalendarDate, Period } from "@maatstaf/kernel";
import { baseFigure } from "./base-figure.ts";
import type { Base } from "./base.ts";
import type { Cell, IndicatorFacts } from "./fact-index.ts";
import type { UnitId } from "./identifier.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import { cellsBase, countedCells } from "./period-base.ts";
import type { SeriesSlot } from "./series.ts";

/** How many periods back a unit must have been seen to be expected again, where a card names no units. */
const MEMORY_PERIODS = 12;

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
  const presenceIn = presence(card, facts, unit);
  const slots: Slot[] = [];
  for (const [ordinal, period] of periodsBetween(first, last).entries()) {
    if (isAfter(periodStart(period), on)) break;
    const cells = countedCells(facts.cells(period), unit);
    const isWhole = unit === undefined && cells[0] !== undefined && cells[0].unit === undefined;
    const { expected, missing } = isWhole ? WHOLE : presenceIn(cells, ordinal);
    const end = periodEnd(period);
    slots.push({
      period,
      base: cellsBase(card, cells),
      expected,
      present: expected - missing.length,
      missing,
      isRunning: isBefore(on, end),
      isDue: isAfter(on, plusDays(end, card.lagDays)),
    });
  }
  return slots;
}

/** A slot as one period of a series. */
export function seriesSlot(card: IndicatorCard, slot: Slot): SeriesSlot {
  return {
    period: slot.period,
    figure: baseFigure(card, slot.base),
    provisional: slot.isRunning || slot.missing.length > 0 || slot.base?.provisional === true,
    isSettled: !slot.isRunning && isSubstantial(slot),
  };
}

/** Whether at least four in five of the expected cells are there; below that nothing is judged. */
export function isSubstantial({ present, expected }: { readonly present: number; readonly expected: number }): boolean {
  return present * 5 >= expected * 4;
}

type Presence = Pick<Slot, "expected" | "missing">;

/** One fact stands for the organisation as a whole, so that no unit is missing. */
const WHOLE: Presence = { expected: 1, missing: [] };

/** Nothing says which units there are: one fact for the organisation as a whole is expected. */
const NOTHING: Presence = { expected: 1, missing: [undefined] };

/**
 * Which units should report in each of successive periods, and do not: the unit asked for; the units the card names; or
 * the units seen in the latest 12 periods (before the first facts: those of the first facts).
 */
function presence(
  card: IndicatorCard,
  facts: IndicatorFacts,
  unit: UnitId | undefined,
): (cells: readonly Cell[], ordinal: number) => Presence {
  const named = unit === undefined ? card.expectedUnits : [unit];
  if (named !== undefined) {
    return (cells) => {
      const there = new Set(cells.map((cell) => cell.unit));
      return { expected: named.length, missing: named.filter((one) => !there.has(one)) };
    };
  }
  const lastSeen = new Map<UnitId, number>();
  return (cells, ordinal) => {
    for (const cell of cells) if (cell.unit !== undefined) lastSeen.set(cell.unit, ordinal);
    if (lastSeen.size === 0) return beforeFirstFacts(card, facts);
    const missing: UnitId[] = [];
    let expected = 0;
    for (const [one, at] of lastSeen) {
      if (at <= ordinal - MEMORY_PERIODS) continue;
      expected += 1;
      if (at !== ordinal) missing.push(one);
    }
    return expected === 0 ? NOTHING : { expected, missing: missing.toSorted() };
  };
}

function beforeFirstFacts(card: IndicatorCard, facts: IndicatorFacts): Presence {
  const [first] = facts.periods(card.frequency);
  const missing = first === undefined ? [] : facts.cells(first).map((cell) => cell.unit);
  return missing.length === 0 ? NOTHING : { expected: missing.length, missing };
}
