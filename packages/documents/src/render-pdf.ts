import { calendarDate, daysBetween } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import type { Report } from "@maatstaf/reporting";
import * as Effect from "effect/Effect";
import { fontCoverage } from "./font-coverage.ts";
import { documentFonts } from "./fonts.ts";
import { pdfContent } from "./pdf-content.ts";
import type { PdfOptions } from "./pdf-content.ts";
import { PdfFailed } from "./pdf-failed.ts";
import { printable } from "./printable.ts";
import { TEMPLATE } from "./template.ts";

const SECONDS_PER_DAY = 86_400;

/** How many documents ago a cached part may last have been used before it is dropped. */
const CACHE_AGE = 10;

/** Loaded when the first document is asked for: on a platform without a binary only PDF fails, with a code. */
const compilerModule = Effect.tryPromise({
  try: () => import("@myriaddreamin/typst-ts-node-compiler"),
  catch: (cause) => new PdfFailed({ code: "compiler-unavailable", reason: String(cause) }),
});

/**
 * A report as a PDF that is accessible (PDF/UA-1: tagged, with title, language, headings, table headings and alternative
 * texts) and reproducible: its only date is the data cut-off of the report, its only fonts are those of this package, so
 * the same report gives the same bytes.
 *
 * Texts reach the page as data, never as markup. A character that the fonts lack is shown as an empty box. The table
 * twins of the charts stand together in an annex.
 *
 * @param report - The report; headings that skip a level are refused.
 * @param options - See {@link PdfOptions}.
 * @returns The bytes of the file, or {@link PdfFailed}.
 *
 * @example
 * ```ts no-run
 * import { writeFile } from "node:fs/promises";
 * import { renderPdf } from "@maatstaf/documents";
 * import * as Effect from "effect/Effect";
 *
 * await writeFile("kwartaalrapport.pdf", await Effect.runPromise(renderPdf(report)));
 * ```
 */
export const renderPdf = Effect.fn("renderPdf")(function* (
  report: Report,
  options: PdfOptions = {},
): Effect.fn.Return<Uint8Array, PdfFailed> {
  const fonts = yield* documentFonts;
  const { NodeCompiler, PdfStandard } = yield* compilerModule;
  const coverage = fontCoverage(fonts[0] ?? new Uint8Array());
  const content = JSON.stringify(pdfContent(report, options), (_, value: unknown) =>
    typeof value === "string" ? printable(value, coverage) : value,
  );
  return yield* Effect.try({
    try: (): Uint8Array => {
      const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts] }] });
      const pdf = compiler.pdf(
        { mainFileContent: TEMPLATE, inputs: { report: content } },
        { pdfStandard: PdfStandard.UA_1, creationTimestamp: startOfDay(report.dataCutOff) },
      );
      compiler.evictCache(CACHE_AGE);
      return pdf;
    },
    catch: (cause) => new PdfFailed({ code: "refused", reason: reasonOf(cause) }),
  });
});

/** Seconds from 1 January 1970 to the start of a day, in UTC. */
function startOfDay(date: CalendarDate): number {
  return daysBetween(calendarDate("1970-01-01"), date) * SECONDS_PER_DAY;
}

/** The messages of Typst without the places in the template, which say nothing to a reader. */
function reasonOf(cause: unknown): string {
  // The binding puts the diagnostics in `code` and leaves the message of the error empty.
  const text = typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : String(cause);
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/gu)].map(([, message]) => message ?? "");
  return messages.length === 0 ? text : messages.join("; ");
}
