import type { Interval } from "./interval.ts";
import type { SurveyDesign } from "./survey-design.ts";
import type { Answers, DomainOptions, NoRespondents } from "./survey-estimate.ts";
import { domainOf } from "./survey-estimate.ts";
import type { SurveyIntervalOptions } from "./survey-interval.ts";
import { surveyInterval } from "./survey-interval.ts";
import { surveyMean } from "./survey-mean.ts";

/** A quantile of a population, with Woodruff's interval. */
export interface SurveyQuantile {
  readonly kind: "quantile";
  /** An answer that was given, in its own unit. */
  readonly value: number;
  /** Woodruff's interval; `undefined` without degrees of freedom. */
  readonly interval: Interval | undefined;
  /** Respondents behind the figure. */
  readonly respondents: number;
}

/**
 * Quantile of a population, from a sample: the smallest answer with at least that share of the weight at or below it.
 *
 * Woodruff's interval: that of the share at or below the quantile, read back through the weighted distribution.
 *
 * @param design - Made by `surveyDesign`.
 * @param answers - `values` of each respondent (`undefined` leaves the respondent out) and the `probability`, strictly
 *   between 0 and 1; 0.5 asks for the median.
 * @param options - Domain, level and quantile of the interval.
 * @returns The quantile; or `no-respondents`.
 * @throws RangeError on a column of another length, a number that is not finite, or a probability outside (0, 1).
 *
 * @see Woodruff (1952), *Journal of the American Statistical Association* 47, 635-646.
 * @see docs/methods/design-based-estimates.md
 *
 * @example
 * ```ts
 * import { surveyDesign, surveyQuantile } from "@maatstaf/statistics";
 *
 * const design = surveyDesign({ weights: [1, 1, 1, 3] });
 * const days = design.kind === "survey-design" && surveyQuantile(design, { values: [2, 9, 5, 7], probability: 0.5 });
 * days && days.kind === "quantile" && days.value // => 7
 * ```
 */
export function surveyQuantile(
  design: SurveyDesign,
  { values, probability }: { readonly values: Answers; readonly probability: number },
  { domain, ...intervalOptions }: DomainOptions & SurveyIntervalOptions = {},
): SurveyQuantile | NoRespondents {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(
      `surveyQuantile: probability must lie strictly between 0 and 1, found ${probability}; pass 0.5 for the median`,
    );
  }
  const within = domain === undefined ? {} : { domain };
  const { members } = domainOf("surveyQuantile", design, { columns: { values }, ...within });
  if (members.length === 0) return { kind: "no-respondents" };
  const ordered = members
    .map((index) => ({ value: values[index] ?? 0, weight: design.weights[index] ?? 0 }))
    .toSorted((a, b) => a.value - b.value);
  const value = smallestWith(ordered, probability);
  const atOrBelow = surveyMean(
    design,
    values.map((answer) => (answer === undefined ? undefined : Number(answer <= value))),
    within,
  );
  if (atOrBelow.kind === "no-respondents") return atOrBelow;
  const shares = surveyInterval({ ...atOrBelow, value: probability }, intervalOptions);
  return {
    kind: "quantile",
    value,
    interval:
      shares.kind === "interval"
        ? { lower: smallestWith(ordered, shares.lower), upper: smallestWith(ordered, shares.upper) }
        : undefined,
    respondents: members.length,
  };
}

/** Rounding of a sum of weights may put it this share below the probability it equals on paper. */
const SHARE_TOLERANCE = 1e-12;

/** The smallest value with at least this share of the weight at or below it; the outermost values beyond (0, 1). */
function smallestWith(ordered: readonly { readonly value: number; readonly weight: number }[], share: number): number {
  const total = ordered.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  for (const { value, weight } of ordered) {
    sum += weight;
    if (sum >= (share - SHARE_TOLERANCE) * total) return value;
  }
  return ordered.at(-1)?.value ?? 0;
}
