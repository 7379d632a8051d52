import type { Fact } from "@maatstaf/indicators";
import { BREAKDOWN_PREFIX, FACT_COLUMNS } from "./facts-columns.ts";
import type { FactColumn } from "./facts-columns.ts";
import { numberText } from "./number-text.ts";

/** Columns that stand in every file, filled or not. */
const ALWAYS: ReadonlySet<FactColumn> = new Set(["indicator", "period", "unit", "numerator", "denominator"]);

const CELL: Readonly<Record<FactColumn, (fact: Fact) => string>> = {
  indicator: ({ indicatorId }) => indicatorId,
  period: ({ period }) => period,
  unit: ({ unit }) => unit ?? "",
  numerator: ({ numerator }) => numberText(numerator),
  denominator: ({ denominator }) => optionalNumber(denominator),
  effective_count: ({ effectiveCount }) => optionalNumber(effectiveCount),
  sum_of_squares: ({ sumOfSquares }) => optionalNumber(sumOfSquares),
  provisional: ({ provisional }) => (provisional ? "true" : ""),
  source: ({ source }) => source ?? "",
  comment: ({ comment }) => comment ?? "",
};

/**
 * Facts as the text of a CSV file in normal form: sorted on indicator, period, unit and cut; `,` between cells, `.` before
 * decimals, LF at the end of each row; optional columns only where a fact fills them. The same facts give the same text,
 * whatever their order.
 *
 * @example
 * ```ts
 * import { factsText } from "@maatstaf/interchange";
 * import { Fact } from "@maatstaf/indicators";
 *
 * factsText([Fact.parse({ indicatorId: "complaints", period: "2025-Q1", unit: "balie", numerator: 4 })]) // => "indicator,period,unit,numerator,denominator\ncomplaints,2025-Q1,balie,4,\n"
 * ```
 */
export function factsText(facts: readonly Fact[]): string {
  const dimensions = [...new Set(facts.flatMap(({ breakdown }) => Object.keys(breakdown ?? {})))].toSorted();
  const columns = FACT_COLUMNS.filter(
    (column) => ALWAYS.has(column) || facts.some((fact) => CELL[column](fact) !== ""),
  );
  const before = columns.slice(0, columns.indexOf("numerator"));
  const after = columns.slice(before.length);
  const heading = [...before, ...dimensions.map((dimension) => BREAKDOWN_PREFIX + dimension), ...after];
  const rows = facts.map((fact) => [
    ...before.map((column) => CELL[column](fact)),
    ...dimensions.map((dimension) => fact.breakdown?.[dimension] ?? ""),
    ...after.map((column) => CELL[column](fact)),
  ]);
  const sorted = rows.toSorted((a, b) => inOrder(a, b, before.length + dimensions.length));
  return [heading, ...sorted].map((cells) => `${cells.map(cellText).join(",")}\n`).join("");
}

/** By the cells of the key, each as text. */
function inOrder(a: readonly string[], b: readonly string[], keyCells: number): number {
  for (let index = 0; index < keyCells; index += 1) {
    const [left = "", right = ""] = [a[index], b[index]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function optionalNumber(value: number | undefined): string {
  return value === undefined ? "" : numberText(value);
}

function cellText(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
