import * as Effect from "effect/Effect";
import { UnitId, factIndicators } from "@maatstaf/indicators";
import type { Fact, IndicatorCard, Reading } from "@maatstaf/indicators";
import { CalendarDate, Period } from "@maatstaf/kernel";
import { defaultCutOff } from "./cut-off.ts";
import { cardPeriod } from "@maatstaf/reporting";
import { decode } from "./decode.ts";
import type { InvalidInput, StoreUnavailable } from "./failures.ts";
import { IndicatorStore } from "./indicator-store.ts";

/** A card with its reading for one period. */
export interface IndicatorReading {
  readonly card: IndicatorCard;
  readonly reading: Reading;
}

/** Which reading is wanted, as it is offered from outside. */
export interface ReadingQuestion {
  /** Canonical text of a period, e.g. `"2019-Q4"`. */
  readonly period: string;
  /** Day on which the figures are taken, `YYYY-MM-DD`; when absent {@link defaultCutOff} of the period. */
  readonly on?: string | undefined;
  /** Unit of the organisation; when absent the organisation as a whole. */
  readonly unit?: string | undefined;
}

/** The question decoded; `unit` is left out when there is none. */
export const readingMoment = Effect.fnUntraced(function* (
  question: ReadingQuestion,
): Effect.fn.Return<{ readonly period: Period; readonly on: CalendarDate; readonly unit?: UnitId }, InvalidInput> {
  const period = yield* decode("period", Period, question.period);
  const on = question.on === undefined ? defaultCutOff(period) : yield* decode("on", CalendarDate, question.on);
  return question.unit === undefined
    ? { period, on }
    : { period, on, unit: yield* decode("unit", UnitId, question.unit) };
});

/** The moment at which a card is read: its own last finished period where the question asks for a shorter one. */
export function momentOf<M extends { readonly period: Period }>(card: IndicatorCard, moment: M): M {
  return { ...moment, period: cardPeriod(card.frequency, moment.period) };
}

/** The facts a card is read from: its own, or for a derived card those of every indicator its formula rests on. */
export const readingFacts: (
  card: IndicatorCard,
  cards: readonly IndicatorCard[],
) => Effect.Effect<readonly Fact[], StoreUnavailable, IndicatorStore> = Effect.fnUntraced(function* (card, cards) {
  const store = yield* IndicatorStore;
  const parts = yield* Effect.forEach(factIndicators(card, cards), (id) => store.facts(id));
  return parts.flat();
});
