import { area, curveLinear } from "d3-shape";
import type { CurveFactory } from "d3-shape";
import type { Plane } from "./plane.ts";
import { element, INK } from "./svg.ts";

/** From `lower` to `upper` at `x`, in the units of the axes. */
export type Reach = readonly [x: number, lower: number, upper: number];

/** A filled band between two lines of a plane. */
export function band(
  { x, y }: Plane,
  reaches: readonly Reach[],
  { fill = INK.band, curve = curveLinear }: { readonly fill?: string; readonly curve?: CurveFactory } = {},
): string {
  const draw = area<Reach>(
    ([at]) => x(at),
    ([, lower]) => y(lower),
    ([, , upper]) => y(upper),
  )
    .curve(curve)
    .digits(2);
  return element("path", { d: draw(reaches) ?? "", fill });
}
