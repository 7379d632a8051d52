import type { LocalizedText, Period } from "@maatstaf/kernel";
import type { Figure } from "./figure.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import { joinedTexts } from "./joined-texts.ts";

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

/** One period of a series before it is annotated. */
export interface SeriesSlot {
  readonly period: Period;
  readonly figure: Figure;
  readonly provisional: boolean;
  /** The period is over, and at least four in five of its cells are there: its figure can be charted. */
  readonly isSettled: boolean;
}

/** The slots of a card as a series, oldest first, with its remarks and its targets, where it has any. */
export function seriesOf(
  card: IndicatorCard,
  slots: readonly SeriesSlot[],
  targetOf: ((period: Period) => number | undefined) | undefined,
): SeriesPoint[] {
  const notes = notesByPeriod(card);
  return slots.map((slot) => {
    const target = targetOf?.(slot.period);
    const note = joinedTexts(notes.get(slot.period) ?? []);
    return {
      period: slot.period,
      figure: slot.figure,
      ...(target === undefined ? {} : { target }),
      provisional: slot.provisional,
      ...(note === undefined ? {} : { note }),
    };
  });
}

function notesByPeriod(card: IndicatorCard): ReadonlyMap<Period, readonly LocalizedText[]> {
  const notes = new Map<Period, LocalizedText[]>();
  const { rebase, exclude = [] } = card.chart;
  const remarks = [
    ...card.annotations,
    ...[...rebase, ...exclude].map(({ period, reason }) => ({ period, text: reason })),
  ];
  for (const { period, text } of remarks) {
    const there = notes.get(period) ?? [];
    if (!there.some((known) => known.nl === text.nl)) notes.set(period, [...there, text]);
  }
  return notes;
}
