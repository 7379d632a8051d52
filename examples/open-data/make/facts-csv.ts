/** One row of a facts file, before it is written: the columns of the workspace folder, numbers still numbers. */
export type FactRow = {
  readonly indicator: string;
  readonly period: string;
  readonly unit: string;
  readonly numerator: number;
  readonly denominator?: number;
  readonly effectiveCount?: number;
  readonly sumOfSquares?: number;
};

/**
 * The text of a facts file in the normal form of a workspace folder: sorted on indicator, period and unit, LF, comma
 * between cells, point as decimal mark, and no optional column that would stay empty.
 */
export function factsCsv(rows: readonly FactRow[]): string {
  const optional = [
    { name: "denominator", cell: (row: FactRow) => row.denominator },
    { name: "effective_count", cell: (row: FactRow) => row.effectiveCount },
    { name: "sum_of_squares", cell: (row: FactRow) => row.sumOfSquares },
  ].filter(({ name, cell }) => name === "denominator" || rows.some((row) => cell(row) !== undefined));
  const header = ["indicator", "period", "unit", "numerator", ...optional.map(({ name }) => name)];
  const lines = rows.toSorted(inOrder).map((row) => {
    const numbers = [row.numerator, ...optional.map(({ cell }) => cell(row))];
    return [row.indicator, row.period, row.unit, ...numbers.map(numberText)].join(",");
  });
  return `${[header.join(","), ...lines].join("\n")}\n`;
}

function inOrder(a: FactRow, b: FactRow): number {
  return compareText(a.indicator, b.indicator) || compareText(a.period, b.period) || compareText(a.unit, b.unit);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Exactly three decimals could be read as thousands (`1.234`): a zero behind them takes the doubt away. */
function numberText(value: number | undefined): string {
  if (value === undefined) return "";
  const text = String(value);
  return /^\d{1,3}\.\d{3}$/u.test(text) ? `${text}0` : text;
}
