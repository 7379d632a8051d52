import { formatDate } from "@maatstaf/kernel";
import type { CalendarDate, Locale } from "@maatstaf/kernel";
import { reportText } from "../wording.ts";
import type { Entry } from "./entry.ts";

/** The closing lines of a report: where the figures come from, as of which day, and how they were made. */
export function colophon(entries: readonly Entry[], on: CalendarDate, locale: Locale): readonly string[] {
  const sources = [...new Set(entries.map(({ card }) => card.source.system))];
  return [
    ...(sources.length === 0
      ? []
      : [reportText(locale, "colophon.sources", { count: sources.length, sources: sources.join(", ") })]),
    reportText(locale, "colophon.cut-off", { date: formatDate(on, locale, "long") }),
    reportText(locale, "colophon.method"),
  ];
}
