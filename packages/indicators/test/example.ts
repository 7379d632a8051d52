import { Fact, IndicatorCard } from "@maatstaf/indicators";
import { calendarDate, period } from "@maatstaf/kernel";
import type { CalendarDate, Period } from "@maatstaf/kernel";
import { EXAMPLE_CARD } from "@maatstaf/testkit/example-card";
import type { z } from "zod";

const UNDIVIDED = { denominator: undefined, scale: 1, unit: "", decimals: 0 } as const;

/** A ratio per quarter in percent, with other fields where a test says so. */
export function card(fields: Partial<z.input<typeof IndicatorCard>> = {}): IndicatorCard {
  return IndicatorCard.parse({ ...EXAMPLE_CARD, ...fields });
}

/** A count per quarter. */
export function countCard(fields: Partial<z.input<typeof IndicatorCard>> = {}): IndicatorCard {
  return card({ ...UNDIVIDED, aggregation: "count", ...fields });
}

/** A fact of the example card. */
export function fact(
  fields: Omit<z.input<typeof Fact>, "indicatorId" | "period"> & { readonly period?: string },
): Fact {
  return Fact.parse({ indicatorId: "example", period: "2025-Q1", ...fields });
}

/** One fact per quarter from the first quarter of a year on: a number, or a numerator with its denominator. */
export function quarters(
  year: number,
  values: readonly (number | readonly [number, number] | undefined)[],
  fields: Partial<z.input<typeof Fact>> = {},
): Fact[] {
  return values.flatMap((value, index) => {
    if (value === undefined) return [];
    const [numerator, denominator] = typeof value === "number" ? [value] : value;
    const place = { period: `${year + Math.floor(index / 4)}-Q${(index % 4) + 1}`, ...fields };
    return [fact(denominator === undefined ? { ...place, numerator } : { ...place, numerator, denominator })];
  });
}

/** A period and the day of reading. */
export function at(text: string, on: string): { readonly period: Period; readonly on: CalendarDate } {
  return { period: period(text), on: calendarDate(on) };
}

/** The value of a figure; fails the test when there is none. */
export function valueOf(figure: { readonly kind: string; readonly value?: number }): number {
  if (figure.value === undefined) throw new Error(`no figure: ${JSON.stringify(figure)}`);
  return figure.value;
}
