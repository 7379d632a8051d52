import { holidayCalendar, periodEnd, plusWorkingDays } from "@maatstaf/kernel";
import type { CalendarDate, Period } from "@maatstaf/kernel";

/** Working days after the end of a period on which its figures are taken, by default. */
export const CUT_OFF_WORKING_DAYS = 10;

/**
 * The day figures of a period are taken when nobody names another (standaardpeildatum): {@link CUT_OFF_WORKING_DAYS}
 * Belgian working days after its end. It depends on the period only, so that the same input gives the same report on any day.
 *
 * @see The report profile TEAM-Q, which appears ten working days after the quarter.
 *
 * @example
 * ```ts
 * import { period } from "@maatstaf/kernel";
 * import { defaultCutOff } from "@maatstaf/application";
 *
 * defaultCutOff(period("2019-Q4")) // => "2020-01-15"
 * ```
 */
export function defaultCutOff(period: Period): CalendarDate {
  return plusWorkingDays(periodEnd(period), CUT_OFF_WORKING_DAYS, holidayCalendar("be"));
}
