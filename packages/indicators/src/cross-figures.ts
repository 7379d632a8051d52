import type { Period } from "@maatstaf/kernel";
import { baseFigure } from "./base-figure.ts";
import { pooled } from "./base.ts";
import type { Base } from "./base.ts";
import type { CategoryFigure } from "./breakdown-figures.ts";
import { cutBases } from "./cut-bases.ts";
import type { CutBase } from "./cut-bases.ts";
import { indexed } from "./fact-index.ts";
import type { Cell, FactIndex } from "./fact-index.ts";
import type { Fact } from "./fact.ts";
import { noFigure } from "./figure.ts";
import type { Figure, NoFigureReason } from "./figure.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import { countedCells, overTime, takesLast } from "./period-base.ts";
import { periodTiles } from "./period-tiles.ts";
import { isTablePublished } from "./published-cut.ts";
import { tableSuppression } from "./table-suppression.ts";

/** One cell of a table. */
export type CrossCell = Omit<CategoryFigure, "category">;

/** A figure broken down along two dimensions at once, with the totals of rows and columns. */
export type CrossFigures =
  | {
      readonly kind: "cross-table";
      readonly dimensions: readonly [string, string];
      /** Categories of the first dimension, in alphabetical order. */
      readonly rows: readonly string[];
      /** Categories of the second one. */
      readonly columns: readonly string[];
      /** Row by row. */
      readonly cells: readonly (readonly CrossCell[])[];
      readonly totals: { readonly rows: readonly Figure[]; readonly columns: readonly Figure[]; readonly all: Figure };
    }
  | { readonly kind: "no-breakdown"; readonly reason: NoFigureReason };

/** Which table is asked for. */
export interface CrossRequest {
  readonly period: Period;
  /** Two dimensions that the card publishes together; `unit` stands for the units of the facts. */
  readonly dimensions: readonly [string, string];
}

/**
 * The figures of two dimensions at once (gender by age class) in one period, as a table with totals.
 *
 * Only a pair of dimensions among the `publishedCuts` of the card is served. Cells that rest on 1 to `minimumCount − 1`
 * persons or cases, in numerator or denominator, are `suppressed`, and for each of them three more that form a rectangle with
 * it, so that no total gives one away. A survey group of fewer than 30 in which 95 % gave one answer is hidden, with `nearly`.
 * Where no rectangle protects a cell, or a total is too small itself, there is no table, with reason `suppressed`: merge
 * categories first. So it is with a period longer than those of the card, unless none of its parts hides anything.
 *
 * @param facts - Facts in any order, one per key; or their index. They must be cut along both dimensions.
 * @returns The cells by row, with the totals; or the reason why there is no table.
 * @throws RangeError when two facts of the indicator have one key.
 *
 * @see docs/methods/disclosure-control.md
 *
 * @example
 * ```ts
 * import { crossFigures, Fact, IndicatorCard } from "@maatstaf/indicators";
 * import { period } from "@maatstaf/kernel";
 *
 * const card = IndicatorCard.parse({
 *   id: "visits", version: 1, status: "proposed", name: { nl: "Bezoeken" }, question: { nl: "Hoeveel bezoeken?" },
 *   level: "output", aggregation: "count", numerator: { nl: "bezoeken" }, scale: 1, unit: "", decimals: 0,
 *   direction: "neutral", frequency: "quarter", lagDays: 10, breakdowns: ["age", "place"], publishedCuts: [["age", "place"]],
 *   source: { system: "kassa", owner: "teamleider" }, owner: "afdelingshoofd",
 * });
 * const counts = { young: [20, 3, 15], middle: [18, 22, 9], old: [30, 12, 11] };
 * const facts = Object.entries(counts).flatMap(([age, row]) =>
 *   row.map((numerator, index) =>
 *     Fact.parse({ indicatorId: "visits", period: "2025-Q1", breakdown: { age, place: `place-${index}` }, numerator }),
 *   ),
 * );
 * const found = crossFigures(card, facts, { period: period("2025-Q1"), dimensions: ["age", "place"] });
 * const shown = found.kind === "cross-table" ? found.cells.map((row) => row.map(({ figure }) => (figure.kind === "figure" ? figure.value : "•"))) : [];
 * shown // => [[18, 22, 9], [30, "•", "•"], [20, "•", "•"]]
 * ```
 */
export function crossFigures(
  card: IndicatorCard,
  facts: readonly Fact[] | FactIndex,
  { period, dimensions }: CrossRequest,
): CrossFigures {
  const tiles = periodTiles(period, card.frequency);
  if (tiles.kind !== "tiles") return { kind: "no-breakdown", reason: tiles.kind };
  if (card.aggregation === "text") return { kind: "no-breakdown", reason: "text" };
  if (!isTablePublished(card, dimensions)) return { kind: "no-breakdown", reason: "suppressed" };
  const own = indexed(facts).indicator(card.id);
  const perPeriod = tiles.periods
    .map((tile) => cutBases(card, cellsFor(own.cells(tile), dimensions), dimensions))
    .filter((cuts) => cuts.length > 0)
    .slice(takesLast(card) ? -1 : 0);
  const rows = categoriesAt(perPeriod, 0);
  const columns = categoriesAt(perPeriod, 1);
  if (rows.length === 0) return { kind: "no-breakdown", reason: "no-facts" };
  const tables = perPeriod.map((cuts) => tableOf(cuts, rows, columns));
  const bases = rows.map((_, row) =>
    columns.map((__, column) =>
      overTime(
        card,
        tables.map((table) => table[row]?.[column]),
      ),
    ),
  );
  const suppression = tableSuppression(card, bases);
  if (
    suppression.kind === "not-publishable" ||
    (tables.length > 1 && !tables.every((table) => hidesNothing(card, table)))
  ) {
    return { kind: "no-breakdown", reason: "suppressed" };
  }
  const total = (isIn: (row: number, column: number) => boolean): Figure =>
    baseFigure(
      card,
      overTime(
        card,
        tables.map((table) => pooledOf(table, isIn)),
      ),
    );
  return {
    kind: "cross-table",
    dimensions,
    rows,
    columns,
    cells: bases.map((line, row) =>
      line.map((base, column): CrossCell => {
        if (!suppression.isHidden(row, column)) return { figure: baseFigure(card, base) };
        const nearly = suppression.unanimousAt(row, column);
        return { figure: noFigure("suppressed"), ...(nearly === undefined ? {} : { nearly }) };
      }),
    ),
    totals: {
      rows: rows.map((_, own) => total((row) => row === own)),
      columns: columns.map((_, own) => total((__, column) => column === own)),
      all: total(() => true),
    },
  };
}

type Table = readonly (readonly (Base | undefined)[])[];

/** All cells that count; where units are a dimension, those of units only. */
function cellsFor(cells: readonly Cell[], dimensions: readonly string[]): readonly Cell[] {
  return dimensions.includes("unit") ? cells.filter(({ unit }) => unit !== undefined) : countedCells(cells, undefined);
}

function categoriesAt(perPeriod: readonly (readonly CutBase[])[], place: number): readonly string[] {
  return [...new Set(perPeriod.flat().map(({ categories }) => categories[place] ?? ""))].toSorted();
}

function tableOf(cuts: readonly CutBase[], rows: readonly string[], columns: readonly string[]): Table {
  const byKey = new Map(cuts.map(({ categories, base }) => [JSON.stringify(categories), base]));
  return rows.map((row) => columns.map((column) => byKey.get(JSON.stringify([row, column]))));
}

function hidesNothing(card: IndicatorCard, table: Table): boolean {
  const found = tableSuppression(card, table);
  return found.kind === "hidden" && table.every((line, row) => line.every((_, column) => !found.isHidden(row, column)));
}

function pooledOf(table: Table, isIn: (row: number, column: number) => boolean): Base | undefined {
  return pooled(
    table
      .flatMap((line, row) => line.filter((base, column) => base !== undefined && isIn(row, column)))
      .filter((base) => base !== undefined),
  );
}
