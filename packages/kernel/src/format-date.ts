import type { CalendarDate } from "./calendar-date.ts";
import { kernelMessages } from "./kernel-messages.ts";
import type { Locale } from "./locale.ts";

/** In full, or as short as it can be understood. */
export type TextLength = "long" | "short";

/**
 * A day as a locale writes it. Short: `31/03/2019` in Belgium, `31-03-2019` in the Netherlands, `31 Mar 2019` in
 * English, where a month in digits could be taken for a day.
 *
 * @example
 * ```ts
 * import { calendarDate, formatDate } from "@maatstaf/kernel";
 *
 * const day = calendarDate("2019-03-01");
 * formatDate(day, "nl-BE", "long") // => "1 maart 2019"
 * formatDate(day, "nl-BE", "short") // => "01/03/2019"
 * formatDate(day, "nl-NL", "short") // => "01-03-2019"
 * formatDate(day, "en-GB", "short") // => "1 Mar 2019"
 * ```
 */
export function formatDate(date: CalendarDate, locale: Locale, length: TextLength): string {
  const [year = "", month = "", day = ""] = date.split("-");
  if (length === "short" && locale === "nl-BE") return `${day}/${month}/${year}`;
  if (length === "short" && locale === "nl-NL") return `${day}-${month}-${year}`;
  return `${+day} ${monthName(+month, locale, length)} ${year}`;
}

/** The name of a month, 1 to 12. */
export function monthName(month: number, locale: Locale, length: TextLength): string {
  return kernelMessages.text(locale, `month.${length}.${month}`);
}
