import type { DurationCurve, OpenShare } from "./kaplan-meier.ts";

/**
 * Share of the cases still open just after a time, with its interval: how a norm of the form "95 % within ten days" is
 * tested when some cases are still open.
 *
 * @param curve - From {@link kaplanMeier}.
 * @param time - From 0 up to the longest time a case was followed; beyond it nothing is known.
 * @returns The share at the last step at or before `time`; 1 before the first step.
 * @throws RangeError on a time outside that range.
 *
 * @example
 * ```ts
 * import { kaplanMeier, openShareAt } from "@maatstaf/statistics";
 *
 * const curve = kaplanMeier([1, 2, 3, 4].map((time) => ({ time, closed: time < 4 })));
 * openShareAt(curve, 2.5).share // => 0.5
 * openShareAt(curve, 0.5) // => { time: 0.5, share: 1, standardError: 0, lower: 1, upper: 1 }
 * ```
 */
export function openShareAt(curve: DurationCurve, time: number): OpenShare {
  if (!(time >= 0 && time <= curve.longest)) {
    throw new RangeError(
      `openShareAt: time is ${time}; pass a time from 0 to ${curve.longest}, the longest a case was followed`,
    );
  }
  const step = curve.steps.findLast((one) => one.time <= time);
  if (step === undefined) return { time, share: 1, standardError: 0, lower: 1, upper: 1 };
  const { share, standardError, lower, upper } = step;
  return {
    time,
    share,
    standardError,
    ...(lower === undefined ? {} : { lower }),
    ...(upper === undefined ? {} : { upper }),
  };
}
