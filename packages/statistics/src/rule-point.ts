import { comparison } from "./nearly-equal.ts";

/** What the rules see of a point: its value, its side of the centre and how far it lies towards the limit. */
export interface RulePoint {
  readonly value: number;
  readonly side: -1 | 0 | 1;
  /** Signed share of the way to the limit on that side: ±1 is the limit. Absent where that side has no limit. */
  readonly reach?: number;
}

/** Centre and limits of one point, before they are clipped to the possible range. */
export interface Limits {
  readonly centre: number;
  readonly lower?: number;
  readonly upper?: number;
}

/** A value as the rules see it. Outside limits that coincide with the centre the reach is infinite. */
export function rulePoint(value: number, { centre, lower, upper }: Limits): RulePoint {
  const width = (upper ?? centre) - (lower ?? centre);
  const side = comparison(value, centre, width);
  if (side === 0) return { value, side, reach: 0 };
  const limit = side > 0 ? upper : lower;
  if (limit === undefined) return { value, side };
  const reach = comparison(value, limit, width) === 0 ? side : (value - centre) / Math.abs(limit - centre);
  return { value, side, reach };
}
