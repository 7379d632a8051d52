import type { Reading } from "@maatstaf/indicators";
import { localized } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import type { Block, Definitions } from "../block.ts";
import { describeReading } from "../describe-reading.ts";
import type { Inline } from "../inline.ts";
import { strong, words } from "../inline.ts";
import { chartDescription, readingDrawing } from "../reading-drawing.ts";
import { kindChoice, reportText } from "../wording.ts";
import type { WordingCode } from "../wording.ts";
import { isMissing } from "../reading/describe-value.ts";
import type { Entry } from "./entry.ts";
import { hasReason, sectionId } from "./entry.ts";
import { indicatorTiles } from "./indicator-tiles.ts";

/** Charts of a report are a little lower than elsewhere, so that two indicators fit on a page. */
const CHART_SIZE = { width: 720, height: 190 } as const;

/** A single point is no chart: it is shown as a figure only. */
const LEAST_POINTS = 2;

/** One indicator: its question, figure and judgements, chart, what it means, caveats, source and definition. */
export function indicatorSection(entry: Entry, locale: Locale): readonly Block[] {
  const { card, reading } = entry;
  const heading: Block = { kind: "heading", level: 2, text: localized(card.name, locale), id: sectionId(card) };
  const question: Block = { kind: "paragraph", text: [{ kind: "emphasis", text: localized(card.question, locale) }] };
  return [
    heading,
    question,
    ...(isMissing(reading) ? [missing(entry, locale)] : []),
    ...(reading.figure.kind === "figure"
      ? [{ kind: "key-figures", items: indicatorTiles(entry, locale) } as const]
      : []),
    ...chart(entry, locale),
    ...(isMissing(reading) ? [] : [meaning(entry, locale)]),
    ...action(entry, locale),
    ...caveats(entry, locale),
    definition(entry, locale),
  ];
}

/** An indicator without a figure is shown as such, with who can bring the data; it is never left out. */
function missing({ card, reading }: Entry, locale: Locale): Block {
  const owner = reportText(locale, "missing.owner", { owner: card.source.owner });
  const isHidden = reading.data.kind === "suppressed";
  const sentences = [...describeReading(card, reading, locale), ...(isHidden ? [] : [owner])];
  const title = reportText(locale, isHidden ? "missing.title-hidden" : "missing.title");
  return { kind: "callout", tone: "neutral", title, text: [words(sentences.join(" "))] };
}

function chart({ card, reading }: Entry, locale: Locale): readonly Block[] {
  const known = reading.series.filter(({ figure }) => figure.kind === "figure");
  if (known.length < LEAST_POINTS) return [];
  return [
    {
      kind: "figure",
      drawing: readingDrawing(card, reading, locale, CHART_SIZE),
      alt: chartDescription(card, reading, locale),
      caption: reportText(locale, "chart.caption", {
        kind: kindChoice(card.frequency),
        limits: limitsChoice(reading),
        method: methodName(reading, locale),
        varies: limitsVary(reading) ? "yes" : "no",
        seasonal: reading.adjusted === undefined ? "no" : "yes",
      })
        .replaceAll(/ {2,}/gu, " ")
        .trim(),
      tableLabel: reportText(locale, "chart.table"),
    },
  ];
}

/** The name of the kind of chart, for who knows control charts. */
function methodName({ chart }: Reading, locale: Locale): string {
  if (chart?.kind !== "control-chart") return "";
  const { method } = chart;
  switch (method) {
    case "p":
    case "p-prime":
    case "u":
    case "u-prime":
    case "c":
      return reportText(locale, `method.${method}`);
    default:
      return reportText(locale, "method.xmr");
  }
}

/** Whether limits follow the numbers that points rest on. */
function limitsVary({ chart }: Reading): boolean {
  return chart?.kind === "control-chart" && ["p", "p-prime", "u", "u-prime"].includes(chart.method);
}

/** Whether the chart has limits, and whether they rest on enough points. */
function limitsChoice({ chart }: Reading): "settled" | "trial" | "none" {
  const segment = chart?.kind === "control-chart" ? chart.segments.at(-1) : undefined;
  if (segment === undefined || segment.required !== undefined) return "none";
  return segment.trial ? "trial" : "settled";
}

function meaning({ card, reading }: Entry, locale: Locale): Block {
  return { kind: "paragraph", text: [words(describeReading(card, reading, locale).join(" "))] };
}

/** A missed target and a real decline ask what is done about them; an answer that is not there yet is asked for. */
function action(entry: Entry, locale: Locale): readonly Block[] {
  if (!hasReason(entry, "target-missed") && !hasReason(entry, "concern")) return [];
  const { card, explanation } = entry;
  const answer =
    explanation === undefined
      ? reportText(locale, "action.open", { owner: card.owner })
      : localized(explanation, locale);
  return [{ kind: "paragraph", text: [strong(reportText(locale, "action.label")), words(` ${answer}`)] }];
}

function caveats({ card }: Entry, locale: Locale): readonly Block[] {
  if (card.caveats === undefined) return [];
  const text = localized(card.caveats, locale);
  return [{ kind: "paragraph", text: [strong(reportText(locale, "caveats.label")), words(` ${text}`)] }];
}

function definition({ card }: Entry, locale: Locale): Definitions {
  const line = (
    code: WordingCode,
    text: string,
  ): { readonly term: string; readonly description: readonly Inline[] } => ({
    term: reportText(locale, code),
    description: [words(text)],
  });
  const { system, owner } = card.source;
  const counted = localized(card.numerator, locale);
  const items = [
    ...(card.denominator === undefined
      ? [line(card.aggregation === "text" ? "card.told" : "card.numerator-only", counted)]
      : [line("card.numerator", counted), line("card.denominator", localized(card.denominator, locale))]),
    line("card.source", reportText(locale, "card.source-text", { system, owner })),
    line("card.owner", card.owner),
  ];
  return { kind: "definitions", items };
}
