import { readerBounds, SUPPRESSED, suppressedLine, suppressedTable } from "@maatstaf/statistics";
import type { CellAudit, SuppressedTable, SuppressionOptions } from "@maatstaf/statistics";
import { array, assert, constantFrom, integer, oneof, property, record } from "fast-check";
import { describe, expect, it } from "vitest";

import { attack, attackByTrying } from "./suppression-attacker.ts";
import type { Readable } from "./suppression-attacker.ts";

const MARKS = { shown: undefined, primary: "P", secondary: "S" } as const;
const marked = (audit: readonly CellAudit[], counts: readonly number[]): (number | "P" | "S")[] =>
  audit.map(({ role }, place) => MARKS[role] ?? counts[place] ?? 0);

function made(table: readonly (readonly number[])[], options?: SuppressionOptions): SuppressedTable {
  const result = suppressedTable(table, options);
  if (result.kind !== "suppressed-table") throw new Error(result.kind);
  return result;
}

function readable({ published: { cells, totals } }: SuppressedTable): Readable {
  if (totals === undefined) throw new Error("totals withheld");
  return { cells, rows: totals.rows, columns: totals.columns };
}

const NEIGHBOURHOODS = [
  [20, 3, 15],
  [18, 22, 9],
  [30, 12, 11],
];

describe("suppressedTable", () => {
  it("G25: rectangle method with published margins", () => {
    const { audit, published } = made(NEIGHBOURHOODS);
    expect(audit.map((row, i) => marked(row, NEIGHBOURHOODS[i] ?? []))).toEqual([
      [20, "P", "S"],
      [18, 22, 9],
      [30, "S", "S"],
    ]);
    expect(published).toEqual({
      cells: [
        [20, SUPPRESSED, SUPPRESSED],
        [18, 22, 9],
        [30, SUPPRESSED, SUPPRESSED],
      ],
      totals: { rows: [38, 49, 53], columns: [68, 37, 35], all: 140 },
    });
  });

  it("G25: the interval of a reader who does not know that zeros are shown, and of one who does", () => {
    expect(made(NEIGHBOURHOODS, { lowestHidden: 0 }).audit[0]?.[1]?.reader).toEqual({ lower: 0, upper: 15 });
    expect(made(NEIGHBOURHOODS).audit[0]?.[1]?.reader).toEqual({ lower: 1, upper: 14 });
  });

  it("G25d: zero is publishable for counts of contacts", () => {
    const table = [
      [20, 0, 15],
      [18, 22, 9],
    ];
    expect(made(table).published.cells).toEqual(table);
    expect(made([...table, [40, 40, 40]], { zeros: "hidden" }).audit[0]?.[1]?.role).toBe("primary");
  });

  it("does not publish what no rectangle protects", () => {
    expect(suppressedTable([[3, 0, 9]])).toEqual({ kind: "not-publishable", place: [0, 0] });
    // The row total itself is a small count.
    expect(
      suppressedTable([
        [9, 9, 9],
        [0, 1, 3],
      ]),
    ).toEqual({ kind: "not-publishable", place: [1, 1] });
  });

  it("hides the small counts only where totals are withheld", () => {
    const { published, audit } = made(
      [
        [3, 9],
        [8, 0],
      ],
      { totals: "withheld" },
    );
    expect(published).toEqual({
      cells: [
        [SUPPRESSED, 9],
        [8, 0],
      ],
      totals: undefined,
    });
    expect(audit[0]?.[0]?.reader).toEqual({ lower: 1, upper: Number.POSITIVE_INFINITY });
  });

  it("is stricter than the sum rule: a reader who knows that zeros are shown does not see 4 and 1 apart", () => {
    const table = [
      [4, 1, 9],
      [1, 9, 9],
      [9, 9, 9],
    ];
    // With the sum rule four corners are hidden, in rows of 5 and 10: who knows that none of them is 0 sees that three
    // are below 5.
    const naive = made(table, { lowestHidden: 0 });
    expect(attack(readable(naive), 1).filter(({ upper }) => upper < 5)).toHaveLength(3);
    const strict = made(table);
    expect(attack(readable(strict), 1).every(({ lower, upper }) => lower < upper && upper >= 5)).toBe(true);
  });

  it.each([
    [[[1, 2], [3]], {}, /row 1 must have 2 counts like the first, found 1/],
    [[[1.5]], {}, /count 0 must be a whole number, zero or more, found 1.5/],
    [
      [
        [1, 2],
        [3, -1],
      ],
      {},
      /count 1, 1 must be .* found -1/,
    ],
    [[[1]], { threshold: 1 }, /threshold .* found 1/],
    [[[1]], { zeros: "hidden", lowestHidden: 1 }, /lowestHidden must be 0 where zeros are hidden/],
  ] as const)("refuses %o %o", (table, options, message) => {
    expect(() => suppressedTable(table, options)).toThrow(message);
  });
});

/** Tables with many zeros and small counts, where leaks hide. */
const count = oneof({ arbitrary: integer({ min: 0, max: 7 }), weight: 2 }, integer({ min: 0, max: 40 }));
const tables = (most: number): ReturnType<typeof array<number[]>> =>
  integer({ min: 2, max: most }).chain((width) =>
    array(array(count, { minLength: width, maxLength: width }), { minLength: 2, maxLength: most }),
  );
const rules = record({
  threshold: constantFrom(3, 5, 8),
  zeros: constantFrom("shown" as const, "hidden" as const),
});

describe("a reader with a linear solver, against suppressedTable", () => {
  it("never derives a hidden count exactly, nor that a small count is below the threshold", () => {
    let attacked = 0;
    assert(
      property(tables(5), rules, (table, options) => {
        const result = suppressedTable(table, options);
        if (result.kind === "not-publishable") return;
        const lowestHidden = options.zeros === "shown" ? 1 : 0;
        for (const { row, column, lower, upper } of attack(readable(result), lowestHidden)) {
          const truth = table[row]?.[column] ?? -1;
          expect(lower <= truth && truth <= upper).toBe(true);
          expect(lower).toBeLessThan(upper);
          const isSmall = result.audit[row]?.[column]?.role === "primary";
          expect(upper).toBeGreaterThanOrEqual(isSmall ? options.threshold : truth);
          attacked += 1;
        }
      }),
      { numRuns: 400 },
    );
    expect(attacked).toBeGreaterThan(400);
  });

  it("finds exactly the bounds that the audit documents, as does trying every table", () => {
    assert(
      property(tables(4), rules, (table, options) => {
        const result = suppressedTable(table, options);
        if (result.kind === "not-publishable") return;
        const lowestHidden = options.zeros === "shown" ? 1 : 0;
        const solved = attack(readable(result), lowestHidden);
        expect(solved).toEqual(
          result.audit.flatMap((line, row) =>
            line.flatMap(({ reader }, column) => (reader === undefined ? [] : [{ row, column, ...reader }])),
          ),
        );
      }),
      { numRuns: 200 },
    );
    const small = made([
      [9, 2, 6],
      [1, 7, 8],
      [6, 5, 0],
    ]);
    expect(attackByTrying(readable(small), 1)).toEqual(attack(readable(small), 1));
  });

  it("hides every small count, changes no other, and hides no zero that is shown", () => {
    assert(
      property(tables(5), rules, (table, options) => {
        const result = suppressedTable(table, options);
        if (result.kind === "not-publishable") return;
        for (const [i, row] of table.entries()) {
          for (const [j, truth] of row.entries()) {
            const cell = result.published.cells[i]?.[j];
            const small = truth < options.threshold && (truth > 0 || options.zeros === "hidden");
            expect(cell === SUPPRESSED || cell === truth).toBe(true);
            expect(cell === SUPPRESSED || !small).toBe(true);
            expect(truth === 0 && options.zeros === "shown" ? cell : 0).toBe(0);
          }
        }
      }),
    );
  });

  it("says the same whatever the order of rows and columns, up to ties", () => {
    assert(
      property(tables(4), (table) => {
        const kinds = [table, table.toReversed(), table.map((row) => row.toReversed())].map(
          (turned) => suppressedTable(turned).kind,
        );
        expect(new Set(kinds).size).toBe(1);
      }),
    );
  });
});

describe("suppressedLine", () => {
  it.each([
    { id: "G25b", counts: [42, 3, 7, 18], expected: [42, "P", "S", 18], total: 70 },
    { id: "G25c", counts: [42, 1, 2, 18], expected: [42, "P", "P", "S"], total: 63 },
    { id: "zeros", counts: [0, 6, 9], expected: [0, 6, 9], total: 15 },
    { id: "ties", counts: [3, 7, 7], expected: ["P", "S", 7], total: 17 },
  ])("$id", ({ counts, expected, total }) => {
    const line = suppressedLine(counts);
    if (line.kind !== "suppressed-line") throw new Error(line.kind);
    expect(marked(line.audit, counts)).toEqual(expected);
    expect(line.published.total).toBe(total);
    expect(line.published.cells).toEqual(expected.map((cell) => (typeof cell === "string" ? SUPPRESSED : cell)));
  });

  it("does not stop at a sum that a reader can divide: five hidden ones add up to the threshold", () => {
    const counts = [1, 1, 1, 1, 1, 30];
    const naive = suppressedLine(counts, { lowestHidden: 0 });
    const strict = suppressedLine(counts);
    expect(naive.kind === "suppressed-line" && naive.published.cells[5]).toBe(30);
    expect(strict.kind === "suppressed-line" && strict.published.cells[5]).toBe(SUPPRESSED);
  });

  it("does not publish a total that is a small count itself", () => {
    expect(suppressedLine([0, 3, 0])).toEqual({ kind: "not-publishable", place: [1] });
    expect(suppressedLine([1, 2])).toEqual({ kind: "not-publishable", place: [0] });
    expect(suppressedLine([1, 2], { totals: "withheld" })).toMatchObject({
      published: { cells: [SUPPRESSED, SUPPRESSED], total: undefined },
    });
    expect(suppressedLine([])).toMatchObject({ published: { cells: [], total: 0 } });
  });

  it("holds against a reader with a linear solver", () => {
    assert(
      property(array(count, { minLength: 1, maxLength: 12 }), rules, (counts, options) => {
        const line = suppressedLine(counts, options);
        if (line.kind === "not-publishable") return;
        const { cells, total = 0 } = line.published;
        const lowestHidden = options.zeros === "shown" ? 1 : 0;
        for (const { column, lower, upper } of attack({ cells: [cells], rows: [total] }, lowestHidden)) {
          expect(line.audit[column]?.reader).toEqual({ lower, upper });
          expect(lower).toBeLessThan(upper);
          expect(upper).toBeGreaterThanOrEqual(options.threshold);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("alsoHidden", () => {
  const places = array(integer({ min: 0, max: 3 }), { maxLength: 3 });
  const tables = array(array(integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 }), {
    minLength: 4,
    maxLength: 4,
  });

  it("hides a place whatever its count, and keeps every hidden count from being derived", () => {
    assert(
      property(tables, places, (table, columns) => {
        const alsoHidden = columns.flatMap((column, row): [number, number][] =>
          (table[row]?.[column] ?? 0) > 0 ? [[row, column]] : [],
        );
        const result = suppressedTable(table, { alsoHidden });
        if (result.kind !== "suppressed-table") return;
        for (const [row, column] of alsoHidden) expect(result.published.cells[row]?.[column]).toBe(SUPPRESSED);
        for (const { row, column, lower, upper } of attack(readable(result), 1)) {
          expect(upper).toBeGreaterThan(lower);
          const least = (table[row]?.[column] ?? 0) < 5 ? 5 : 0;
          expect(upper).toBeGreaterThanOrEqual(least - 1e-6);
        }
      }),
      { numRuns: 60 },
    );
  });
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

describe("readerBounds", () => {
  const cells = array(
    array(record({ count: integer({ min: 1, max: 12 }), isHidden: constantFrom(true, false) }), {
      minLength: 3,
      maxLength: 3,
    }),
    {
      minLength: 2,
      maxLength: 3,
    },
  );

  it("is as narrow as a simplex gets, for any pattern of hidden counts", () => {
    assert(
      property(cells, (rows) => {
        const table = rows.map((row) => row.map(({ count }) => count));
        const found = readerBounds(table, (row, column) => rows[row]?.[column]?.isHidden === true);
        const published = rows.map((row) => row.map(({ count, isHidden }) => (isHidden ? SUPPRESSED : count)));
        const columns = [0, 1, 2].map((column) => sum(table.map((row) => row[column] ?? 0)));
        for (const bound of attack({ cells: published, rows: table.map(sum), columns }, 1)) {
          const own = found[bound.row]?.[bound.column];
          expect(own?.lower).toBeCloseTo(bound.lower, 6);
          expect(own?.upper).toBeCloseTo(bound.upper, 6);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("shown counts have none, and what is no count is refused", () => {
    expect(readerBounds([[3, 4]], () => false)).toEqual([[undefined, undefined]]);
    expect(() => readerBounds([[1.5]], () => true)).toThrow(/readerBounds: count 0/u);
  });
});
