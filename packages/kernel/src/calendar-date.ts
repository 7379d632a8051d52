import * as z from "zod";
import { isCalendarDate } from "./calendar-date-text.ts";

/**
 * A day of the calendar (nl: *kalenderdag*), written `YYYY-MM-DD` (ISO 8601), from 0001-01-01 to 9999-12-31, in the
 * Gregorian calendar also before 1582. A day, not a moment: it has no time zone.
 *
 * Text order is day order, so that `<` and a database index sort days as they should.
 *
 * Input that is no such day gives the issue code `not-a-calendar-date`.
 *
 * @see docs/methods/calendar-days.md
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@maatstaf/kernel";
 *
 * CalendarDate.safeParse("2020-02-29").success // => true
 * CalendarDate.safeParse("2019-02-29").success // => false
 * ```
 */
export const CalendarDate = z
  .string()
  .refine((text): boolean => isCalendarDate(text), { params: { code: "not-a-calendar-date" } })
  .meta({ format: "date", examples: ["2019-03-31"] })
  .brand("CalendarDate");
export type CalendarDate = z.infer<typeof CalendarDate>;
