import { variation } from "@maatstaf/statistics";
import { baseFigure } from "../base-figure.ts";
import type { IndicatorCard } from "../indicator-card.ts";
import { seriesChart } from "../series-chart.ts";
import { cellBaseAt } from "./indicator-cells.ts";
import type { IndicatorCells } from "./indicator-cells.ts";
import { MARKING_RULES, TOO_FEW } from "./series-limits.ts";
import type { SeriesLimits } from "./series-limits.ts";

/** One series: an indicator of one unit. */
export interface SeriesCodes {
  readonly indicator: number;
  readonly unit: number;
}

/** Whether the chart of a card follows from its values alone, all of them alike: what `seriesJudge` does in numbers only. */
export function isPlainChart({ chart }: IndicatorCard): boolean {
  const { kind, seasonal = false, exclude = [], baselinePoints } = chart;
  return kind === "xmr" && !seasonal && exclude.length === 0 && baselinePoints === undefined;
}

/**
 * A function that writes the limits, signals and verdict of a series of any chart a card can ask: those of the chart
 * that a reading of it makes. Points that the card leaves out keep their place and have no signal.
 */
export function chartJudge(
  cells: IndicatorCells,
  limits: SeriesLimits,
): (card: IndicatorCard, at: SeriesCodes) => void {
  const { space } = cells;
  const { words, counts, required, centre, lower, upper, signals, verdicts } = limits;
  return (card, { indicator, unit }) => {
    const series = indicator * space.units.length + unit;
    const from = series * words;
    for (const mask of Object.values(signals)) mask.fill(0, from, from + words);
    centre[series] = lower[series] = upper[series] = Number.NaN;
    verdicts[series] = TOO_FEW;
    const slots = space.periods.map((period, code) => ({
      period,
      figure: baseFigure(card, cellBaseAt(cells, { indicator, unit, period: code })),
      provisional: false,
      isSettled: true,
    }));
    const { chart } = seriesChart(card, slots);
    const found = chart === undefined ? undefined : variation(chart, "neutral");
    counts[series] = found?.kind === "too-few-points" ? found.points : 0;
    if (required !== undefined) required[series] = found?.kind === "too-few-points" ? found.required : 0;
    if (chart?.kind !== "control-chart" || found === undefined || found.kind === "too-few-points") return;

    const segment = chart.segments.length - 1;
    const points = chart.points.filter((point) => point.segment === segment);
    const last = points.findLast(({ excluded }) => !excluded);
    counts[series] = points.length;
    centre[series] = chart.segments[segment]?.centre ?? Number.NaN;
    lower[series] = last?.lower ?? Number.NaN;
    upper[series] = last?.upper ?? Number.NaN;
    for (const [place, point] of points.entries()) {
      for (const rule of MARKING_RULES) {
        const word = from + (place >> 5);
        if (point.signals.includes(rule)) signals[rule][word] = (signals[rule][word] ?? 0) | (1 << (place & 31));
      }
    }
    const rule = "rule" in found ? MARKING_RULES.findIndex((name) => name === found.rule) : -1;
    verdicts[series] = rule === -1 ? 0 : (rule + 1) * 2 + Number(found.kind === "high");
  };
}
