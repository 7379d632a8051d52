import type { IndicatorCard, Reading } from "@maatstaf/indicators";
import { periodContains } from "@maatstaf/kernel";
import type { Locale, Period } from "@maatstaf/kernel";
import type { ControlPoint } from "@maatstaf/statistics";
import { reportText } from "../wording.ts";
import type { WordingCode } from "../wording.ts";
import { pointMark } from "./chart-points.ts";
import { capitalised, inPeriod, inPeriods } from "./figure-text.ts";

/** A point of the chart that is marked as a signal, and its period. */
export interface EarlierSignal {
  readonly period: Period;
  readonly point: ControlPoint;
}

/**
 * Signals inside the period of a reading, before its last point: those of January and February in a quarter whose March
 * is back to usual. The judgement speaks of the last point only; without these the text would contradict the chart.
 * Empty where the last point carries a signal itself.
 */
export function earlierSignals({
  variation,
  chart,
  charted,
  series,
  period,
}: Pick<Reading, "variation" | "chart" | "charted" | "series" | "period">): readonly EarlierSignal[] {
  if (variation.kind !== "common-cause" || variation.earlier === undefined || chart?.kind !== "control-chart")
    return [];
  return charted.flatMap((place, index) => {
    const [own, point] = [series[place]?.period, chart.points[index]];
    if (own === undefined || point === undefined || point.signals.length === 0) return [];
    return periodContains(period, own) ? [{ period: own, point }] : [];
  });
}

/** More signals than this are counted, not named. */
const NAMED_PERIODS = 4;

/** One sentence for each direction that earlier signals point in: when they were, and which way. */
export function describeEarlierSignals(card: IndicatorCard, reading: Reading, locale: Locale): readonly string[] {
  const found = earlierSignals(reading).map((signal) => ({ ...signal, code: directionCode(card, signal.point) }));
  const codes = [...new Set(found.map(({ code }) => code))];
  return codes.map((code) => {
    const periods = found.filter((signal) => signal.code === code).map(({ period }) => period);
    const direction = reportText(locale, code);
    return periods.length > NAMED_PERIODS
      ? reportText(locale, "describe.earlier-many", {
          In: capitalised(inPeriod(reading.period, locale)),
          count: periods.length,
          direction,
        })
      : reportText(locale, "describe.earlier", { In: capitalised(inPeriods(periods, locale)), direction });
  });
}

function directionCode(card: IndicatorCard, point: ControlPoint): WordingCode {
  const mark = pointMark(card, point);
  if (mark === "improvement" || mark === "concern") return `describe.earlier-${mark}`;
  return point.side === "low" ? "variation.low" : "variation.high";
}
