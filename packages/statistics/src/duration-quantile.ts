import type { DurationCurve, DurationStep } from "./kaplan-meier.ts";

/** The time within which a share of the cases is closed. A bound is absent where its curve does not fall that far. */
export interface DurationQuantile {
  readonly kind: "quantile";
  readonly time: number;
  readonly lower?: number;
  readonly upper?: number;
}

/** A result without a figure: fewer cases than asked for are closed, so the time is not known yet. */
export interface NotReached {
  readonly kind: "not-reached";
  /** Share asked for, and the share closed by the longest time. */
  readonly probability: number;
  readonly reached: number;
}

/** Shares closer than this are the same share. */
const SHARE_TOLERANCE = 1e-9;

/**
 * Time within which a share of the cases is closed, open cases counted; 0.5 gives the median.
 *
 * The first time at which the share still open is at most `1 − probability`; where it is exactly that for a while, the
 * middle of that while. The bounds are read in the same way from the interval of the curve.
 *
 * @param curve - From {@link kaplanMeier}.
 * @param probability - Share closed, strictly between 0 and 1.
 * @returns The time with its bounds, or `not-reached`.
 * @throws RangeError on a probability outside (0, 1).
 *
 * @see Brookmeyer and Crowley (1982), *Biometrics* 38(1), 29-41, for the bounds.
 * @see docs/methods/time-to-close.md
 *
 * @example
 * ```ts
 * import { durationQuantile, kaplanMeier } from "@maatstaf/statistics";
 *
 * const cases = [1, 2, 3, 4].map((time) => ({ time, closed: time < 3 }));
 * durationQuantile(kaplanMeier(cases), 0.4) // => { kind: "quantile", time: 2, lower: 1 }
 * durationQuantile(kaplanMeier(cases), 0.9) // => { kind: "not-reached", probability: 0.9, reached: 0.5 }
 * ```
 */
export function durationQuantile(curve: DurationCurve, probability: number): DurationQuantile | NotReached {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(
      `durationQuantile: probability is ${probability}; pass a share strictly between 0 and 1, not a percentage`,
    );
  }
  const time = crossing(curve, 1 - probability, (step) => step.share);
  if (time === undefined) {
    return { kind: "not-reached", probability, reached: 1 - (curve.steps.at(-1)?.share ?? 1) };
  }
  const lower = crossing(curve, 1 - probability, (step) => step.lower);
  const upper = crossing(curve, 1 - probability, (step) => step.upper);
  return {
    kind: "quantile",
    time,
    ...(lower === undefined ? {} : { lower }),
    ...(upper === undefined ? {} : { upper }),
  };
}

/** First time at which a falling curve is at most `level`, or the middle of the time it stays there. */
function crossing(
  { steps }: DurationCurve,
  level: number,
  height: (step: DurationStep) => number | undefined,
): number | undefined {
  const at = steps.findIndex((step) => (height(step) ?? Infinity) <= level + SHARE_TOLERANCE);
  const step = steps[at];
  const next = steps[at + 1];
  if (step === undefined) return undefined;
  const stays = Math.abs((height(step) ?? 0) - level) <= SHARE_TOLERANCE;
  return stays && next !== undefined ? (step.time + next.time) / 2 : step.time;
}
