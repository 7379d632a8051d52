import type { ControlChartPoint, ControlChartSpec } from "./control-chart-spec.ts";
import type { ChartTable, ChartTableColumn } from "./drawing.ts";
import { numberedAnnotations } from "./annotation-numbers.ts";

interface Column extends ChartTableColumn {
  readonly cell: (point: ControlChartPoint, index: number) => string;
}

/** The figures of a control chart or sparkline as a table; a column without a single figure is left out. */
export function controlChartTable(
  spec: Pick<ControlChartSpec, "title" | "points" | "target" | "annotations" | "words" | "formatValue">,
): ChartTable {
  const { points, words, target } = spec;
  const annotations = numberedAnnotations(spec.annotations ?? []);
  const figure = (value: number | undefined) => (value === undefined ? "" : spec.formatValue(value));
  const remarks = (point: ControlChartPoint, index: number) =>
    [
      point.mark === "common" || point.value === undefined ? undefined : words.marks[point.mark],
      point.provisional === true ? words.provisional : undefined,
      point.trial === true ? words.trial : undefined,
      point.note,
      ...annotations.filter((note) => note.index === index).map((note) => `(${note.number}) ${note.text}`),
    ]
      .filter((remark) => remark !== undefined && remark !== "")
      .join("; ");

  const fixed: readonly Column[] = [
    { label: words.period, align: "start", cell: (point) => point.label },
    { label: words.value, align: "end", cell: (point) => figure(point.value) },
  ];
  const optional: readonly Column[] = [
    { label: words.mean, align: "end", cell: (point) => figure(point.centre) },
    { label: words.lower, align: "end", cell: (point) => figure(point.lower) },
    { label: words.upper, align: "end", cell: (point) => figure(point.upper) },
    { label: words.target, align: "end", cell: (_, index) => figure(target?.values[index]) },
    { label: words.note, align: "start", cell: remarks },
  ];
  const columns = [
    ...fixed,
    ...optional.filter((column) => points.some((point, index) => column.cell(point, index) !== "")),
  ];
  return {
    caption: spec.title,
    columns: columns.map(({ label, align }) => ({ label, align })),
    rows: points.map((point, index) => columns.map((column) => column.cell(point, index))),
  };
}
