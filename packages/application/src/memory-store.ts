import * as Context from "effect/Context";
import * as Effect from "effect/Effect";
import * as Layer from "effect/Layer";
import { factKey } from "@maatstaf/indicators";
import type { IndicatorCard, IndicatorId } from "@maatstaf/indicators";
import { Actor } from "./actor.ts";
import { NotFound, StaleVersion } from "./failures.ts";
import { frozen } from "./frozen.ts";
import { IndicatorStore } from "./indicator-store.ts";
import { instant } from "./instant.ts";
import { memoryTransactions } from "./memory-transactions.ts";
import type { MemoryTransactions } from "./memory-transactions.ts";
import { withFacts } from "./memory-state.ts";
import type { MemoryState } from "./memory-state.ts";
import { Transactions } from "./transactions.ts";

/**
 * The ports kept in memory: for tests, for the command line and for trying things out. Each time the layer is built it
 * starts empty, and it forgets everything when its program ends.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect";
 * import { IndicatorStore, memoryStore } from "@maatstaf/application";
 *
 * const cards = Effect.flatMap(IndicatorStore, (store) => store.cards);
 * await Effect.runPromise(Effect.provide(cards, memoryStore)) // => []
 * ```
 */
export const memoryStore: Layer.Layer<IndicatorStore | Transactions> = Layer.effectContext(
  Effect.map(memoryTransactions, (memory) =>
    Context.make(IndicatorStore, indicatorStore(memory)).pipe(Context.add(Transactions, memory.transactions)),
  ),
);

const stamp = Effect.all({ at: instant, by: Actor });

function indicatorStore({ read, write }: MemoryTransactions): IndicatorStore["Service"] {
  return {
    organisation: Effect.flatMap(read, ({ profile }) =>
      profile === undefined
        ? Effect.fail(new NotFound({ what: "organisation", id: "organisation" }))
        : Effect.succeed(profile),
    ),
    saveOrganisation: (profile) =>
      write((state) => Effect.succeed([undefined, { ...state, profile: frozen(profileOf(profile)) }])),
    cards: Effect.map(read, newestCards),
    card: (id) => Effect.flatMap(read, (state) => newestCard(state, id)),
    cardVersions: (id) => Effect.map(read, (state) => [...(state.cards.get(id) ?? [])]),
    saveCard: (card, expectedVersion = 0) =>
      write((state) => {
        const versions = state.cards.get(card.id) ?? [];
        const actual = versions.at(-1)?.card.version ?? 0;
        if (actual !== expectedVersion) {
          return Effect.fail(new StaleVersion({ what: "card", id: card.id, expected: expectedVersion, actual }));
        }
        assertHigher(card, actual);
        return Effect.map(stamp, ({ at, by }) => {
          const saved = frozen({ card, savedAt: at, savedBy: by });
          return [undefined, { ...state, cards: new Map(state.cards).set(card.id, [...versions, saved]) }];
        });
      }),
    facts: (id) => Effect.map(read, (state) => currentFacts(state, id)),
    factHistory: (id) => Effect.map(read, (state) => [...(state.facts.get(id) ?? [])]),
    appendFacts: (entries) =>
      write((state) => {
        const missing = entries.find(
          ({ fact, cardVersion }) =>
            !state.cards.get(fact.indicatorId)?.some(({ card }) => card.version === cardVersion),
        );
        return missing === undefined
          ? Effect.map(stamp, (now) => withFacts(state, entries, now))
          : Effect.fail(
              new NotFound({ what: "card-version", id: `${missing.fact.indicatorId}@${missing.cardVersion}` }),
            );
      }),
    snapshot: Effect.flatMap(read, (state) =>
      state.profile === undefined
        ? Effect.fail(new NotFound({ what: "organisation", id: "organisation" }))
        : Effect.succeed({
            ...state.profile,
            cards: newestCards(state),
            facts: [...state.facts.keys()].toSorted(byText).flatMap((id) => currentFacts(state, id)),
          }),
    ),
  };
}

function profileOf({ organisation, locale, units }: Parameters<IndicatorStore["Service"]["saveOrganisation"]>[0]) {
  return { organisation, locale, units };
}

function newestCard(state: MemoryState, id: IndicatorId): Effect.Effect<IndicatorCard, NotFound> {
  const newest = state.cards.get(id)?.at(-1);
  return newest === undefined ? Effect.fail(new NotFound({ what: "card", id })) : Effect.succeed(newest.card);
}

function newestCards(state: MemoryState): readonly IndicatorCard[] {
  const newest = [...state.cards.values()].flatMap((versions) => versions.slice(-1));
  return newest.map(({ card }) => card).toSorted((a, b) => byText(a.id, b.id));
}

function currentFacts(state: MemoryState, id: IndicatorId) {
  const current = (state.facts.get(id) ?? []).filter((row) => row.isCurrent).map((row) => row.fact);
  return current.toSorted((a, b) => byText(factKey(a), factKey(b)));
}

function assertHigher(card: IndicatorCard, actual: number): void {
  if (card.version <= actual) {
    throw new RangeError(
      `saveCard: version ${card.version} of ${card.id} must be higher than ${actual}; raise it first.`,
    );
  }
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
