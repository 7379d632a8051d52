import * as Effect from "effect/Effect";
import { reading } from "@maatstaf/indicators";
import type { CalendarDate, Period } from "@maatstaf/kernel";
import type { InvalidInput, StoreUnavailable } from "./failures.ts";
import { momentOf, readingFacts, readingMoment } from "./indicator-reading.ts";
import type { IndicatorReading, ReadingQuestion } from "./indicator-reading.ts";
import { IndicatorStore } from "./indicator-store.ts";

/** Which part of the list is wanted, in the order of the ids of the cards. */
export interface ListQuestion extends ReadingQuestion {
  /** How many cards to pass over; 0 when absent. */
  readonly skip?: number | undefined;
  /** How many cards to give at most; all when absent. */
  readonly take?: number | undefined;
}

/** A part of the list, how long the whole list is, and the moment it is read at. */
export interface IndicatorList {
  readonly period: Period;
  /** Day on which the figures are taken. */
  readonly on: CalendarDate;
  readonly total: number;
  readonly indicators: readonly IndicatorReading[];
}

/**
 * The indicators with their readings for one period, by id (indicatoren oplijsten). Only the facts of the part that
 * is asked for are read.
 *
 * @returns The part and the total; fails with {@link InvalidInput} or {@link StoreUnavailable}.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect";
 * import { importWorkspace, listIndicators, memoryStore } from "@maatstaf/application";
 * import { exampleWorkspace } from "@maatstaf/application/store-contract";
 *
 * const program = Effect.gen(function* () {
 *   yield* importWorkspace(exampleWorkspace);
 *   return yield* listIndicators({ period: "2019-Q4", take: 1 });
 * });
 *
 * const { total, indicators } = await Effect.runPromise(Effect.provide(program, memoryStore));
 * total // => 2
 * indicators.map(({ card }) => card.id) // => ["complaints"]
 * ```
 */
export const listIndicators = Effect.fn("listIndicators")(function* (
  question: ListQuestion,
): Effect.fn.Return<IndicatorList, InvalidInput | StoreUnavailable, IndicatorStore> {
  const moment = yield* readingMoment(question);
  const store = yield* IndicatorStore;
  const cards = yield* store.cards;
  const skip = question.skip ?? 0;
  const part = cards.slice(skip, question.take === undefined ? undefined : skip + question.take);
  const indicators = yield* Effect.forEach(part, (card) =>
    Effect.map(readingFacts(card, cards), (facts) => ({
      card,
      reading: reading(card, facts, { ...momentOf(card, moment), cards }),
    })),
  );
  return { period: moment.period, on: moment.on, total: cards.length, indicators };
});
