import type { CalendarDate, Locale, Period } from "@maatstaf/kernel";
import type { Block } from "./block.ts";

/** One line of the title block or of the colophon, e.g. `Stand van de gegevens: 14 oktober 2025`. */
export interface ReportDetail {
  readonly term: string;
  readonly description: string;
}

/**
 * A report (*rapport*): what it says, as a tree of blocks without any markup. A renderer decides how it looks, never
 * what it says. Plain JSON: a report survives `JSON.parse(JSON.stringify(report))`.
 */
export interface Report {
  readonly kind: "report";
  /** Code of the report profile, e.g. `TEAM-Q`. */
  readonly profile: string;
  readonly title: string;
  readonly subtitle: string;
  readonly organisation: string;
  readonly locale: Locale;
  readonly period: Period;
  /** Last day whose data the report knows. Documents carry it as their date, so that they are reproducible. */
  readonly dataCutOff: CalendarDate;
  /** SHA-256 of the report without this field, 64 lower-case hexadecimal digits; see `withContentHash`. */
  readonly contentHash?: string;
  /** Lines under the title. */
  readonly details: readonly ReportDetail[];
  readonly blocks: readonly Block[];
  /** Closing lines: source, cut-off, how the report was made. */
  readonly notes: readonly string[];
}
