import { factIndex, reading } from "@maatstaf/indicators";
import type { Fact, FactIndex, IndicatorCard, IndicatorId, UnitId } from "@maatstaf/indicators";
import { formatDate, formatPeriod, localized, periodEnd, periodKind, periodStart } from "@maatstaf/kernel";
import type { CalendarDate, Locale, LocalizedText, Period } from "@maatstaf/kernel";
import { cardPeriod } from "./quarterly/card-period.ts";
import { colophon } from "./quarterly/colophon.ts";
import type { Entry } from "./quarterly/entry.ts";
import { guide } from "./quarterly/guide.ts";
import { inShort } from "./quarterly/in-short.ts";
import { indicatorSection } from "./quarterly/indicator-section.ts";
import { overview } from "./quarterly/overview.ts";
import type { Report, ReportDetail } from "./report.ts";
import { kindChoice, reportText } from "./wording.ts";

/** What a quarterly report is made of. */
export interface QuarterlyReportInput {
  readonly organisation: { readonly name: LocalizedText };
  /** In the order of the report. Proposed and retired cards are left out; derived indicators may still rest on them. */
  readonly cards: readonly IndicatorCard[];
  readonly facts: readonly Fact[];
  readonly period: Period;
  /** The data cut-off: the day as of which the facts are read. */
  readonly on: CalendarDate;
  readonly locale: Locale;
  /** Only cards for this audience; those that name no audience are for everyone. */
  readonly audience?: string | undefined;
  /** Only the facts of one unit. */
  readonly unit?: { readonly id: UnitId; readonly name: LocalizedText } | undefined;
  /** What the owner of an indicator does about a missed target or a real decline. */
  readonly explanations?: ReadonlyMap<IndicatorId, LocalizedText> | undefined;
}

/**
 * The quarterly quality report of a team (*kwartaalrapport kwaliteit*, profile TEAM-Q): what asks for attention and why,
 * all indicators with three separate judgements (target, variation, data), one section per indicator, and how to read
 * it all.
 *
 * An indicator whose figure is missing is shown as missing, with who can bring it; it is never left out. Nothing after
 * `period` or after `on` is in the report. An indicator that is measured over longer periods is read at the last one
 * that is over.
 *
 * @param input - See {@link QuarterlyReportInput}; the facts are those known on `on`.
 * @returns A report without content hash (see `withContentHash`); the same input gives an equal report.
 *
 * @example
 * ```ts
 * import { calendarDate, period } from "@maatstaf/kernel";
 * import { quarterlyReport } from "@maatstaf/reporting";
 *
 * const report = quarterlyReport({
 *   organisation: { name: { nl: "Voorbeeldgemeente" } },
 *   cards: [],
 *   facts: [],
 *   period: period("2025-Q3"),
 *   on: calendarDate("2025-10-14"),
 *   locale: "nl-BE",
 * });
 * report.title // => "Kwartaalrapport kwaliteit"
 * report.subtitle // => "3e kwartaal 2025"
 * ```
 */
export function quarterlyReport(input: QuarterlyReportInput): Report {
  const { organisation, period, on, locale } = input;
  const index = factIndex(input.facts);
  const entries = reportedCards(input).map((card): Entry => entryOf(card, index, input));
  return {
    kind: "report",
    profile: "TEAM-Q",
    title: reportText(locale, "document.title", { kind: kindChoice(periodKind(period)) }),
    subtitle: formatPeriod(period, locale, "long"),
    organisation: localized(organisation.name, locale),
    locale,
    period,
    dataCutOff: on,
    details: details(input),
    blocks: [
      ...inShort(entries, locale),
      ...(entries.length === 0 ? [] : overview(entries, period, locale)),
      ...(entries.length === 0
        ? []
        : [
            {
              kind: "heading",
              level: 1,
              text: reportText(locale, "sections.title"),
              id: "indicators",
            } as const,
          ]),
      ...entries.flatMap((entry) => indicatorSection(entry, locale)),
      ...guide(locale),
    ],
    notes: colophon(entries, on, locale),
  };
}

/** Cards that are agreed on and still in use, for the audience of the report. */
function reportedCards({ cards, audience }: QuarterlyReportInput): readonly IndicatorCard[] {
  return cards.filter(
    (card) =>
      card.status !== "proposed" &&
      card.status !== "retired" &&
      (audience === undefined || card.audience.length === 0 || card.audience.includes(audience)),
  );
}

function entryOf(
  card: IndicatorCard,
  facts: FactIndex,
  { period, on, unit, explanations, cards }: Omit<QuarterlyReportInput, "facts">,
): Entry {
  return {
    card,
    reading: reading(card, facts, { period: cardPeriod(card.frequency, period), on, unit: unit?.id, cards }),
    explanation: explanations?.get(card.id),
  };
}

function details({ period, on, unit, locale }: QuarterlyReportInput): readonly ReportDetail[] {
  const days = reportText(locale, "document.days", {
    first: formatDate(periodStart(period), locale, "long"),
    last: formatDate(periodEnd(period), locale, "long"),
  });
  return [
    ...(unit === undefined
      ? []
      : [{ term: reportText(locale, "document.unit"), description: localized(unit.name, locale) }]),
    { term: reportText(locale, "document.period"), description: days },
    { term: reportText(locale, "document.cut-off"), description: formatDate(on, locale, "long") },
  ];
}
