import { scaleLinear } from "d3-scale";

/** The rectangle in which points are drawn, in pixels. */
export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The horizontal place of a point and the stretch that counts as its period, in pixels. */
export interface PointPlace {
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

/** Most room before the first and after the last point. */
const MOST_PADDING = 16;

/** Places of `count` points at equal distances; the stretches of neighbours touch halfway. */
export function pointPlaces(count: number, left: number, right: number): readonly PointPlace[] {
  if (count === 1) return [{ x: (left + right) / 2, from: left, to: right }];
  const padding = Math.min((right - left) / (2 * count), MOST_PADDING);
  const step = (right - left - 2 * padding) / Math.max(1, count - 1);
  return Array.from({ length: count }, (_, index) => {
    const x = left + padding + index * step;
    return {
      x,
      from: index === 0 ? left : x - step / 2,
      to: index === count - 1 ? right : x + step / 2,
    };
  });
}

/** From value to vertical place; values beyond the domain stand on its edge. */
export function verticalScale(domain: readonly [number, number], { top, bottom }: PlotArea): (value: number) => number {
  return scaleLinear().domain(domain).range([bottom, top]).clamp(true);
}
