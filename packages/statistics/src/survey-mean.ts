import type { SurveyDesign } from "./survey-design.ts";
import type { Answers, DomainOptions, NoRespondents, SurveyEstimate } from "./survey-estimate.ts";
import { domainOf } from "./survey-estimate.ts";
import { designVariance } from "./survey-variance.ts";

/** A mean of a population, with what its design did to the error. */
export interface SurveyMean extends SurveyEstimate {
  /** Variance of the answers in the population, as estimated. */
  readonly spread: number;
  /**
   * Variance of the mean, divided by that of a simple random sample of as many respondents; with the finite population
   * correction for both when the design has populations. `undefined` when all answers are the same.
   */
  readonly designEffect: number | undefined;
}

/**
 * Mean of a population, from a sample: `Σ w y / Σ w`. Of ones and zeros it is a share.
 *
 * @param design - Made by `surveyDesign`.
 * @param values - Answer of each respondent; `undefined` (no answer, not applicable) leaves the respondent out.
 * @param options - The domain, when the figure is about a part of the sample. The others stay in the design with a
 *   contribution of zero, as they must: how many belong to a domain is chance as well.
 * @returns The mean with its standard error; or `no-respondents`.
 * @throws RangeError on a column of another length, or a number that is not finite.
 *
 * @see Särndal, Swensson & Wretman (1992), *Model Assisted Survey Sampling*, 5.7 and 10.3.
 * @see docs/methods/design-based-estimates.md
 *
 * @example
 * ```ts
 * import { surveyDesign, surveyInterval, surveyMean } from "@maatstaf/statistics";
 *
 * const design = surveyDesign({ weights: [1, 1, 2, 2] });
 * const satisfied = design.kind === "survey-design" && surveyMean(design, [1, 0, 1, undefined]);
 * satisfied && satisfied.kind === "estimate" && [satisfied.value, satisfied.respondents] // => [0.75, 3]
 * ```
 */
export function surveyMean(
  design: SurveyDesign,
  values: Answers,
  options: DomainOptions = {},
): SurveyMean | NoRespondents {
  const { members, weight, degreesOfFreedom } = domainOf("surveyMean", design, { columns: { values }, ...options });
  if (members.length === 0) return { kind: "no-respondents" };
  const weighted = members.map((index) => (design.weights[index] ?? 0) * (values[index] ?? 0));
  const value = weighted.reduce((sum, part) => sum + part, 0) / weight;
  const linearised = new Float64Array(design.weights.length);
  let squares = 0;
  for (const index of members) {
    const difference = (values[index] ?? 0) - value;
    linearised[index] = difference / weight;
    squares += (design.weights[index] ?? 0) * difference * difference;
  }
  const respondents = members.length;
  const variance = designVariance(design, linearised);
  const spread = respondents > 1 ? (squares / weight) * (respondents / (respondents - 1)) : 0;
  const finite = design.strata.some(({ population }) => population !== undefined);
  const unseen = finite ? 1 - respondents / weight : 1;
  const simple = (spread / respondents) * unseen;
  return {
    kind: "estimate",
    value,
    standardError: Math.sqrt(variance),
    respondents,
    degreesOfFreedom,
    spread,
    designEffect: simple > 0 ? variance / simple : undefined,
  };
}
