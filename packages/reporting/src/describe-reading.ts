import type { IndicatorCard, Reading } from "@maatstaf/indicators";
import type { Locale } from "@maatstaf/kernel";
import { describeAssurance, describeInterval, describeTarget } from "./reading/describe-target.ts";
import { describeData, describeValue, isMissing } from "./reading/describe-value.ts";
import { describeTrial, describeVariation } from "./reading/describe-variation.ts";
import { describeYearEarlier } from "./reading/describe-year-earlier.ts";

/**
 * What a reading means, in plain sentences: the figure or why it is missing, how it was a year earlier, its target,
 * whether the change is a real signal or the usual variation, and what can be expected.
 *
 * @param card - The card the reading was made with.
 * @param reading - A reading from `reading` of `@maatstaf/indicators`.
 * @param locale - Language of the sentences and the way numbers are written.
 * @returns Whole sentences in reading order; at least one.
 *
 * @example
 * ```ts
 * import { Fact, IndicatorCard, reading } from "@maatstaf/indicators";
 * import { calendarDate, period } from "@maatstaf/kernel";
 * import { describeReading } from "@maatstaf/reporting";
 *
 * const card = IndicatorCard.parse({
 *   id: "in-time", version: 1, status: "published", name: { nl: "Op tijd" }, question: { nl: "Zijn we op tijd?" },
 *   level: "output", aggregation: "ratio", numerator: { nl: "op tijd" }, denominator: { nl: "afgehandeld" },
 *   scale: 100, unit: "%", decimals: 1, direction: "up", frequency: "quarter", lagDays: 10,
 *   source: { system: "zaaksysteem", owner: "teamleider" }, owner: "afdelingshoofd",
 *   target: { shape: "step", points: [{ period: "2025", value: 90 }], tolerance: { kind: "absolute", value: 2 } },
 * });
 * const facts = [Fact.parse({ indicatorId: "in-time", period: "2025-Q1", numerator: 171, denominator: 180 })];
 * const found = reading(card, facts, { period: period("2025-Q1"), on: calendarDate("2025-04-20") });
 *
 * const [value, target] = describeReading(card, found, "nl-BE");
 * value // => "In het 1e kwartaal van 2025 was het cijfer 95,0%: 171 van de 180."
 * target // => "De streefwaarde van 90,0% is gehaald."
 * ```
 */
export function describeReading(card: IndicatorCard, reading: Reading, locale: Locale): readonly string[] {
  if (isMissing(reading)) return describeValue(card, reading, locale);
  return [
    ...describeValue(card, reading, locale),
    ...describeData(reading, locale),
    ...describeYearEarlier(card, reading, locale),
    ...describeTarget(card, reading, locale),
    ...(reading.target.kind === "none" ? describeInterval(card, reading, locale) : []),
    ...describeVariation(card, reading, locale),
    ...describeTrial(reading, locale),
    ...describeAssurance(reading, locale),
  ];
}
