import { array, assert, boolean, constantFrom, integer, nat, property, record, sample } from "fast-check";
import { competitionRanks } from "@maatstaf/statistics";
import { reading } from "@maatstaf/indicators";
import {
  aggregated,
  cellSpace,
  columnarFacts,
  factColumns,
  liveCells,
  seriesVariation,
  STATUSES,
} from "@maatstaf/indicators/engine";
import type { FactColumns, LiveCells } from "@maatstaf/indicators/engine";
import { calendarDate } from "@maatstaf/kernel";
import { describe, expect, it } from "vitest";
import { engineCase, PERIODS } from "./engine-case.ts";

/** Everything a live view holds, to compare with another bit for bit. */
function held({ cells, organisation, values, statuses, ranks, limits }: LiveCells): unknown {
  const { sums, answers } = cells;
  return { sums, answers, organisation, values, statuses, ranks, limits };
}

/** A verdict in a word; of too few points how many it takes (how many there are is told of another segment). */
function verdict(found: { readonly kind: string; readonly rule?: string; readonly required?: number }): string {
  return [found.kind, found.rule, found.required].filter((part) => part !== undefined).join(" ");
}

/** The rows of columns from `start` up to `end`. */
function part(columns: FactColumns, start: number, end: number): FactColumns {
  return {
    indicators: columns.indicators.slice(start, end),
    units: columns.units.slice(start, end),
    periods: columns.periods.slice(start, end),
    numerators: columns.numerators.slice(start, end),
    denominators: columns.denominators?.slice(start, end),
    effectiveCounts: columns.effectiveCounts?.slice(start, end),
  };
}

describe("liveCells", () => {
  it("is after each fact what computing everything anew gives, bit for bit", () => {
    assert(
      property(engineCase, nat({ max: 100 }), boolean(), ({ cards, units, facts }, percent, withWhole) => {
        const counted = withWhole ? facts : facts.filter(({ unit }) => unit !== undefined);
        const list = withWhole ? units : units.filter((unit) => unit !== undefined);
        const space = cellSpace({ cards, units: list, periods: PERIODS });
        const columns = factColumns(space, counted);
        const rows = columns.periods.length;
        const known = Math.floor((rows * percent) / 100);
        const columnar = columnarFacts(space);
        columnar.append(part(columns, 0, known));
        const live = liveCells(aggregated(columnar));
        for (let row = known; row < rows; row += 1) {
          live.applyFact({
            indicator: columns.indicators[row] ?? -1,
            unit: columns.units[row] ?? -1,
            period: columns.periods[row] ?? -1,
            numerator: columns.numerators[row] ?? 0,
            denominator: columns.denominators?.[row],
            effectiveCount: columns.effectiveCounts?.[row],
          });
          columnar.append(part(columns, row, row + 1));
        }
        expect(held(live)).toStrictEqual(held(liveCells(aggregated(columnar))));
      }),
      { numRuns: 40 },
    );
  });

  it("keeps ranks, limits and rules of full series with ties and near ties", () => {
    const [one] = sample(engineCase, { numRuns: 1, seed: 3 });
    const [first] = one?.cards ?? [];
    if (first === undefined) throw new Error("the generator gives at least one card");
    const row = record({
      unit: integer({ min: 0, max: 5 }),
      period: integer({ min: 0, max: 11 }),
      numerator: constantFrom(0, 1, 2, 3, 3 * (1 + 4e-10), 3 * (1 + 8e-10), 3 * (1 + 3e-9), 2 * (1 - 5e-10), 40),
    });
    const withChart = { aggregation: "count", chart: { kind: "xmr", rebase: [] }, annotations: [] } as const;
    const cards = [
      { ...first, ...withChart, id: "up", direction: "up" as const },
      { ...first, ...withChart, id: "down", direction: "down" as const },
    ];
    const space = cellSpace({ cards, units: ["a", "b", "c", "d", undefined, "f"], periods: PERIODS });
    assert(
      property(array(row, { minLength: 72, maxLength: 72 }), array(row, { maxLength: 30 }), (known, later) => {
        const columns = (rows: typeof known): FactColumns => ({
          indicators: Uint8Array.from(rows, (_, place) => place % 2),
          units: Uint8Array.from(rows, ({ unit }) => unit),
          periods: Uint8Array.from(rows, ({ period }) => period),
          numerators: Float64Array.from(rows, ({ numerator }) => numerator),
        });
        const columnar = columnarFacts(space);
        columnar.append(columns(known));
        const live = liveCells(aggregated(columnar));
        for (const [place, { unit, period, numerator }] of later.entries()) {
          live.applyFact({ indicator: place % 2, unit, period, numerator });
        }
        columnar.append(columns(later));
        expect(held(live)).toStrictEqual(held(liveCells(aggregated(columnar))));
        for (const [indicator, card] of cards.entries()) {
          const start = 5 * space.cellsPerPeriod + indicator * 6;
          const peers = [0, 1, 2, 3, 5].map((unit) => start + unit).filter((cell) => !Number.isNaN(live.values[cell]));
          if (peers.length === 0) continue;
          const ranks = competitionRanks(
            peers.map((cell) => live.values[cell] ?? 0),
            card.direction,
          );
          expect(peers.map((cell) => live.ranks[cell])).toStrictEqual(ranks);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("judges a unit as its reading does, whatever chart its card asks", () => {
    assert(
      property(engineCase, ({ cards, units, facts }) => {
        const space = cellSpace({ cards, units, periods: PERIODS });
        const columnar = columnarFacts(space);
        columnar.append(factColumns(space, facts));
        const live = liveCells(aggregated(columnar));
        for (const [indicator, card] of cards.entries()) {
          for (const [unit, id] of units.entries()) {
            if (id === undefined) continue;
            const series = indicator * units.length + unit;
            for (const [code, period] of PERIODS.entries()) {
              const found = reading(card, facts, { period, on: calendarDate("2026-01-01"), unit: id });
              const status = STATUSES[live.statuses[code * space.cellsPerPeriod + series] ?? 0];
              expect(status).toBe(found.target.kind === "none" ? "none" : found.target.status);
              if (code < PERIODS.length - 1 || found.variation.kind === "not-charted") continue;
              const direction = card.direction === "range" ? "neutral" : card.direction;
              expect(verdict(seriesVariation(live.limits, series, direction))).toBe(verdict(found.variation));
            }
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it("refuses codes and numbers that cannot be", () => {
    const [card] = sample(engineCase, { numRuns: 1, seed: 1 }).flatMap(({ cards }) => cards);
    if (card === undefined) throw new Error("the generator gives at least one card");
    const live = liveCells(aggregated(columnarFacts(cellSpace({ cards: [card], units: ["balie"], periods: PERIODS }))));
    const fact = { indicator: 0, unit: 0, period: 0, numerator: 1, denominator: 2 };
    expect(() => live.applyFact({ ...fact, unit: 1 })).toThrow(/there is no indicator 0, unit 1/u);
    expect(() => live.applyFact({ ...fact, period: 0.5 })).toThrow(RangeError);
    expect(() => live.applyFact({ ...fact, numerator: Number.NaN })).toThrow(/finite/u);
    expect(live.organisation[0]).toBe(-0);
  });
});
