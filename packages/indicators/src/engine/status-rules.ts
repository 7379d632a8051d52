import { AGGREGATION_RULES } from "../aggregation-rules.ts";
import type { IndicatorCard } from "../indicator-card.ts";
import { periodTargets } from "../target-judgement.ts";
import { EPSILON } from "../target-status.ts";
import type { TargetStatus } from "../target-status.ts";
import type { CellSpace } from "./cell-space.ts";

/** Statuses by their code in `LiveCells.statuses`: `none` where the card has no target for the period. */
export const STATUSES: readonly (TargetStatus | "none")[] = ["none", "green", "amber", "red", "grey"];

const NONE = 0;
const GREEN = 1;
const AMBER = 2;
const RED = 3;
const GREY = 4;

/** A function that gives the code of the status of a cell: its value (`NaN` without figure) against its target. */
export type StatusRule = (value: number, base: number, period: number) => number;

/**
 * `targetStatus` for the cells of a card. What does not change (target and amber zone of each period) is worked out once.
 * The `base` is what a sampled figure rests on; `period` is a code.
 */
export function statusRule({ periods }: Pick<CellSpace, "periods">, card: IndicatorCard): StatusRule {
  const zone = zones(periods, card);
  if (zone === undefined) return () => NONE;
  const { lower, upper, lowerWidth, upperWidth } = zone;
  const least = AGGREGATION_RULES[card.aggregation].sampled ? card.minimumCount : -Infinity;
  return (value, base, period) => {
    const low = lower[period] ?? Number.NaN;
    const high = upper[period] ?? Number.NaN;
    if (Number.isNaN(low) || Number.isNaN(high)) return NONE;
    if (Number.isNaN(value) || !(base >= least)) return GREY;
    const distance = Math.max(low - value, value - high);
    if (distance <= EPSILON) return GREEN;
    return distance <= ((value < low ? lowerWidth : upperWidth)[period] ?? 0) + EPSILON ? AMBER : RED;
  };
}

/** Per period what is green (from `lower` to `upper`) and how wide amber is on either side; `NaN` without a target. */
interface Zones {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly lowerWidth: Float64Array;
  readonly upperWidth: Float64Array;
}

function zones(periods: CellSpace["periods"], card: IndicatorCard): Zones | undefined {
  const { direction, range, target } = card;
  const tolerance = target?.tolerance ?? { kind: "absolute", value: 0 };
  const width = (bound: number): number =>
    tolerance.kind === "absolute" ? tolerance.value : (tolerance.value / 100) * Math.abs(bound);
  const targetOf = periodTargets(card);
  const isRange = direction === "range" && range !== undefined;
  if (!isRange && targetOf === undefined) return undefined;
  const bound = (side: 0 | 1): Float64Array =>
    Float64Array.from(periods, (period) => {
      if (isRange) return range[side];
      const value = targetOf?.(period) ?? Number.NaN;
      if (Number.isNaN(value)) return value;
      return (direction === "up") === (side === 0) ? value : side === 0 ? -Infinity : Infinity;
    });
  const [lower, upper] = [bound(0), bound(1)];
  return { lower, upper, lowerWidth: lower.map(width), upperWidth: upper.map(width) };
}
