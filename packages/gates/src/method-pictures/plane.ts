import { scaleLinear } from "d3-scale";
import type { ScaleContinuousNumeric } from "d3-scale";
import { curveLinear, line } from "d3-shape";
import type { CurveFactory } from "d3-shape";
import { element, INK, label } from "./svg.ts";

/** Any scale from numbers to pixels. */
export type Scale = ScaleContinuousNumeric<number, number>;

/** Edges of the field that holds the data, in pixels. */
export interface Field {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** One axis: which values it covers, where it has ticks and how they read. */
export interface Axis {
  readonly domain: readonly [number, number];
  /** Where the ticks stand; none are drawn at other places. */
  readonly ticks: readonly number[];
  readonly caption: string;
  readonly format?: (value: number) => string;
  /** Default: equal steps. */
  readonly scale?: Scale;
}

/** A field with two axes: `x` and `y` give the pixels, `frame` is the drawing of grid, ticks and captions. */
export interface Plane {
  readonly x: Scale;
  readonly y: Scale;
  readonly field: Field;
  readonly frame: string;
}

/** The field of a picture of 640 by 300 with room for ticks and captions. */
export const FIELD: Field = { left: 56, right: 620, top: 34, bottom: 252 };

/** Grid, ticks and captions of two axes. */
export function plane({ x, y }: { readonly x: Axis; readonly y: Axis }, field: Field = FIELD): Plane {
  const horizontal = (x.scale ?? scaleLinear()).domain(x.domain).range([field.left, field.right]);
  const vertical = (y.scale ?? scaleLinear()).domain(y.domain).range([field.bottom, field.top]);
  const { format: formatX = String } = x;
  const { format: formatY = String } = y;
  const rows = y.ticks.map((tick) => {
    const level = vertical(tick);
    return (
      element("path", { d: `M${field.left},${level.toFixed(2)}H${field.right}`, stroke: INK.grid }) +
      label(formatY(tick), { x: field.left - 8, y: level + 4, anchor: "end", fill: INK.muted, size: 11 })
    );
  });
  const columns = x.ticks.map((tick) =>
    label(formatX(tick), { x: horizontal(tick), y: field.bottom + 16, anchor: "middle", fill: INK.muted, size: 11 }),
  );
  const frame = [
    ...rows,
    element("path", { d: `M${field.left},${field.bottom}H${field.right}`, stroke: INK.axis }),
    ...columns,
    label(y.caption, { x: Math.min(field.left, 12 + field.left - FIELD.left), y: field.top - 14, fill: INK.muted }),
    label(x.caption, { x: field.right, y: field.bottom + 36, anchor: "end", fill: INK.muted }),
  ].join("");
  return { x: horizontal, y: vertical, field, frame };
}

/** A place in the units of the axes. */
export type Place = readonly [x: number, y: number];

/** How a line looks. */
export interface Stroke {
  readonly stroke: string;
  readonly width?: number;
  readonly dash?: string;
  readonly curve?: CurveFactory;
}

/** A line through places of a plane. */
export function path({ x, y }: Plane, places: readonly Place[], stroke: Stroke): string {
  const draw = line<Place>(
    ([at]) => x(at),
    ([, value]) => y(value),
  )
    .curve(stroke.curve ?? curveLinear)
    .digits(2);
  return element("path", {
    d: draw(places) ?? "",
    fill: "none",
    stroke: stroke.stroke,
    "stroke-width": stroke.width ?? 1.75,
    "stroke-dasharray": stroke.dash,
  });
}

/** Discs of one colour at places of a plane. */
export function dots(
  { x, y }: Plane,
  places: readonly Place[],
  { fill, radius = 3.5 }: { readonly fill: string; readonly radius?: number },
): string {
  if (places.length === 0) return "";
  const discs = places.map(([at, value]) => element("circle", { cx: x(at), cy: y(value), r: radius }));
  return element("g", { fill, stroke: INK.paper }, ...discs);
}
