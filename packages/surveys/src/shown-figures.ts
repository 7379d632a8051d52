import { roundDecimal } from "@maatstaf/kernel";
import { meanInterval, netPromoterScore } from "@maatstaf/statistics";
import type { Interval, PublishedCount } from "@maatstaf/statistics";
import type { AnswerClass } from "./class-ladder.ts";
import { answerShare, itemEstimate, satisfactionBounds, shareInterval } from "./item-estimate.ts";
import type { EstimatedShare, ItemEstimate, NoAnswersToItem } from "./item-estimate.ts";
import type { Item } from "./item.ts";
import type { ShareStep, ShownClass, ShownFigures, ShownShare } from "./published-table.ts";
import type { ShownGroup } from "./rolled-up.ts";
import type { SurveySample } from "./survey-sample.ts";

/** Decimals of a mark. */
const DECIMALS = 1;

/** Decimals of a share and of the ends of its interval. */
const SHARE_DECIMALS: Readonly<Record<ShareStep, number>> = { 0.001: 3, 0.01: 2, 0.05: 2 };

/** A share or a score to the step in which it may be shown. */
function inSteps(value: number, step: number): number {
  return roundDecimal(step * roundDecimal(value / step, 0), 3);
}

/** The figures of one group in the classes that may be shown. */
export function shownFigures(
  sample: SurveySample,
  item: Item,
  {
    group,
    places,
    classes,
    counts,
    isUnanimous,
    step,
    effectiveRatio,
  }: {
    readonly group: ShownGroup;
    readonly places: readonly number[];
    readonly classes: readonly AnswerClass[];
    readonly counts: readonly PublishedCount[];
    /** Place of the class nearly everybody is in. */
    readonly isUnanimous: number | undefined;
    /** `none` shows no share. */
    readonly step: ShareStep | "none";
    /** What an answer is worth in the whole survey, where what it is worth in this group would tell who is in it. */
    readonly effectiveRatio: number | undefined;
  },
): ShownFigures {
  const inGroup = new Set(places);
  const isMember = sample.responses.map((_, at) => inGroup.has(at));
  const found = itemEstimate(sample, item, isMember);
  const estimate = effectiveRatio === undefined ? found : evenedOut(found, effectiveRatio * places.length);
  const size = {
    group: group.id,
    members: group.members,
    count: places.length,
    effectiveCount: estimate.kind === "estimate" ? roundDecimal(estimate.effectiveCount, 0) : 0,
  };
  if (isUnanimous !== undefined) return { ...size, classes: [], nearlyAll: classId(classes, isUnanimous, item) };
  const round = (share: EstimatedShare): ShownShare | undefined =>
    step === "none" || estimate.kind === "no-answers" ? undefined : rounded(share, { sample, estimate, step });
  const shown = classes.map((values, at): ShownClass => {
    const count = counts[at] ?? 0;
    const share = typeof count === "number" ? answerShare(sample, { item, values }, isMember) : undefined;
    return { id: classId(classes, at, item), values, count, ...(share && round(share)) };
  });
  const isWhole = shown.length > 0 && shown.every(({ count }) => typeof count === "number");
  const own = {
    ...size,
    ...(step !== "none" && shown.some(({ share }) => share !== undefined) && { shareStep: step }),
  };
  if (!isWhole || estimate.kind === "no-answers" || step === "none") return { ...own, classes: shown };
  return { ...own, classes: shown, ...scaleFigures(estimate, { item, classes, round, step }) };
}

/**
 * An estimate whose intervals come from what is shown, with a number of answers that says nothing of this group: what they are
 * worth in the whole survey, down to tens, or to fives below fifty.
 */
function evenedOut(estimate: ItemEstimate | NoAnswersToItem, effective: number): ItemEstimate | NoAnswersToItem {
  if (estimate.kind === "no-answers") return estimate;
  const step = effective < 50 ? 5 : 10;
  const effectiveCount = Math.max(1, Math.floor(effective / step) * step);
  const { mean, netPromoterScore: score, distribution } = estimate;
  const share = (isOne: (mark: number) => boolean): number =>
    distribution.reduce((sum, answer) => sum + (isOne(Number(answer.value)) ? answer.share : 0), 0);
  const [promoters, detractors] = [share((mark) => mark >= 9), share((mark) => mark <= 6)].map(
    (own) => roundDecimal(own, 2) * effectiveCount,
  );
  const passives = effectiveCount - (promoters ?? 0) - (detractors ?? 0);
  return {
    ...estimate,
    effectiveCount,
    ...(mean === undefined
      ? {}
      : { mean: { ...mean, interval: mean.interval && evenedInterval(mean, effectiveCount) } }),
    ...(score === undefined || !("lower" in score) || passives < 0
      ? {}
      : {
          netPromoterScore: {
            ...netPromoterScore({ promoters: promoters ?? 0, detractors: detractors ?? 0, passives }),
            score: score.score,
          },
        }),
  };
}

function evenedInterval(
  { value, standardDeviation }: { readonly value: number; readonly standardDeviation: number },
  count: number,
): Interval | undefined {
  const mean = roundDecimal(value, DECIMALS);
  const spread = roundDecimal(standardDeviation, DECIMALS);
  const sumOfSquares = (count - 1) * spread ** 2 + count * mean ** 2;
  const found = meanInterval({ sum: count * mean, sumOfSquares, count });
  return "lower" in found ? found : undefined;
}

function scaleFigures(
  { mean, satisfied, dissatisfied, netPromoterScore: promoterScore }: ItemEstimate,
  {
    item,
    classes,
    round,
    step,
  }: {
    readonly item: Item;
    readonly classes: readonly AnswerClass[];
    readonly step: ShareStep;
    readonly round: (share: EstimatedShare) => ShownShare | undefined;
  },
): Partial<ShownFigures> {
  const satisfiedShare = satisfied && round(satisfied);
  const dissatisfiedShare = dissatisfied && round(dissatisfied);
  const splits = (bound: number): boolean =>
    classes.every(
      (values) => values.every((value) => Number(value) >= bound) || values.every((value) => Number(value) < bound),
    );
  const bounds = satisfactionBounds(item);
  const hasThree = item.kind === "nps" && splits(7) && splits(9);
  return {
    ...(mean === undefined || item.kind === "nps"
      ? {}
      : {
          mean: {
            value: roundDecimal(mean.value, DECIMALS),
            standardDeviation: roundDecimal(mean.standardDeviation, DECIMALS),
            ...interval(mean.interval, DECIMALS),
          },
        }),
    ...(satisfiedShare === undefined || bounds === undefined || !splits(bounds.from)
      ? {}
      : { satisfied: satisfiedShare }),
    ...(dissatisfiedShare === undefined || bounds?.to === undefined || !splits(bounds.to + 1)
      ? {}
      : { dissatisfied: dissatisfiedShare }),
    ...(promoterScore === undefined || !hasThree
      ? {}
      : {
          netPromoterScore: {
            score: inSteps(promoterScore.score, scoreStep(step)),
            // Beside a score in fives the ends of an interval would tell the score itself.
            ...interval("lower" in promoterScore && step !== 0.05 ? promoterScore : undefined, 0),
          },
        }),
  };
}

/** A share as it is shown, with the interval of what is shown: that of the share itself would tell more of its decimals. */
function rounded(
  { share }: EstimatedShare,
  {
    sample,
    estimate,
    step,
  }: { readonly sample: SurveySample; readonly estimate: ItemEstimate; readonly step: ShareStep },
): ShownShare {
  const shown = inSteps(share, step);
  return { share: shown, ...interval(shareInterval(sample, estimate, shown), SHARE_DECIMALS[step]) };
}

/** To how many points a net promoter score is rounded beside shares to this step. */
export function scoreStep(step: ShareStep): 1 | 5 {
  return step === 0.05 ? 5 : 1;
}

function interval(bounds: Interval | undefined, decimals: number): { readonly interval?: Interval } {
  if (bounds === undefined) return {};
  return { interval: { lower: roundDecimal(bounds.lower, decimals), upper: roundDecimal(bounds.upper, decimals) } };
}

function classId(classes: readonly AnswerClass[], at: number, { kind }: Item): string {
  const values = classes[at] ?? [];
  const [first] = values;
  if (values.length === 1) return String(first);
  return kind === "single" ? "rest" : `${first}-${values.at(-1)}`;
}
