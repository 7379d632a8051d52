import { requireFiniteValues } from "./finite-values.ts";
import { mean } from "./mean.ts";
import type { TooFewPoints } from "./too-few-points.ts";
import { requireCycle } from "./trend-seasonal-kendall.ts";

/** A series taken apart: trend, season and what is left. */
export interface Decomposition {
  readonly kind: "decomposition";
  readonly model: "additive" | "multiplicative";
  /** Centred moving average over one cycle; `undefined` at both ends, where a cycle does not fit. */
  readonly trend: readonly (number | undefined)[];
  /** What each season adds (mean 0), or its factor (mean 1); the first is that of the first point. */
  readonly seasons: readonly number[];
  /** What trend and season leave, added or as a factor; `undefined` where the trend is. */
  readonly remainder: readonly (number | undefined)[];
  /** The series without its season, in the unit of the values. */
  readonly adjusted: readonly number[];
}

/**
 * Classical decomposition: trend by a centred moving average, season by the mean of what that leaves.
 *
 * Simple and easy to explain; the season is taken as the same every year and the ends have no trend.
 *
 * @param values - Oldest first, without gaps; finite, and above zero for `multiplicative`.
 * @param options - `cycle`: points in a cycle, from 2 (12 for months); `model`: does the season add (the default) or
 *   multiply?
 * @returns The parts; or `too-few-points` below two cycles.
 * @throws RangeError on a value that is not finite, a value of zero or below with `multiplicative`, or a cycle that is no
 *   whole number from 2.
 *
 * @see Persons (1919), *Review of Economics and Statistics* 1, 5-107; Kendall & Stuart (1983), *The Advanced Theory of
 *   Statistics* 3, 410-414.
 * @see docs/methods/trends.md
 *
 * @example
 * ```ts
 * import { classicalDecomposition } from "@maatstaf/statistics";
 *
 * const quarters = [11, 19, 16, 14, 15, 23, 20, 18, 19, 27, 24, 22];
 * const parts = classicalDecomposition(quarters, { cycle: 4 });
 * parts.kind === "decomposition" && parts.seasons // => [-2.5, 4.5, 0.5, -2.5]
 * ```
 */
export function classicalDecomposition(
  values: readonly number[],
  { cycle, model = "additive" }: { readonly cycle: number; readonly model?: Decomposition["model"] },
): Decomposition | TooFewPoints {
  requireCycle("classicalDecomposition", cycle);
  if (values.length < 2 * cycle) return { kind: "too-few-points", points: values.length, required: 2 * cycle };
  requireFiniteValues("classicalDecomposition", "values", values);
  if (model === "multiplicative") requirePositive(values);
  const without = model === "additive" ? difference : quotient;
  const trend = movingAverage(values, cycle);
  const detrended = values.map((value, index) => without(value, trend[index]));
  const raw = Array.from({ length: cycle }, (_, season) =>
    mean(detrended.filter((value, index): value is number => value !== undefined && index % cycle === season)),
  );
  const level = mean(raw);
  const seasons = raw.map((figure) => without(figure, level) ?? 0);
  return {
    kind: "decomposition",
    model,
    trend,
    seasons,
    remainder: detrended.map((value, index) => without(value, seasons[index % cycle])),
    adjusted: values.map((value, index) => without(value, seasons[index % cycle]) ?? value),
  };
}

function difference(value: number | undefined, part: number | undefined): number | undefined {
  return value === undefined || part === undefined ? undefined : value - part;
}

function quotient(value: number | undefined, part: number | undefined): number | undefined {
  return value === undefined || part === undefined ? undefined : value / part;
}

/** Mean over one cycle around each point; for an even cycle the two outermost points count half. */
function movingAverage(values: readonly number[], cycle: number): (number | undefined)[] {
  const half = Math.floor(cycle / 2);
  const outer = cycle % 2 === 0 ? 0.5 : 1;
  return values.map((_, index) => {
    if (index < half || index + half >= values.length) return undefined;
    const inside = values.slice(index - half + 1, index + half).reduce((sum, value) => sum + value, 0);
    return (inside + outer * ((values[index - half] ?? 0) + (values[index + half] ?? 0))) / cycle;
  });
}

function requirePositive(values: readonly number[]): void {
  const place = values.findIndex((value) => value <= 0);
  if (place < 0) return;
  throw new RangeError(
    `classicalDecomposition: values[${place}] must be above zero for a season that multiplies, found ${values[place]}; ` +
      'take the model "additive"',
  );
}
