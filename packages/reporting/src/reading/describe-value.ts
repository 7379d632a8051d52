import type { IndicatorCard, Reading } from "@maatstaf/indicators";
import { formatDate, formatPeriod, periodEnd, plusDays } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import { reportText } from "../wording.ts";
import { capitalised, countText, inPeriod, shareText, shortText, valueText } from "./figure-text.ts";

/** Whether there is neither a figure nor a text. */
export function isMissing({ figure, statements = [] }: Pick<Reading, "figure" | "statements">): boolean {
  return figure.kind === "no-figure" && (figure.reason !== "text" || statements.length === 0);
}

/** The texts of an indicator in words, each with the unit it is about. */
function describeStatements({ statements = [] }: Reading, locale: Locale): readonly string[] {
  return statements.map(({ period, unit, breakdown = {}, text }) => {
    const about = [...(unit === undefined ? [] : [unit]), ...Object.values(breakdown)].join(", ");
    const In = capitalised(inPeriod(period, locale));
    return about === ""
      ? reportText(locale, "describe.text", { In, text })
      : reportText(locale, "describe.text-of", { In, about, text });
  });
}

/** The figure itself, or why there is none and what was known last. */
export function describeValue(card: IndicatorCard, reading: Reading, locale: Locale): readonly string[] {
  const { figure, period } = reading;
  const opening = capitalised(inPeriod(period, locale));
  if (!isMissing(reading) && figure.kind === "no-figure") return describeStatements(reading, locale);
  if (figure.kind === "no-figure") return [describeAbsence(card, reading, locale), ...lastKnown(card, reading, locale)];
  const value = valueText(card, figure.value, locale);
  const numerator = countText(figure.numerator, locale);
  const { denominator } = figure;
  if (denominator === undefined) return [reportText(locale, "describe.value", { In: opening, value })];
  switch (card.aggregation) {
    case "ratio":
    case "stock-ratio":
    case "milestones":
      return [
        reportText(locale, "describe.value-share", {
          In: opening,
          value,
          numerator,
          denominator: countText(denominator, locale),
        }),
      ];
    case "mean":
      return [reportText(locale, "describe.value-mean", { In: opening, value, count: countText(denominator, locale) })];
    case "rate":
      return [reportText(locale, "describe.value-rate", { In: opening, value, numerator })];
    default:
      return [reportText(locale, "describe.value", { In: opening, value })];
  }
}

/** Why there is no figure. */
export function describeAbsence(card: IndicatorCard, { figure, period, data }: Reading, locale: Locale): string {
  const opening = capitalised(inPeriod(period, locale));
  const due = formatDate(plusDays(periodEnd(period), card.lagDays), locale, "long");
  const reason = figure.kind === "no-figure" ? figure.reason : "no-facts";
  switch (reason) {
    case "suppressed":
      return reportText(locale, "describe.suppressed");
    case "too-few":
      return reportText(locale, "describe.too-few", { minimum: card.minimumCount });
    case "zero-denominator":
      return reportText(locale, "describe.zero-denominator", { In: opening });
    case "period-too-fine":
    case "period-not-tiled":
      return reportText(locale, "describe.unreadable", { In: opening });
    case "text":
    case "no-facts":
      return data.kind === "overdue"
        ? reportText(locale, "describe.overdue", { In: opening, date: due })
        : reportText(locale, "describe.no-data", { In: opening, date: due });
    default:
      return reason satisfies never;
  }
}

function lastKnown(card: IndicatorCard, { series }: Reading, locale: Locale): readonly string[] {
  const known = series.findLast((point) => point.figure.kind === "figure");
  if (known?.figure.kind !== "figure") return [];
  return [
    reportText(locale, "describe.last-known", {
      value: shortText(card, known.figure.value, locale),
      period: formatPeriod(known.period, locale, "long"),
    }),
  ];
}

/** What a reader must know about the data behind a figure that is there. */
export function describeData(reading: Reading, locale: Locale): readonly string[] {
  if (isMissing(reading)) return [];
  const { data } = reading;
  const completeness = shareText(data.completeness, locale);
  switch (data.kind) {
    case "overdue":
      return [reportText(locale, "describe.incomplete-overdue", { completeness })];
    case "incomplete":
      return [reportText(locale, "describe.incomplete", { completeness })];
    case "provisional":
      return data.missing.length > 0
        ? [reportText(locale, "describe.partial", { completeness })]
        : [reportText(locale, "describe.provisional")];
    case "complete":
    case "no-data":
    case "suppressed":
      return [];
    default:
      return data.kind satisfies never;
  }
}
