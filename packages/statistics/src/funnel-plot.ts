import { LEVEL } from "./interval.ts";
import type { Dispersion, DispersionCorrection } from "./funnel-dispersion.ts";
import { dispersionOf, WINSORISED_SHARE } from "./funnel-dispersion.ts";
import { exactProbability, isSmall } from "./funnel-exact.ts";
import type { FunnelLimits } from "./funnel-limits.ts";
import { funnelLimits } from "./funnel-limits.ts";
import type { FunnelModel } from "./funnel-model.ts";
import { scaled, targetError } from "./funnel-model.ts";
import { normalUpperTail } from "./distribution-normal-tail.ts";

/** One unit to compare: a municipality, a district, a team. */
export interface FunnelCount {
  /** People with the property, events, or events observed; for a mean the sum of the measurements. */
  readonly count: number;
  /** People in all, exposure, or events expected; for a mean the number of measurements. Above zero. */
  readonly size: number;
}

/** One unit compared with the target. */
export interface FunnelUnit {
  /** `count / size`. */
  readonly value: number;
  /** Standard errors from the target on the scale of the funnel, without the correction for over-dispersion. */
  readonly z: number;
  /** The same with the correction; this one decides, unless `basis` is `exact`. */
  readonly correctedZ: number;
  readonly limits: FunnelLimits;
  /** `common` within the inner limits, `alert` between inner and outer, `alarm` beyond. */
  readonly signal: "common" | "alert" | "alarm";
  /** `exact` when the unit is too small for the normal approximation and the exact tail decided. */
  readonly basis: "normal" | "exact";
}

/** The levels of the two pairs of limits. */
export interface FunnelLevels {
  /** Share of units within the inner limits when only chance is at work. */
  readonly inner: number;
  readonly outer: number;
}

/** Units around a target, with limits that narrow as a unit is larger. */
export interface Funnel {
  readonly kind: "funnel";
  readonly model: FunnelModel;
  readonly levels: FunnelLevels;
  readonly limitMethod: "normal" | "exact";
  readonly dispersion: Dispersion;
  /** In the order of the input. */
  readonly units: readonly FunnelUnit[];
}

/** A target at which no count can vary, such as 0 % or 100 % of all: there is nothing to compare. */
export interface NoVariation {
  readonly kind: "no-variation";
  readonly target: number;
}

export interface FunnelOptions {
  /** Value to compare with. Default: that of all units together, and 1 for a standardised ratio. */
  readonly target?: number;
  /** Scale on which the limits are symmetrical. Default `natural`. */
  readonly scale?: FunnelModel["scale"];
  /** Correction for units that differ more than chance explains. Default `none`. */
  readonly correction?: DispersionCorrection;
  /** Share of z-scores pulled in at either end before the dispersion is taken. Default {@link WINSORISED_SHARE}. */
  readonly winsorised?: number;
  /** How limits are made. `exact` is only for counts on the natural scale without correction. Default `normal`. */
  readonly limitMethod?: "normal" | "exact";
  /** Default {@link FUNNEL_LEVELS}. */
  readonly levels?: FunnelLevels;
}

/** 95 % and 99.8 %: about two and three standard errors. */
export const FUNNEL_LEVELS = { inner: LEVEL, outer: 0.998 } as const satisfies FunnelLevels;

/** Compares units with a target: the engine behind the funnel of every measure. */
export function funnelOf(
  units: readonly FunnelCount[],
  model: FunnelModel,
  {
    correction = "none",
    winsorised = WINSORISED_SHARE,
    limitMethod = "normal",
    levels = FUNNEL_LEVELS,
  }: Omit<FunnelOptions, "target" | "scale">,
): Funnel | NoVariation {
  const errors = units.map(({ size }) => targetError(model, size));
  if (errors.some((error) => error === 0)) return { kind: "no-variation", target: model.target };
  const centre = scaled(model, model.target);
  const scores = units.map(({ count, size }, place) => (scaled(model, count / size) - centre) / (errors[place] ?? 1));
  const dispersion = dispersionOf(scores, errors, { correction, winsorised });
  const frame = { kind: "funnel", model, levels, limitMethod, dispersion } as const;
  return {
    ...frame,
    units: units.map(({ count, size }, place) => {
      const error = errors[place] ?? 1;
      const z = scores[place] ?? 0;
      const correctedZ = (z * error) / Math.sqrt((dispersion.factor * error) ** 2 + dispersion.between);
      const counted = Number.isInteger(count) && (model.measure !== "proportion" || Number.isInteger(size));
      const exact = correction === "none" && counted && (limitMethod === "exact" || isSmall(model, size));
      const probability = exact ? exactProbability(model, size, count) : 2 * normalUpperTail(Math.abs(correctedZ));
      return {
        value: count / size,
        z,
        correctedZ,
        limits: funnelLimits(frame, size),
        signal: signalOf(probability, levels),
        basis: exact ? "exact" : "normal",
      };
    }),
  };
}

function signalOf(probability: number, { inner, outer }: FunnelLevels): FunnelUnit["signal"] {
  if (probability < 1 - outer) return "alarm";
  return probability < 1 - inner ? "alert" : "common";
}
