import type { ControlChartPoint, Mark } from "@maatstaf/charts";
import type { IndicatorCard, Reading, SeriesPoint } from "@maatstaf/indicators";
import { formatPeriod } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import type { ControlChart, ControlPoint } from "@maatstaf/statistics";
import { reportText } from "../wording.ts";
import { shortText } from "./figure-text.ts";
import { shownLimits } from "./shown-limits.ts";
import { shownValues } from "./shown-values.ts";

/** The points of a reading as its chart draws them: `from` is the first place in the series that is shown. */
export function chartPoints(
  card: IndicatorCard,
  reading: Reading,
  { from, locale }: { readonly from: number; readonly locale: Locale },
): readonly ControlChartPoint[] {
  const { chart, charted, series } = reading;
  const places = new Map(charted.map((place, index) => [place, index]));
  const values = shownValues(reading);
  return series.slice(from).map((point, offset) => {
    const index = places.get(from + offset);
    const control = chart?.kind === "control-chart" && index !== undefined ? chart.points[index] : undefined;
    return {
      label: formatPeriod(point.period, locale, "short"),
      value: values[from + offset],
      mark: "common",
      provisional: point.figure.kind === "figure" && point.provisional,
      note: pointNote(card, { ...point, isExcluded: control?.excluded === true }, reading, locale),
      ...(control === undefined ? {} : limits(card, reading, control)),
    };
  });
}

/** What the table says beside a point: hidden, left out of the limits, or how high it is with its season. */
function pointNote(
  card: IndicatorCard,
  { figure, isExcluded }: SeriesPoint & { readonly isExcluded: boolean },
  { adjusted }: Reading,
  locale: Locale,
): string | undefined {
  if (figure.kind === "no-figure") {
    return figure.reason === "suppressed" || figure.reason === "too-few"
      ? reportText(locale, "chart.suppressed")
      : undefined;
  }
  const notes = [
    ...(isExcluded ? [reportText(locale, "chart.excluded")] : []),
    ...(adjusted === undefined
      ? []
      : [reportText(locale, "chart.unadjusted", { value: shortText(card, figure.value, locale) })]),
  ];
  return notes.length === 0 ? undefined : notes.join("; ");
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
