import { breakdownFigures, crossFigures, factIndex } from "@maatstaf/indicators";
import type { BreakdownFigures, CrossFigures, Fact, Figure } from "@maatstaf/indicators";
import { period } from "@maatstaf/kernel";
import { SUPPRESSED } from "@maatstaf/statistics";
import type { PublishedCount } from "@maatstaf/statistics";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { largest } from "../../statistics/test/linear-programme.ts";
import { attack } from "../../statistics/test/suppression-attacker.ts";
import { at, card, countCard, fact, valueOf } from "./example.ts";

/** Counts below this are small: the default of a card. */
const THRESHOLD = 5;

const QUARTER = period("2025-Q1");

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Tables of counts, small ones among them. */
const tables = (rows: number, columns: number): fc.Arbitrary<number[][]> =>
  fc.array(
    fc.array(fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 5, max: 60 })), {
      minLength: columns,
      maxLength: columns,
    }),
    {
      minLength: rows,
      maxLength: rows,
    },
  );

/** What a figure shows of its numerator or its denominator. */
const told = (figure: Figure, part: "numerator" | "denominator"): PublishedCount =>
  figure.kind === "figure" ? (figure[part] ?? SUPPRESSED) : SUPPRESSED;

/**
 * Attacks what is served, with all totals known: no hidden count may be found exactly, and of no small one may it be told
 * that it is small.
 */
function withstands(served: readonly (readonly PublishedCount[])[], table: readonly (readonly number[])[]): number {
  const rows = table.map(sum);
  const columns = (table[0] ?? []).map((_, column) => sum(table.map((row) => row[column] ?? 0)));
  const hidesNobody = served.some((row, i) => row.some((cell, j) => cell === SUPPRESSED && table[i]?.[j] === 0));
  const bounds = attack({ cells: served, rows, columns }, hidesNobody ? 0 : 1);
  for (const { row, column, lower, upper } of bounds) {
    expect(upper, `row ${row}, column ${column}`).toBeGreaterThan(lower + 1e-6);
    const least = (table[row]?.[column] ?? 0) < THRESHOLD ? THRESHOLD : 0;
    expect(upper).toBeGreaterThanOrEqual(least - 1e-6);
  }
  return bounds.length;
}

const AGE_AND_PLACE = { breakdowns: ["age", "place"], publishedCuts: [["age", "place"]] as [string, string][] };

const cutFacts = (numerators: readonly (readonly number[])[], denominators?: readonly (readonly number[])[]): Fact[] =>
  numerators.flatMap((row, i) =>
    row.map((numerator, j) =>
      fact({
        breakdown: { age: `a${i}`, place: `p${j}` },
        numerator,
        ...(denominators === undefined ? {} : { denominator: denominators[i]?.[j] ?? 0 }),
      }),
    ),
  );

const cells = (found: CrossFigures, part: "numerator" | "denominator"): PublishedCount[][] | undefined =>
  found.kind === "cross-table" ? found.cells.map((row) => row.map(({ figure }) => told(figure, part))) : undefined;

describe("a table of two dimensions", () => {
  const ask = { period: QUARTER, dimensions: ["age", "place"] } as const;

  it("G25: the rectangle method, with totals", () => {
    const counts = [
      [20, 3, 15],
      [18, 22, 9],
      [30, 12, 11],
    ];
    const found = crossFigures(countCard(AGE_AND_PLACE), cutFacts(counts), ask);
    expect(cells(found, "numerator")).toEqual([
      [20, SUPPRESSED, SUPPRESSED],
      [18, 22, 9],
      [30, SUPPRESSED, SUPPRESSED],
    ]);
    if (found.kind !== "cross-table") throw new Error(found.reason);
    expect([found.rows, found.columns]).toEqual([
      ["a0", "a1", "a2"],
      ["p0", "p1", "p2"],
    ]);
    expect(found.totals.rows.map(valueOf)).toEqual([38, 49, 53]);
    expect(found.totals.columns.map(valueOf)).toEqual([68, 37, 35]);
    expect(valueOf(found.totals.all)).toBe(140);
  });

  it("G25d: nobody is shown as nobody", () => {
    const counts = [
      [20, 0, 15],
      [18, 22, 9],
    ];
    expect(cells(crossFigures(countCard(AGE_AND_PLACE), cutFacts(counts), ask), "numerator")).toEqual(counts);
  });

  it("no simplex tells a hidden count, or that it is small", () => {
    let hidden = 0;
    fc.assert(
      fc.property(tables(4, 4), (table) => {
        const served = cells(crossFigures(countCard(AGE_AND_PLACE), cutFacts(table), ask), "numerator");
        if (served !== undefined) hidden += withstands(served, table);
      }),
      { numRuns: 100 },
    );
    expect(hidden).toBeGreaterThan(0);
  });

  it("of a ratio numerators and denominators both withstand", () => {
    let hidden = 0;
    fc.assert(
      fc.property(tables(3, 4), tables(3, 4), (numerators, more) => {
        const denominators = numerators.map((row, i) => row.map((numerator, j) => numerator + (more[i]?.[j] ?? 0)));
        const found = crossFigures(card(AGE_AND_PLACE), cutFacts(numerators, denominators), ask);
        if (found.kind !== "cross-table") return;
        const isEmpty = (i: number, j: number): boolean => denominators[i]?.[j] === 0;
        const withNobody = (part: "numerator" | "denominator"): PublishedCount[][] =>
          (cells(found, part) ?? []).map((row, i) => row.map((one, j) => (isEmpty(i, j) ? 0 : one)));
        hidden += withstands(withNobody("numerator"), numerators);
        hidden += withstands(withNobody("denominator"), denominators);
      }),
      {
        numRuns: 60,
        // A numerator of 0 that is hidden because its denominator is 1 must not be all that is hidden of its row.
        examples: [
          [
            [
              [5, 0, 0, 5],
              [6, 1, 5, 5],
              [0, 5, 0, 1],
            ],
            [
              [5, 1, 5, 5],
              [3, 4, 0, 5],
              [5, 0, 5, 5],
            ],
          ],
        ],
      },
    );
    expect(hidden).toBeGreaterThan(0);
  });

  it("a small group of a survey that gave one answer is hidden, with three others", () => {
    const survey = card({ ...AGE_AND_PLACE, aggregation: "survey" });
    const answers = [
      [20, 20],
      [10, 30],
      [12, 40],
      [9, 28],
      [11, 31],
      [13, 37],
    ] as const;
    const facts = answers.map(([numerator, denominator], place) => ({
      ...fact({ breakdown: { age: `a${Math.floor(place / 3)}`, place: `p${place % 3}` }, numerator, denominator }),
      effectiveCount: denominator,
    }));
    const found = crossFigures(survey, facts, ask);
    if (found.kind !== "cross-table") throw new Error(found.reason);
    expect(found.cells[0]?.[0]).toEqual({ figure: { kind: "no-figure", reason: "suppressed" }, nearly: "all" });
    expect(found.cells.flat().filter(({ figure }) => figure.kind === "no-figure")).toHaveLength(4);
  });

  it("is served only where the card names the pair; a pair publishes its margins too", () => {
    const facts = cutFacts([
      [20, 30],
      [40, 50],
    ]);
    const refused = { kind: "no-breakdown", reason: "suppressed" };
    const breakdowns = ["age", "place", "gender"];
    expect(crossFigures(countCard({ breakdowns }), facts, ask)).toEqual(refused);
    expect(crossFigures(countCard({ breakdowns, publishedCuts: ["age", "place"] }), facts, ask)).toEqual(refused);
    expect(crossFigures(countCard({ breakdowns, publishedCuts: [["age", "gender"]] }), facts, ask)).toEqual(refused);
    const of = countCard({ breakdowns, publishedCuts: [["place", "age"]] });
    expect(crossFigures(of, facts, ask).kind).toBe("cross-table");
    expect(crossFigures(of, facts, { ...ask, dimensions: ["age", "age"] })).toEqual(refused);
    expect(breakdownFigures(of, facts, { period: QUARTER, dimension: "age" }).kind).toBe("breakdown");
    expect(breakdownFigures(of, facts, { period: QUARTER, dimension: "gender" })).toEqual(refused);
  });

  it("says why there is none: no facts, a period that is too short, a total that is too small", () => {
    const of = countCard(AGE_AND_PLACE);
    expect(crossFigures(of, [], ask)).toEqual({ kind: "no-breakdown", reason: "no-facts" });
    expect(crossFigures(of, [], { ...ask, period: period("2025-01") })).toMatchObject({ reason: "period-too-fine" });
    expect(crossFigures(of, cutFacts([[3], [9]]), ask)).toEqual({ kind: "no-breakdown", reason: "suppressed" });
  });

  it("a year is served where none of its quarters hides anything", () => {
    const of = countCard(AGE_AND_PLACE);
    const open = [
      [20, 30],
      [40, 50],
    ];
    const year = (last: readonly (readonly number[])[]) => [
      ...cutFacts(open),
      ...cutFacts(last).map((one) => ({ ...one, period: period("2025-Q2") })),
    ];
    const found = crossFigures(of, year(open), { ...ask, period: period("2025") });
    expect(cells(found, "numerator")).toEqual([
      [40, 60],
      [80, 100],
    ]);
    const small = [
      [3, 30],
      [40, 50],
    ];
    expect(crossFigures(of, year(small), { ...ask, period: period("2025") })).toMatchObject({ reason: "suppressed" });
  });
});

const categories = (found: BreakdownFigures, names: readonly string[]): PublishedCount[] | undefined =>
  found.kind === "breakdown"
    ? names.map((name) => {
        const own = found.categories.find(({ category }) => category === name);
        return own === undefined ? 0 : told(own.figure, "numerator");
      })
    : undefined;

const NAMES = ["c0", "c1", "c2", "c3"];

const lineFacts = (
  rows: readonly (readonly number[])[],
  place: (row: number) => Partial<Parameters<typeof fact>[0]>,
): Fact[] =>
  rows.flatMap((row, i) =>
    row.map((numerator, j) => fact({ numerator, breakdown: { channel: NAMES[j] ?? "" }, ...place(i) })),
  );

describe("breakdowns of units beside that of the whole", () => {
  const of = countCard({ breakdowns: ["channel"] });
  const ask = { period: QUARTER, dimension: "channel" } as const;

  it("one unit cannot be found by subtracting the others from the whole", () => {
    const facts = lineFacts(
      [
        [3, 7, 40, 50],
        [30, 40, 50, 60],
      ],
      (row) => ({ unit: `u${row}` }),
    );
    // On its own the first unit would hide 3 and 7; 33 − 30 gives away the 3 unless the second hides them too.
    expect(categories(breakdownFigures(of, facts, { ...ask, unit: "u0" }), NAMES)).toEqual([
      SUPPRESSED,
      SUPPRESSED,
      40,
      50,
    ]);
    expect(categories(breakdownFigures(of, facts, { ...ask, unit: "u1" }), NAMES)).toEqual([
      SUPPRESSED,
      SUPPRESSED,
      50,
      60,
    ]);
    expect(categories(breakdownFigures(of, facts, ask), NAMES)).toEqual([33, 47, 90, 110]);
  });

  it("no simplex over all units and the whole tells a hidden count", () => {
    let hidden = 0;
    fc.assert(
      fc.property(tables(4, 4), (table) => {
        const index = factIndex(lineFacts(table, (row) => ({ unit: `u${row}` })));
        const served = table.map((_, row) =>
          categories(breakdownFigures(of, index, { ...ask, unit: `u${row}` }), NAMES),
        );
        if (served.every((row) => row !== undefined)) hidden += withstands(served, table);
      }),
      { numRuns: 100 },
    );
    expect(hidden).toBeGreaterThan(0);
  });
});

describe("breakdowns of parts beside that of the whole period", () => {
  const of = countCard({ breakdowns: ["channel"], frequency: "month" });
  const months = ["2025-01", "2025-02", "2025-03"];
  const facts = (rows: readonly (readonly number[])[]): Fact[] =>
    lineFacts(rows, (row) => ({ period: months[row] ?? "" }));
  const month = (index: ReturnType<typeof factIndex>, text: string) =>
    categories(breakdownFigures(of, index, { period: period(text), dimension: "channel" }), NAMES);
  const asked = (given: readonly Fact[], text: string) =>
    breakdownFigures(of, given, { period: period(text), dimension: "channel" });

  it("a quarter that would tell what a month hides is refused, and so are half and year", () => {
    const telling = facts([
      [3, 7, 40, 50],
      [30, 40, 50, 60],
      [30, 40, 50, 60],
    ]);
    expect(asked(telling, "2025-01").kind).toBe("breakdown");
    for (const text of ["2025-Q1", "2025-H1", "2025", "2024/2025"]) {
      expect(asked(telling, text)).toEqual({ kind: "no-breakdown", reason: "suppressed" });
    }
  });

  it("a quarter of which the months hide nothing, or alike, is served", () => {
    const open = facts([
      [30, 40, 50, 60],
      [30, 40, 50, 60],
      [30, 40, 50, 60],
    ]);
    for (const text of ["2025-Q1", "2025-H1", "2025", "2024/2025"]) expect(asked(open, text).kind).toBe("breakdown");
    const alike = facts([
      [3, 7, 40, 50],
      [4, 9, 50, 60],
      [3, 8, 50, 60],
    ]);
    expect(categories(asked(alike, "2025-Q1"), NAMES)).toEqual([10, 24, 140, 170]);
    expect(asked(alike, "2025").kind).toBe("breakdown");
    expect(asked(alike, "2024/2025").kind).toBe("no-breakdown");
  });

  it("no simplex over the months and the quarter tells a hidden count", () => {
    let hidden = 0;
    fc.assert(
      fc.property(tables(3, 4), (table) => {
        const index = factIndex(facts(table));
        const served = months.map((text) => month(index, text));
        const isServed = breakdownFigures(of, index, { period: QUARTER, dimension: "channel" }).kind === "breakdown";
        if (isServed && served.every((row) => row !== undefined)) hidden += withstands(served, table);
      }),
      { numRuns: 300 },
    );
    expect(hidden).toBeGreaterThan(0);
  });

  it("a level is that of its last month, and tells nothing of the others", () => {
    const stock = countCard({ breakdowns: ["channel"], frequency: "month", aggregation: "stock" });
    const given = facts([
      [30, 40, 50, 60],
      [3, 7, 40, 50],
      [30, 40, 50, 60],
    ]);
    const found = breakdownFigures(stock, given, { ...at("2025-Q1", "2025-04-20"), dimension: "channel" });
    expect(categories(found, NAMES)).toEqual([30, 40, 50, 60]);
  });
});

/** One published number: which unknowns it adds up, and what they come to. */
interface Equation {
  readonly members: readonly number[];
  readonly total: number;
}

/** Bounds of a sum of unknowns from 0 that satisfy equations, of which one holds them all. */
function boundsOf(equations: readonly Equation[], unknowns: number, sumOf: readonly number[]): [number, number] {
  const rows = equations.map(({ members }) => Array.from({ length: unknowns }, (_, place) => +members.includes(place)));
  const right = equations.map(({ total }) => total);
  const all = Math.max(...right);
  const own = Array.from({ length: unknowns }, (_, place) => +sumOf.includes(place));
  // The sum as an unknown of its own, and what it stays below the total of all.
  const system = [
    ...rows.map((row) => [...row, 0, 0]),
    [...own, -1, 0].map((factor) => -factor),
    [...own.map(() => 0), 1, 1],
  ];
  const known = [...right, 0, all];
  return [all - largest(system, known, unknowns + 1), largest(system, known, unknowns)];
}

/** The unknown of a unit, a month and a category, of three months and three categories. */
const cell = (unit: number, month: number, category: number): number => (unit * 3 + month) * 3 + category;

describe("units, periods and categories at the same time", () => {
  const months = ["2025-01", "2025-02", "2025-03"];
  const units = ["u0", "u1"];
  const names = NAMES.slice(0, 3);
  const of = countCard({ breakdowns: ["channel"], frequency: "month" });

  it("no simplex over all that is served tells a hidden count, or that it is small", () => {
    let hidden = 0;
    let quarters = 0;
    const open = fc.array(fc.array(fc.integer({ min: 20, max: 60 }), { minLength: 3, maxLength: 3 }), {
      minLength: 3,
      maxLength: 3,
    });
    const mixed = fc
      .tuple(open, fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }), fc.nat({ max: 2 }))
      .map(([rows, small, place]) => rows.map((row, month) => (month === place ? small : row)));
    const world = fc.array(fc.oneof(tables(3, 3), open, mixed), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(world, (table) => {
        const count = (place: number): number =>
          table[Math.floor(place / 9)]?.[Math.floor(place / 3) % 3]?.[place % 3] ?? 0;
        const index = factIndex(
          table.flatMap((rows, unit) => lineFacts(rows, (row) => ({ unit: `u${unit}`, period: months[row] ?? "" }))),
        );
        const equations: Equation[] = [];
        const secrets: (readonly number[])[] = [];
        for (const [unitPlace, unit] of [...units, undefined].entries()) {
          for (const [monthPlace, text] of [...months, "2025-Q1"].entries()) {
            const found = breakdownFigures(of, index, { period: period(text), dimension: "channel", unit });
            if (found.kind !== "breakdown") continue;
            if (monthPlace === 3 && unit !== undefined) quarters += 1;
            const lines = units.flatMap((_, own) =>
              unit === undefined || own === unitPlace
                ? months.flatMap((__, month) =>
                    monthPlace === 3 || month === monthPlace ? [[own, month] as const] : [],
                  )
                : [],
            );
            const members = (category: number): number[] => lines.map(([own, month]) => cell(own, month, category));
            equations.push({ members: names.flatMap((_, category) => members(category)), total: valueOf(found.total) });
            for (const [category, shown] of (categories(found, names) ?? []).entries()) {
              if (shown === SUPPRESSED) secrets.push(members(category));
              else equations.push({ members: members(category), total: shown });
            }
          }
        }
        if (secrets.length === 0) return;
        // All that there is, which the totals of the units give.
        equations.push({ members: table.flat(2).map((_, place) => place), total: sum(table.flat(2)) });
        for (const secret of secrets) {
          const [lower, upper] = boundsOf(equations, 18, secret);
          expect(upper).toBeGreaterThan(lower + 1e-6);
          const least = sum(secret.map(count)) < THRESHOLD ? THRESHOLD : 0;
          expect(upper).toBeGreaterThanOrEqual(least - 1e-6);
          hidden += 1;
        }
      }),
      { numRuns: 100 },
    );
    expect(hidden).toBeGreaterThan(0);
    expect(quarters).toBeGreaterThan(0);
  });

  const facts = (first: readonly number[]): Fact[] =>
    units.flatMap((unit, place) =>
      lineFacts([place === 0 ? first : [30, 40, 50], [30, 40, 50], [30, 40, 50]], (row) => ({
        unit,
        period: months[row] ?? "",
      })),
    );
  const asked = (given: readonly Fact[], unit: string): string =>
    breakdownFigures(of, given, { period: QUARTER, dimension: "channel", unit }).kind;

  it("the quarter of a unit is refused where a month of it hides something", () => {
    expect(asked(facts([30, 40, 50]), "u0")).toBe("breakdown");
    expect(asked(facts([3, 7, 40]), "u0")).toBe("no-breakdown");
  });
});

describe("a numerator and its denominator together", () => {
  it("no simplex that knows that the one is part of the other tells a hidden count", () => {
    let hidden = 0;
    fc.assert(
      fc.property(tables(3, 3), tables(3, 3), (numerators, rest) => {
        const denominators = numerators.map((row, i) => row.map((numerator, j) => numerator + (rest[i]?.[j] ?? 0)));
        const found = crossFigures(card(AGE_AND_PLACE), cutFacts(numerators, denominators), {
          period: QUARTER,
          dimensions: ["age", "place"],
        });
        if (found.kind !== "cross-table") return;
        // Nine unknowns that are counted in the numerator, and nine that are not.
        const equations: Equation[] = [];
        const tell = (places: readonly number[], numerator: number, denominator: number): void => {
          equations.push({ members: places, total: numerator });
          equations.push({ members: [...places, ...places.map((place) => place + 9)], total: denominator });
        };
        const places = Array.from({ length: 9 }, (_, place) => place);
        const both = (own: readonly number[]): [number, number] => [
          sum(own.map((place) => numerators[Math.floor(place / 3)]?.[place % 3] ?? 0)),
          sum(own.map((place) => denominators[Math.floor(place / 3)]?.[place % 3] ?? 0)),
        ];
        const secrets = places.filter((place) => {
          const figure = found.cells[Math.floor(place / 3)]?.[place % 3]?.figure;
          return figure?.kind === "no-figure" && figure.reason === "suppressed";
        });
        for (const place of places) if (!secrets.includes(place)) tell([place], ...both([place]));
        for (const line of [0, 1, 2]) {
          for (const own of [
            places.filter((one) => one % 3 === line),
            places.filter((one) => Math.floor(one / 3) === line),
          ]) {
            tell(own, ...both(own));
          }
        }
        tell(places, ...both(places));
        for (const secret of secrets) {
          for (const [part, own] of [[secret], [secret, secret + 9]].entries()) {
            const [lower, upper] = boundsOf(equations, 18, own);
            expect(upper, `cell ${secret}, part ${part}`).toBeGreaterThan(lower + 1e-6);
            const least = (both([secret])[part] ?? 0) < THRESHOLD ? THRESHOLD : 0;
            expect(upper).toBeGreaterThanOrEqual(least - 1e-6);
          }
          hidden += 1;
        }
      }),
      { numRuns: 60 },
    );
    expect(hidden).toBeGreaterThan(0);
  });
});
