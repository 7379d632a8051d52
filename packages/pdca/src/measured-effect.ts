import { differenceInterval } from "@maatstaf/statistics";
import type { Interval } from "@maatstaf/statistics";
import type { EffectMeasurement } from "./effect-measurement.ts";

/** What a measurement says about an action. */
export type MeasuredEffect =
  | { readonly kind: "improved"; readonly reachesTarget: boolean; readonly difference?: Interval }
  | { readonly kind: "worsened" | "not-shown"; readonly difference?: Interval }
  | { readonly kind: "too-few-points" };

/**
 * What an indicator says about an action: better, worse, or no difference that is more than chance.
 *
 * Two shares differ when the 95 % interval of their difference does not hold 0; a chart, when its last point is a
 * signal. Better is not enough for who set a target: `reachesTarget` tells, on the figure itself; without a target every
 * improvement reaches it.
 *
 * @returns The effect, with the interval of the difference in favour of better where shares were compared.
 *
 * @see docs/methods/pdca-actions.md
 *
 * @example
 * ```ts
 * import { measuredEffect } from "@maatstaf/pdca";
 *
 * const indicator = { kind: "indicator-card", id: "KPI-02" };
 * const before = { numerator: 300, denominator: 400 };
 * const after = { numerator: 352, denominator: 400 };
 * const effect = measuredEffect({ kind: "shares", indicator, better: "up", before, after, target: 0.9 });
 * effect.kind === "improved" ? effect.reachesTarget : undefined // => false
 * measuredEffect({ kind: "signal", indicator, variation: "common-cause" }) // => { kind: "not-shown" }
 * ```
 */
export function measuredEffect(measurement: EffectMeasurement): MeasuredEffect {
  if (measurement.kind === "signal") {
    switch (measurement.variation) {
      case "improvement":
        return { kind: "improved", reachesTarget: true };
      case "concern":
        return { kind: "worsened" };
      case "common-cause":
        return { kind: "not-shown" };
      case "too-few-points":
        return { kind: "too-few-points" };
    }
  }
  const { before, after, better, target } = measurement;
  const change = differenceInterval(tally(before), tally(after));
  const difference = better === "up" ? change : { lower: 0 - change.upper, upper: 0 - change.lower };
  if (difference.upper < 0) return { kind: "worsened", difference };
  if (difference.lower <= 0) return { kind: "not-shown", difference };
  const share = after.numerator / after.denominator;
  const reachesTarget = target === undefined || (better === "up" ? share >= target : share <= target);
  return { kind: "improved", reachesTarget, difference };
}

function tally({ numerator, denominator }: { readonly numerator: number; readonly denominator: number }): {
  readonly successes: number;
  readonly trials: number;
} {
  return { successes: numerator, trials: denominator };
}

/**
 * The verdict that a measurement points to; `undefined` while it is too early to tell. A proposal: the verifier decides.
 *
 * @example
 * ```ts
 * import { proposedVerdict } from "@maatstaf/pdca";
 *
 * const indicator = { kind: "indicator-card", id: "KPI-02" };
 * proposedVerdict({ kind: "signal", indicator, variation: "concern" }) // => "not"
 * ```
 */
export function proposedVerdict(measurement: EffectMeasurement): "effective" | "partly" | "not" | undefined {
  const effect = measuredEffect(measurement);
  if (effect.kind === "too-few-points") return undefined;
  if (effect.kind !== "improved") return "not";
  return effect.reachesTarget ? "effective" : "partly";
}
