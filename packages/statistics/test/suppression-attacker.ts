import { SUPPRESSED } from "@maatstaf/statistics";
import type { PublishedCount } from "@maatstaf/statistics";

import { largest } from "./linear-programme.ts";

/** What the attacker reads: cells and margins, and nothing the publisher keeps. */
export interface Readable {
  readonly cells: readonly (readonly PublishedCount[])[];
  readonly rows: readonly number[];
  /** Left out for a single row with its total. */
  readonly columns?: readonly number[];
}

const shown = (cell: PublishedCount | undefined): number => (typeof cell === "number" ? cell : 0);

/** Bounds of every hidden cell, by row and column, from a linear programme per bound. */
export interface Bound {
  readonly row: number;
  readonly column: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * A reader with a linear solver: margins less what is shown are equations in the hidden cells, of which each is known
 * to be at least `lowestHidden`.
 */
export function attack({ cells, rows, columns }: Readable, lowestHidden: 0 | 1): Bound[] {
  const hidden = cells.flatMap((line, row) =>
    line.flatMap((cell, column) => (cell === SUPPRESSED ? [{ row, column }] : [])),
  );
  const lines = [
    ...rows.map((total, row) => ({
      members: hidden.map((place) => Number(place.row === row)),
      left: total - (cells[row] ?? []).reduce<number>((sum, cell) => sum + shown(cell), 0),
    })),
    ...(columns ?? []).map((total, column) => ({
      members: hidden.map((place) => Number(place.column === column)),
      left: total - cells.reduce((sum, line) => sum + shown(line[column]), 0),
    })),
  ].filter(({ members }) => members.includes(1));
  // Unknowns are what each hidden cell has above the lowest, so that they start at 0.
  const equations = lines.map(({ members }) => members);
  const right = lines.map(({ members, left }) => left - lowestHidden * members.filter(Boolean).length);
  return hidden.map((place, unknown) => ({
    ...place,
    upper: lowestHidden + largest(equations, right, unknown),
    lower: lowestHidden + smallest(equations, right, unknown),
  }));
}

/** The smallest value of one unknown: with a slack below a bound that it cannot exceed, the largest slack. */
function smallest(equations: readonly (readonly number[])[], right: readonly number[], unknown: number): number {
  const bound = right.reduce((sum, value) => sum + value, 0);
  const slack = equations[0]?.length ?? 0;
  const extended = [
    ...equations.map((row) => [...row, 0]),
    Array.from({ length: slack + 1 }, (_, place) => Number(place === unknown || place === slack)),
  ];
  return bound - largest(extended, [...right, bound], slack);
}

/** Every table of whole numbers that a reader cannot rule out: bounds of each hidden cell by trying them all. */
export function attackByTrying({ cells, rows, columns = [] }: Readable, lowestHidden: 0 | 1): Bound[] {
  const hidden = cells.flatMap((line, row) =>
    line.flatMap((cell, column) => (cell === SUPPRESSED ? [{ row, column }] : [])),
  );
  const rowLeft = rows.map(
    (total, row) => total - (cells[row] ?? []).reduce<number>((sum, cell) => sum + shown(cell), 0),
  );
  const columnLeft = columns.map((total, column) => total - cells.reduce((sum, line) => sum + shown(line[column]), 0));
  const bounds = hidden.map((place) => ({
    ...place,
    lower: Number.POSITIVE_INFINITY,
    upper: Number.NEGATIVE_INFINITY,
  }));
  const chosen: number[] = [];
  const extend = (): void => {
    const place = hidden[chosen.length];
    if (place === undefined) {
      if (rowLeft.some((left) => left !== 0) || columnLeft.some((left) => left !== 0)) return;
      for (const [unknown, value] of chosen.entries()) {
        const bound = bounds[unknown];
        if (bound === undefined) continue;
        bound.lower = Math.min(bound.lower, value);
        bound.upper = Math.max(bound.upper, value);
      }
      return;
    }
    const { row, column } = place;
    const most = Math.min(rowLeft[row] ?? 0, columnLeft[column] ?? 0);
    for (let value: number = lowestHidden; value <= most; value += 1) {
      rowLeft[row] = (rowLeft[row] ?? 0) - value;
      columnLeft[column] = (columnLeft[column] ?? 0) - value;
      chosen.push(value);
      extend();
      chosen.pop();
      rowLeft[row] = (rowLeft[row] ?? 0) + value;
      columnLeft[column] = (columnLeft[column] ?? 0) + value;
    }
  };
  extend();
  return bounds;
}
