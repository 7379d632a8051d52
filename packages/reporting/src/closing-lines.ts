import type { Report } from "./report.ts";
import { reportText } from "./wording.ts";

/**
 * The colophon of a report: its notes, and the hash of its content when it carries one. Every renderer closes with it.
 *
 * @param report - The report.
 * @returns One line of text each, in the language of the report.
 */
export function closingLines(report: Report): readonly string[] {
  const { locale, notes, contentHash } = report;
  if (contentHash === undefined) return notes;
  return [...notes, reportText(locale, "colophon.content-hash", { hash: contentHash })];
}
