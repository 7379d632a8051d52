import type { Interval, IntervalOptions } from "./interval.ts";
import { LEVEL, requireLevel, standardErrors } from "./interval.ts";
import { studentQuantile } from "./student-quantile.ts";
import type { SurveyEstimate } from "./survey-estimate.ts";

/** How an interval is made from a standard error. */
export interface SurveyIntervalOptions extends IntervalOptions {
  /**
   * `student` takes the t-quantile for the degrees of freedom of the design, which with few clusters is much wider;
   * `normal` the normal one. Default `student`.
   */
  readonly quantile?: "student" | "normal";
}

/** Too few clusters to say how sure the figure is. */
export interface NoDegreesOfFreedom {
  readonly kind: "no-degrees-of-freedom";
}

/** A confidence interval, in the unit of the estimate; not clipped to the range of the answers. */
export interface SurveyInterval extends Interval {
  readonly kind: "interval";
}

/**
 * Confidence interval of a survey estimate: the value, give or take so many standard errors.
 *
 * @param estimate - Made by `surveyMean`, `surveyTotal` or `surveyRatio`.
 * @param options - Level and quantile.
 * @returns The interval; or `no-degrees-of-freedom` for `student` when the estimate rests on one cluster per stratum.
 * @throws RangeError when the level is not strictly between 0 and 1.
 *
 * @see docs/methods/design-based-estimates.md
 *
 * @example
 * ```ts
 * import { surveyInterval } from "@maatstaf/statistics";
 *
 * const interval = surveyInterval({ value: 7.5, standardError: 0.1, degreesOfFreedom: 197 });
 * interval.kind === "interval" && [interval.lower.toFixed(3), interval.upper.toFixed(3)] // => ["7.303", "7.697"]
 * ```
 */
export function surveyInterval(
  { value, standardError, degreesOfFreedom }: Pick<SurveyEstimate, "value" | "standardError" | "degreesOfFreedom">,
  { level = LEVEL, quantile = "student" }: SurveyIntervalOptions = {},
): SurveyInterval | NoDegreesOfFreedom {
  requireLevel("surveyInterval", level);
  if (quantile === "student" && degreesOfFreedom < 1) return { kind: "no-degrees-of-freedom" };
  const z = quantile === "normal" ? standardErrors(level) : studentQuantile((1 + level) / 2, degreesOfFreedom);
  return { kind: "interval", lower: value - z * standardError, upper: value + z * standardError };
}
