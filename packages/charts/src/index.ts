export { controlChartDrawing } from "./control-chart.ts";
export { CONTROL_CHART_LEAST, CONTROL_CHART_SIZE } from "./control-chart-spec.ts";
export type {
  ChartAnnotation,
  ChartWords,
  ControlChartPoint,
  ControlChartSpec,
  Mark,
  TargetPath,
} from "./control-chart-spec.ts";
export type { ChartTable, ChartTableColumn, Drawing } from "./drawing.ts";
export { intervalDrawing } from "./interval-chart.ts";
export { INTERVAL_LEAST_WIDTH, INTERVAL_WIDTH } from "./interval-spec.ts";
export type { IntervalRow, IntervalSpec, IntervalWords } from "./interval-spec.ts";
export { SPARKLINE_LEAST, SPARKLINE_SIZE, sparkline } from "./sparkline.ts";
export type { SparklineSpec } from "./sparkline.ts";
export type { DrawingIdentity } from "./svg-root.ts";
export { DRAWN_SYMBOLS, symbolDrawing } from "./symbol-drawing.ts";
