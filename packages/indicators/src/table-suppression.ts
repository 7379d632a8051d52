import { SUPPRESSED, suppressedTable } from "@maatstaf/statistics";
import { pooled } from "./base.ts";
import type { Base } from "./base.ts";
import { breakdownSuppression, countTables, keepsSmallCounts, unanimousGroups } from "./breakdown-suppression.ts";
import type { IndicatorCard } from "./indicator-card.ts";

/** Which cells of a table are hidden. */
export type TableSuppression =
  | {
      readonly kind: "hidden";
      readonly isHidden: (row: number, column: number) => boolean;
      /** Of a small group that gave nearly one answer: which. */
      readonly unanimousAt: (row: number, column: number) => "all" | "none" | undefined;
    }
  | { readonly kind: "not-publishable" };

/**
 * The cells that may not be shown beside each other and the totals of their rows and columns, by the rectangle method.
 * Numerator and denominator are protected apart; what either hides is hidden. A table with a total that could not be shown
 * on its own is not publishable.
 *
 * @see docs/methods/disclosure-control.md
 */
export function tableSuppression(
  card: IndicatorCard,
  table: readonly (readonly (Base | undefined)[])[],
): TableSuppression {
  const columns = (table[0] ?? []).map((_, column) => table.map((row) => row[column]));
  for (const lines of [table, columns]) {
    const margin = breakdownSuppression(
      card,
      lines.map((line) => pooled(line.filter((base) => base !== undefined))),
    );
    if (margin.kind === "not-publishable" || margin.hidden.size > 0) return { kind: "not-publishable" };
  }
  const unanimous = table.map((row) => unanimousGroups(card, row));
  const alsoHidden = unanimous.flatMap((row, i) => [...row.keys()].map((j) => [i, j] as const));
  const hidden = new Set<string>();
  for (const counts of countTables(card, table)) {
    const found = suppressedTable(counts, { threshold: card.minimumCount, alsoHidden });
    if (found.kind === "not-publishable") return { kind: "not-publishable" };
    for (const [i, row] of found.published.cells.entries()) {
      for (const [j, cell] of row.entries()) if (cell === SUPPRESSED) hidden.add(`${i}|${j}`);
    }
  }
  // What one of the two tables hides is hidden in the other as well, where it may be all that is hidden of its row.
  const rows = table.map((line, i) => line.map((base, j) => ({ base, isHidden: hidden.has(`${i}|${j}`) })));
  if (!keepsSmallCounts(card, rows)) return { kind: "not-publishable" };
  return {
    kind: "hidden",
    isHidden: (row, column) => hidden.has(`${row}|${column}`),
    unanimousAt: (row, column) => unanimous[row]?.get(column),
  };
}
