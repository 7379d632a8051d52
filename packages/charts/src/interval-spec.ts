import type { DrawingIdentity } from "./svg-root.ts";

/** One item of an interval chart, e.g. a question of a survey. All figures share one unit. */
export interface IntervalRow {
  readonly label: string;
  /** Finite; `undefined` where there is no figure: `note` or `words.empty` then stands in its place. */
  readonly value: number | undefined;
  /** Ends of the interval; drawn when both are there. */
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
  /** Number of answers. */
  readonly n?: number | undefined;
  /** Why there is no figure, or a remark for the table. */
  readonly note?: string | undefined;
}

/** Every word an interval chart may show. */
export interface IntervalWords {
  /** Heading of the items in the table. */
  readonly item: string;
  /** Name of the figure and its unit: caption of the drawing and heading of the column. */
  readonly value: string;
  readonly lower: string;
  readonly upper: string;
  /** Heading of the numbers of answers, e.g. "n". */
  readonly n: string;
  readonly note: string;
  /** Stands where there is no figure, e.g. "geen gegevens". */
  readonly empty?: string;
}

/** What {@link intervalDrawing} draws. */
export interface IntervalSpec extends DrawingIdentity {
  /** Pixels, default {@link INTERVAL_WIDTH}, at least {@link INTERVAL_LEAST_WIDTH}. The height follows from the rows. */
  readonly width?: number;
  /** From top to bottom. */
  readonly rows: readonly IntervalRow[];
  /** A line across all rows, e.g. a target or the result of the whole organisation. */
  readonly reference?: { readonly label: string; readonly value: number } | undefined;
  /** Ends of the scale of answers, e.g. `[0, 100]` or `[1, 5]`: the axis shows all of it. Else it fits the figures. */
  readonly scale?: readonly [number, number];
  /** Bars from zero under the intervals; the axis then includes zero. */
  readonly bars?: boolean;
  readonly words: IntervalWords;
  readonly formatValue: (value: number) => string;
  /** For the axis; default `formatValue`. */
  readonly formatTick?: (value: number) => string;
  /** For the numbers of answers. */
  readonly formatCount: (count: number) => string;
}

/** Width of an interval chart when the specification names none, in pixels. */
export const INTERVAL_WIDTH = 640;

/** Smallest width of an interval chart, in pixels. */
export const INTERVAL_LEAST_WIDTH = 240;
