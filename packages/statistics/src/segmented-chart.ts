import { basisOf, excludedIndexes, stretches } from "./chart-options.ts";
import type { ChartOptions, Stretch } from "./chart-options.ts";
import type { ChartMethod, ChartSegment, ControlChart, ControlPoint } from "./control-chart.ts";
import { rulePoints } from "./rule-point.ts";
import { pointSignals } from "./rule-signals.ts";
import type { PointSignals } from "./rule-signals.ts";
import type { RuleSet } from "./rule-set.ts";
import { requireMinimumPoints, SETTLED_POINTS } from "./too-few-points.ts";
import type { TooFewPoints } from "./too-few-points.ts";

/** A point of a chart before it is judged: its value and its limits, not yet clipped. */
interface PlottedPoint {
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
}

/** A segment as a chart sees it. */
export interface SegmentContext extends Stretch {
  /** Places the limits rest on, ascending, at least one. */
  readonly basis: readonly number[];
  readonly excluded: ReadonlySet<number>;
}

/** Centre of a segment and its points; `undefined` where a place has no point, as the first of a moving range. */
interface SegmentFit {
  readonly centre: number;
  readonly at: (index: number) => PlottedPoint | undefined;
}

/** What makes one chart differ from another. */
export interface ChartRecipe {
  readonly caller: string;
  readonly method: ChartMethod;
  /** Number of places of the series. */
  readonly length: number;
  /** Fewest places for which a segment gets limits, unless the options say otherwise. */
  readonly minimumPoints: number;
  /** Rules of this chart, unless the options say otherwise. */
  readonly rules: RuleSet;
  readonly fit: (segment: SegmentContext) => SegmentFit;
  /** Values that can occur: limits beyond them are given at the end of the range. The rules see them unclipped. */
  readonly possible?: { readonly lowest: number; readonly highest: number };
}

/** Builds a chart segment by segment: limits from the basis, signals from the rules, clipping last. */
export function segmentedChart(recipe: ChartRecipe, options: ChartOptions): ControlChart | TooFewPoints {
  const { caller, method, length } = recipe;
  const { minimumPoints = recipe.minimumPoints, rules = recipe.rules, rebase = [], exclude = [], baseline } = options;
  requireMinimumPoints(caller, minimumPoints);
  const excluded = excludedIndexes(caller, length, exclude);
  const parts = stretches(caller, length, rebase).map((stretch, segment) => {
    const basis = basisOf({ caller, stretch, excluded, baseline });
    const enough = basis.length >= minimumPoints;
    const { centre, at } = recipe.fit({ ...stretch, basis, excluded });
    const plotted = plottedPoints(stretch, at, enough);
    const kept = plotted.filter(({ index }) => !excluded.has(index));
    const signals = enough ? pointSignals(rulePoints(kept.map((point) => ({ ...point, centre }))), rules) : [];
    const signalsAt = new Map(kept.map(({ index }, place) => [index, signals[place]]));
    const points = plotted.map((point) => {
      const place = { index: point.index, centre, segment, excluded: excluded.has(point.index) };
      return controlPoint(clipped(point, recipe.possible), place, signalsAt.get(point.index));
    });
    const strength = { points: basis.length, trial: basis.length < SETTLED_POINTS };
    const shortage = enough ? {} : { required: minimumPoints };
    return { points, segment: { ...summary(points, stretch), centre, ...strength, ...shortage } };
  });
  const segments = parts.map((part) => part.segment);
  const most = Math.max(...segments.map((segment) => segment.points));
  if (most < minimumPoints) return { kind: "too-few-points", points: most, required: minimumPoints };
  return { kind: "control-chart", method, ruleSet: rules.name, points: parts.flatMap((part) => part.points), segments };
}

function plottedPoints(
  { start, end }: Stretch,
  at: SegmentFit["at"],
  withLimits: boolean,
): (PlottedPoint & { readonly index: number })[] {
  const points: (PlottedPoint & { readonly index: number })[] = [];
  for (let index = start; index < end; index += 1) {
    const point = at(index);
    if (point !== undefined) points.push(withLimits ? { index, ...point } : { index, value: point.value });
  }
  return points;
}

function controlPoint(
  { value, lower, upper }: PlottedPoint,
  { index, centre, segment, excluded }: Pick<ControlPoint, "index" | "centre" | "segment" | "excluded">,
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

function clipped({ value, lower, upper }: PlottedPoint, possible: ChartRecipe["possible"]): PlottedPoint {
  const { lowest, highest } = possible ?? { lowest: -Infinity, highest: Infinity };
  return {
    value,
    ...(lower === undefined ? {} : { lower: Math.max(lower, lowest) }),
    ...(upper === undefined ? {} : { upper: Math.min(upper, highest) }),
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
