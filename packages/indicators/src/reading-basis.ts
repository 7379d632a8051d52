import { comparePeriods } from "@maatstaf/kernel";
import type { CalendarDate, Period } from "@maatstaf/kernel";
import type { IndicatorFacts } from "./fact-index.ts";
import type { UnitId } from "./identifier.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import { takesLast } from "./period-base.ts";
import { timeline } from "./timeline.ts";
import type { Slot } from "./timeline.ts";

/** The slots a reading is made of. */
export interface ReadingBasis {
  /** From the first fact to the end of the period. */
  readonly shown: readonly Slot[];
  /** Slots of the period with facts that the figure rests on; of a level or a wave only the last one. */
  readonly resting: readonly Slot[];
  /** Slots of the period by which the data are judged: those with facts and those that are due. */
  readonly judged: readonly Slot[];
  /** Any slot up to the end of the period. */
  readonly slotOf: (period: Period) => Slot | undefined;
}

/** The slots of a period that is filled by `tiles`, oldest first and at least one. */
export function readingBasis(
  card: IndicatorCard,
  facts: IndicatorFacts,
  tiles: readonly [Period, ...Period[]],
  { on, unit }: { readonly on: CalendarDate; readonly unit: UnitId | undefined },
): ReadingBasis {
  const [first] = tiles;
  const [firstFact] = facts.periods(card.frequency);
  const start = firstFact !== undefined && comparePeriods(firstFact, first) < 0 ? firstFact : first;
  const slots = timeline(card, facts, { first: start, last: tiles.at(-1) ?? first, on, unit });
  const inPeriod = from(slots, first);
  const withFacts = inPeriod.filter((slot) => slot.base !== undefined);
  const byPeriod = new Map(slots.map((slot) => [slot.period, slot]));
  return {
    shown: from(slots, firstFact),
    resting: takesLast(card) ? withFacts.slice(-1) : withFacts,
    judged: judgedSlots(card, inPeriod, tiles),
    slotOf: (period) => byPeriod.get(period),
  };
}

/** The slots by which the data of a period are judged, of all its slots. */
export function judgedSlots(card: IndicatorCard, slots: readonly Slot[], tiles: readonly Period[]): readonly Slot[] {
  const considered = tiles.length === 1 ? slots : slots.filter((slot) => slot.isDue || slot.base !== undefined);
  return takesLast(card) ? considered.slice(-1) : considered;
}

/** The slots from a period on; none when the period is not among them. */
function from(slots: readonly Slot[], period: Period | undefined): readonly Slot[] {
  const start = slots.findIndex((slot) => slot.period === period);
  return start === -1 ? [] : slots.slice(start);
}
