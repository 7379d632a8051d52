import { comparePeriods } from "@maatstaf/kernel";
import type { IndicatorCard } from "../indicator-card.ts";
import type { CellSpace } from "./cell-space.ts";

/** Places in the periods from which limits are computed anew, ascending: rebases and changed definitions of a card. */
export function segmentStarts({ periods }: Pick<CellSpace, "periods">, card: IndicatorCard): readonly number[] {
  const changed = card.annotations.filter(({ kind }) => kind === "definition-change");
  const starts = [...card.chart.rebase, ...changed].map(({ period: start }) =>
    periods.findIndex((period) => comparePeriods(period, start) >= 0),
  );
  return [...new Set(starts)].filter((start) => start > 0).toSorted((a, b) => a - b);
}

/** Where the last segment of a series begins: at the last start that has a value at or after it. */
export function lastSegment(values: Float64Array, first: number, points: number, starts: readonly number[]): number {
  if (starts.length === 0) return 0;
  let last = points - 1;
  while (last >= 0 && Number.isNaN(values[first + last] ?? Number.NaN)) last -= 1;
  return starts.findLast((start) => start <= last) ?? 0;
}
