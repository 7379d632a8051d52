import type { CalendarDate } from "./calendar-date.ts";
import { isCalendarDate } from "./calendar-date-text.ts";
import { monthName } from "./format-date.ts";
import { languageOf } from "./language.ts";
import type { Locale } from "./locale.ts";

/** What a person may have meant by a typed day. */
export type DateReading =
  | { readonly kind: "date"; readonly value: CalendarDate }
  | { readonly kind: "ambiguous"; readonly readings: readonly CalendarDate[] }
  | { readonly kind: "not-a-date"; readonly found: string };

/**
 * The day that a person typed in a locale. The inverse of {@link formatDate}, and honest about doubt:
 *
 * - `2019-03-31` and `31 maart 2019` (or `31 mrt 2019`, or `31 March 2019`) mean one thing in every locale;
 * - `31/03/2019`, with `/`, `-` or `.`, is day, month, year. In Dutch that is the only order; in English the month may
 *   come first, so that `03/04/2019` gives both readings;
 * - a year of two digits gives the reading of this century and of the one before: `31/03/19` is asked back.
 *
 * @example
 * ```ts
 * import { readDate } from "@maatstaf/kernel";
 *
 * readDate("31/3/2019", "nl-BE") // => { kind: "date", value: "2019-03-31" }
 * readDate("31 maart 2019", "nl-BE") // => { kind: "date", value: "2019-03-31" }
 * readDate("03/04/2019", "en-GB") // => { kind: "ambiguous", readings: ["2019-04-03", "2019-03-04"] }
 * readDate("31/03/19", "nl-BE") // => { kind: "ambiguous", readings: ["2019-03-31", "1919-03-31"] }
 * readDate("31/02/2019", "nl-BE") // => { kind: "not-a-date", found: "31/02/2019" }
 * ```
 */
export function readDate(text: string, locale: Locale): DateReading {
  const trimmed = text.trim();
  const readings = [...new Set(texts(trimmed, locale))].filter((reading) => isCalendarDate(reading));
  const [value] = readings;
  if (value === undefined) return { kind: "not-a-date", found: text };
  return readings.length === 1 ? { kind: "date", value } : { kind: "ambiguous", readings };
}

const DIGITS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const NAMED = /^(\d{1,2})\.?\s+(\p{L}+)\.?\s+(\d{4}|\d{2})$/u;

/** The ISO texts that a text can stand for, likely ones first; not all of them are days that exist. */
function texts(text: string, locale: Locale): readonly string[] {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return [text];
  const named = NAMED.exec(text);
  if (named !== null) {
    const [, day = "", name = "", year = ""] = named;
    const month = monthNumber(name);
    return month === undefined ? [] : years(year).map((full) => iso(full, month, day));
  }
  const digits = DIGITS.exec(text);
  if (digits === null) return [];
  const [, first = "", , second = "", year = ""] = digits;
  return years(year).flatMap((full) =>
    languageOf(locale) === "en" ? [iso(full, second, first), iso(full, first, second)] : [iso(full, second, first)],
  );
}

function years(year: string): readonly string[] {
  return year.length === 2 ? [`20${year}`, `19${year}`] : [year];
}

function iso(year: string, month: string, day: string): string {
  return `${year.padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The number of a month by its name in Dutch or English, in full or in short: no name means two months. */
function monthNumber(name: string): string | undefined {
  const lower = name.toLowerCase();
  for (let month = 1; month <= 12; month += 1) {
    const names = (["nl-BE", "en-GB"] as const).flatMap((locale) => [
      monthName(month, locale, "long"),
      monthName(month, locale, "short"),
    ]);
    if (names.some((known) => known.toLowerCase() === lower)) return String(month);
  }
  return undefined;
}
