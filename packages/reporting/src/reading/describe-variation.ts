import type { IndicatorCard, Reading } from "@maatstaf/indicators";
import { formatPeriod } from "@maatstaf/kernel";
import type { Locale, Period } from "@maatstaf/kernel";
import { SEASONAL_YEARS } from "@maatstaf/statistics";
import type { ControlChart, ControlPoint } from "@maatstaf/statistics";
import { kindChoice, reportText } from "../wording.ts";
import type { WordingCode } from "../wording.ts";
import { describeEarlierSignals, earlierSignals } from "./earlier-signals.ts";
import { capitalised, inPeriod, rangeTexts, shortText } from "./figure-text.ts";
import { judgedPoint } from "./judged-point.ts";
import { shownLimits } from "./shown-limits.ts";

/** The second judgement: signal or noise, by which rule, and what to do about it. */
export function describeVariation(card: IndicatorCard, reading: Reading, locale: Locale): readonly string[] {
  const { variation, chart } = reading;
  switch (variation.kind) {
    case "not-charted":
      return describeOneMeasurement(reading, locale);
    case "too-few-points":
      return [describeShortage(card, variation, locale)];
    default:
      if (chart?.kind !== "control-chart") return [];
      return [
        ...describeSeason(card, reading, locale),
        ...describeRule(card, { ...reading, chart }, locale),
        ...describeRebase(reading, locale),
      ];
  }
}

/** How many figures there are, or full years, and how many it takes. */
function describeShortage(
  { chart: { seasonal = false } }: IndicatorCard,
  { points, required }: Extract<Reading["variation"], { readonly kind: "too-few-points" }>,
  locale: Locale,
): string {
  const perYear = required / SEASONAL_YEARS;
  return seasonal
    ? reportText(locale, "describe.too-few-years", { years: points / perYear, required: SEASONAL_YEARS })
    : reportText(locale, "describe.too-few-points", { points, required });
}

/** The value the verdict is on, where the season is taken out of it. */
function describeSeason(card: IndicatorCard, reading: Reading, locale: Locale): readonly string[] {
  const judged = judgedPoint(reading);
  if (reading.adjusted === undefined || judged === undefined) return [];
  const code = judged.period === reading.period ? "describe.seasonal" : "describe.seasonal-part";
  const value = shortText(card, judged.point.value, locale);
  return [reportText(locale, code, { value, in: inPeriod(judged.period, locale) })];
}

/** A level that changed for good: limits over both levels say nothing any more. */
function describeRebase({ suggestedRebase }: Reading, locale: Locale): readonly string[] {
  if (suggestedRebase === undefined) return [];
  return [reportText(locale, "describe.rebase", { In: capitalised(inPeriod(suggestedRebase, locale)) })];
}

/** Why a single measurement, such as the first wave of a survey, has no second judgement. */
function describeOneMeasurement({ series }: Reading, locale: Locale): readonly string[] {
  const [known, ...others] = series.filter(({ figure }) => figure.kind === "figure");
  if (known === undefined || others.length > 0) return [];
  return [reportText(locale, "describe.one-measurement", { period: formatPeriod(known.period, locale, "long") })];
}

type ChartedReading = Reading & { readonly chart: ControlChart };

function describeRule(card: IndicatorCard, reading: ChartedReading, locale: Locale): readonly string[] {
  const { variation, target, chart } = reading;
  const judged = judgedPoint(reading);
  if (judged === undefined) return [];
  const { point } = judged;
  const values = signalValues(card, reading, judged, locale);
  const part = judged.period === reading.period ? "" : "-part";
  if (variation.kind === "common-cause") {
    const earlier = earlierSignals(reading);
    if (earlier.length > 0) {
      const crossed = earlier.some(({ point: { signals } }) => signals.includes("limit")) ? "yes" : "no";
      return [
        ...describeEarlierSignals(card, reading, locale),
        reportText(locale, "describe.common-cause-again", { ...values, crossed }),
      ];
    }
    const isMissed = target.kind !== "none" && target.status === "red" && !target.notDemonstrable;
    return [reportText(locale, `describe.${isMissed ? "missed-" : ""}common-cause${part}`, values)];
  }
  return [
    reportText(locale, ruleCode(variation.rule ?? "", part), {
      ...values,
      side: point.side ?? "high",
      points: runLength(chart, variation.rule === "trend" ? continuesTrend : staysOnSide),
    }),
    reportText(locale, adviceCode(variation.kind)),
  ];
}

/** `part` is for a figure that stands for part of the period only, such as the last month of a quarter. */
function ruleCode(rule: string, part: "" | "-part"): WordingCode {
  switch (rule) {
    case "limit":
      return `describe.limit${part}`;
    case "shift":
    case "trend":
    case "two-of-three":
      return `describe.${rule}`;
    default:
      return "describe.other-rule";
  }
}

function adviceCode(kind: string): WordingCode {
  return kind === "concern" || kind === "improvement" ? `describe.advice-${kind}` : "describe.advice-notable";
}

/** Figures of the last point in words: its value and period, and what is usual there. */
function signalValues(
  card: IndicatorCard,
  reading: ChartedReading,
  judged: { readonly point: ControlPoint; readonly period: Period },
  locale: Locale,
) {
  const { value, centre, lower = centre, upper = centre } = judged.point;
  const period = inPeriod(judged.period, locale);
  return {
    kind: kindChoice(card.frequency),
    in: period,
    In: capitalised(period),
    value: shortText(card, value, locale),
    centre: shortText(card, centre, locale),
    ...rangeTexts(card, shownLimits(card, reading, { lower, upper }), locale),
  };
}

type Continues = (earlier: ControlPoint, later: ControlPoint, last: ControlPoint) => boolean;

const staysOnSide: Continues = (earlier, _, last) =>
  Math.sign(earlier.value - earlier.centre) === Math.sign(last.value - last.centre);

const continuesTrend: Continues = (earlier, later, last) =>
  last.side === "low" ? later.value < earlier.value : later.value > earlier.value;

/** How many points, counted back from the last one, belong together within its segment. */
function runLength({ points }: ControlChart, continues: Continues): number {
  const own = points.filter(
    (point) => point.segment === points.findLast(({ excluded }) => !excluded)?.segment && !point.excluded,
  );
  const last = own.at(-1);
  if (last === undefined) return 0;
  const broken = own.findLastIndex((point, index) => {
    const next = own[index + 1];
    return next !== undefined && !continues(point, next, last);
  });
  return own.length - 1 - broken;
}

/** A warning where the judgement rests on few points. */
export function describeTrial({ chart, charted, series, variation }: Reading, locale: Locale): readonly string[] {
  if (chart?.kind !== "control-chart" || variation.kind === "not-charted") return [];
  const segment = chart.segments[judgedPoint({ chart, charted, series })?.point.segment ?? -1];
  if (segment?.trial !== true || segment.required !== undefined) return [];
  return [reportText(locale, "describe.trial", { points: segment.points })];
}
