import { requireFiniteValues } from "./finite-values.ts";
import { mean } from "./mean.ts";
import { averageMovingRange, MOVING_RANGE_FACTOR, movingRanges } from "./moving-range.ts";
import { requireMinimumPoints, SETTLED_POINTS, TRIAL_POINTS } from "./too-few-points.ts";
import type { TooFewPoints } from "./too-few-points.ts";

/** Natural process limits of a series, in the unit of the series. `trial` marks fewer than twelve points. */
export interface ProcessLimits {
  readonly kind: "limits";
  readonly mean: number;
  readonly averageMovingRange: number;
  readonly lower: number;
  readonly upper: number;
  readonly movingRangeUpper: number;
  readonly points: number;
  readonly trial: boolean;
}

/** How {@link processLimits} takes its limits. */
export interface ProcessLimitsOptions {
  /** Leave exceptional moving ranges out once, so that one outlier does not hide the next. Default `true`. */
  readonly screen?: boolean;
  /** Distance of a limit from the mean, as a multiple of the mean moving range. Default {@link LIMIT_FACTOR}. */
  readonly limitFactor?: number;
  /** Fewest values for which limits are given, at least 2. Default {@link TRIAL_POINTS}. */
  readonly minimumPoints?: number;
}

/**
 * `2.66`: three standard deviations as a multiple of the mean moving range, `3 / 1.128` rounded as it is published.
 *
 * @see Wheeler (2000), *Understanding Variation*, 2nd edition, appendix.
 */
export const LIMIT_FACTOR = 2.66;

/**
 * Natural process limits of a series of single values (XmR chart; Dutch: *procesgrenzen*).
 *
 * `mean ± 2.66 · r̄`, where `r̄` is the mean absolute difference between successive values. Differences of
 * `3.267 · r̄` and more are left out and `r̄` is taken once more, so that one outlier does not hide the next; the
 * mean keeps every value. A series without variation has limits equal to its mean.
 *
 * @param values - Single values, oldest first, all in one unit. Finite; the caller leaves gaps out.
 * @param options - See {@link ProcessLimitsOptions}.
 * @returns Limits in the unit of `values`, not clipped to the possible range; or `too-few-points` below
 *   {@link TRIAL_POINTS}.
 * @throws RangeError on an empty series or a value that is not finite: the caller's mistake, never a property of the
 *   data.
 *
 * @see Nelson (1982), *Journal of Quality Technology* 14(3), 172-173, for the screening.
 * @see docs/methods/process-limits.md for sources, reference figures and where we deviate from them.
 *
 * @example
 * ```ts
 * import { processLimits } from "@maatstaf/statistics";
 *
 * processLimits([3, 4]) // => { kind: "too-few-points", points: 2, required: 6 }
 * processLimits([5, 5, 5, 5, 5, 5]).kind // => "limits"
 * ```
 */
export function processLimits(
  values: readonly number[],
  { screen = true, limitFactor = LIMIT_FACTOR, minimumPoints = TRIAL_POINTS }: ProcessLimitsOptions = {},
): ProcessLimits | TooFewPoints {
  requireFiniteValues("processLimits", "values", values);
  requireMinimumPoints("processLimits", minimumPoints);
  const points = values.length;
  if (points < minimumPoints) return { kind: "too-few-points", points, required: minimumPoints };
  return { kind: "limits", ...naturalLimits(values, screen, limitFactor), points, trial: points < SETTLED_POINTS };
}

/** The limits of {@link processLimits} for any number of values; those of one value coincide with it. */
export function naturalLimits(
  values: readonly number[],
  screen: boolean,
  limitFactor: number,
): Pick<ProcessLimits, "mean" | "averageMovingRange" | "lower" | "upper" | "movingRangeUpper"> {
  const centre = mean(values);
  const range = averageMovingRange(movingRanges(values), screen);
  return {
    mean: centre,
    averageMovingRange: range,
    lower: centre - limitFactor * range,
    upper: centre + limitFactor * range,
    movingRangeUpper: MOVING_RANGE_FACTOR * range,
  };
}
