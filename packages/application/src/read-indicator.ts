import * as Effect from "effect/Effect";
import { IndicatorId, reading } from "@maatstaf/indicators";
import type { UnitId } from "@maatstaf/indicators";
import { decode } from "./decode.ts";
import { NotFound } from "./failures.ts";
import type { InvalidInput, StoreUnavailable } from "./failures.ts";
import { momentOf, readingFacts, readingMoment } from "./indicator-reading.ts";
import type { IndicatorReading, ReadingQuestion } from "./indicator-reading.ts";
import { IndicatorStore } from "./indicator-store.ts";

/** A card with its reading, and the units that have facts of it, in alphabetical order. */
export interface IndicatorWithUnits extends IndicatorReading {
  readonly units: readonly UnitId[];
}

/**
 * One indicator with its figure, target, variation, data judgement and series, for one period (indicator lezen).
 *
 * @returns The card and its reading; fails with {@link InvalidInput}, {@link NotFound} (card, or a unit the
 *   organisation does not have) or {@link StoreUnavailable}.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect";
 * import { importWorkspace, memoryStore, readIndicator } from "@maatstaf/application";
 * import { exampleWorkspace } from "@maatstaf/application/store-contract";
 *
 * const program = Effect.gen(function* () {
 *   yield* importWorkspace(exampleWorkspace);
 *   return yield* readIndicator({ id: "permits-in-time", period: "2019-Q4" });
 * });
 *
 * const { reading } = await Effect.runPromise(Effect.provide(program, memoryStore));
 * reading.figure.kind // => "figure"
 * reading.series.length // => 8
 * ```
 */
export const readIndicator = Effect.fn("readIndicator")(function* (
  question: ReadingQuestion & { readonly id: string },
): Effect.fn.Return<IndicatorWithUnits, InvalidInput | NotFound | StoreUnavailable, IndicatorStore> {
  const id = yield* decode("id", IndicatorId, question.id);
  const moment = yield* readingMoment(question);
  const store = yield* IndicatorStore;
  const card = yield* store.card(id);
  if (moment.unit !== undefined) {
    const { units } = yield* store.organisation;
    const isKnown = units.length === 0 || units.some((unit) => unit.id === moment.unit);
    if (!isKnown) return yield* new NotFound({ what: "organisation-unit", id: moment.unit });
  }
  const cards = card.aggregation === "derived" ? yield* store.cards : [card];
  const facts = yield* readingFacts(card, cards);
  const units = [...new Set(facts.flatMap(({ unit }) => (unit === undefined ? [] : [unit])))].toSorted();
  return { card, reading: reading(card, facts, { ...momentOf(card, moment), cards }), units };
});
