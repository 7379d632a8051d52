import { comparePeriods, isAfter, periodEnd, periodStart } from "@maatstaf/kernel";
import type { Period } from "@maatstaf/kernel";
import { xmrChart } from "@maatstaf/statistics";
import type { ControlChart, TooFewPoints } from "@maatstaf/statistics";
import type { IndicatorCard } from "./indicator-card.ts";
import type { SeriesSlot } from "./series.ts";

/** A control chart over part of a series. */
export interface SeriesChart {
  /** Absent when the card asks for no chart, or when no point can be charted. */
  readonly chart: ControlChart | TooFewPoints | undefined;
  /** Index in the series of each point of the chart. */
  readonly charted: readonly number[];
}

/**
 * The control chart of a series. Left out are periods without figure, periods that still run, and periods of which
 * more than one in five cells is missing: half a count would look like a sudden fall. Limits are computed anew from
 * every rebase of the card, and from every annotation of a changed definition.
 */
export function seriesChart(card: IndicatorCard, slots: readonly SeriesSlot[]): SeriesChart {
  if (card.chart.kind === "none") return { chart: undefined, charted: [] };
  const charted: number[] = [];
  const values: number[] = [];
  const periods: Period[] = [];
  for (const [index, { period, figure, isSettled }] of slots.entries()) {
    if (figure.kind !== "figure" || !isSettled) continue;
    charted.push(index);
    values.push(figure.value);
    periods.push(period);
  }
  if (values.length === 0) return { chart: undefined, charted };
  return { chart: xmrChart(values, { rebase: segmentStarts(card, periods) }), charted };
}

function segmentStarts(card: IndicatorCard, periods: readonly Period[]): number[] {
  const starts = newSegmentPeriods(card).map((start) =>
    periods.findIndex((period) => comparePeriods(period, start) >= 0),
  );
  return [...new Set(starts)].filter((start) => start > 0).toSorted((a, b) => a - b);
}

/** Periods from which on figures differ in kind from those before. */
function newSegmentPeriods(card: IndicatorCard): Period[] {
  const changed = card.annotations.filter((annotation) => annotation.kind === "definition-change");
  return [...card.chart.rebase, ...changed].map(({ period }) => period);
}

/** Whether nothing lies between two periods of a card that makes figures before and after differ in kind. */
export function isComparable(card: IndicatorCard, earlier: Period, later: Period): boolean {
  const breaks = card.annotations.filter((annotation) => annotation.kind !== "event");
  return [...card.chart.rebase, ...breaks].every(({ period }) => {
    const start = periodStart(period);
    return !isAfter(start, periodStart(earlier)) || isAfter(start, periodEnd(later));
  });
}
