import { formatNumber } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import type { ShownFigures } from "@maatstaf/surveys";
import type { KeyFigure } from "../block.ts";
import { reportText } from "../wording.ts";
import { intervalText, percentText } from "./answer-table.ts";
import type { Writing } from "./answer-table.ts";
import { answerText, questionOf } from "./survey-names.ts";
import type { Naming } from "./survey-names.ts";

/** Names and figures of one page. */
export type Page = Naming & Writing;

/** The figures of everybody that stand out: never a mark without its number of answers. */
export function keyFigures(item: string, group: ShownFigures, naming: Page): KeyFigure[] {
  const { locale } = naming;
  const { count, effectiveCount, mean, satisfied, dissatisfied, netPromoterScore, nearlyAll } = group;
  const mark = (value: number): string => formatNumber(value, { locale, decimals: 1 });
  const score = (value: number): string => formatNumber(value, { locale, decimals: 0 });
  const between = (lower: string, upper: string): string => reportText(locale, "survey.between", { lower, upper });
  return [
    ...(mean === undefined
      ? []
      : [
          figure(
            reportText(locale, "survey.mean-of", { highest: highestOf(item, naming) }),
            mark(mean.value),
            mean.interval === undefined ? "" : between(mark(mean.interval.lower), mark(mean.interval.upper)),
          ),
        ]),
    ...(netPromoterScore === undefined
      ? []
      : [
          figure(
            reportText(locale, "survey.promoter-score"),
            score(netPromoterScore.score),
            netPromoterScore.interval === undefined
              ? ""
              : between(score(netPromoterScore.interval.lower), score(netPromoterScore.interval.upper)),
          ),
        ]),
    ...(satisfied === undefined
      ? []
      : [figure(satisfiedLabel(item, naming), percentText(satisfied.share, naming), intervalText(satisfied, naming))]),
    ...(dissatisfied === undefined
      ? []
      : [
          figure(
            reportText(locale, "survey.dissatisfied-mark"),
            percentText(dissatisfied.share, naming),
            intervalText(dissatisfied, naming),
          ),
        ]),
    ...(nearlyAll === undefined
      ? []
      : [figure(reportText(locale, "survey.nearly-all"), answerText(nearlyAll, item, naming), "")]),
    figure(
      reportText(locale, "survey.answers"),
      score(count),
      effectiveCount === count ? "" : reportText(locale, "survey.worth", { count: effectiveCount }),
    ),
  ];
}

/** A mean with its interval. */
export function meanText({ value, interval }: NonNullable<ShownFigures["mean"]>, locale: Locale): string {
  const mark = (own: number): string => formatNumber(own, { locale, decimals: 1 });
  if (interval === undefined) return mark(value);
  return reportText(locale, "survey.interval", {
    value: mark(value),
    lower: mark(interval.lower),
    upper: mark(interval.upper),
  });
}

/** What a satisfied answer is called. */
export function satisfiedLabel(item: string, naming: Page): string {
  const isMark = questionOf(item, naming)?.form.kind === "mark";
  return reportText(naming.locale, isMark ? "survey.satisfied-mark" : "survey.satisfied-agree");
}

function highestOf(item: string, naming: Page): number {
  const form = questionOf(item, naming)?.form;
  if (form?.kind === "ces") return 7;
  return form !== undefined && "points" in form ? form.points : 10;
}

function figure(label: string, value: string, note: string): KeyFigure {
  return { label, value, note, tone: "neutral" };
}
