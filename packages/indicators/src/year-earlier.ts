import { yearEarlier } from "@maatstaf/kernel";
import type { Period } from "@maatstaf/kernel";
import { baseFigure } from "./base-figure.ts";
import { change } from "./change.ts";
import type { Change } from "./change.ts";
import type { Figure } from "./figure.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import { overTime } from "./period-base.ts";
import { isComparable } from "./series-chart.ts";
import { isSubstantial } from "./timeline.ts";
import type { Slot } from "./timeline.ts";

/** The same period a year earlier, and the change since. */
export interface YearEarlier extends Change {
  readonly period: Period;
  readonly figure: Figure;
  /** False where a changed definition, a merger or a new system lies between the two. */
  readonly comparable: boolean;
}

/**
 * The figure of the same periods a year earlier. Of a year that still runs only the same months (or quarters) are
 * compared. Absent without a figure on either side, or where more than one in five cells of then is missing.
 *
 * @param current - The slots the present figure rests on.
 * @param slotOf - Any slot of the timeline, by its period.
 */
export function yearEarlierOf(
  card: IndicatorCard,
  { period, figure }: { readonly period: Period; readonly figure: Figure },
  current: readonly Slot[],
  slotOf: (period: Period) => Slot | undefined,
): YearEarlier | undefined {
  const then = current.map((slot) => slotOf(yearEarlier(slot.period)));
  const known = then.filter((slot) => slot !== undefined);
  const cells = {
    expected: known.reduce((sum, slot) => sum + slot.expected, 0),
    present: known.reduce((sum, slot) => sum + slot.present, 0),
  };
  if (known.length < then.length || known.length === 0 || !isSubstantial(cells)) return undefined;
  const earlierFigure = baseFigure(
    card,
    overTime(
      card,
      known.map((slot) => slot.base),
    ),
  );
  const difference = change(earlierFigure, figure);
  if (difference === undefined) return undefined;
  const earlierPeriod = yearEarlier(period);
  return {
    period: earlierPeriod,
    figure: earlierFigure,
    ...difference,
    comparable: isComparable(card, earlierPeriod, period),
  };
}
