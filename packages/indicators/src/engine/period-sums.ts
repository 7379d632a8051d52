import type { IndicatorCells } from "./indicator-cells.ts";
import { unpackSums } from "./packed-sums.ts";

/**
 * Numerator and denominator of each cell of one period, next to each other, in the order of the cells.
 *
 * A numerator of `-0` stands for no facts at all; a denominator of `NaN` for one that a fact lacks; that of a boolean is the
 * number of its facts.
 *
 * @param period - Code of the period.
 * @param into - Two numbers per cell of a period, written over. Default: new ones.
 * @throws RangeError on a period that the space does not have, or room for another number of cells.
 *
 * @example
 * ```ts
 * import { IndicatorCard } from "@maatstaf/indicators";
 * import { aggregated, cellSpace, columnarFacts, periodSums } from "@maatstaf/indicators/engine";
 * import { period } from "@maatstaf/kernel";
 *
 * const card = IndicatorCard.parse({
 *   id: "calls", version: 1, status: "proposed", name: { nl: "Oproepen" }, question: { nl: "Hoeveel oproepen?" },
 *   level: "output", aggregation: "count", numerator: { nl: "oproepen" }, scale: 1, unit: "", decimals: 0,
 *   direction: "neutral", frequency: "quarter", lagDays: 10,
 *   source: { system: "telefonie", owner: "teamleider" }, owner: "afdelingshoofd",
 * });
 * const facts = columnarFacts(cellSpace({ cards: [card], units: ["balie", "sport"], periods: [period("2025-Q1")] }));
 * facts.append({ indicators: Uint8Array.of(0), units: Uint8Array.of(1), periods: Uint8Array.of(0), numerators: Uint8Array.of(7) });
 * periodSums(aggregated(facts), 0) // => Float64Array.of(-0, 0, 7, 0)
 * ```
 */
export function periodSums({ space, sums }: IndicatorCells, period: number, into?: Float64Array): Float64Array {
  const own = sums[period];
  if (own === undefined) {
    throw new RangeError(`periodSums: there is no period ${period}; pass a code below ${sums.length}`);
  }
  const size = space.cellsPerPeriod * 2;
  if (into !== undefined && into.length !== size) {
    throw new RangeError(`periodSums: into has room for ${into.length} numbers; pass ${size}, two per cell`);
  }
  const pairs = into ?? new Float64Array(size);
  if (own instanceof Float64Array) pairs.set(own);
  else unpackSums(own, pairs);
  return pairs;
}

/** Sums of all periods in one array that may be added to, and the cells that read from it. */
export function openedCells(cells: IndicatorCells): { readonly sums: Float64Array; readonly cells: IndicatorCells } {
  const { space } = cells;
  const sums = new Float64Array(space.cellCount * 2);
  const size = space.cellsPerPeriod * 2;
  const parts = space.periods.map((_, code) => {
    const part = sums.subarray(code * size, (code + 1) * size);
    return periodSums(cells, code, part);
  });
  return { sums, cells: { ...cells, sums: parts } };
}
