import type { CalendarDate } from "./calendar-date.ts";
import { dayOfNumber } from "./calendar-date-text.ts";
import { endNumber, startNumber } from "./period-serial.ts";
import { serialOfPeriod } from "./period-text.ts";
import type { Period } from "./period.ts";

/**
 * The first day of a period.
 *
 * @throws RangeError on a text that is no period.
 *
 * @example
 * ```ts
 * import { period, periodStart } from "@maatstaf/kernel";
 *
 * periodStart(period("2018/2019")) // => "2018-09-01"
 * periodStart(period("2020-W01")) // => "2019-12-30"
 * ```
 */
export function periodStart(period: Period): CalendarDate {
  return dayOfNumber(startNumber(serialOfPeriod(period, "periodStart")), "periodStart");
}

/**
 * The last day of a period, which still belongs to it.
 *
 * @throws RangeError on a text that is no period.
 *
 * @example
 * ```ts
 * import { period, periodEnd } from "@maatstaf/kernel";
 *
 * periodEnd(period("2019-Q1")) // => "2019-03-31"
 * periodEnd(period("2017..2019")) // => "2019-12-31"
 * ```
 */
export function periodEnd(period: Period): CalendarDate {
  return dayOfNumber(endNumber(serialOfPeriod(period, "periodEnd")), "periodEnd");
}
