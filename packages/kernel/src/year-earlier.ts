import { plusMonths } from "./date-arithmetic.ts";
import { periodStart } from "./period-bounds.ts";
import { periodContaining } from "./period-containment.ts";
import type { PeriodKind } from "./period-kind.ts";
import { periodText, readPeriodText } from "./period-serial.ts";
import { serialOfPeriod } from "./period-text.ts";
import type { Period } from "./period.ts";

const PERIODS_PER_YEAR: Readonly<Record<Exclude<PeriodKind, "day" | "week">, number>> = {
  month: 12,
  quarter: 4,
  half: 2,
  year: 1,
  "school-year": 1,
  "three-years": 1,
};

/**
 * The period one year earlier, for comparing like with like: the same day (28 February for a leap day), month,
 * quarter, half, year or school year; the week with the same number, or week 52 where that year has no week 53; for
 * three years the three that start one year earlier.
 *
 * @throws RangeError when the result lies before 0001-01-01, or on a text that is no period.
 *
 * @example
 * ```ts
 * import { period, yearEarlier } from "@maatstaf/kernel";
 *
 * yearEarlier(period("2019-Q1")) // => "2018-Q1"
 * yearEarlier(period("2020-W53")) // => "2019-W52"
 * yearEarlier(period("2017..2019")) // => "2016..2018"
 * ```
 */
export function yearEarlier(period: Period): Period {
  const { kind, serial } = serialOfPeriod(period, "yearEarlier");
  if (kind === "day") return periodContaining(plusMonths(periodStart(period), -12), "day");
  if (kind !== "week") return periodText({ kind, serial: serial - PERIODS_PER_YEAR[kind] }, "yearEarlier");
  const year = String(+period.slice(0, 4) - 1).padStart(4, "0");
  const sameWeek = readPeriodText(`${year}${period.slice(4)}`) ?? readPeriodText(`${year}-W52`);
  return periodText(sameWeek ?? { kind, serial: -1 }, "yearEarlier");
}
