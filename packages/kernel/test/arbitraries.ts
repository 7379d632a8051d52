import { calendarDate, PERIOD_KINDS, periodContaining, plusDays } from "@maatstaf/kernel";
import type { CalendarDate, Period } from "@maatstaf/kernel";
import * as fc from "fast-check";

const FIRST = calendarDate("1900-01-01");
const DAYS = 73_414; // 1900-01-01 to 2100-12-31

/** Days from 1900 to 2100. */
export const days: fc.Arbitrary<CalendarDate> = fc.integer({ min: 0, max: DAYS }).map((n) => plusDays(FIRST, n));

export const kinds = fc.constantFrom(...PERIOD_KINDS);

/** Periods of every kind that hold a day from 1900 to 2100. */
export const periods: fc.Arbitrary<Period> = fc.tuple(days, kinds).map(([day, kind]) => periodContaining(day, kind));

export const locales = fc.constantFrom("nl-BE" as const, "nl-NL" as const, "en-GB" as const);
