import { periodKind } from "@maatstaf/kernel";
import type { Period } from "@maatstaf/kernel";
import type { FigureInterval } from "./figure-interval.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import { targetCurve } from "./target-at.ts";
import { targetStatus } from "./target-status.ts";
import type { TargetStatus } from "./target-status.ts";

/**
 * The figure against its target, or against the range that counts as good. `notDemonstrable`: the target (or a bound
 * of the range) lies inside the interval of the figure, so that the difference can be chance.
 */
export type TargetJudgement =
  | { readonly kind: "none" }
  | {
      readonly kind: "target";
      readonly value: number;
      readonly status: TargetStatus;
      readonly notDemonstrable: boolean;
    }
  | {
      readonly kind: "range";
      readonly lower: number;
      readonly upper: number;
      readonly status: TargetStatus;
      readonly notDemonstrable: boolean;
    };

/** A target that asks for an exact value leaves no amber zone. */
const NO_TOLERANCE = { kind: "absolute", value: 0 } as const;

/**
 * The target of a card for a period; `undefined` where it has none that can be compared with the figure.
 *
 * A count grows with its period: a target for a year says nothing of a quarter. The same holds for a rate over a
 * population. Their target applies only to periods of the kind its points are stated for.
 */
export function periodTarget(
  card: IndicatorCard,
  period: Period,
  grows: boolean = growsWithPeriod(card),
): number | undefined {
  return periodTargets(card, grows)?.(period);
}

/**
 * {@link periodTarget} for any number of periods; `undefined` where the card has no target at all. `grows`: whether a
 * longer period gives a higher figure by itself.
 */
export function periodTargets(
  card: IndicatorCard,
  grows: boolean = growsWithPeriod(card),
): ((period: Period) => number | undefined) | undefined {
  const { target } = card;
  if (target === undefined || card.direction === "range" || card.direction === "neutral") return undefined;
  const curve = targetCurve(target);
  if (!grows) return curve;
  const kinds = target.points.map((point) => periodKind(point.period));
  return (period) => (kinds.every((kind) => kind === periodKind(period)) ? curve(period) : undefined);
}

/** Whether a longer period gives a higher figure by itself. */
export function growsWithPeriod({ aggregation, exposure }: Pick<IndicatorCard, "aggregation" | "exposure">): boolean {
  return aggregation === "count" || (aggregation === "rate" && exposure === "population");
}

/** The first of the three judgements: the figure of a period against its target. `value` is absent when it may not be judged. */
export function targetJudgement(
  card: IndicatorCard,
  period: Period,
  {
    value,
    interval,
    grows,
  }: {
    readonly value: number | undefined;
    readonly interval: FigureInterval | undefined;
    readonly grows?: boolean | undefined;
  },
): TargetJudgement {
  const tolerance = card.target?.tolerance ?? NO_TOLERANCE;
  if (card.direction === "range" && card.range !== undefined) {
    const [lower, upper] = card.range;
    const status = targetStatus({ value, target: card.range, direction: "range", tolerance });
    const notDemonstrable = status !== "grey" && (holds(interval, lower) || holds(interval, upper));
    return { kind: "range", lower, upper, status, notDemonstrable };
  }
  const target = periodTarget(card, period, grows);
  if (target === undefined || card.direction === "range") return { kind: "none" };
  const status = targetStatus({ value, target, direction: card.direction, tolerance });
  return { kind: "target", value: target, status, notDemonstrable: status !== "grey" && holds(interval, target) };
}

function holds(interval: FigureInterval | undefined, value: number): boolean {
  return interval !== undefined && interval.lower <= value && value <= interval.upper;
}
