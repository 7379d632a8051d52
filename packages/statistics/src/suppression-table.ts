import { readerIntervals } from "./suppression-reader.ts";
import type { CellAudit, CellRole, NotPublishable, PublishedCount } from "./suppression-cell.ts";
import { publishedCounts } from "./suppression-cell.ts";
import type { SuppressionRule, TableSuppressionOptions } from "./suppression-options.ts";
import { suppressionRule } from "./suppression-options.ts";

/** A table of counts with its margins, fit to publish. */
export interface SuppressedTable {
  readonly kind: "suppressed-table";
  /** What may be published. */
  readonly published: {
    readonly cells: readonly (readonly PublishedCount[])[];
    /** Margins and total; `undefined` when totals are withheld. */
    readonly totals:
      | { readonly rows: readonly number[]; readonly columns: readonly number[]; readonly all: number }
      | undefined;
  };
  /** Why, cell by cell. For the publisher only. */
  readonly audit: readonly (readonly CellAudit[])[];
}

/**
 * A table of counts of people with its margins, with small counts hidden, and others so that the margins do not give
 * them away: the rectangle (hypercube) method.
 *
 * For each small count, smallest first, a rectangle of four cells is hidden: the one whose corners not yet hidden add
 * up to the least. Around the rectangle a reader can move the count up by the smaller of its two neighbours, less
 * `lowestHidden`: that must reach the threshold. No corner is a 0 that readers know to be shown.
 *
 * @param table - Rows of equal length; the margins are their sums.
 * @param options - Threshold, zeros, totals.
 * @returns What may be published, with an audit that holds the narrowest bounds a reader can work out for each hidden
 *   cell; or `not-publishable` when no rectangle protects a small count.
 * @throws RangeError on rows of different lengths, a count that is no whole number from 0, or a threshold below 2.
 *
 * @see Hundepool et al. (2012), *Statistical Disclosure Control*, chapter 4; Repsilber (1994) for the hypercube method.
 * @see docs/methods/disclosure-control.md
 *
 * @example
 * ```ts
 * import { suppressedTable } from "@maatstaf/statistics";
 *
 * const table = suppressedTable([
 *   [20, 3, 15],
 *   [18, 22, 9],
 *   [30, 12, 11],
 * ]);
 * const cells = table.kind === "suppressed-table" && table.published.cells;
 * cells // => [[20, "•", "•"], [18, 22, 9], [30, "•", "•"]]
 * ```
 */
export function suppressedTable(
  table: readonly (readonly number[])[],
  options: TableSuppressionOptions = {},
): SuppressedTable | NotPublishable {
  requireRectangular(table);
  const rule = suppressionRule("suppressedTable", table, options);
  const also = new Set((options.alsoHidden ?? []).map(([row, column]) => `${row}|${column}`));
  const roles = table.map((row, i) =>
    row.map((count, j): CellRole => (rule.isSmall(count) || also.has(`${i}|${j}`) ? "primary" : "shown")),
  );
  if (rule.totals === "published") {
    for (const { row, column } of smallestFirst(table, roles)) {
      const corner = bestRectangle({ row, column }, { table, roles, rule });
      if (corner === undefined) return { kind: "not-publishable", place: [row, column] };
      for (const [i, j] of [
        [row, corner.column],
        [corner.row, column],
        [corner.row, corner.column],
      ] as const) {
        const line = roles[i];
        if (line?.[j] === "shown") line[j] = "secondary";
      }
    }
  }
  const intervals = readerIntervals(
    table,
    roles.map((row) => row.map((role) => role !== "shown")),
    rule,
  );
  return {
    kind: "suppressed-table",
    published: {
      cells: table.map((row, i) => publishedCounts(row, (j) => roles[i]?.[j] !== "shown")),
      totals: rule.totals === "published" ? totalsOf(table) : undefined,
    },
    audit: roles.map((row, i) => row.map((role, j) => ({ role, reader: intervals[i]?.[j] }))),
  };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Places of the small counts: by value, then row, then column. */
function smallestFirst(table: readonly (readonly number[])[], roles: readonly (readonly CellRole[])[]): Place[] {
  return roles
    .flatMap((line, row) => line.flatMap((role, column) => (role === "primary" ? [{ row, column }] : [])))
    .toSorted((a, b) => (table[a.row]?.[a.column] ?? 0) - (table[b.row]?.[b.column] ?? 0));
}

/** The opposite corner of the cheapest rectangle that protects a cell; the first of equals by row, then column. */
function bestRectangle(
  { row, column }: Place,
  {
    table,
    roles,
    rule,
  }: {
    readonly table: readonly (readonly number[])[];
    readonly roles: readonly (readonly CellRole[])[];
    readonly rule: SuppressionRule;
  },
): Place | undefined {
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  const cost = (i: number, j: number): number => (roles[i]?.[j] === "shown" ? at(i, j) : 0);
  let best: (Place & { cost: number }) | undefined;
  for (const i of table.keys()) {
    if (i === row) continue;
    for (const j of (table[row] ?? []).keys()) {
      if (j === column || ![at(row, j), at(i, column), at(i, j)].every(rule.canHide)) continue;
      const up = Math.min(at(row, j), at(i, column)) - rule.lowestHidden;
      if (up < 1 || at(row, column) + up < rule.threshold) continue;
      const sum = cost(row, j) + cost(i, column) + cost(i, j);
      if (best === undefined || sum < best.cost) best = { row: i, column: j, cost: sum };
    }
  }
  return best;
}

function totalsOf(table: readonly (readonly number[])[]): NonNullable<SuppressedTable["published"]["totals"]> {
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = (table[0] ?? []).map((_, j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0));
  return { rows, columns, all: rows.reduce((sum, count) => sum + count, 0) };
}

function requireRectangular(table: readonly (readonly number[])[]): void {
  const width = table[0]?.length ?? 0;
  const odd = table.findIndex((row) => row.length !== width);
  if (odd < 0) return;
  throw new RangeError(
    `suppressedTable: row ${odd} must have ${width} counts like the first, found ${table[odd]?.length}; ` +
      "pass 0 where there is nobody",
  );
}
