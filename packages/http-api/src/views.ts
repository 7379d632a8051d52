import { attention, attentionWeight } from "@maatstaf/indicators";
import type { Figure, IndicatorCard, Reading, SeriesPoint } from "@maatstaf/indicators";
import { localized } from "@maatstaf/kernel";
import type { Locale, LocalizedText } from "@maatstaf/kernel";
import type { IndicatorReading, IndicatorWithUnits, OrganisationDescription } from "@maatstaf/application";
import {
  dataMark,
  describeReading,
  figureText,
  intervalText,
  readingDrawing,
  targetMark,
  valueText,
  variationMark,
} from "@maatstaf/reporting";
import type { Mark } from "@maatstaf/reporting";
import type { FigureShape, IndicatorDetail, IndicatorSummary, OrganisationShape } from "./shapes.ts";

/** One indicator as a line of a list. */
export function summaryView({ card, reading }: IndicatorReading, locale: Locale): IndicatorSummary {
  const reasons = attention(reading);
  return {
    id: card.id,
    version: card.version,
    name: localized(card.name, locale),
    unit: card.unit,
    decimals: card.decimals,
    direction: card.direction,
    frequency: card.frequency,
    period: reading.period,
    figure: figureView(reading.figure),
    ...(reading.interval === undefined ? {} : { interval: reading.interval }),
    target: reading.target,
    variation: variationView(reading),
    data: { kind: reading.data.kind, completeness: reading.data.completeness },
    texts: textsView(card, reading, locale),
    attention: { reasons: [...reasons], weight: attentionWeight(reasons) },
    sentences: [...describeReading(card, reading, locale)],
  };
}

/** One indicator with everything a screen shows of it; the drawing only when it is asked for. */
export function detailView(
  { card, reading, units }: IndicatorWithUnits,
  locale: Locale,
  { withDrawing }: { readonly withDrawing: boolean },
): IndicatorDetail {
  return {
    ...summaryView({ card, reading }, locale),
    question: localized(card.question, locale),
    ...optionalText("decision", card.decision, locale),
    numerator: localized(card.numerator, locale),
    ...optionalText("denominator", card.denominator, locale),
    source: card.source.system,
    owner: card.owner,
    ...optionalText("caveats", card.caveats, locale),
    units: [...units],
    ...(reading.unit === undefined ? {} : { unitId: reading.unit }),
    ...(reading.yearEarlier === undefined
      ? {}
      : { yearEarlier: { period: reading.yearEarlier.period, changePoints: reading.yearEarlier.changePoints } }),
    ...(reading.assurance === undefined ? {} : { assurance: reading.assurance }),
    series: reading.series.map((point, index) => seriesView(reading, point, index, locale)),
    ...(withDrawing ? drawingView(card, reading, locale) : {}),
  };
}

/** The organisation in the language of the reader. */
export function organisationView(
  { organisation, locale: own, units, quarters }: OrganisationDescription,
  locale: Locale,
): OrganisationShape {
  return {
    id: organisation.id,
    name: localized(organisation.name, locale),
    locale: own,
    units: units.map(({ id, name }) => ({ id, name: localized(name, locale) })),
    quarters: [...quarters],
  };
}

function textsView(
  card: IndicatorCard,
  { figure, interval, target, variation, data }: Reading,
  locale: Locale,
): IndicatorSummary["texts"] {
  const value = (number: number): string => valueText(card, number, locale);
  const range = interval === undefined ? undefined : intervalText(card, interval, locale);
  return {
    figure: figureText(card, figure, locale),
    ...(range === undefined ? {} : { interval: range }),
    target: targetText(target, value),
    marks: {
      target: markView(targetMark(target, locale)),
      variation: markView(variationMark(variation, locale)),
      data: markView(dataMark(data, locale)),
    },
  };
}

function targetText(target: Reading["target"], value: (number: number) => string): string {
  if (target.kind === "none") return "";
  return target.kind === "target" ? value(target.value) : `${value(target.lower)} – ${value(target.upper)}`;
}

function markView({ symbol, word, tone }: Mark): IndicatorSummary["texts"]["marks"]["target"] {
  return { symbol, word, tone };
}

function figureView(figure: Figure): FigureShape {
  return { ...figure };
}

function variationView({ variation }: Reading): IndicatorSummary["variation"] {
  if (variation.rule !== undefined) return { kind: variation.kind, rule: variation.rule };
  const earlier = variation.kind === "common-cause" ? variation.earlier : undefined;
  return { kind: variation.kind, ...(earlier === undefined ? {} : { earlier }) };
}

function seriesView(
  { chart, charted, adjusted }: Reading,
  point: SeriesPoint,
  index: number,
  locale: Locale,
): IndicatorDetail["series"][number] {
  const place = charted.indexOf(index);
  const value = adjusted?.[index];
  const limits = chart?.kind === "control-chart" && place >= 0 ? chart.points[place] : undefined;
  return {
    period: point.period,
    figure: figureView(point.figure),
    ...(point.target === undefined ? {} : { target: point.target }),
    provisional: point.provisional,
    ...optionalText("note", point.note, locale),
    ...(value === undefined ? {} : { adjusted: value }),
    ...(limits?.lower === undefined || limits.upper === undefined
      ? {}
      : {
          limits: {
            centre: limits.centre,
            lower: limits.lower,
            upper: limits.upper,
            signals: [...limits.signals],
          },
        }),
  };
}

function drawingView(card: IndicatorCard, reading: Reading, locale: Locale): Pick<IndicatorDetail, "drawing"> {
  if (reading.series.length < 2) return {};
  const { svg, table } = readingDrawing(card, reading, locale);
  return {
    drawing: {
      svg,
      table: {
        caption: table.caption,
        columns: table.columns.map((column) => ({ ...column })),
        rows: table.rows.map((row) => [...row]),
      },
    },
  };
}

function optionalText<K extends string>(
  key: K,
  text: LocalizedText | undefined,
  locale: Locale,
): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  if (text !== undefined) Object.assign(found, { [key]: localized(text, locale) });
  return found;
}
