import type { SurveyDesign } from "./survey-design.ts";
import type { Answers, DomainOptions, NoRespondents, SurveyEstimate } from "./survey-estimate.ts";
import { domainOf } from "./survey-estimate.ts";
import { designVariance } from "./survey-variance.ts";

/** The denominators add up to zero: there is no ratio. */
export interface ZeroDenominator {
  readonly kind: "zero-denominator";
}

/**
 * Ratio of two totals of a population, from a sample: `Σ w y / Σ w x`.
 *
 * @param design - Made by `surveyDesign`.
 * @param numerators - `y` of each respondent; `undefined` leaves the respondent out.
 * @param denominators - `x` of each respondent; `undefined` leaves the respondent out.
 * @param options - The domain, when the figure is about a part of the sample.
 * @returns The ratio with its standard error; or `no-respondents`, or `zero-denominator`.
 * @throws RangeError on a column of another length, or a number that is not finite.
 *
 * @see Särndal, Swensson & Wretman (1992), *Model Assisted Survey Sampling*, 5.6.
 * @see docs/methods/design-based-estimates.md
 *
 * @example
 * ```ts
 * import { surveyDesign, surveyRatio } from "@maatstaf/statistics";
 *
 * const design = surveyDesign({ weights: [1, 1, 1] });
 * const answeredPerAsked =
 *   design.kind === "survey-design" && surveyRatio(design, { numerators: [3, 4, 5], denominators: [4, 6, 6] });
 * answeredPerAsked && answeredPerAsked.kind === "estimate" && answeredPerAsked.value // => 0.75
 * ```
 */
export function surveyRatio(
  design: SurveyDesign,
  { numerators, denominators }: { readonly numerators: Answers; readonly denominators: Answers },
  options: DomainOptions = {},
): SurveyEstimate | NoRespondents | ZeroDenominator {
  const columns = { numerators, denominators };
  const { members, degreesOfFreedom } = domainOf("surveyRatio", design, { columns, ...options });
  if (members.length === 0) return { kind: "no-respondents" };
  let above = 0;
  let below = 0;
  for (const index of members) {
    above += (design.weights[index] ?? 0) * (numerators[index] ?? 0);
    below += (design.weights[index] ?? 0) * (denominators[index] ?? 0);
  }
  if (below === 0) return { kind: "zero-denominator" };
  const value = above / below;
  const linearised = new Float64Array(design.weights.length);
  for (const index of members) {
    linearised[index] = ((numerators[index] ?? 0) - value * (denominators[index] ?? 0)) / below;
  }
  const standardError = Math.sqrt(designVariance(design, linearised));
  return { kind: "estimate", value, standardError, respondents: members.length, degreesOfFreedom };
}
