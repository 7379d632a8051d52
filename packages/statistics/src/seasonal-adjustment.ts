import { requireFiniteValues } from "./finite-values.ts";
import { mean } from "./mean.ts";

/** A series freed of its seasons. `index` has one number per season, in the unit of the series, adding up to 0. */
export interface SeasonalAdjustment {
  readonly kind: "seasonally-adjusted";
  readonly index: readonly number[];
  readonly adjusted: readonly number[];
  /** Full years the index rests on. */
  readonly years: number;
}

/** A result without a figure: a seasonal index takes more full years. */
export interface TooFewYears {
  readonly kind: "too-few-years";
  readonly years: number;
  readonly required: number;
}

/** `3`: full years a seasonal index takes; with fewer, compare with the same period a year earlier. */
export const SEASONAL_YEARS = 3;

/** Options of {@link seasonalAdjustment}. */
export interface SeasonalOptions {
  /** Season of the first value, counted from 0: 2 when a quarterly series starts in the third quarter. Default 0. */
  readonly firstSeason?: number;
}

/**
 * A series with a strong season, made fit for an XmR chart.
 *
 * The index of a season is the mean over full years of `value − mean of that year`; the adjusted value is the value
 * less the index of its season. Limits on the raw series would be too wide to show anything. Values of incomplete
 * years at either end are adjusted, and do not count for the index.
 *
 * @param values - Oldest first, one per season, without gaps; finite.
 * @param seasons - Seasons in a year: 4 for quarters, 12 for months.
 * @returns The adjusted series, in the unit of `values`; `too-few-years` below {@link SEASONAL_YEARS} full years.
 * @throws RangeError on an empty series, a value that is not finite, fewer than two seasons, or a first season that is
 *   none of them.
 *
 * @see docs/methods/seasonal-adjustment.md
 *
 * @example
 * ```ts
 * import { seasonalAdjustment } from "@maatstaf/statistics";
 *
 * const result = seasonalAdjustment([2, 4, 3, 5, 2, 4], 2);
 * result.kind === "seasonally-adjusted" ? result.adjusted : [] // => [3, 3, 4, 4, 3, 3]
 * seasonalAdjustment([2, 4, 3, 5, 2], 2) // => { kind: "too-few-years", years: 2, required: 3 }
 * ```
 */
export function seasonalAdjustment(
  values: readonly number[],
  seasons: number,
  { firstSeason = 0 }: SeasonalOptions = {},
): SeasonalAdjustment | TooFewYears {
  requireFiniteValues("seasonalAdjustment", "values", values);
  if (!Number.isInteger(seasons) || seasons < 2) {
    throw new RangeError(`seasonalAdjustment: seasons is ${seasons}; pass a whole number of at least 2, such as 4`);
  }
  if (!Number.isInteger(firstSeason) || firstSeason < 0 || firstSeason >= seasons) {
    throw new RangeError(`seasonalAdjustment: firstSeason is ${firstSeason}; pass a number from 0 to ${seasons - 1}`);
  }
  const lead = (seasons - firstSeason) % seasons;
  const years = Math.max(0, Math.floor((values.length - lead) / seasons));
  if (years < SEASONAL_YEARS) return { kind: "too-few-years", years, required: SEASONAL_YEARS };
  const deviations = Array.from({ length: years }, (_, year) => {
    const own = values.slice(lead + year * seasons, lead + (year + 1) * seasons);
    const average = mean(own);
    return own.map((value) => value - average);
  });
  const index = Array.from({ length: seasons }, (_, season) => mean(deviations.map((year) => year[season] ?? 0)));
  const adjusted = values.map((value, place) => value - (index[(firstSeason + place) % seasons] ?? 0));
  return { kind: "seasonally-adjusted", index, adjusted, years };
}
