import { Fact, IndicatorCard, reading } from "@maatstaf/indicators";
import type { Reading } from "@maatstaf/indicators";
import { calendarDate, period, periodsBetween } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import { quarterlyReport } from "@maatstaf/reporting";
import type { QuarterlyReportInput, Report } from "@maatstaf/reporting";

/** Twelve quarters, 2023 to 2025. */
const QUARTERS = periodsBetween(period("2023-Q1"), period("2025-Q4"));

/** The day all reports of the tests are read on, unless a test says otherwise: ten working days after the quarter. */
export const CUT_OFF: CalendarDate = calendarDate("2025-04-14");

type Fields = Partial<Record<keyof IndicatorCard, unknown>>;

/** A quarterly share in percent; `fields` replaces what a test is about. */
export function shareCard(id: string, name: string, fields: Fields = {}): IndicatorCard {
  return IndicatorCard.parse({
    id,
    version: 1,
    status: "published",
    name: { nl: name },
    question: { nl: `${name}: hoe gaat het?`, en: `${name}: how is it going?` },
    level: "output",
    aggregation: "ratio",
    numerator: { nl: "wat op tijd was", en: "what was in time" },
    denominator: { nl: "alles samen", en: "everything together" },
    scale: 100,
    unit: "%",
    decimals: 1,
    direction: "up",
    frequency: "quarter",
    lagDays: 10,
    source: { system: "zaaksysteem", owner: "teamleider loket" },
    owner: "diensthoofd burgerzaken",
    ...fields,
  });
}

/** A target that stays the same. */
export function steady(value: number, tolerance = 2): Fields {
  return {
    target: { shape: "step", points: [{ period: "2023", value }], tolerance: { kind: "absolute", value: tolerance } },
  };
}

/** Facts of successive quarters from the first of 2023 on. */
export function quarterlyFacts(
  indicatorId: string,
  figures: readonly (readonly [numerator: number, denominator?: number])[],
): readonly Fact[] {
  return figures.map(([numerator, denominator], index) =>
    Fact.parse({
      indicatorId,
      period: QUARTERS[index],
      numerator,
      ...(denominator === undefined ? {} : { denominator }),
    }),
  );
}

/** Shares of 1000 in successive quarters, as facts. */
export function permilles(indicatorId: string, numerators: readonly number[]): readonly Fact[] {
  return quarterlyFacts(
    indicatorId,
    numerators.map((numerator) => [numerator, 1000]),
  );
}

/** The reading of one card at a quarter of 2025, or the one given. */
export function readingOf(card: IndicatorCard, facts: readonly Fact[], text = "2025-Q1", on = CUT_OFF): Reading {
  return reading(card, facts, { period: period(text), on });
}

const waiting = shareCard("wachttijd-balie", "Wachttijd aan de balie", {
  ...steady(78),
  name: { nl: "Wachttijd aan de balie", en: "Waiting time at the counter" },
  annotations: [
    {
      period: "2025-Q1",
      kind: "merger",
      text: { nl: "Fusie: twee balies samengevoegd.", en: "Merger of two counters." },
    },
  ],
  caveats: { nl: "De ticketmachine stond twee dagen stil.", en: "The ticket machine was down for two days." },
});
const permits = shareCard("vergunningen", "Vergunningen op tijd", {
  ...steady(92),
  name: { nl: "Vergunningen op tijd", en: "Permits in time" },
});
const digital = shareCard("digitaal", "Digitale aanvragen", {
  ...steady(50),
  name: { nl: "Digitale aanvragen", en: "Digital applications" },
});
const reports = shareCard("meldingen", "Meldingen opgelost", {
  ...steady(75),
  name: { nl: "Meldingen opgelost", en: "Reports solved" },
  source: { system: "meldpunt", owner: "teamleider technische dienst" },
});
const survey = shareCard("tevreden", "Tevreden inwoners", {
  name: { nl: "Tevreden inwoners", en: "Satisfied residents" },
  aggregation: "survey",
  decimals: 0,
  frequency: "year",
  chart: { kind: "none", rebase: [] },
  source: { system: "inwonersbevraging 2024", owner: "dienst communicatie" },
});
const brochure = shareCard("brochure", "Brochure bevestigd", {
  name: { nl: "Brochure bevestigd", en: "Brochure confirmed" },
  minimumCount: 5,
});

/** A small municipality in which each indicator shows one thing a report must be able to say. */
export const workspace: QuarterlyReportInput = {
  organisation: { name: { nl: "Voorbeeldgemeente" } },
  cards: [waiting, permits, digital, reports, survey, brochure],
  facts: [
    ...permilles("wachttijd-balie", [782, 772, 777, 795, 786, 761, 776, 819, 697, 727]),
    ...quarterlyFacts("vergunningen", [
      [81, 87],
      [69, 79],
      [82, 89],
      [80, 90],
      [81, 91],
      [75, 83],
      [71, 80],
      [68, 83],
      [65, 79],
    ]),
    ...permilles("digitaal", [443, 476, 497, 472, 521, 528, 554, 547, 640]),
    ...permilles("meldingen", [747, 759, 801, 758, 676, 723, 797, 776]),
    Fact.parse({
      indicatorId: "tevreden",
      period: "2024",
      numerator: 412.4,
      denominator: 553.1,
      effectiveCount: 471.2,
    }),
    Fact.parse({ indicatorId: "brochure", period: "2025-Q1", numerator: 2, denominator: 3 }),
  ],
  period: period("2025-Q1"),
  on: CUT_OFF,
  locale: "nl-BE",
};

/** The report of {@link workspace}, with what a test is about replaced. */
export function report(changes: Partial<QuarterlyReportInput> = {}): Report {
  return quarterlyReport({ ...workspace, ...changes });
}
