import { cellSpace, columnarFacts } from "@maatstaf/indicators/engine";
import type { CellSpace, ColumnarFacts, FactColumns } from "@maatstaf/indicators/engine";
import { exampleFacts } from "./example-space.ts";

const BATCH = 500_000;

/** The batches that facts come in. */
export function batches(rows: number): { from: number; to: number; of: number }[] {
  const starts = Array.from({ length: Math.ceil(rows / BATCH) }, (_, place) => place * BATCH);
  return starts.map((from) => ({ from, to: Math.min(from + BATCH, rows), of: rows }));
}

/** Facts in the columns of the engine, with the milliseconds that appending them took; of some of the periods only. */
export function loadColumns(
  space: CellSpace,
  rows: number,
  order: "time" | "random",
  share?: { readonly first: number; readonly last: number },
): { readonly facts: ColumnarFacts; readonly appending: number } {
  const facts = columnarFacts(
    share === undefined
      ? space
      : cellSpace({ cards: space.cards, units: space.units, periods: space.periods.slice(share.first, share.last) }),
  );
  let appending = 0;
  for (const batch of batches(rows)) {
    const columns = exampleFacts(space, { ...batch, order });
    const own = share === undefined ? columns : within(columns, share);
    const start = performance.now();
    facts.append(own);
    appending += performance.now() - start;
  }
  return { facts, appending };
}

/** The rows of some of the periods, which count from zero again. */
function within(columns: FactColumns, { first, last }: { readonly first: number; readonly last: number }): FactColumns {
  const { indicators, units, periods, numerators, denominators = numerators } = columns;
  const kept = Array.from(periods.keys()).filter((row) => (periods[row] ?? 0) >= first && (periods[row] ?? 0) < last);
  return {
    indicators: Uint16Array.from(kept, (row) => indicators[row] ?? 0),
    units: Uint16Array.from(kept, (row) => units[row] ?? 0),
    periods: Uint8Array.from(kept, (row) => (periods[row] ?? 0) - first),
    numerators: Uint16Array.from(kept, (row) => numerators[row] ?? 0),
    denominators: Uint16Array.from(kept, (row) => denominators[row] ?? 0),
  };
}
