import { formatPeriod, periodKind } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import type { KeyFigure } from "../block.ts";
import {
  ABSENT,
  course,
  differenceText,
  intervalText,
  rangeTexts,
  shortFigureText,
  shortText,
} from "../reading/figure-text.ts";
import { dataMark, targetMark, variationMark } from "../reading/judgement-mark.ts";
import { judgedPoint } from "../reading/judged-point.ts";
import { shownLimits } from "../reading/shown-limits.ts";
import { kindChoice, reportText } from "../wording.ts";
import type { Entry } from "./entry.ts";

/** The figure of an indicator with its interval, and the judgements beside it, each in a tile of its own. */
export function indicatorTiles(entry: Entry, locale: Locale): readonly KeyFigure[] {
  return [valueTile(entry, locale), targetTile(entry, locale), variationTile(entry, locale), yearTile(entry, locale)];
}

function valueTile({ card, reading }: Entry, locale: Locale): KeyFigure {
  const { figure, interval, data } = reading;
  const value = shortFigureText(card, figure, locale);
  const status = data.kind === "complete" ? "" : dataMark(data, locale).word;
  const range = interval === undefined ? undefined : intervalText(card, interval, locale);
  const unit = figure.kind === "figure" && !value.includes(card.unit) ? card.unit : "";
  return {
    label: formatPeriod(reading.period, locale, "long"),
    value,
    note: [unit, range ?? "", status].filter((part) => part !== "").join(", "),
    tone: "neutral",
  };
}

function targetTile({ card, reading }: Entry, locale: Locale): KeyFigure {
  const { target, figure } = reading;
  const { symbol, word, tone } = targetMark(target, locale);
  if (target.kind === "none") {
    return { label: reportText(locale, "tile.target-none"), value: word, note: "", tone };
  }
  const aim =
    target.kind === "target"
      ? shortText(card, target.value, locale)
      : reportText(locale, "target.range", rangeTexts(card, target, locale));
  const gap =
    target.kind === "target" && figure.kind === "figure" && target.status !== "green"
      ? differenceText(card, figure.value - target.value, locale)
      : undefined;
  return {
    label: reportText(locale, "tile.target", { target: aim }),
    value: word,
    symbol,
    note: targetNote(gap, target.notDemonstrable, locale),
    tone,
  };
}

function targetNote(gap: string | undefined, isUnsure: boolean, locale: Locale): string {
  if (gap === undefined) return isUnsure ? reportText(locale, "tile.met-unsure") : "";
  return reportText(locale, isUnsure ? "tile.gap-unsure" : "tile.gap", { gap });
}

function variationTile({ card, reading }: Entry, locale: Locale): KeyFigure {
  const { variation, adjusted } = reading;
  const { symbol, word, tone } = variationMark(variation, locale);
  const kind = kindChoice(card.frequency);
  const isPart = card.frequency !== periodKind(reading.period);
  const label = isPart ? reportText(locale, "tile.variation-part", { kind }) : reportText(locale, "tile.variation");
  if (variation.kind === "too-few-points") {
    const { points, required } = variation;
    return { label, value: word, note: reportText(locale, "tile.points", { points, required }), tone };
  }
  const point = judgedPoint(reading)?.point;
  if (variation.kind === "not-charted" || point?.lower === undefined || point.upper === undefined) {
    return { label, value: word, note: "", tone };
  }
  const limits = shownLimits(card, reading, { lower: point.lower, upper: point.upper });
  const usual = reportText(locale, isPart ? "tile.limits-part" : "tile.limits", {
    ...rangeTexts(card, limits, locale),
    kind,
  });
  const value = shortText(card, point.value, locale);
  const note = adjusted === undefined ? usual : reportText(locale, "tile.seasonal", { value, usual });
  return { label, value: word, symbol, note, tone };
}

function yearTile({ card, reading }: Entry, locale: Locale): KeyFigure {
  const label = reportText(locale, "tile.year-earlier");
  const { yearEarlier } = reading;
  if (yearEarlier === undefined) {
    return { label, value: ABSENT, note: reportText(locale, "tile.year-earlier-none"), tone: "neutral" };
  }
  const { figure, changePoints } = yearEarlier;
  return {
    label,
    value: reportText(locale, "tile.year-earlier-value", {
      direction: course(card, changePoints),
      change: differenceText(card, changePoints, locale),
    }),
    note: reportText(locale, "tile.year-earlier-note", { earlier: shortFigureText(card, figure, locale) }),
    tone: "neutral",
  };
}
