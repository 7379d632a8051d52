import { controlChartDrawing } from "@maatstaf/charts";
import type { ChartWords, Drawing } from "@maatstaf/charts";
import type { IndicatorCard, Reading } from "@maatstaf/indicators";
import { formatFigure, formatPeriod, localized } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import { chartPoints } from "./reading/chart-points.ts";
import { shownValues } from "./reading/shown-values.ts";
import { shortText, valueText } from "./reading/figure-text.ts";
import { kindChoice, reportText } from "./wording.ts";

/** The most periods a chart shows; limits rest on all of them. Five years of months. */
export const SHOWN_PERIODS = 60;

/** How a chart of a reading is drawn. */
export interface ReadingDrawingOptions {
  /** Unique on the page; `chart-` and the id of the card when absent. */
  readonly id?: string;
  /** In CSS pixels, without the notes under the chart. */
  readonly width?: number;
  readonly height?: number;
}

/**
 * The control chart of a reading, of the kind its card asks for: every period up to that of the reading, the usual variation as a band (wider
 * where the numbers are smaller, on a p or u chart), the target path, real signals in their own shape and colour, and the remarks of the card (not on the
 * chart of one unit: they are about all units together). Where the card asks for no
 * control chart, or there are too few points for limits, it is the plain series.
 *
 * @param card - The card the reading was made with.
 * @param reading - A reading from `reading` of `@maatstaf/indicators`; nothing after its period is in it.
 * @param locale - Language of the words and the way numbers are written.
 * @returns The drawing, with its table twin; of a longer series the last {@link SHOWN_PERIODS} periods.
 *
 * @example
 * ```ts
 * import { Fact, IndicatorCard, reading } from "@maatstaf/indicators";
 * import { calendarDate, period } from "@maatstaf/kernel";
 * import { readingDrawing } from "@maatstaf/reporting";
 *
 * const card = IndicatorCard.parse({
 *   id: "open-cases", version: 1, status: "published", name: { nl: "Open zaken" }, question: { nl: "Hoeveel zaken staan open?" },
 *   level: "output", aggregation: "stock", numerator: { nl: "open zaken" }, scale: 1, unit: "", decimals: 0,
 *   direction: "down", frequency: "quarter", lagDays: 10, source: { system: "zaaksysteem", owner: "teamleider" }, owner: "diensthoofd",
 * });
 * const facts = [41, 38].map((numerator, index) =>
 *   Fact.parse({ indicatorId: "open-cases", period: `2025-Q${index + 1}`, numerator }),
 * );
 * const found = reading(card, facts, { period: period("2025-Q2"), on: calendarDate("2025-07-14") });
 *
 * const { svg, table } = readingDrawing(card, found, "nl-BE");
 * table.rows // => [["K1 2025", "41"], ["K2 2025", "38"]]
 * svg.startsWith("<svg") // => true
 * ```
 */
export function readingDrawing(
  card: IndicatorCard,
  reading: Reading,
  locale: Locale,
  options: ReadingDrawingOptions = {},
): Drawing {
  const from = Math.max(0, reading.series.length - SHOWN_PERIODS);
  const shown = reading.series.slice(from);
  const annotations = shown.flatMap(({ note }, index) =>
    note === undefined || reading.unit !== undefined ? [] : [{ index, text: localized(note, locale) }],
  );
  const targets = shown.map((point) => point.target);
  const words = chartWords(card, locale);
  return controlChartDrawing({
    ...options,
    id: options.id ?? `chart-${card.id}`,
    title: chartTitle(card, reading, locale),
    description: chartDescription(card, reading, locale),
    points: chartPoints(card, reading, { from, locale }),
    target: targets.some((target) => target !== undefined) ? { label: words.target, values: targets } : undefined,
    annotations,
    words,
    formatValue: (value) => shortText(card, value, locale),
    formatTick: (value) => tickText(card, value, locale),
  });
}

/** What the chart is of: the name of the indicator, the kind of its periods, and whether its season is taken out. */
function chartTitle(card: IndicatorCard, { adjusted }: Reading, locale: Locale): string {
  return reportText(locale, "chart.title", {
    name: localized(card.name, locale),
    kind: kindChoice(card.frequency),
    seasonal: adjusted === undefined ? "no" : "yes",
  });
}

/** What the chart shows, for who does not see it. */
export function chartDescription(card: IndicatorCard, reading: Reading, locale: Locale): string {
  const values = shownValues(reading);
  const known = reading.series
    .flatMap(({ period }, index) => ({ period, value: values[index] }))
    .slice(-SHOWN_PERIODS)
    .flatMap(({ period, value }) => (value === undefined ? [] : [{ period, value }]));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return reportText(locale, "chart.empty");
  const all = known.map(({ value }) => value);
  return reportText(locale, "chart.alt", {
    seasonal: reading.adjusted === undefined ? "no" : "yes",
    name: localized(card.name, locale),
    count: known.length,
    first: formatPeriod(first.period, locale, "long"),
    last: formatPeriod(last.period, locale, "long"),
    from: valueText(card, first.value, locale),
    to: valueText(card, last.value, locale),
    lowest: valueText(card, Math.min(...all), locale),
    highest: valueText(card, Math.max(...all), locale),
  });
}

function chartWords(card: IndicatorCard, locale: Locale): ChartWords {
  return {
    value:
      card.unit === ""
        ? reportText(locale, "chart.value")
        : reportText(locale, "chart.value-unit", { unit: card.unit }),
    mean: reportText(locale, "chart.mean"),
    lower: reportText(locale, "chart.lower"),
    upper: reportText(locale, "chart.upper"),
    target: reportText(locale, "chart.target"),
    period: reportText(locale, "chart.period"),
    note: reportText(locale, "chart.note"),
    empty: reportText(locale, "chart.empty"),
    provisional: reportText(locale, "chart.provisional"),
    marks: {
      common: reportText(locale, "chart.mark-common"),
      improvement: reportText(locale, "chart.mark-improvement"),
      concern: reportText(locale, "chart.mark-concern"),
      neutral: reportText(locale, "chart.mark-neutral"),
    },
  };
}

/** A round value on the axis, with no more decimals than it needs. */
function tickText({ unit, decimals }: IndicatorCard, value: number, locale: Locale): string {
  const choices = Array.from({ length: decimals + 1 }, (_, index) => index);
  const needed = choices.find((choice) => isWhole(value * 10 ** choice)) ?? decimals + 1;
  return formatFigure(value, { locale, decimals: needed, unit: unit === "%" ? unit : "" });
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-9;
}
