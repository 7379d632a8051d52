import type { ChartTable, ChartTableColumn } from "./drawing.ts";
import type { IntervalRow, IntervalSpec } from "./interval-spec.ts";

interface Column extends ChartTableColumn {
  readonly cell: (row: IntervalRow) => string;
}

/** The figures of an interval chart as a table; a column without a single figure is left out. */
export function intervalTable({ title, rows, words, formatValue, formatCount }: IntervalSpec): ChartTable {
  const figure = (value: number | undefined) => (value === undefined ? "" : formatValue(value));
  const fixed: readonly Column[] = [
    { label: words.item, align: "start", cell: (row) => row.label },
    { label: words.value, align: "end", cell: (row) => figure(row.value) },
  ];
  const optional: readonly Column[] = [
    { label: words.lower, align: "end", cell: (row) => figure(row.lower) },
    { label: words.upper, align: "end", cell: (row) => figure(row.upper) },
    { label: words.n, align: "end", cell: (row) => (row.n === undefined ? "" : formatCount(row.n)) },
    { label: words.note, align: "start", cell: (row) => row.note ?? "" },
  ];
  const columns = [...fixed, ...optional.filter((column) => rows.some((row) => column.cell(row) !== ""))];
  return {
    caption: title,
    columns: columns.map(({ label, align }) => ({ label, align })),
    rows: rows.map((row) => columns.map((column) => column.cell(row))),
  };
}
