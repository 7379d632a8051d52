import type { Base } from "../base.ts";
import type { Fact } from "../fact.ts";
import { factIndex } from "../fact-index.ts";
import type { CellSpace } from "./cell-space.ts";
import type { CodeColumn, NumberColumn } from "./number-column.ts";

/**
 * Facts as columns, row by row: indicator, unit and period as codes of a {@link CellSpace}, and what was counted.
 *
 * Rows of one cell are added: cuts, or single cases with numerator and denominator 1 each.
 */
export interface FactColumns {
  readonly indicators: CodeColumn;
  readonly units: CodeColumn;
  readonly periods: CodeColumn;
  readonly numerators: NumberColumn;
  /**
   * `NaN` where a row has none; ignored where the aggregation has none. Of a boolean: how many facts the row stands for,
   * one when it has none. Default: no row has one.
   */
  readonly denominators?: NumberColumn | undefined;
  /** Effective number of answers of surveys, `NaN` where a row has none. Default: no row has one. */
  readonly effectiveCounts?: NumberColumn | undefined;
}

/**
 * Facts as columns: of each cell its fact without breakdown, or else its cuts, as {@link reading} counts them.
 *
 * @param facts - In any order, one per key. Those of indicators or periods outside the space are left out.
 * @throws RangeError on a unit that the space does not have, or when two facts have one key.
 *
 * @example
 * ```ts
 * import { Fact, IndicatorCard } from "@maatstaf/indicators";
 * import { cellSpace, factColumns } from "@maatstaf/indicators/engine";
 * import { period } from "@maatstaf/kernel";
 *
 * const card = IndicatorCard.parse({
 *   id: "calls", version: 1, status: "proposed", name: { nl: "Oproepen" }, question: { nl: "Hoeveel oproepen?" },
 *   level: "output", aggregation: "count", numerator: { nl: "oproepen" }, scale: 1, unit: "", decimals: 0,
 *   direction: "neutral", frequency: "quarter", lagDays: 10,
 *   source: { system: "telefonie", owner: "teamleider" }, owner: "afdelingshoofd",
 * });
 * const space = cellSpace({ cards: [card], units: ["balie"], periods: [period("2025-Q1")] });
 * const columns = factColumns(space, [Fact.parse({ indicatorId: "calls", period: "2025-Q1", unit: "balie", numerator: 7 })]);
 * [...columns.numerators] // => [7]
 * ```
 */
export function factColumns(space: CellSpace, facts: readonly Fact[]): FactColumns {
  const rows: { readonly codes: readonly [number, number, number]; readonly base: Base }[] = [];
  const index = factIndex(facts);
  for (const [indicator, card] of space.cards.entries()) {
    const own = index.indicator(card.id);
    for (const [periodCode, period] of space.periods.entries()) {
      for (const { unit, total } of own.cells(period)) {
        const base = card.aggregation === "boolean" ? { ...total, denominator: total.facts ?? 1 } : total;
        rows.push({ codes: [indicator, space.unitCode(unit), periodCode], base });
      }
    }
  }
  return {
    indicators: Uint32Array.from(rows, ({ codes }) => codes[0]),
    units: Uint32Array.from(rows, ({ codes }) => codes[1]),
    periods: Uint32Array.from(rows, ({ codes }) => codes[2]),
    numerators: Float64Array.from(rows, ({ base }) => base.numerator),
    denominators: Float64Array.from(rows, ({ base }) => base.denominator ?? Number.NaN),
    effectiveCounts: Float64Array.from(rows, ({ base }) => base.effectiveCount ?? Number.NaN),
  };
}
