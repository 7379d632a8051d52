import type { Report } from "./report.ts";
import { reportText } from "./wording.ts";

/**
 * The colophon of a report: its notes, and the hash of its content when it carries one. Every renderer closes with it.
 *
 * @param report - The report.
 * @returns One line of text each, in the language of the report.
 *
 * @example
 * ```ts
 * import { calendarDate, period } from "@maatstaf/kernel";
 * import { quarterlyReport, closingLines } from "@maatstaf/reporting";
 *
 * const report = quarterlyReport({
 *   organisation: { name: { nl: "Voorbeeldgemeente" } },
 *   cards: [],
 *   facts: [],
 *   period: period("2025-Q3"),
 *   on: calendarDate("2025-10-14"),
 *   locale: "nl-BE",
 * });
 * closingLines(report)[0] // => "Dit rapport toont de gegevens zoals ze bekend waren op 14 oktober 2025. Wat daarna is toegevoegd of verbeterd, staat er niet in."
 * ```
 */
export function closingLines(report: Report): readonly string[] {
  const { locale, notes, contentHash } = report;
  if (contentHash === undefined) return notes;
  return [...notes, reportText(locale, "colophon.content-hash", { hash: contentHash })];
}
