import { isAfter, periodEnd, periodKind, periodStart, plusMonths } from "@maatstaf/kernel";
import type { CalendarDate, Period, PeriodKind } from "@maatstaf/kernel";
import type { PlacedFact } from "./placed-fact.ts";
import type { ProblemList } from "./problem.ts";

/** Months after all other figures a period may begin: two years. */
const MONTHS_AHEAD = 24;

/** Surveys are held every few years: figures over a year or longer may stay away for eight. */
const MONTHS_AHEAD_OF_YEARS = 96;

const YEARLY: ReadonlySet<PeriodKind> = new Set(["year", "school-year", "three-years"]);

/**
 * A problem for every fact of a period that begins far beyond all other figures: more likely a typing error in the year
 * than a figure. The other figures are the bound, so that no clock is needed; one period alone has none.
 */
export function farPeriods(facts: readonly PlacedFact[], problems: ProblemList): void {
  const periods = [...new Set(facts.map(({ fact }) => fact.period))];
  let last: { readonly period: Period; readonly start: CalendarDate } | undefined;
  for (const period of periods) {
    const start = periodStart(period);
    if (last === undefined || isAfter(start, last.start)) last = { period, start };
  }
  let latest: { readonly period: Period; readonly end: CalendarDate } | undefined;
  for (const period of periods) {
    if (period === last?.period) continue;
    const end = periodEnd(period);
    if (latest === undefined || isAfter(end, latest.end)) latest = { period, end };
  }
  if (last === undefined || latest === undefined) return;
  const ahead = YEARLY.has(periodKind(last.period)) ? MONTHS_AHEAD_OF_YEARS : MONTHS_AHEAD;
  if (!isAfter(last.start, plusMonths(latest.end, ahead))) return;
  const params = { found: last.period, latest: latest.period };
  for (const { fact, file, row } of facts) {
    if (fact.period === last.period) problems.add({ file, row, column: "period", code: "period-far-ahead", params });
  }
}
