import { formatFigure, formatNumber } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import type { IndicatorCard } from "./indicator-card.ts";
import { indicatorMessages } from "./indicator-messages.ts";
import type { Sentence } from "./reading-sentences.ts";
import { SENTENCE_PARAMETERS } from "./sentence-code.ts";
import type { SentenceParameter } from "./sentence-code.ts";

/**
 * A sentence about a reading in words, with its numbers in the unit and decimals of the card.
 *
 * One short sentence per code, for whoever embeds this package alone: a tile, an API answer, a mail. For running text with
 * periods and names in it, as on a page or in a report, use `describeReading` of `@maatstaf/reporting`. Use one of the two on
 * one screen: they say the same things in different words.
 *
 * @example
 * ```ts
 * import { sentenceText } from "@maatstaf/indicators";
 *
 * const sentence = { code: "target-met", params: { target: 90, gap: 1.5 } } as const;
 * sentenceText({ unit: "%", decimals: 1 }, sentence, "nl-BE") // => "Beter dan de streefwaarde van 90,0%."
 * sentenceText({ unit: "%", decimals: 1 }, sentence, "en-GB") // => "Better than the target of 90.0%."
 * ```
 */
export function sentenceText(
  card: Pick<IndicatorCard, "unit" | "decimals">,
  { code, params }: Sentence,
  locale: Locale,
): string {
  const values = Object.entries(params).map(([name, value]) => [name, written(name, value, { ...card, locale })]);
  return indicatorMessages.text(locale, `sentence.${code}`, Object.fromEntries(values));
}

interface Style extends Pick<IndicatorCard, "unit" | "decimals"> {
  readonly locale: Locale;
}

type Writer = (value: string | number, style: Style) => string | number;

/** How a parameter of each kind is written. */
const WRITERS: Readonly<Record<(typeof SENTENCE_PARAMETERS)[SentenceParameter], Writer>> = {
  figure: (value, { unit, decimals, locale }) => formatFigure(Number(value), { locale, decimals, unit }),
  difference: (value, style) => differenceText(Number(value), style),
  share: (value, { locale }) => formatFigure(Math.floor(Number(value) * 100), { locale, decimals: 0, unit: "%" }),
  count: Number,
  frequency: (value, { locale }) => indicatorMessages.text(locale, `frequency.${value}`),
};

function written(name: string, value: string | number, style: Style): string | number {
  return isParameter(name) ? WRITERS[SENTENCE_PARAMETERS[name]](value, style) : value;
}

function isParameter(name: string): name is SentenceParameter {
  return Object.hasOwn(SENTENCE_PARAMETERS, name);
}

/**
 * A difference between two figures of a card in words: percentage points where the unit is "%".
 *
 * @example
 * ```ts
 * import { differenceText } from "@maatstaf/indicators";
 *
 * differenceText(2.25, { unit: "%", decimals: 1, locale: "nl-BE" }) // => "2,3 procentpunt"
 * differenceText(2, { unit: "", decimals: 0, locale: "nl-BE" }) // => "2"
 * ```
 */
export function differenceText(value: number, { unit, decimals, locale }: Style): string {
  if (unit !== "%") return formatFigure(value, { locale, decimals, unit });
  return indicatorMessages.text(locale, "percentage-points", { value: formatNumber(value, { locale, decimals }) });
}
