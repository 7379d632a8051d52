import type { Period } from "@maatstaf/kernel";
import type { Base } from "../base.ts";
import { pooled } from "../base.ts";
import { baseFigure } from "../base-figure.ts";
import type { Figure } from "../figure.ts";
import type { IndicatorId, UnitId } from "../identifier.ts";
import { overTime } from "../period-base.ts";
import { SEVERAL } from "./add-rows.ts";
import type { CellSpace } from "./cell-space.ts";
import { sumsAt } from "./packed-sums.ts";
import type { PeriodSums } from "./packed-sums.ts";

/** The sums of every cell of a space. */
export interface IndicatorCells {
  readonly space: CellSpace;
  /** Per period the sums of its cells, as narrow as they go: {@link periodSums} reads them, {@link cellFigure} makes figures. */
  readonly sums: readonly PeriodSums[];
  /** Where a card is a survey: per cell `Σ d²/n`, and the effective count of a cell of one row. */
  readonly answers?: Float64Array;
}

/** Which cells a figure is asked of. */
export interface CellRequest {
  readonly indicatorId: IndicatorId;
  /** One unit; without it all units together. */
  readonly unit?: UnitId | undefined;
  /** One period; without it all periods together. */
  readonly period?: Period | undefined;
}

/**
 * The figure of a cell, or of all units, all periods or both together: as {@link figure} and {@link reading} give it.
 *
 * A row for the organisation as a whole stands for all units of its period. Over time flows are added and levels are the
 * last one.
 *
 * @throws RangeError on an indicator, unit or period that the space does not have.
 *
 * @example
 * ```ts
 * import { IndicatorCard } from "@maatstaf/indicators";
 * import { aggregated, cellFigure, cellSpace, columnarFacts } from "@maatstaf/indicators/engine";
 * import { period } from "@maatstaf/kernel";
 *
 * const card = IndicatorCard.parse({
 *   id: "calls", version: 1, status: "proposed", name: { nl: "Oproepen" }, question: { nl: "Hoeveel oproepen?" },
 *   level: "output", aggregation: "count", numerator: { nl: "oproepen" }, scale: 1, unit: "", decimals: 0,
 *   direction: "neutral", frequency: "quarter", lagDays: 10,
 *   source: { system: "telefonie", owner: "teamleider" }, owner: "afdelingshoofd",
 * });
 * const facts = columnarFacts(cellSpace({ cards: [card], units: ["balie"], periods: [period("2025-Q1")] }));
 * cellFigure(aggregated(facts), { indicatorId: "calls" }) // => { kind: "no-figure", reason: "no-facts" }
 * ```
 */
export function cellFigure(cells: IndicatorCells, { indicatorId, unit, period }: CellRequest): Figure {
  const { space } = cells;
  const indicator = space.indicatorCode(indicatorId);
  const card = cardAt(space, indicator);
  const periods = period === undefined ? space.periods.keys() : [space.periodCode(period)];
  const bases = Array.from(periods, (code) =>
    unit === undefined
      ? organisationBase(cells, indicator, code)
      : cellBaseAt(cells, { indicator, unit: space.unitCode(unit), period: code }),
  );
  return baseFigure(card, bases.length === 1 ? bases[0] : overTime(card, bases));
}

/** The card with a code. */
export function cardAt({ cards }: CellSpace, indicator: number): CellSpace["cards"][number] {
  const card = cards[indicator];
  if (card === undefined) {
    throw new RangeError(`cardAt: found indicator ${indicator}; pass a code below ${cards.length}`);
  }
  return card;
}

/** The codes of one cell. */
export interface CellCodes {
  readonly indicator: number;
  readonly unit: number;
  readonly period: number;
}

/** The number of a cell. */
export function cellNumber(space: CellSpace, { indicator, unit, period }: CellCodes): number {
  return period * space.cellsPerPeriod + indicator * space.units.length + unit;
}

/** Base numbers of one cell, `undefined` without facts. */
export function cellBaseAt(cells: IndicatorCells, codes: CellCodes): Base | undefined {
  const { space } = cells;
  const sums = cells.sums[codes.period];
  if (sums === undefined) return undefined;
  const [numerator, second] = sumsAt(sums, codes.indicator * space.units.length + codes.unit);
  if (Object.is(numerator, -0)) return undefined;
  const { aggregation } = cardAt(space, codes.indicator);
  const parts = { numerator, provisional: false };
  if (aggregation === "boolean") return { ...parts, facts: second };
  const denominator = Number.isNaN(second) ? undefined : second;
  const effectiveCount =
    aggregation === "survey" ? effectiveCountAt(cells, cellNumber(space, codes) * 2, second) : undefined;
  return { ...parts, denominator, ...(effectiveCount === undefined ? {} : { effectiveCount }) };
}

/** Kish's effective count of a cell: `(Σd)² / Σ(d²/n)`; that of a single row as it was given. */
export function effectiveCountAt({ answers }: IndicatorCells, at: number, denominator: number): number | undefined {
  const terms = answers?.[at] ?? Number.NaN;
  const single = answers?.[at + 1] ?? Number.NaN;
  const count = single === SEVERAL ? denominator ** 2 / terms : single;
  return Number.isFinite(count) ? count : undefined;
}

/** Base numbers of all units of a period together: those of the organisation as a whole where there are any. */
function organisationBase(cells: IndicatorCells, indicator: number, period: number): Base | undefined {
  const { space } = cells;
  const whole = space.wholeUnit === -1 ? undefined : cellBaseAt(cells, { indicator, unit: space.wholeUnit, period });
  if (whole !== undefined) return whole;
  const bases = Array.from(space.units.keys(), (unit) => cellBaseAt(cells, { indicator, unit, period }));
  return pooled(bases.filter((base) => base !== undefined));
}
