import type { ControlChartPoint, Mark } from "@maatstaf/charts";
import type { IndicatorCard, Reading, SeriesPoint } from "@maatstaf/indicators";
import { formatPeriod } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import type { ControlChart, ControlPoint } from "@maatstaf/statistics";
import { reportText } from "../wording.ts";
import { shownLimits } from "./shown-limits.ts";

/** The points of a reading as its chart draws them: `from` is the first place in the series that is shown. */
export function chartPoints(
  card: IndicatorCard,
  reading: Reading,
  { from, locale }: { readonly from: number; readonly locale: Locale },
): readonly ControlChartPoint[] {
  const { chart, charted, series } = reading;
  const places = new Map(charted.map((place, index) => [place, index]));
  return series.slice(from).map((point, offset) => {
    const index = places.get(from + offset);
    const control = chart?.kind === "control-chart" && index !== undefined ? chart.points[index] : undefined;
    return { ...seriesPoint(point, locale), ...(control === undefined ? {} : limits(card, reading, control)) };
  });
}

function seriesPoint({ period, figure, provisional }: SeriesPoint, locale: Locale): ControlChartPoint {
  const hidden = figure.kind === "no-figure" && (figure.reason === "suppressed" || figure.reason === "too-few");
  return {
    label: formatPeriod(period, locale, "short"),
    value: figure.kind === "figure" ? figure.value : undefined,
    mark: "common",
    provisional: figure.kind === "figure" && provisional,
    note: hidden ? reportText(locale, "chart.suppressed") : undefined,
  };
}

function limits(card: IndicatorCard, reading: Reading, point: ControlPoint): Partial<ControlChartPoint> {
  const { centre, lower, upper, segment } = point;
  const shared = { centre, segment, mark: pointMark(card, point) };
  if (lower === undefined || upper === undefined || reading.chart?.kind !== "control-chart") return shared;
  return { ...shared, ...shownLimits(card, reading, { lower, upper }), trial: isTrial(reading.chart, segment) };
}

function isTrial({ segments }: ControlChart, segment: number): boolean {
  return segments[segment]?.trial ?? false;
}

/** What a point says: nothing, or a signal in the better, the worse or neither direction. */
export function pointMark({ direction }: IndicatorCard, { signals, side }: ControlPoint): Mark {
  if (signals.length === 0 || side === undefined) return "common";
  if (direction === "range" || direction === "neutral") return "neutral";
  return (side === "high") === (direction === "up") ? "improvement" : "concern";
}
