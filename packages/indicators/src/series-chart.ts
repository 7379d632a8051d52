import { comparePeriods, isAfter, periodEnd, periodStart } from "@maatstaf/kernel";
import type { Period } from "@maatstaf/kernel";
import type { ControlChart, TooFewPoints } from "@maatstaf/statistics";
import { cardChart, isChartable } from "./card-chart.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import { isSeasonal, seasonOf } from "./season.ts";
import type { Season } from "./season.ts";
import type { SeriesSlot } from "./series.ts";

/** A control chart over part of a series. */
export interface SeriesChart {
  /** Absent when the card asks for no chart, or when no point can be charted. */
  readonly chart: ControlChart | TooFewPoints | undefined;
  /** Index in the series of each point of the chart. */
  readonly charted: readonly number[];
  /** Index in the series of the last point that is not left out: the one a verdict is on. */
  readonly last?: number;
  /** Present where the chart is one of seasonally adjusted values. */
  readonly season?: Season;
}

/**
 * The control chart of a series. Left out are periods without figure, periods that still run, and periods of which
 * more than one in five cells is missing: half a count would look like a sudden fall. Limits are computed anew from
 * every rebase of the card, and from every annotation of a changed definition.
 */
export function seriesChart(card: IndicatorCard, slots: readonly SeriesSlot[]): SeriesChart {
  const { kind, baselinePoints } = card.chart;
  if (kind === "none") return { chart: undefined, charted: [] };
  const plotted = slots.flatMap(({ period, figure, isSettled }, index) =>
    isSettled && figure.kind === "figure" && isChartable(kind, figure) ? [{ index, period, figure }] : [],
  );
  const charted = plotted.map(({ index }) => index);
  const left = new Set(card.chart.exclude?.map(({ period }) => period));
  const kept = plotted.filter(({ period }) => !left.has(period));
  const last = kept.at(-1)?.index;
  if (last === undefined) return { chart: undefined, charted };
  const season = isSeasonal(card)
    ? seasonOf(card.frequency, slots, new Set(kept.map(({ index }) => index)))
    : undefined;
  if (season?.kind === "too-few-points") return { chart: season, charted, last };
  const isKept = plotted.map(({ period }) => !left.has(period));
  const options = {
    rebase: segmentStarts(
      card,
      plotted.map(({ period }) => period),
      isKept,
    ),
    exclude: isKept.flatMap((one, place) => (one ? [] : [place])),
    ...(baselinePoints === undefined ? {} : { baseline: baselinePoints }),
  };
  const points = plotted.map(({ index, figure }) => ({ ...figure, value: season?.adjusted[index] ?? figure.value }));
  return {
    chart: cardChart(kind, points, { ...options, per: card.scale }),
    charted,
    last,
    ...(season === undefined ? {} : { season }),
  };
}

/** Where segments begin, so that each has a point that counts: limits cannot rest on points that are all left out. */
function segmentStarts(card: IndicatorCard, periods: readonly Period[], isKept: readonly boolean[]): number[] {
  const wanted = newSegmentPeriods(card).map((start) =>
    periods.findIndex((period) => comparePeriods(period, start) >= 0),
  );
  const starts: number[] = [];
  for (const start of [...new Set(wanted)].toSorted((a, b) => a - b)) {
    const hasPoints = (from: number, to?: number): boolean => isKept.slice(from, to).includes(true);
    if (start > 0 && hasPoints(starts.at(-1) ?? 0, start) && hasPoints(start)) starts.push(start);
  }
  return starts;
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
