import type { DurationCurve } from "./kaplan-meier.ts";

/**
 * Mean time to close, where no case counts for more than `until`: the area under the curve of open shares.
 *
 * @param curve - From {@link kaplanMeier}.
 * @param until - In the unit of the times, above 0.
 * @returns A time of at most `until`.
 * @throws RangeError when `until` is not a finite number above 0, or lies beyond the longest time while cases are
 *   still open then.
 *
 * @see Royston and Parmar (2013), *BMC Medical Research Methodology* 13, 152.
 *
 * @example
 * ```ts
 * import { kaplanMeier, restrictedMean } from "@maatstaf/statistics";
 *
 * restrictedMean(kaplanMeier([1, 2, 3, 6].map((time) => ({ time, closed: time < 6 }))), 4) // => 2.5
 * ```
 */
export function restrictedMean(curve: DurationCurve, until: number): number {
  const emptied = curve.steps.at(-1)?.share === 0;
  if (!(until > 0 && Number.isFinite(until)) || (until > curve.longest && !emptied)) {
    throw new RangeError(
      `restrictedMean: until is ${until}; pass a time above 0 and at most ${curve.longest}, the longest a case was followed`,
    );
  }
  let area = 0;
  let share = 1;
  let since = 0;
  for (const step of curve.steps) {
    if (step.time >= until) break;
    area += share * (step.time - since);
    share = step.share;
    since = step.time;
  }
  return area + share * (until - since);
}
