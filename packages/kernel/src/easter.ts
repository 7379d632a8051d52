import type { CalendarDate } from "./calendar-date.ts";
import { dateText } from "./calendar-date-text.ts";

/**
 * Easter Sunday of a year, by the anonymous Gregorian algorithm.
 *
 * @param year - 1583 to 9999: the years of the Gregorian reckoning.
 * @throws RangeError on another year.
 * @see "A New York correspondent", *Nature* 13 (1876), 487, as given by Meeus, *Astronomical Algorithms*, ch. 8; the
 * letters are his.
 *
 * @example
 * ```ts
 * import { easter } from "@maatstaf/kernel";
 *
 * easter(2024) // => "2024-03-31"
 * easter(2026) // => "2026-04-05"
 * ```
 */
export function easter(year: number): CalendarDate {
  if (!Number.isInteger(year) || year < 1583 || year > 9999) {
    throw new RangeError(`easter: found ${year}, expected a whole year from 1583 to 9999`);
  }
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dateText(year, Math.floor(sum / 31), (sum % 31) + 1);
}
