import {
  LARGE_SAMPLE,
  marginOfError,
  netPromoterScore,
  surveyInterval,
  surveyMean,
  weightingEffect,
  wilsonInterval,
} from "@maatstaf/statistics";
import type { Interval, NetPromoterScore } from "@maatstaf/statistics";
import { itemValue } from "./item.ts";
import type { Item } from "./item.ts";
import type { SurveySample } from "./survey-sample.ts";

/** A share with its interval; without one where nothing random was drawn. */
export interface EstimatedShare {
  readonly share: number;
  /** Standard error from the design. */
  readonly standardError: number;
  readonly interval: Interval | undefined;
  /** Margin of error with the effective number of answers; absent without an interval, and at 0 and 1. */
  readonly marginOfError: number | undefined;
}

/** One answer of an item: how many gave it, and the weighted share. */
export interface AnswerShare {
  readonly value: string | number;
  readonly count: number;
  readonly share: number;
}

/** What a group of respondents said to an item. A mark never comes without its distribution and its number of answers. */
export interface ItemEstimate {
  readonly kind: "estimate";
  readonly item: string;
  readonly count: number;
  /** Number of answers the weighted ones are worth (Kish). */
  readonly effectiveCount: number;
  readonly distribution: readonly AnswerShare[];
  /** Mean of a scale. */
  readonly mean?: {
    readonly value: number;
    readonly standardError: number;
    readonly standardDeviation: number;
    readonly interval: Interval | undefined;
  };
  /** Satisfied: 7 and more of 10, the two best of 4 or 5, 5 and more of 7. */
  readonly satisfied?: EstimatedShare;
  /** Dissatisfied: 5 and less of 10. */
  readonly dissatisfied?: EstimatedShare;
  readonly netPromoterScore?: NetPromoterScore | { readonly score: number };
  /** Why there is no interval: nobody was drawn by lot. */
  readonly label: "representative" | "not-representative";
}

/** Nobody of the group answered the item. */
export interface NoAnswersToItem {
  readonly kind: "no-answers";
  readonly item: string;
}

/**
 * The figures of one item for a group, from the design and the weights (CSAT, rapportcijfer, NPS, CES). For the analyst; what
 * may be shown is for `publishedTables` to say.
 *
 * The interval of a mean is that of the design, with a normal quantile from {@link LARGE_SAMPLE} answers; that of a share is
 * Wilson's with the effective number of answers. A sample nobody drew by lot has no interval and says so.
 *
 * @param isMember - Which respondents; all when left out. The others stay in the design.
 *
 * @see docs/methods/surveys-results.md
 *
 * @example
 * ```ts
 * import { itemEstimate, itemsOf, Question, surveySample } from "@maatstaf/surveys";
 *
 * const [item] = itemsOf({ questions: [Question.parse({ id: "overall", text: { nl: "Cijfer?" }, form: { kind: "mark" } })] });
 * const responses = [6, 7, 8, 9].map((overall) => ({ answers: { overall }, mode: "web", frame: "open-link", isComplete: true }) as const);
 * const sample = surveySample({ responses, design: { kind: "open" }, weighting: { kind: "none" }, frame: "open-link" });
 * const estimate = item && sample.kind === "survey-sample" && itemEstimate(sample, item);
 * estimate && estimate.kind === "estimate" && [estimate.count, estimate.mean?.value, estimate.mean?.interval, estimate.label] // => [4, 7.5, undefined, "not-representative"]
 * ```
 */
export function itemEstimate(
  sample: SurveySample,
  item: Item,
  isMember?: readonly boolean[],
): ItemEstimate | NoAnswersToItem {
  const group = groupOf(sample, item, isMember);
  if (group === undefined) return { kind: "no-answers", item: item.id };
  const distribution = item.values.map((value) => ({
    value,
    count: group.values.filter((other) => other === value).length,
    share: weightedShare(group, (other) => other === value),
  }));
  return {
    kind: "estimate",
    item: item.id,
    count: group.count,
    effectiveCount: group.effectiveCount,
    distribution,
    ...figures(group, item),
    label: sample.isRepresentative ? "representative" : "not-representative",
  };
}

/**
 * The share of a group that gave one of some answers, with its error from the design; `undefined` when nobody answered.
 *
 * @param values - The answers that count as one.
 * @param isMember - Which respondents; all when left out.
 *
 * @example
 * ```ts
 * import { answerShare, itemsOf, Question, surveySample } from "@maatstaf/surveys";
 *
 * const [item] = itemsOf({ questions: [Question.parse({ id: "overall", text: { nl: "Cijfer?" }, form: { kind: "mark" } })] });
 * const responses = [6, 7, 9, 9].map((overall) => ({ answers: { overall }, mode: "web", frame: "sample", isComplete: true }) as const);
 * const sample = surveySample({ responses, design: { kind: "open" }, weighting: { kind: "none" } });
 * item && sample.kind === "survey-sample" && answerShare(sample, { item, values: [9, 10] })?.share // => 0.5
 * ```
 */
export function answerShare(
  sample: SurveySample,
  { item, values }: { readonly item: Item; readonly values: readonly (string | number)[] },
  isMember?: readonly boolean[],
): EstimatedShare | undefined {
  const group = groupOf(sample, item, isMember);
  return group && estimatedShare(group, (value) => values.includes(value));
}

function groupOf(sample: SurveySample, item: Item, isMember: readonly boolean[] | undefined): Group | undefined {
  const values = sample.responses.map(({ answers }, at) =>
    isMember === undefined || isMember[at] === true ? itemValue(item, answers) : undefined,
  );
  const weights = sample.weights.filter((_, at) => values[at] !== undefined);
  if (!weights.some((weight) => weight > 0)) return undefined;
  return { sample, values, count: weights.length, effectiveCount: weightingEffect(weights).effectiveCount };
}

interface Group {
  readonly sample: SurveySample;
  readonly values: readonly (string | number | undefined)[];
  readonly count: number;
  readonly effectiveCount: number;
}

/** From which value on a scale people are satisfied, and up to which they are not. */
export function satisfactionBounds({
  kind,
  values,
}: Pick<Item, "kind" | "values">): { readonly from: number; readonly to?: number } | undefined {
  if (kind === "mark") return { from: 7, to: 5 };
  if (kind === "ces") return { from: 5 };
  return kind === "likert" ? { from: values.length === 7 ? 5 : values.length - 1 } : undefined;
}

function figures(group: Group, item: Item): Partial<ItemEstimate> {
  if (item.kind === "single" || item.kind === "chosen") return {};
  const bounds = satisfactionBounds(item);
  const { to } = bounds ?? {};
  return {
    mean: estimatedMean(group),
    ...(bounds === undefined ? {} : { satisfied: estimatedShare(group, (mark) => Number(mark) >= bounds.from) }),
    ...(to === undefined ? {} : { dissatisfied: estimatedShare(group, (mark) => Number(mark) <= to) }),
    ...(item.kind === "nps" ? { netPromoterScore: promoterScore(group) } : {}),
  };
}

function estimatedMean({ sample, values, count }: Group): NonNullable<ItemEstimate["mean"]> {
  const marks = values.map((value) => (typeof value === "number" ? value : undefined));
  const estimate = surveyMean(sample.design, marks);
  if (estimate.kind === "no-respondents") throw new RangeError("itemEstimate: nobody has a weight above zero");
  const quantile = count >= LARGE_SAMPLE ? "normal" : "student";
  const interval = sample.isRepresentative && count > 1 ? surveyInterval(estimate, { quantile }) : undefined;
  return {
    value: estimate.value,
    standardError: estimate.standardError,
    standardDeviation: Math.sqrt(estimate.spread),
    interval: interval?.kind === "interval" ? { lower: interval.lower, upper: interval.upper } : undefined,
  };
}

function estimatedShare(group: Group, isOne: (value: string | number) => boolean): EstimatedShare {
  const { sample, values, count, effectiveCount } = group;
  const marks = values.map((value) => (value === undefined ? undefined : Number(isOne(value))));
  const estimate = surveyMean(sample.design, marks);
  if (estimate.kind === "no-respondents") throw new RangeError("itemEstimate: nobody has a weight above zero");
  const share = Math.min(1, Math.max(0, estimate.value));
  return {
    share,
    standardError: estimate.standardError,
    interval: shareInterval(sample, { count, effectiveCount }, share),
    marginOfError:
      sample.isRepresentative && share > 0 && share < 1 ? marginOfError(effectiveCount, { share }) : undefined,
  };
}

/** Wilson's interval of a share of a group; `undefined` where nobody was drawn by lot. */
export function shareInterval(
  sample: SurveySample,
  { count, effectiveCount }: Pick<ItemEstimate, "count" | "effectiveCount">,
  share: number,
): Interval | undefined {
  // On the whole sample the finite population is known; of a part of it, how many there are is not.
  const isWhole = count === sample.responses.length;
  const population = isWhole && sample.population !== undefined ? { population: sample.population } : {};
  return sample.isRepresentative ? wilsonInterval(share * effectiveCount, effectiveCount, population) : undefined;
}

function promoterScore(group: Group): NonNullable<ItemEstimate["netPromoterScore"]> {
  const worth = (isOne: (mark: number) => boolean): number =>
    group.effectiveCount * weightedShare(group, (value) => typeof value === "number" && isOne(value));
  const promoters = worth((mark) => mark >= 9);
  const detractors = worth((mark) => mark <= 6);
  const score = netPromoterScore({
    promoters,
    detractors,
    passives: Math.max(0, group.effectiveCount - promoters - detractors),
  });
  return group.sample.isRepresentative ? score : { score: score.score };
}

function weightedShare({ sample, values }: Group, isOne: (value: string | number) => boolean): number {
  let [ones, all] = [0, 0];
  for (const [at, value] of values.entries()) {
    if (value === undefined) continue;
    const weight = sample.weights[at] ?? 0;
    all += weight;
    if (isOne(value)) ones += weight;
  }
  return ones / all;
}
