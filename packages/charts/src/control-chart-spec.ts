import type { DrawingIdentity } from "./svg-root.ts";

/**
 * What a point says, as judged by whoever made the figures. Each mark has a shape and a colour of its own: `common` a
 * grey disc, `improvement` a blue diamond, `concern` an orange triangle, `neutral` (special, neither good nor bad) a
 * purple square.
 */
export type Mark = "common" | "improvement" | "concern" | "neutral";

/** One period of a control chart. Values, limits and centre share one unit; `undefined` means that there is none. */
export interface ControlChartPoint {
  /** Period as the axis shows it, e.g. `K1 2026`. Labels that end in the same year share it, on a second row. */
  readonly label: string;
  /** Finite; `undefined` is a gap and breaks the line. */
  readonly value: number | undefined;
  readonly centre?: number | undefined;
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
  readonly mark: Mark;
  /** Points with the same number share their limits; where it changes the chart shows that limits start anew. */
  readonly segment?: number | undefined;
  /** Limits from too few points to rely on: drawn dashed. */
  readonly trial?: boolean | undefined;
  /** A figure that can still change: drawn hollow. */
  readonly provisional?: boolean | undefined;
  /** Remark for the table. */
  readonly note?: string | undefined;
}

/** A target per point, in the unit of the values; `undefined` where none holds. */
export interface TargetPath {
  readonly label: string;
  readonly values: readonly (number | undefined)[];
}

/** Something that happened at a point: a numbered marker in the picture, its text underneath. */
export interface ChartAnnotation {
  /** Index into `points`. */
  readonly index: number;
  readonly text: string;
}

/** Every word a chart may show. The package has none of its own. */
export interface ChartWords {
  /** Name of the figure and its unit: caption of the value axis and heading of the column. */
  readonly value: string;
  readonly mean: string;
  readonly lower: string;
  readonly upper: string;
  readonly target: string;
  readonly period: string;
  readonly note: string;
  readonly marks: Readonly<Record<Mark, string>>;
  /** Drawn when no point has a value, e.g. "geen gegevens". */
  readonly empty?: string;
  /** Names hollow points in the key and the table, e.g. "voorlopig". */
  readonly provisional?: string;
  /** Names dashed limits in the key and the table, e.g. "voorlopige grenzen". */
  readonly trial?: string;
}

/** What {@link controlChartDrawing} draws. Numbers are shown through `formatValue` and never otherwise. */
export interface ControlChartSpec extends DrawingIdentity {
  /** Pixels, default {@link CONTROL_CHART_SIZE}, at least {@link CONTROL_CHART_LEAST}. */
  readonly width?: number;
  /** Pixels without the notes underneath, default {@link CONTROL_CHART_SIZE}, at least {@link CONTROL_CHART_LEAST}. */
  readonly height?: number;
  /** Whether the value axis must include zero. Without it the axis fits what is drawn. */
  readonly startAtZero?: boolean;
  /** Oldest first. */
  readonly points: readonly ControlChartPoint[];
  readonly target?: TargetPath | undefined;
  readonly annotations?: readonly ChartAnnotation[];
  readonly words: ChartWords;
  readonly formatValue: (value: number) => string;
  /** For the value axis, e.g. with fewer decimals; default `formatValue`. */
  readonly formatTick?: (value: number) => string;
}

/** Size of a control chart when the specification names none, in pixels. */
export const CONTROL_CHART_SIZE = { width: 640, height: 280 } as const;

/** Smallest size of a control chart, in pixels: below it use a {@link sparkline}. */
export const CONTROL_CHART_LEAST = { width: 240, height: 120 } as const;
