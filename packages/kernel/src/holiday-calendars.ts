import * as z from "zod";
import belgian from "../data/holidays-be.json" with { type: "json" };
import dutch from "../data/holidays-nl.json" with { type: "json" };
import { HolidayCalendar } from "./holiday-calendar.ts";

/**
 * The calendars that Maatstaf ships: `be` (Belgium) and `nl` (the Netherlands).
 *
 * @example
 * ```ts
 * import { CalendarId } from "@maatstaf/kernel";
 *
 * CalendarId.options // => ["be", "nl"]
 * ```
 */
export const CalendarId = z.enum(["be", "nl"]);
export type CalendarId = z.infer<typeof CalendarId>;

const DATA: Readonly<Record<CalendarId, unknown>> = { be: belgian, nl: dutch };
const decoded = new Map<CalendarId, HolidayCalendar>();

/**
 * A calendar as it is shipped: the public holidays by law, and nothing that sources disagree on.
 *
 * Belgium: the ten days of the royal decree of 18 April 1974. The Netherlands: the days of article 3 of the *Algemene
 * termijnenwet*, Good Friday included; without the days that a decree equates with them, which are the choice
 * `equated-by-decree` of {@link localCalendar}. Rules hold from the act we name: before 1974 and 1965 these calendars
 * know Saturdays and Sundays only.
 *
 * @see docs/methods/calendar-holidays.md for the source of each rule.
 *
 * @example
 * ```ts
 * import { holidayCalendar } from "@maatstaf/kernel";
 *
 * holidayCalendar("be").version // => "2026.1"
 * ```
 */
export function holidayCalendar(id: CalendarId): HolidayCalendar {
  const known = decoded.get(id);
  if (known !== undefined) return known;
  const calendar = HolidayCalendar.parse(DATA[id]);
  decoded.set(id, calendar);
  return calendar;
}
