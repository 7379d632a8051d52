import {
  comparePeriods,
  isAfter,
  periodContaining,
  periodEnd,
  periodStart,
  stepPeriod,
  subperiods,
} from "@maatstaf/kernel";
import type { Period, PeriodKind } from "@maatstaf/kernel";

/**
 * The period at which an indicator is read for a report: the period of the report itself where the periods of the
 * indicator fill it exactly, otherwise the last one of its own kind that is over when the report period ends. A yearly
 * indicator in a report on the third quarter of 2025 shows 2024.
 *
 * @param frequency - Kind of the periods of the card.
 * @param reported - The period of the report or of the screen.
 *
 * @example
 * ```ts
 * import { period } from "@maatstaf/kernel";
 * import { cardPeriod } from "@maatstaf/reporting";
 *
 * cardPeriod("month", period("2025-Q3")) // => "2025-Q3"
 * cardPeriod("year", period("2025-Q3")) // => "2024"
 * ```
 */
export function cardPeriod(frequency: PeriodKind, reported: Period): Period {
  const inside = subperiods(reported, frequency);
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return lastWhole(frequency, reported);
  const fills = periodStart(first) === periodStart(reported) && periodEnd(last) === periodEnd(reported);
  return fills ? reported : last;
}

function lastWhole(frequency: PeriodKind, reported: Period): Period {
  const current = periodContaining(periodEnd(reported), frequency);
  return isAfter(periodEnd(current), periodEnd(reported)) ? stepPeriod(current, -1) : current;
}

/** Whether a period lies before the report, so that a reader must be told which one it is. */
export function isEarlier(period: Period, reported: Period): boolean {
  return comparePeriods(period, reported) !== 0;
}
