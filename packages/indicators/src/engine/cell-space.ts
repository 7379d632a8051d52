import { comparePeriods, periodKind } from "@maatstaf/kernel";
import type { Period } from "@maatstaf/kernel";
import type { IndicatorCard } from "../indicator-card.ts";
import type { IndicatorId, UnitId } from "../identifier.ts";
import { requireSummable } from "./summable-cards.ts";

/** What the cells of a space are made of; the place in each list is the code of its members. */
export interface CellSpaceLists {
  /** Cards of one frequency, none of them a quantile or derived. */
  readonly cards: readonly IndicatorCard[];
  /** Units; `undefined` in the list stands for the organisation as a whole. */
  readonly units: readonly (UnitId | undefined)[];
  /** Periods at the frequency of the cards, oldest first. */
  readonly periods: readonly Period[];
}

/**
 * All indicator × unit × period cells, numbered: `(period · indicators + indicator) · units + unit`.
 *
 * Cells of one period lie together, and in it those of one indicator: what is added up or ranked together is read from
 * one stretch of memory.
 */
export interface CellSpace extends CellSpaceLists {
  /** Cells of one period. */
  readonly cellsPerPeriod: number;
  readonly cellCount: number;
  /** Code of the organisation as a whole, or -1 when it is not among the units. */
  readonly wholeUnit: number;
  /** Code of an indicator. @throws RangeError when the space does not have it. */
  readonly indicatorCode: (id: IndicatorId) => number;
  /** Code of a unit. @throws RangeError when the space does not have it. */
  readonly unitCode: (unit: UnitId | undefined) => number;
  /** Code of a period. @throws RangeError when the space does not have it. */
  readonly periodCode: (period: Period) => number;
}

/** A cell number is an unsigned 32-bit integer, and a sum of two numbers per cell must fit one buffer. */
const MOST_CELLS = 2 ** 28;

/**
 * The space of cells of cards, units and periods: what {@link columnarFacts} aggregates into. A quantile needs frequencies
 * and a derived card has no facts: their figures do not follow from sums.
 *
 * @throws RangeError on an empty list, a member that occurs twice, periods that are not oldest first, a card of another
 *   frequency than the periods, a quantile or a
 *   derived card, or more than 2^28 cells.
 *
 * @example
 * ```ts
 * import { IndicatorCard } from "@maatstaf/indicators";
 * import { cellSpace } from "@maatstaf/indicators/engine";
 * import { period } from "@maatstaf/kernel";
 *
 * const card = IndicatorCard.parse({
 *   id: "calls", version: 1, status: "proposed", name: { nl: "Oproepen" }, question: { nl: "Hoeveel oproepen?" },
 *   level: "output", aggregation: "count", numerator: { nl: "oproepen" }, scale: 1, unit: "", decimals: 0,
 *   direction: "neutral", frequency: "quarter", lagDays: 10,
 *   source: { system: "telefonie", owner: "teamleider" }, owner: "afdelingshoofd",
 * });
 * const space = cellSpace({ cards: [card], units: ["balie", "sport"], periods: [period("2025-Q1"), period("2025-Q2")] });
 * space.cellCount // => 4
 * space.periodCode(period("2025-Q2")) // => 1
 * ```
 */
export function cellSpace({ cards, units, periods }: CellSpaceLists): CellSpace {
  const codes = {
    indicator: codesOf(
      "cards",
      cards.map(({ id }) => id),
    ),
    unit: codesOf("units", units),
    period: codesOf("periods", periods),
  };
  requirePeriods(cards, periods);
  const cellsPerPeriod = cards.length * units.length;
  const cellCount = cellsPerPeriod * periods.length;
  if (cellCount > MOST_CELLS) {
    throw new RangeError(`cellSpace: ${cellCount} cells; pass at most ${MOST_CELLS}, or split the cards over spaces`);
  }
  return {
    cards,
    units,
    periods,
    cellsPerPeriod,
    cellCount,
    wholeUnit: codes.unit.get(undefined) ?? -1,
    indicatorCode: (id) => codeIn(codes.indicator, "indicator", id),
    unitCode: (unit) => codeIn(codes.unit, "unit", unit),
    periodCode: (period) => codeIn(codes.period, "period", period),
  };
}

function codesOf<Member extends string | undefined>(list: string, members: readonly Member[]): Map<Member, number> {
  if (members.length === 0) throw new RangeError(`cellSpace: ${list} is empty; pass at least one`);
  const codes = new Map<Member, number>();
  for (const [code, member] of members.entries()) {
    if (codes.has(member)) {
      throw new RangeError(`cellSpace: ${list} holds ${member ?? "the whole organisation"} twice; pass it once`);
    }
    codes.set(member, code);
  }
  return codes;
}

function requirePeriods(cards: readonly IndicatorCard[], periods: readonly Period[]): void {
  for (const [code, period] of periods.entries()) {
    const previous = periods[code - 1];
    if (previous !== undefined && comparePeriods(previous, period) >= 0) {
      throw new RangeError(`cellSpace: period ${period} stands after ${previous}; pass periods oldest first`);
    }
    for (const card of cards) {
      if (card.frequency !== periodKind(period)) {
        throw new RangeError(
          `cellSpace: card ${card.id} has frequency ${card.frequency} and period ${period} is another kind; make a space per frequency`,
        );
      }
    }
  }
  requireSummable("cellSpace", cards);
}

function codeIn<Member>(codes: ReadonlyMap<Member, number>, what: string, member: Member): number {
  const code = codes.get(member);
  if (code !== undefined) return code;
  throw new RangeError(`cellSpace: ${what} ${String(member)} is not in this space; make the space with it`);
}
