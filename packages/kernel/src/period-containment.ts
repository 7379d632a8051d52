import type { CalendarDate } from "./calendar-date.ts";
import { numberOfDay } from "./calendar-date-text.ts";
import type { PeriodKind } from "./period-kind.ts";
import { endNumber, KIND_RULES, periodText, startNumber } from "./period-serial.ts";
import { serialOfPeriod } from "./period-text.ts";
import type { Period } from "./period.ts";

/**
 * Whether every day of `inner`, a period or a single day, lies in `outer`.
 *
 * @throws RangeError on a text that is no period.
 *
 * @example
 * ```ts
 * import { calendarDate, period, periodContains } from "@maatstaf/kernel";
 *
 * periodContains(period("2019"), period("2019-Q1")) // => true
 * periodContains(period("2020"), period("2020-W01")) // => false
 * periodContains(period("2018/2019"), calendarDate("2019-08-31")) // => true
 * ```
 */
export function periodContains(outer: Period, inner: Period | CalendarDate): boolean {
  const whole = serialOfPeriod(outer, "periodContains");
  const part = serialOfPeriod(inner, "periodContains");
  return startNumber(whole) <= startNumber(part) && endNumber(part) <= endNumber(whole);
}

/**
 * The period of a kind that holds a day.
 *
 * Three-year periods are taken as 2014..2016, 2017..2019, 2020..2022 and so on: the halves of the six-year policy
 * plans of Flemish local authorities.
 *
 * @throws RangeError when that period has days outside 0001-01-01 to 9999-12-31.
 *
 * @example
 * ```ts
 * import { calendarDate, periodContaining } from "@maatstaf/kernel";
 *
 * periodContaining(calendarDate("2019-12-30"), "week") // => "2020-W01"
 * periodContaining(calendarDate("2019-08-31"), "school-year") // => "2018/2019"
 * periodContaining(calendarDate("2018-05-01"), "three-years") // => "2017..2019"
 * ```
 */
export function periodContaining(date: CalendarDate, kind: PeriodKind): Period {
  return periodText({ kind, serial: KIND_RULES[kind].containing(numberOfDay(date)) }, "periodContaining");
}
