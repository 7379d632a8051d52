import { calendarDate, daysBetween } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import type { Report } from "@maatstaf/reporting";
import * as Effect from "effect/Effect";
import { compiledPdf } from "./compiled-pdf.ts";
import { fontCoverage } from "./font-coverage.ts";
import { documentFonts } from "./fonts.ts";
import { pdfContent } from "./pdf-content.ts";
import type { PdfOptions } from "./pdf-content.ts";
import type { PdfFailed } from "./pdf-failed.ts";
import { printable } from "./printable.ts";
import { TEMPLATE } from "./template.ts";

const SECONDS_PER_DAY = 86_400;

/**
 * A report as a PDF that is accessible (PDF/UA-1: tagged, with title, language, headings, table headings and alternative
 * texts) and reproducible: its only date is the data cut-off of the report, its only fonts are those of this package, so
 * the same report gives the same bytes.
 *
 * Texts reach the page as data, never as markup. A character that the fonts lack is shown as an empty box. The table
 * twins of the charts stand together in an annex. The work is done in a thread of its own.
 *
 * @param report - The report; headings that skip a level are refused.
 * @param options - See {@link PdfOptions}.
 * @returns The bytes of the file, or {@link PdfFailed}.
 *
 * @example
 * ```ts
 * import { renderPdf } from "@maatstaf/documents";
 * import { calendarDate, period } from "@maatstaf/kernel";
 * import { quarterlyReport } from "@maatstaf/reporting";
 * import * as Effect from "effect/Effect";
 *
 * const report = quarterlyReport({
 *   organisation: { name: { nl: "Voorbeeldgemeente" } },
 *   cards: [],
 *   facts: [],
 *   period: period("2025-Q3"),
 *   on: calendarDate("2025-10-14"),
 *   locale: "nl-BE",
 * });
 * const pdf = await Effect.runPromise(renderPdf(report));
 * new TextDecoder().decode(pdf.subarray(0, 5)) // => "%PDF-"
 * ```
 */
export const renderPdf = Effect.fn("renderPdf")(function* (
  report: Report,
  options: PdfOptions = {},
): Effect.fn.Return<Uint8Array, PdfFailed> {
  const fonts = yield* documentFonts;
  const coverage = fontCoverage(fonts[0] ?? new Uint8Array());
  const content = JSON.stringify(pdfContent(report, options), (_, value: unknown) =>
    typeof value === "string" ? printable(value, coverage) : value,
  );
  return yield* compiledPdf({
    template: TEMPLATE,
    inputs: { report: content },
    fonts,
    creationTimestamp: startOfDay(report.dataCutOff),
  });
});

/** Seconds from 1 January 1970 to the start of a day, in UTC. */
function startOfDay(date: CalendarDate): number {
  return daysBetween(calendarDate("1970-01-01"), date) * SECONDS_PER_DAY;
}
