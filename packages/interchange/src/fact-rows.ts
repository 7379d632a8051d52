import type { CsvTable } from "./csv-table.ts";
import { factOfRow } from "./fact-row.ts";
import type { FactRules } from "./fact-rules.ts";
import type { ColumnPlan } from "./facts-columns.ts";
import { periodReader } from "./period-reader.ts";
import type { PlacedFact } from "./placed-fact.ts";
import type { ProblemList } from "./problem.ts";

/** What every row lacks when the file has no such column: told once, of the heading. */
const ABSENT_COLUMN_CODES = new Set(["denominator-missing", "percentage-offered", "effective-count-missing"]);

/**
 * The facts in the rows below the heading. Every wrong cell of a row is told, and a row with a wrong cell gives no fact.
 *
 * Cells are checked one by one instead of through the schema of a fact: the same rules, at a fraction of the time, and with
 * words for a spreadsheet.
 */
export function factRows(
  { rows, firstRow }: CsvTable,
  plan: ColumnPlan,
  { file, rules, problems }: { readonly file: string; readonly rules: FactRules; readonly problems: ProblemList },
): PlacedFact[] {
  const facts: PlacedFact[] = [];
  const columns = new Set<string>(plan.index.keys());
  const context = { plan, rules, periodAt: periodReader() };
  for (let index = 1; index < rows.length; index += 1) {
    const cells = rows[index] ?? [];
    const row = firstRow + index;
    if (isBlank(cells)) continue;
    if (isRagged(cells, plan.width)) {
      problems.add({ file, row, code: "row-ragged", params: { found: cells.length, expected: plan.width } });
      continue;
    }
    const fact = factOfRow(cells, context, (column, code, params) => {
      const isAbsent = ABSENT_COLUMN_CODES.has(code) && !columns.has(column);
      if (!isAbsent) {
        problems.add(() => ({ file, row, column, code, params: typeof params === "function" ? params() : params }));
      } else problems.addOnce({ file, row: firstRow, column, code: "column-missing", params: { expected: column } });
    });
    if (fact !== undefined) facts.push({ fact, file, row });
  }
  return facts;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === "" || cell.trim() === "");
}

/** Empty cells behind the last column are what spreadsheets leave behind; anything else has lost its column. */
function isRagged(cells: readonly string[], width: number): boolean {
  return cells.length < width || cells.slice(width).some((cell) => cell.trim() !== "");
}
