import { controlChartDrawing } from "@maatstaf/charts";
import type { ChartAnnotation, Mark, TargetPath } from "@maatstaf/charts";
import type { ControlChart, ControlPoint, Direction, TooFewPoints } from "@maatstaf/statistics";
import type { Picture, PictureIdentity } from "./picture.ts";

/** What a picture of a control chart takes besides its name. */
export interface ControlPicture extends PictureIdentity {
  readonly chart: ControlChart | TooFewPoints;
  readonly direction: Direction;
  /** Label of a point by its place, counted from 0. */
  readonly period: (index: number) => string;
  /** Caption of the value axis. */
  readonly value: string;
  /** Factor from the unit of the method to that of the picture: 100 from shares to percent. Default 1. */
  readonly factor?: number;
  readonly decimals: number;
  readonly startAtZero?: boolean;
  readonly target?: TargetPath;
  readonly annotations?: readonly ChartAnnotation[];
}

/** A control chart of `@maatstaf/statistics`, drawn by `@maatstaf/charts`. */
export function controlPicture({ page, chart, direction, period, value, ...rest }: ControlPicture): Picture {
  const { factor = 1, decimals, ...drawn } = rest;
  if (chart.kind !== "control-chart") throw new RangeError(`${page}: too few points for a chart`);
  const scaled = (figure: number | undefined) => (figure === undefined ? undefined : figure * factor);
  const { svg } = controlChartDrawing({
    ...drawn,
    id: page,
    points: chart.points.map((point) => ({
      label: period(point.index),
      value: point.value * factor,
      centre: point.centre * factor,
      lower: scaled(point.lower),
      upper: scaled(point.upper),
      mark: markOf(point, direction),
      segment: point.segment,
    })),
    words: { ...WORDS, value },
    formatValue: (figure) => figure.toFixed(decimals),
    formatTick: (figure) => String(Number(figure.toFixed(decimals))),
  });
  return { page, svg: `${svg}\n` };
}

function markOf({ signals, side }: ControlPoint, direction: Direction): Mark {
  if (signals.length === 0) return "common";
  if (direction === "neutral") return "neutral";
  return side === (direction === "up" ? "high" : "low") ? "improvement" : "concern";
}

const WORDS = {
  mean: "centre",
  lower: "lower limit",
  upper: "upper limit",
  target: "target",
  period: "period",
  note: "note",
  marks: { common: "common cause", improvement: "improvement", concern: "concern", neutral: "special cause" },
} as const;
