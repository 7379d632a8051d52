/** What a funnel compares, and around which target: plain data, so that limits can be drawn later for any size. */
export interface FunnelModel {
  /** `proportion`: of people; `rate`: events per exposure; `ratio`: observed to expected; `mean`: of measurements. */
  readonly measure: "proportion" | "rate" | "ratio" | "mean";
  /**
   * `natural`: limits are symmetrical around the target. `stabilised`: on the scale on which the error does not depend
   * on the value, the arcsine of the root for a proportion and the root for a rate or ratio; limits then fit small
   * numbers better and never leave the possible range.
   */
  readonly scale: "natural" | "stabilised";
  /** The value all units are compared with, in the unit of the values. */
  readonly target: number;
  /** Spread of single measurements, for a mean. */
  readonly standardDeviation?: number;
}

/** A value on the scale on which the limits are symmetrical. */
export function scaled({ measure, scale }: FunnelModel, value: number): number {
  if (scale === "natural" || measure === "mean") return value;
  return measure === "proportion" ? Math.asin(Math.sqrt(value)) : Math.sqrt(value);
}

/** A place on that scale as a value again, clipped to what is possible. */
export function unscaled({ measure, scale }: FunnelModel, place: number): number {
  if (measure === "mean") return place;
  if (scale === "natural") return measure === "proportion" ? Math.min(1, Math.max(0, place)) : Math.max(0, place);
  if (measure === "proportion") return Math.sin(Math.min(Math.PI / 2, Math.max(0, place))) ** 2;
  return Math.max(0, place) ** 2;
}

/** Standard error at the target of a unit of a size, on that scale. */
export function targetError({ measure, scale, target, standardDeviation = 0 }: FunnelModel, size: number): number {
  if (measure === "mean") return standardDeviation / Math.sqrt(size);
  if (scale === "stabilised") return 1 / (2 * Math.sqrt(size));
  return Math.sqrt((measure === "proportion" ? target * (1 - target) : target) / size);
}
