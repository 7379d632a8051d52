import { periodContaining, periodStart, subperiods } from "@maatstaf/kernel";
import type { Period, PeriodKind } from "@maatstaf/kernel";
import { SEASONAL_YEARS, seasonalAdjustment } from "@maatstaf/statistics";
import type { TooFewPoints } from "@maatstaf/statistics";
import type { IndicatorCard } from "./indicator-card.ts";
import type { SeriesSlot } from "./series.ts";

/** Kinds of period that come back every year in the same order. */
export const SEASONAL_KINDS: readonly PeriodKind[] = ["month", "quarter", "half"];

/** The season of a series, and the series without it. */
export interface Season {
  readonly kind: "season";
  /** By how much each season lies above or below its year, in the unit of the card. */
  readonly index: readonly number[];
  /** The series less its season; `undefined` where there is no figure. */
  readonly adjusted: readonly (number | undefined)[];
}

/** Whether the season of a card is to be taken out, and can be. */
export function isSeasonal({ chart, frequency }: Pick<IndicatorCard, "chart" | "frequency">): boolean {
  return chart.seasonal === true && chart.kind === "xmr" && SEASONAL_KINDS.includes(frequency);
}

/**
 * The season of a series, from the calendar years that are complete.
 *
 * @param counted - Places that count: a year with a gap, or with a point that is left out, does not.
 * @returns `too-few-points` below three full years: the points in full years, and the number it takes.
 */
export function seasonOf(
  frequency: PeriodKind,
  slots: readonly SeriesSlot[],
  counted: ReadonlySet<number>,
): Season | TooFewPoints {
  const seasons = seasonsOf(slots, frequency);
  const years = new Map<Period, number[]>();
  for (const [index, { period, figure }] of slots.entries()) {
    if (!counted.has(index) || figure.kind !== "figure") continue;
    const year = periodContaining(periodStart(period), "year");
    const values = years.get(year) ?? [];
    years.set(year, [...values, figure.value]);
  }
  const perYear = seasons.size;
  const full = [...years.values()].filter((values) => values.length === perYear).flat();
  const required = SEASONAL_YEARS * perYear;
  if (perYear === 0 || full.length < required) return { kind: "too-few-points", points: full.length, required };
  const found = seasonalAdjustment(full, perYear);
  if (found.kind === "too-few-years") return { kind: "too-few-points", points: full.length, required };
  const adjusted = slots.map(({ period, figure }) =>
    figure.kind === "figure" ? figure.value - (found.index[seasons.get(seasonName(period)) ?? 0] ?? 0) : undefined,
  );
  return { kind: "season", index: found.index, adjusted };
}

/** Place in the year of each season, by the part of its period that comes back: `Q1`, `03`. */
function seasonsOf([first]: readonly SeriesSlot[], frequency: PeriodKind): ReadonlyMap<string, number> {
  if (first === undefined) return new Map();
  const year = periodContaining(periodStart(first.period), "year");
  return new Map(subperiods(year, frequency).map((period, place) => [seasonName(period), place]));
}

function seasonName(period: Period): string {
  return period.slice(period.indexOf("-"));
}
