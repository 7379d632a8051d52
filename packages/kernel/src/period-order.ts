import { endNumber, startNumber } from "./period-serial.ts";
import { serialOfPeriod } from "./period-text.ts";
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
  const first = serialOfPeriod(a, "comparePeriods");
  const second = serialOfPeriod(b, "comparePeriods");
  const difference = startNumber(first) - startNumber(second) || endNumber(first) - endNumber(second);
  if (difference === 0) return 0;
  return difference < 0 ? -1 : 1;
}
