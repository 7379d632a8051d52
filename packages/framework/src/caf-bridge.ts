/** A stretch of the CAF scale of 0 to 100, and the point a maturity level is shown at. */
export interface CafPoint {
  readonly kind: "approximate";
  /** Points of 0 to 100. */
  readonly points: number;
  readonly band: { readonly from: number; readonly to: number };
  /** Its words: `caveat.lossy-bridge` in {@link frameworkMessages}. */
  readonly caveat: "lossy-bridge";
}

const BANDS: readonly { readonly points: number; readonly from: number; readonly to: number }[] = [
  { points: 5, from: 0, to: 10 },
  { points: 10, from: 0, to: 10 },
  { points: 20.5, from: 11, to: 30 },
  { points: 40.5, from: 31, to: 50 },
  { points: 60.5, from: 51, to: 70 },
  { points: 80.5, from: 71, to: 90 },
];

const COMPARED = { points: 95.5, from: 91, to: 100 };

/**
 * Where a maturity level of 0 to 5 lies, about, on the classical CAF scale of 0 to 100: the middle of its band.
 *
 * Information is lost, so that there is no way back: a CAF score is never turned into a level. Level 5 reaches the
 * band of 91 to 100 only when a person confirms that the results were compared with those of others.
 *
 * @throws RangeError on anything but a whole level from 0 to 5.
 *
 * @see docs/methods/framework-model.md
 *
 * @example
 * ```ts
 * import { cafPoint } from "@maatstaf/framework";
 *
 * cafPoint(3) // => { kind: "approximate", points: 40.5, band: { from: 31, to: 50 }, caveat: "lossy-bridge" }
 * cafPoint(5, { comparisonConfirmed: true }).points // => 95.5
 * ```
 */
export function cafPoint(
  level: number,
  { comparisonConfirmed = false }: { readonly comparisonConfirmed?: boolean } = {},
): CafPoint {
  const found = level === 5 && comparisonConfirmed ? COMPARED : BANDS[level];
  if (found === undefined) {
    throw new RangeError(`cafPoint: level must be a whole number from 0 to 5, found ${level}`);
  }
  const { points, from, to } = found;
  return { kind: "approximate", points, band: { from, to }, caveat: "lossy-bridge" };
}
