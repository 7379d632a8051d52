import { compareDates } from "./date-order.ts";
import { periodEnd, periodStart } from "./period-bounds.ts";
import type { Period } from "./period.ts";

/**
 * The order of two periods, for sorting: by first day, and by last day where they start together. 0 only for the same
 * period.
 *
 * @throws RangeError on a text that is no period.
 *
 * @example
 * ```ts
 * import { comparePeriods, period } from "@maatstaf/kernel";
 *
 * ["2019", "2019-Q1", "2018-Q4"].map(period).toSorted(comparePeriods) // => ["2018-Q4", "2019-Q1", "2019"]
 * ```
 */
export function comparePeriods(a: Period, b: Period): -1 | 0 | 1 {
  if (a === b) return 0;
  const byStart = compareDates(periodStart(a), periodStart(b));
  return byStart === 0 ? compareDates(periodEnd(a), periodEnd(b)) : byStart;
}
