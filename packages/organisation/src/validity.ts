import { isAfter, isBefore } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";

/** From when to when something holds; both days included, without an end when there is none yet. */
export interface Validity {
  readonly validFrom: CalendarDate;
  readonly validTo?: CalendarDate | undefined;
}

/**
 * Whether something holds on a day. The last day counts.
 *
 * @example
 * ```ts
 * import { isValidOn } from "@maatstaf/organisation";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const aalburg = { validFrom: calendarDate("1973-01-01"), validTo: calendarDate("2018-12-31") };
 * ["2018-12-31", "2019-01-01"].map((day) => isValidOn(aalburg, calendarDate(day))) // => [true, false]
 * ```
 */
export function isValidOn({ validFrom, validTo }: Validity, on: CalendarDate): boolean {
  return !isBefore(on, validFrom) && (validTo === undefined || !isAfter(on, validTo));
}

/** The same for what has `from` and `to`: placements, memberships, roles. */
export function runsOn(
  { from, to }: { readonly from: CalendarDate; readonly to?: CalendarDate | undefined },
  on: CalendarDate,
): boolean {
  return isValidOn({ validFrom: from, validTo: to }, on);
}
