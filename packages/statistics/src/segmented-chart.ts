import { basisOf, excludedIndexes, stretches } from "./chart-options.ts";
import type { ChartOptions, Stretch } from "./chart-options.ts";
import type { ChartMethod, ChartSegment, ControlChart, ControlPoint } from "./control-chart.ts";
import { rulePoint } from "./rule-point.ts";
import type { Limits } from "./rule-point.ts";
import { pointSignals } from "./rule-signals.ts";
import type { PointSignals } from "./rule-signals.ts";
import { MAKING_DATA_COUNT } from "./rules-making-data-count.ts";
import { requireMinimumPoints, SETTLED_POINTS } from "./too-few-points.ts";
import type { TooFewPoints } from "./too-few-points.ts";

/** A point of a chart before it is judged: its value and its limits, not yet clipped. */
export interface PlottedPoint extends Limits {
  readonly value: number;
}

/** What makes one chart differ from another. */
export interface ChartRecipe {
  readonly caller: string;
  readonly method: ChartMethod;
  /** Number of points of the whole chart. */
  readonly length: number;
  readonly minimumPoints: number;
  /** The points of a segment, with limits taken from the points of `basis` (ascending, at least one). */
  readonly plot: (basis: readonly number[], stretch: Stretch) => (index: number) => PlottedPoint;
  /** Values that can occur: limits beyond them are given at the end of the range. The rules see them unclipped. */
  readonly possible?: { readonly lowest: number; readonly highest: number };
}

/** Builds a chart segment by segment: limits from the basis, signals from the rules, clipping last. */
export function segmentedChart(recipe: ChartRecipe, options: ChartOptions): ControlChart | TooFewPoints {
  const { caller, method, length, minimumPoints } = recipe;
  const { rules = MAKING_DATA_COUNT, rebase = [], exclude = [], baseline } = options;
  requireMinimumPoints(caller, minimumPoints);
  const excluded = excludedIndexes(caller, length, exclude);
  const parts = stretches(caller, length, rebase).map((stretch, segment) => {
    const basis = basisOf({ caller, stretch, excluded, baseline });
    const enough = basis.length >= minimumPoints;
    const plot = recipe.plot(basis, stretch);
    const plotted = indexes(stretch).map((index) => (enough ? plot(index) : withoutLimits(plot(index))));
    const kept = indexes(stretch).filter((index) => !excluded.has(index));
    const seen = kept.flatMap((index) => plotted.slice(index - stretch.start, index - stretch.start + 1));
    const signals = enough
      ? pointSignals(
          seen.map((point) => rulePoint(point.value, point)),
          rules,
        )
      : [];
    const signalsAt = new Map(kept.map((index, place) => [index, signals[place]]));
    const points = plotted.map((point, offset) => {
      const index = stretch.start + offset;
      const place = { index, segment, excluded: excluded.has(index) };
      return controlPoint(clipped(point, recipe.possible), place, signalsAt.get(index));
    });
    const strength = { points: basis.length, trial: basis.length < SETTLED_POINTS };
    const shortage = enough ? {} : { required: minimumPoints };
    return {
      points,
      segment: { ...summary(points, stretch), centre: plot(stretch.start).centre, ...strength, ...shortage },
    };
  });
  const segments = parts.map((part) => part.segment);
  const most = Math.max(...segments.map((segment) => segment.points));
  if (most < minimumPoints) return { kind: "too-few-points", points: most, required: minimumPoints };
  return { kind: "control-chart", method, ruleSet: rules.name, points: parts.flatMap((part) => part.points), segments };
}

function indexes({ start, end }: Stretch): number[] {
  return Array.from({ length: end - start }, (_, offset) => start + offset);
}

function controlPoint(
  { value, centre, lower, upper }: PlottedPoint,
  { index, segment, excluded }: Pick<ControlPoint, "index" | "segment" | "excluded">,
  { signals, side }: PointSignals = { signals: [] },
): ControlPoint {
  return {
    index,
    value,
    centre,
    ...(lower === undefined ? {} : { lower }),
    ...(upper === undefined ? {} : { upper }),
    signals,
    ...(side === undefined ? {} : { side }),
    segment,
    excluded,
  };
}

function withoutLimits({ value, centre }: PlottedPoint): PlottedPoint {
  return { value, centre };
}

function clipped<Point extends Limits>(point: Point, possible: ChartRecipe["possible"]): Point {
  if (possible === undefined) return point;
  const { lower, upper } = point;
  return {
    ...point,
    ...(lower === undefined ? {} : { lower: Math.max(lower, possible.lowest) }),
    ...(upper === undefined ? {} : { upper: Math.min(upper, possible.highest) }),
  };
}

/** Where a segment lies, and those of its limits that hold for all of its points. */
function summary(
  points: readonly ControlPoint[],
  { start, end }: Stretch,
): Pick<ChartSegment, "from" | "to" | "lower" | "upper"> {
  const common = (limit: "lower" | "upper"): number | undefined => {
    const level = points[0]?.[limit];
    return points.every((point) => point[limit] === level) ? level : undefined;
  };
  const lower = common("lower");
  const upper = common("upper");
  return {
    from: start,
    to: end - 1,
    ...(lower === undefined ? {} : { lower }),
    ...(upper === undefined ? {} : { upper }),
  };
}
