import * as Effect from "effect/Effect";
import { Actor } from "../actor.ts";
import { IndicatorStore } from "../indicator-store.ts";
import { exampleWorkspace } from "./example-workspace.ts";
import { exampleCard, saved, told } from "./steps.ts";
import type { StoreCase } from "./store-case.ts";

/** What the ports promise about the organisation and its cards. */
export const cardCases: readonly StoreCase[] = [
  {
    name: "a new store is empty and says so",
    steps: (equal) => [
      Effect.gen(function* () {
        const store = yield* IndicatorStore;
        equal((yield* Effect.flip(store.organisation))._tag, "NotFound");
        equal((yield* Effect.flip(store.snapshot))._tag, "NotFound");
        equal((yield* Effect.flip(store.card("complaints")))._tag, "NotFound");
        equal(
          [yield* store.cards, yield* store.facts("complaints"), yield* store.factHistory("complaints")],
          [[], [], []],
        );
        equal(yield* store.cardVersions("complaints"), []);
      }),
    ],
  },
  {
    name: "the organisation comes back as it was saved, twice, and is replaced as a whole",
    steps: (equal) => [
      Effect.gen(function* () {
        const store = yield* IndicatorStore;
        const { organisation, locale, units } = exampleWorkspace;
        yield* store.saveOrganisation({ organisation, locale, units });
        equal(yield* store.organisation, { organisation, locale, units });
        equal(yield* store.organisation, { organisation, locale, units });
        const renamed = {
          organisation: { id: "voorbeeld", name: { nl: "Stad Voorbeeld" } },
          locale: "nl-NL",
          units: [],
        } as const;
        yield* store.saveOrganisation(renamed);
        equal(yield* store.organisation, renamed);
      }),
    ],
  },
  {
    name: "cards come back by id, the newest version of each, with every earlier one kept",
    steps: (equal) => [
      Effect.gen(function* () {
        const store = yield* IndicatorStore;
        const [complaints, permits] = exampleWorkspace.cards;
        yield* Effect.forEach(
          [permits, complaints].flatMap((card) => card ?? []),
          (card) => store.saveCard(card),
        );
        const next = { ...exampleCard("complaints"), version: 2, owner: "klachtencoördinator" };
        yield* Effect.provideService(store.saveCard(next, 1), Actor, "person-2");
        equal(yield* store.cards, [next, permits]);
        equal(yield* store.card("complaints"), next);
        const versions = yield* store.cardVersions("complaints");
        equal(
          versions.map(({ card, savedBy }) => [card, savedBy]),
          [
            [complaints, "system"],
            [next, "person-2"],
          ],
        );
        equal(
          versions.every(({ savedAt }) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u.test(savedAt)),
          true,
        );
      }),
    ],
  },
  {
    name: "a card is saved only by who started from the newest version",
    steps: (equal) => [
      Effect.gen(function* () {
        const store = yield* IndicatorStore;
        const card = exampleCard("complaints");
        const tooEarly = yield* Effect.flip(store.saveCard({ ...card, version: 2 }, 1));
        equal(told(tooEarly), { _tag: "StaleVersion", what: "card", id: "complaints", expected: 1, actual: 0 });
        yield* store.saveCard(card);
        const again = yield* Effect.flip(store.saveCard({ ...card, version: 2 }));
        equal(told(again), { _tag: "StaleVersion", what: "card", id: "complaints", expected: 0, actual: 1 });
        equal(yield* store.card("complaints"), card);
      }),
    ],
  },
  {
    name: "of ten who save the same card at once, one wins",
    steps: (equal) => [
      Effect.gen(function* () {
        const store = yield* saved;
        const offers = Array.from({ length: 10 }, (_, index) => ({
          ...exampleCard("complaints"),
          version: 2,
          owner: `person-${index}`,
        }));
        const exits = yield* Effect.forEach(offers, (offer) => Effect.exit(store.saveCard(offer, 1)), {
          concurrency: 10,
        });
        equal(exits.filter((exit) => exit._tag === "Success").length, 1);
        const winner = offers[exits.findIndex((exit) => exit._tag === "Success")];
        equal(yield* store.card("complaints"), winner);
        equal((yield* store.cardVersions("complaints")).length, 2);
      }),
    ],
  },
  {
    name: "nothing a caller does to what it gave or got reaches the store",
    steps: (equal) => [
      Effect.gen(function* () {
        const store = yield* saved;
        const mine = { ...structuredClone(exampleCard("complaints")), version: 2, audience: ["team"] };
        yield* store.saveCard(mine, 1);
        mine.audience.push("public");
        const given = yield* store.card("complaints");
        Reflect.set(given, "owner", "iemand anders");
        Reflect.set(given.name, "nl", "iets anders");
        const listed = yield* store.cards;
        Reflect.set(listed, "length", 0);
        equal(yield* store.card("complaints"), { ...exampleCard("complaints"), version: 2, audience: ["team"] });
        equal((yield* store.cards).length, 2);
        const facts = yield* store.facts("complaints");
        const [first] = facts;
        if (first !== undefined) Reflect.set(first, "numerator", -1);
        Reflect.set(facts, "length", 0);
        equal(yield* store.facts("complaints"), exampleWorkspace.facts.slice(0, 8));
      }),
    ],
  },
];
