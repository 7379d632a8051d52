import { IndicatorCard } from "@maatstaf/indicators";
import { cellSpace } from "@maatstaf/indicators/engine";
import type { CellSpace, FactColumns } from "@maatstaf/indicators/engine";
import { period, periodsBetween } from "@maatstaf/kernel";
import { EXAMPLE_CARD } from "@maatstaf/testkit/example-card";

/** A space of ratios: `indicators` × 312 units × 40 quarters. */
export function exampleSpace(indicators: number, chart: IndicatorCard["chart"]["kind"] = "xmr"): CellSpace {
  const cards = Array.from({ length: indicators }, (_, place) =>
    IndicatorCard.parse({
      ...EXAMPLE_CARD,
      id: `indicator-${place}`,
      target: { points: [{ period: "2024", value: 70 }], tolerance: { kind: "absolute", value: 2 } },
      chart: { kind: chart },
    }),
  );
  const units = Array.from({ length: 312 }, (_, place) => `unit-${place}`);
  return cellSpace({ cards, units, periods: periodsBetween(period("2015-Q1"), period("2024-Q4")) });
}

/** Numbers in [0, 1) that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One batch of facts: rows `from` up to `to` of `of`, in order of time or at random. */
export function exampleFacts(
  { cards, units, periods }: CellSpace,
  {
    from,
    to,
    of,
    order,
  }: { readonly from: number; readonly to: number; readonly of: number; readonly order: "time" | "random" },
): FactColumns {
  const next = seeded(from + 1);
  const rows = to - from;
  const columns = {
    indicators: new Uint16Array(rows),
    units: new Uint16Array(rows),
    periods: new Uint8Array(rows),
    numerators: new Uint16Array(rows),
    denominators: new Uint16Array(rows),
  };
  for (let row = 0; row < rows; row += 1) {
    columns.indicators[row] = Math.floor(next() * cards.length);
    columns.units[row] = Math.floor(next() * units.length);
    const moment = order === "time" ? (from + row) / of : next();
    columns.periods[row] = Math.floor(moment * periods.length);
    const denominator = 1 + Math.floor(next() * 400);
    columns.denominators[row] = denominator;
    columns.numerators[row] = Math.floor(next() * (denominator + 1));
  }
  return columns;
}
