/**
 * A result without a figure: the series is too short for limits.
 *
 * `points` is the number found, `required` the number from which limits are given.
 */
export interface TooFewPoints {
  readonly kind: "too-few-points";
  readonly points: number;
  readonly required: number;
}

/**
 * `6`: from this number of points on, limits of single values are given, as trial limits.
 *
 * A choice of ours: five moving ranges are the least on which a mean range says something. Every function that uses it
 * takes another number as the option `minimumPoints`.
 */
export const TRIAL_POINTS = 6;

/**
 * `12`: below this number of points limits are *trial* limits, to be read with care.
 *
 * @see NHS England, *Making Data Count*: at least twelve points before limits are relied upon.
 */
export const SETTLED_POINTS = 12;

/** @throws RangeError when `minimumPoints` is no whole number of at least two: one point has no moving range. */
export function requireMinimumPoints(caller: string, minimumPoints: number): void {
  if (!Number.isInteger(minimumPoints) || minimumPoints < 2) {
    throw new RangeError(`${caller}: minimumPoints is ${minimumPoints}; pass a whole number of at least 2`);
  }
}

/**
 * `2`: fewest points of a chart whose spread follows from the size of the counts (p, u, c and their kin). Their limits
 * do not rest on the differences between points, so two make a chart; below twelve they are trial limits all the same.
 */
export const COUNT_CHART_POINTS = 2;
