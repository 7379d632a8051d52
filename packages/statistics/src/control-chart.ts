/** The kinds of control chart; all give one and the same {@link ControlChart}. */
export type ChartMethod =
  | "xmr"
  | "moving-range"
  | "run"
  | "p"
  | "p-prime"
  | "u"
  | "u-prime"
  | "c"
  | "i-prime"
  | "x-bar"
  | "range"
  | "standard-deviation"
  | "g"
  | "t"
  | "ewma"
  | "cusum";

/** One point of a chart. `lower` and `upper` are absent where the method or the number of points gives no limit. */
export interface ControlPoint {
  /** Place in the series that was passed in, counted from 0. */
  readonly index: number;
  readonly value: number;
  readonly centre: number;
  readonly lower?: number;
  readonly upper?: number;
  /** Names of the rules this point belongs to, in the order of precedence of the rule set; empty: common cause. */
  readonly signals: readonly string[];
  /** Where the first of `signals` points: for a trend its direction, otherwise the side of the centre. */
  readonly side?: "high" | "low";
  /** Which of `segments` the point lies in, counted from 0. */
  readonly segment: number;
  /** Left out of the calculation and of the rules, still shown. */
  readonly excluded: boolean;
}

/**
 * A stretch of a chart with limits of its own, between two rebases.
 *
 * `from` and `to` are the indexes of its first and last point. `lower` and `upper` are absent when they differ from
 * point to point, or when there are too few points. `points` is the number of points the limits rest on; `trial` marks
 * fewer than twelve of them; `required` is present when there are too few, and says how many it takes.
 */
export interface ChartSegment {
  readonly from: number;
  readonly to: number;
  readonly centre: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly points: number;
  readonly trial: boolean;
  readonly required?: number;
}

/** A control chart (Dutch: *regelkaart*): the points with their limits and signals, and the segments they lie in. */
export interface ControlChart {
  readonly kind: "control-chart";
  readonly method: ChartMethod;
  /** Name of the rule set the signals come from. */
  readonly ruleSet: string;
  readonly points: readonly ControlPoint[];
  readonly segments: readonly ChartSegment[];
}
