import type { PeriodKind } from "./period-kind.ts";
import { endNumber, KIND_RULES, periodText, startNumber, stride } from "./period-serial.ts";
import { serialOfPeriod } from "./period-text.ts";
import type { Period } from "./period.ts";

/**
 * All periods from `first` to `last`, both included, oldest first; none when `last` is the earlier one.
 *
 * @throws RangeError when the two are not of one kind, or `last` cannot be reached from `first` (2017..2019 to
 * 2018..2020).
 *
 * @example
 * ```ts
 * import { period, periodsBetween } from "@maatstaf/kernel";
 *
 * periodsBetween(period("2018-Q3"), period("2019-Q1")) // => ["2018-Q3", "2018-Q4", "2019-Q1"]
 * ```
 */
export function periodsBetween(first: Period, last: Period): readonly Period[] {
  const from = serialOfPeriod(first, "periodsBetween");
  const to = serialOfPeriod(last, "periodsBetween");
  const steps = (to.serial - from.serial) / stride(from.kind);
  if (from.kind !== to.kind || !Number.isInteger(steps)) {
    throw new RangeError(
      `periodsBetween: found ${first} and ${last}, expected two periods of one kind that whole steps join`,
    );
  }
  return Array.from({ length: Math.max(0, steps + 1) }, (_, step) =>
    periodText({ kind: from.kind, serial: from.serial + step * stride(from.kind) }, "periodsBetween"),
  );
}

/**
 * The periods of a kind that lie wholly inside a period, oldest first. They fill it exactly where the calendar allows
 * (months in a year, days in a week); weeks that stick out of a year are left out.
 *
 * @throws RangeError on a text that is no period.
 *
 * @example
 * ```ts
 * import { period, subperiods } from "@maatstaf/kernel";
 *
 * subperiods(period("2019-H1"), "quarter") // => ["2019-Q1", "2019-Q2"]
 * subperiods(period("2019-02"), "week") // => ["2019-W06", "2019-W07", "2019-W08"]
 * subperiods(period("2019"), "school-year") // => []
 * ```
 */
export function subperiods(period: Period, kind: PeriodKind): readonly Period[] {
  const outer = serialOfPeriod(period, "subperiods");
  if (outer.kind === kind) return [period];
  const [start, end] = [startNumber(outer), endNumber(outer)];
  const rule = KIND_RULES[kind];
  const inside: Period[] = [];
  for (let serial = rule.containing(start); ; serial += stride(kind)) {
    if (endNumber({ kind, serial }) > end) return inside;
    if (startNumber({ kind, serial }) >= start) inside.push(periodText({ kind, serial }, "subperiods"));
  }
}
