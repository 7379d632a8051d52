import type { LocalizedText, Period } from "@maatstaf/kernel";
import { baseFigure } from "./base-figure.ts";
import type { Figure } from "./figure.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import { joinedTexts } from "./joined-texts.ts";
import { periodTargets } from "./target-judgement.ts";
import type { Slot } from "./timeline.ts";

/** One period of a series. */
export interface SeriesPoint {
  readonly period: Period;
  readonly figure: Figure;
  readonly target?: number;
  /** The period still runs, a fact is provisional or an expected unit is missing. */
  readonly provisional: boolean;
  /** Remarks of the card at this period. */
  readonly note?: LocalizedText;
}

/** The slots of a card as a series, oldest first. */
export function seriesOf(card: IndicatorCard, slots: readonly Slot[]): SeriesPoint[] {
  const notes = notesByPeriod(card);
  const targetOf = periodTargets(card);
  return slots.map((slot) => {
    const target = targetOf?.(slot.period);
    const note = joinedTexts(notes.get(slot.period) ?? []);
    return {
      period: slot.period,
      figure: baseFigure(card, slot.base),
      ...(target === undefined ? {} : { target }),
      provisional: slot.isRunning || slot.missing.length > 0 || slot.base?.provisional === true,
      ...(note === undefined ? {} : { note }),
    };
  });
}

function notesByPeriod(card: IndicatorCard): ReadonlyMap<Period, readonly LocalizedText[]> {
  const notes = new Map<Period, LocalizedText[]>();
  const remarks = [...card.annotations, ...card.chart.rebase.map(({ period, reason }) => ({ period, text: reason }))];
  for (const { period, text } of remarks) {
    const there = notes.get(period) ?? [];
    if (!there.some((known) => known.nl === text.nl)) notes.set(period, [...there, text]);
  }
  return notes;
}
