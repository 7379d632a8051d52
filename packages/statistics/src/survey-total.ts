import type { SurveyDesign } from "./survey-design.ts";
import type { Answers, DomainOptions, NoRespondents, SurveyEstimate } from "./survey-estimate.ts";
import { domainOf } from "./survey-estimate.ts";
import { designVariance } from "./survey-variance.ts";

/**
 * Total of a population, from a sample: `Σ w y`. Of ones and zeros it is a number of people.
 *
 * @param design - Made by `surveyDesign` from weights that are numbers of people.
 * @param values - Answer of each respondent; `undefined` leaves the respondent out.
 * @param options - The domain, when the figure is about a part of the sample.
 * @returns The total with its standard error; or `no-respondents`.
 * @throws RangeError on a column of another length, or a number that is not finite.
 *
 * @see docs/methods/design-based-estimates.md
 *
 * @example
 * ```ts
 * import { surveyDesign, surveyTotal } from "@maatstaf/statistics";
 *
 * const design = surveyDesign({ weights: [10, 10, 20], population: 3 });
 * const satisfied = design.kind === "survey-design" && surveyTotal(design, [1, 0, 1]);
 * satisfied && satisfied.kind === "estimate" && [satisfied.value, satisfied.standardError] // => [30, 0]
 * ```
 */
export function surveyTotal(
  design: SurveyDesign,
  values: Answers,
  options: DomainOptions = {},
): SurveyEstimate | NoRespondents {
  const { members, degreesOfFreedom } = domainOf("surveyTotal", design, { columns: { values }, ...options });
  if (members.length === 0) return { kind: "no-respondents" };
  let value = 0;
  const linearised = new Float64Array(design.weights.length);
  for (const index of members) {
    const answer = values[index] ?? 0;
    value += (design.weights[index] ?? 0) * answer;
    linearised[index] = answer;
  }
  const standardError = Math.sqrt(designVariance(design, linearised));
  return { kind: "estimate", value, standardError, respondents: members.length, degreesOfFreedom };
}
