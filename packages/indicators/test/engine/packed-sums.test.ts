import { array, assert, boolean, constantFrom, double, integer, oneof, property, sample, tuple } from "fast-check";
import { aggregated, cellSpace, columnarFacts, periodSums } from "@maatstaf/indicators/engine";
import type { IndicatorCells } from "@maatstaf/indicators/engine";
import { describe, expect, it } from "vitest";
import { engineCase, PERIODS } from "./engine-case.ts";

const [first] = sample(engineCase, { numRuns: 1, seed: 5 }).flatMap(({ cards }) => cards);
if (first === undefined) throw new Error("the generator gives at least one card");
const cards = (["ratio", "count", "boolean"] as const).map((aggregation) => ({
  ...first,
  id: aggregation,
  aggregation,
}));
const periods = PERIODS.slice(0, 2);
const space = cellSpace({ cards, units: ["balie", "sport"], periods });

/** Small whole numbers, those around the bounds of a packed word, and others. */
const numerator = oneof(
  integer({ min: 0, max: 20 }),
  constantFrom(2 ** 14, 2 ** 15 - 1, 2 ** 15, 2 ** 16, -1, 0.5, 2 ** 53),
  double({ noNaN: true, min: -1e9, max: 1e9 }),
);
const denominator = oneof(
  integer({ min: 0, max: 20 }),
  constantFrom(2 ** 13, 2 ** 14 - 1, 2 ** 14, 2 ** 15, Number.NaN, 0.5),
);
const whole = tuple(integer({ min: 0, max: 2 ** 15 - 1 }), integer({ min: 0, max: 2 ** 14 - 1 }));
const row = tuple(integer({ min: 0, max: 2 }), integer({ min: 0, max: 1 }), integer({ min: 0, max: 1 }));

type Row = readonly [codes: readonly [number, number, number], numbers: readonly [number, number]];

/** Adds rows one by one in 64-bit numbers, in the order of the cells of each period. */
function reference(rows: readonly Row[]): Float64Array[] {
  const sums = periods.map(() => Float64Array.from({ length: space.cellsPerPeriod * 2 }, (_, at) => (at % 2 ? 0 : -0)));
  for (const [[indicator, unit, period], [above, below]] of rows) {
    const own = sums[period] ?? new Float64Array(0);
    const at = (indicator * 2 + unit) * 2;
    const counted = [below, 0, below > 0 ? below : 1][indicator] ?? 0;
    own[at] = (own[at] ?? 0) + (above + 0);
    own[at + 1] = (own[at + 1] ?? 0) + counted;
  }
  return sums;
}

function append(facts: ReturnType<typeof columnarFacts>, rows: readonly Row[]): void {
  facts.append({
    indicators: Uint8Array.from(rows, ([codes]) => codes[0]),
    units: Uint8Array.from(rows, ([codes]) => codes[1]),
    periods: Uint8Array.from(rows, ([codes]) => codes[2]),
    numerators: Float64Array.from(rows, ([, numbers]) => numbers[0]),
    denominators: Float64Array.from(rows, ([, numbers]) => numbers[1]),
  });
}

const sumsOf = (cells: IndicatorCells): Float64Array[] => periods.map((_, code) => periodSums(cells, code));

describe("sums packed in a word", () => {
  const anyRows = array(tuple(row, tuple(numerator, denominator)), { maxLength: 40 });
  const wholeRows = array(tuple(row, whole), { maxLength: 40 });

  it("are those of 64-bit numbers bit for bit, also over earlier cells and after more rows", () => {
    assert(
      property(oneof(wholeRows, anyRows), oneof(wholeRows, anyRows), boolean(), (known, later, isOver) => {
        const facts = columnarFacts(space);
        append(facts, known);
        const cells = aggregated(facts);
        expect(sumsOf(cells)).toStrictEqual(reference(known));
        append(facts, later);
        expect(sumsOf(aggregated(facts, isOver ? cells : undefined))).toStrictEqual(reference([...known, ...later]));
      }),
      { numRuns: 150 },
    );
  });

  it("go on in 64-bit numbers in the midst of a block, in whole blocks and the open one", () => {
    const rows = Array.from({ length: 40_000 }, (_, place): Row => {
      const numbers = place === 39_999 ? [0.25, 3] : [place % 70, place % 5];
      return [
        [place % 3, (place >> 2) % 2, +(place > 39_000)],
        [numbers[0] ?? 0, numbers[1] ?? 0],
      ];
    });
    const facts = columnarFacts(space);
    append(facts, rows);
    const cells = aggregated(facts);
    expect(cells.sums.every((sums) => sums instanceof Float64Array)).toBe(true);
    expect(sumsOf(cells)).toStrictEqual(reference(rows));
    expect(sumsOf(aggregated(facts, cells))).toStrictEqual(reference(rows));
  });

  it("take one word per cell while they are small", () => {
    const facts = columnarFacts(space);
    append(facts, [
      [
        [0, 1, 0],
        [90, 100],
      ],
    ]);
    const { sums } = aggregated(facts);
    expect(sums.map((own) => own.byteLength)).toStrictEqual([24, 24]);
    expect(() => periodSums(aggregated(facts), 2)).toThrow(/no period 2/u);
    expect(() => periodSums(aggregated(facts), 0, new Float64Array(3))).toThrow(/pass 12/u);
  });
});
