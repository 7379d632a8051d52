import { sample } from "fast-check";
import {
  aggregated,
  aggregationSql,
  cellSpace,
  columnarFacts,
  periodSums,
  sqlIdentifier,
} from "@maatstaf/indicators/engine";
import type { FactColumns } from "@maatstaf/indicators/engine";
import { period } from "@maatstaf/kernel";
import { describe, expect, it } from "vitest";
import { engineCase, PERIODS } from "./engine-case.ts";

const [card] = sample(engineCase, { numRuns: 1, seed: 5 }).flatMap(({ cards }) => cards);
if (card === undefined) throw new Error("the generator gives at least one card");
const lists = { cards: [card], units: ["balie", "sport"], periods: PERIODS };

describe("cellSpace", () => {
  it("numbers cells by period, indicator and unit", () => {
    const space = cellSpace(lists);
    expect([space.cellsPerPeriod, space.cellCount, space.wholeUnit]).toStrictEqual([2, 24, -1]);
    expect([space.indicatorCode(card.id), space.unitCode("sport"), space.periodCode(period("2022-Q2"))]).toStrictEqual([
      0, 1, 1,
    ]);
    expect(() => space.unitCode("zorg")).toThrow(/unit zorg is not in this space/u);
  });

  it("refuses lists that make no space", () => {
    expect(() => cellSpace({ ...lists, units: [] })).toThrow(/units is empty/u);
    expect(() => cellSpace({ ...lists, units: ["balie", "balie"] })).toThrow(/balie twice/u);
    expect(() => cellSpace({ ...lists, periods: PERIODS.toReversed() })).toThrow(/oldest first/u);
    expect(() => cellSpace({ ...lists, periods: [period("2022-01")] })).toThrow(/frequency quarter/u);
    for (const aggregation of ["quantile", "derived"] as const) {
      const cards = [{ ...card, aggregation }];
      expect(() => cellSpace({ ...lists, cards })).toThrow(/does not follow from sums/u);
      expect(() => aggregationSql(cards, { dialect: "duckdb", table: "facts" })).toThrow(/does not follow from sums/u);
    }
  });
});

describe("append", () => {
  const rows: FactColumns = {
    indicators: Uint8Array.of(0, 0),
    units: Uint8Array.of(0, 1),
    periods: Uint8Array.of(0, 1),
    numerators: Float64Array.of(1, 2),
  };

  it("takes all rows or none", () => {
    const facts = columnarFacts(cellSpace(lists));
    expect(() => facts.append({ ...rows, units: Uint8Array.of(0, 2) })).toThrow(/units\[1\] is 2/u);
    expect(() => facts.append({ ...rows, numerators: Float64Array.of(1, Number.NaN) })).toThrow(
      /numerators\[1\] is NaN/u,
    );
    expect(() => facts.append({ ...rows, denominators: Float64Array.of(1, Infinity) })).toThrow(/denominators\[1\]/u);
    expect(() => facts.append({ ...rows, units: Uint8Array.of(0) })).toThrow(/units has 1 rows/u);
    expect(facts.rows()).toBe(0);
    facts.append(rows);
    expect(facts.rows()).toBe(2);
  });

  it("gives the same sums in steps as in one go, over many blocks", () => {
    const facts = columnarFacts(cellSpace(lists));
    const count = 30_000;
    facts.append({
      indicators: new Uint8Array(count),
      units: Uint8Array.from({ length: count }, (_, row) => row % 2),
      periods: Uint8Array.from({ length: count }, (_, row) => row % 12),
      numerators: Float64Array.from({ length: count }, (_, row) => [1, 300, 70_000, 2 ** 20 + 2 ** -10][row % 4] ?? 0),
    });
    const steps = facts.aggregate(5000);
    const seen: number[] = [];
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) seen.push(step.value.rows);
    expect(seen).toStrictEqual(seen.toSorted((a, b) => a - b));
    const total = Float64Array.from(
      { length: count },
      (_, row) => [1, 300, 70_000, 2 ** 20 + 2 ** -10][row % 4] ?? 0,
    ).reduce((a, b) => a + b);
    const found = step.value.sums
      .flatMap((_, code) => [...periodSums(step.value, code)])
      .reduce((sum, one, at) => (at % 2 === 0 ? sum + one : sum), 0);
    expect(found).toBe(total);
  });

  it("writes over earlier cells of the same space, whatever they held, and refuses those of another", () => {
    const space = cellSpace(lists);
    const rows = (numerators: readonly number[]) => {
      const facts = columnarFacts(space);
      facts.append({
        indicators: new Uint8Array(numerators.length),
        units: new Uint8Array(numerators.length),
        periods: Uint8Array.from(numerators.keys(), (row) => row % 12),
        numerators: Float64Array.from(numerators),
      });
      return facts;
    };
    const [first, second] = [rows([7, 8, 9, 10, 11]), rows([0, 3])];
    const fresh = aggregated(second);
    const into = aggregated(first);
    const again = aggregated(second, into);
    for (const [code, sums] of into.sums.entries()) expect(again.sums[code]).toBe(sums);
    for (const code of PERIODS.keys()) expect(periodSums(again, code)).toStrictEqual(periodSums(fresh, code));
    expect(() => aggregated(second, aggregated(columnarFacts(cellSpace(lists))))).toThrow(/another space/u);
  });
});

describe("sqlIdentifier", () => {
  it("quotes whatever a name holds", () => {
    expect(sqlIdentifier('facts"; DROP TABLE x; --')).toBe('"facts""; DROP TABLE x; --"');
    expect(() => sqlIdentifier("")).toThrow(RangeError);
    expect(() => sqlIdentifier("a\0b")).toThrow(RangeError);
  });
});
