import { comparison } from "./nearly-equal.ts";

/** What the rules see of a point: the step to it, its side of the centre, how far it lies towards the limit. */
export interface RulePoint {
  /** Whether the value lies above or below the one before; 0 for the first. */
  readonly step: -1 | 0 | 1;
  readonly side: -1 | 0 | 1;
  /** Signed share of the way to the limit on that side: ±1 is the limit. Absent where that side has no limit. */
  readonly reach?: number;
}

/** A value with its centre and its limits, before these are clipped to the possible range. */
interface LimitedValue {
  readonly value: number;
  readonly centre: number;
  readonly lower?: number;
  readonly upper?: number;
}

/** Points as the rules see them. Outside limits that coincide with the centre the reach is infinite. */
export function rulePoints(values: readonly LimitedValue[]): RulePoint[] {
  return values.map(({ value, centre, lower, upper }, index) => {
    const step = comparison(value, values[index - 1]?.value ?? value);
    const width = (upper ?? centre) - (lower ?? centre);
    const side = comparison(value, centre, width);
    if (side === 0) return { step, side, reach: 0 };
    const limit = side > 0 ? upper : lower;
    if (limit === undefined) return { step, side };
    const reach = comparison(value, limit, width) === 0 ? side : (value - centre) / Math.abs(limit - centre);
    return { step, side, reach };
  });
}
