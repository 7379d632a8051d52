import type { Figure, IndicatorCard } from "@maatstaf/indicators";
import { formatFigure, formatNumber, formatPeriod, periodKind, periodStart } from "@maatstaf/kernel";
import type { Locale, Period } from "@maatstaf/kernel";
import { kindChoice, reportText } from "../wording.ts";

/** Shown in place of a figure that could point at persons. */
export const SUPPRESSED = "•";

/** Shown in place of a figure that is not there. */
export const ABSENT = "–";

/** What a figure is written with. */
export type FigureStyle = Pick<IndicatorCard, "unit" | "decimals">;

/**
 * A value in the unit and decimals of its card.
 *
 * @example
 * ```ts
 * import { valueText } from "@maatstaf/reporting";
 *
 * valueText({ unit: "%", decimals: 1 }, 86.5, "nl-BE") // => "86,5%"
 * ```
 */
export function valueText(card: FigureStyle, value: number, locale: Locale): string {
  return formatFigure(value, { locale, decimals: card.decimals, unit: card.unit });
}

/**
 * A figure, `•` when it may not be shown, `–` when there is none; the word for a text where the answer is in words.
 *
 * @example
 * ```ts
 * import { figureText } from "@maatstaf/reporting";
 *
 * figureText({ unit: "%", decimals: 1 }, { kind: "no-figure", reason: "suppressed" }, "nl-BE") // => "•"
 * ```
 */
export function figureText(card: FigureStyle, figure: Figure, locale: Locale): string {
  if (figure.kind === "figure") return valueText(card, figure.value, locale);
  if (figure.reason === "text") return reportText(locale, "figure.text");
  return figure.reason === "suppressed" || figure.reason === "too-few" ? SUPPRESSED : ABSENT;
}

/** Units up to this many characters are repeated at every figure; longer ones only where the figure stands alone. */
const SHORT_UNIT = 6;

/** A value where its unit is known from what stands beside it: a long unit is left out. */
export function shortText(card: FigureStyle, value: number, locale: Locale): string {
  return card.unit.length > SHORT_UNIT ? bareText(card, value, locale) : valueText(card, value, locale);
}

/** A figure as {@link shortText}; a figure that is not there as {@link figureText}. */
export function shortFigureText(card: FigureStyle, figure: Figure, locale: Locale): string {
  return figure.kind === "figure" ? shortText(card, figure.value, locale) : figureText(card, figure, locale);
}

/** A lower and an upper value, the unit once where it is a word: "72,7%" and "82,1%", "0" and "18 uur". */
export function rangeTexts(
  card: FigureStyle,
  { lower, upper }: { readonly lower: number; readonly upper: number },
  locale: Locale,
): { readonly lower: string; readonly upper: string } {
  const isWord = /\p{L}/u.test(card.unit);
  return {
    lower: isWord ? bareText(card, lower, locale) : shortText(card, lower, locale),
    upper: shortText(card, upper, locale),
  };
}

/**
 * Within what the true value probably lies, short enough for a tile.
 *
 * @param card - Unit and decimals of the figure.
 * @param interval - The interval of a reading, in the unit of the card.
 * @param locale - Language of the words and the way numbers are written.
 * @returns `undefined` for an interval that reaches less than one step of the last shown decimal from its middle: with
 *   numbers that large it tells a reader nothing.
 *
 * @example
 * ```ts
 * import { intervalText } from "@maatstaf/reporting";
 *
 * intervalText({ unit: "%", decimals: 1 }, { lower: 75, upper: 92.3 }, "nl-BE") // => "tussen 75,0% en 92,3%"
 * intervalText({ unit: "%", decimals: 1 }, { lower: 85.04, upper: 85.16 }, "nl-BE") // => undefined
 * ```
 */
export function intervalText(
  card: FigureStyle,
  interval: { readonly lower: number; readonly upper: number },
  locale: Locale,
): string | undefined {
  const halfWidth = (interval.upper - interval.lower) / 2;
  if (halfWidth < 10 ** -card.decimals) return undefined;
  return reportText(locale, "tile.interval", rangeTexts(card, interval, locale));
}

function bareText({ decimals }: FigureStyle, value: number, locale: Locale): string {
  return formatNumber(value, { locale, decimals });
}

/** The size of a difference between two figures, without its sign: percentage points where the unit is `%`. */
export function differenceText(card: FigureStyle, difference: number, locale: Locale): string {
  const size = Math.abs(difference);
  if (card.unit !== "%") return shortText(card, size, locale);
  return reportText(locale, "difference.points", { value: formatNumber(size, { locale, decimals: card.decimals }) });
}

/** Whether a difference goes up or down once it is rounded as it is shown. */
export function course(card: FigureStyle, difference: number): "up" | "down" | "same" {
  if (Math.round(Math.abs(difference) * 10 ** card.decimals) === 0) return "same";
  return difference > 0 ? "up" : "down";
}

/** A count: without decimals when it is whole, otherwise with two. */
export function countText(count: number, locale: Locale): string {
  return formatNumber(count, { locale, decimals: Number.isInteger(count) ? 0 : 2 });
}

/** A share of 1 as a whole percentage, rounded down so that only everything is 100%. */
export function shareText(share: number, locale: Locale): string {
  return formatFigure(Math.floor(share * 100 + 1e-9), { locale, decimals: 0, unit: "%" });
}

/** A period with its preposition: "in het 3e kwartaal van 2025". */
export function inPeriod(period: Period, locale: Locale): string {
  const text = formatPeriod(period, locale, "long");
  const year = periodStart(period).slice(0, 4);
  return reportText(locale, "period.in", {
    kind: kindChoice(periodKind(period)),
    period: text,
    name: text.replace(` ${year}`, ""),
    year,
  });
}

/** Several periods in one phrase, the year of months once: "in januari en februari 2019". */
export function inPeriods(periods: readonly Period[], locale: Locale): string {
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const [year, ...otherYears] = new Set(periods.map((period) => periodStart(period).slice(0, 4)));
  if (year === undefined || otherYears.length > 0 || periods.some((period) => periodKind(period) !== "month")) {
    return list.format(periods.map((period) => inPeriod(period, locale)));
  }
  const names = periods.map((period, index) => {
    const name = formatPeriod(period, locale, "long");
    return index === periods.length - 1 ? name : name.replace(` ${year}`, "");
  });
  return reportText(locale, "period.in", { kind: "month", period: list.format(names) });
}

/** The same text with a capital, to begin a sentence with. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
