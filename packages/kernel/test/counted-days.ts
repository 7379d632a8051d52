// The calendar counted in whole numbers, without any Date: what the tests compare the date library with.

/** A day of the proleptic Gregorian calendar, taken apart. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_PER_400_YEARS = 146_097;
/** Days from 1 March of the year 0 to 1 January of the year 1. */
const MARCH_TO_JANUARY = 306;

/** Days from 1 March to the first of a month counted from March (0 = March … 11 = February). */
const daysBeforeMonth = (monthFromMarch: number): number => Math.floor((153 * monthFromMarch + 2) / 5);

/**
 * Days since 0001-01-01. Years are counted from March, so that the leap day is the last day of its year.
 *
 * Whole numbers only: no `Date`, hence no time zone, no daylight saving and no day that a country once skipped.
 */
export function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + daysBeforeMonth((month + 9) % 12) + day - 1 - MARCH_TO_JANUARY;
}

/** The inverse of {@link dayNumber}. */
export function civilDay(number: number): CivilDay {
  const sinceMarchOfYear0 = number + MARCH_TO_JANUARY;
  const era = Math.floor(sinceMarchOfYear0 / DAYS_PER_400_YEARS);
  const dayOfEra = sinceMarchOfYear0 - era * DAYS_PER_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - daysBeforeMonth(monthFromMarch) + 1,
  };
}

/** The number of days of a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}
