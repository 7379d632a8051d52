import * as Effect from "effect/Effect";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { IndicatorStore, Transactions, memoryStore, once } from "@maatstaf/application";
import { exampleWorkspace } from "@maatstaf/application/store-contract";
import { sqliteStore, verifyAudit } from "@maatstaf/store-sql";
import { TENANT } from "./example-store.ts";
import { temporaryFile } from "./temporary-file.ts";

/** A step on a store, as data, so that a failing sequence can be read. */
type Step =
  | { readonly kind: "card"; readonly id: number; readonly version: number; readonly expected: number | undefined }
  | {
      readonly kind: "facts";
      readonly facts: readonly { period: number; unit: number; numerator: number; id: number }[];
      readonly cardVersion: number;
    }
  | { readonly kind: "organisation"; readonly units: number }
  | { readonly kind: "once"; readonly key: string; readonly fingerprint: string }
  | { readonly kind: "together"; readonly steps: readonly Step[]; readonly fails: boolean };

const small = (max: number) => fc.integer({ min: 0, max });
const step = fc.letrec<{ step: Step; leaf: Step }>((tie) => ({
  leaf: fc.oneof(
    fc.record({
      kind: fc.constant("card" as const),
      id: small(1),
      version: fc.integer({ min: 1, max: 4 }),
      expected: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    }),
    fc.record({
      kind: fc.constant("facts" as const),
      cardVersion: fc.integer({ min: 1, max: 2 }),
      facts: fc.uniqueArray(fc.record({ period: small(1), unit: small(2), numerator: small(3), id: small(1) }), {
        maxLength: 4,
        selector: ({ period, unit, id }) => `${id}/${period}/${unit}`,
      }),
    }),
    fc.record({ kind: fc.constant("organisation" as const), units: small(2) }),
    fc.record({
      kind: fc.constant("once" as const),
      key: fc.constantFrom("a", "b"),
      fingerprint: fc.constantFrom("x", "y"),
    }),
  ),
  step: fc.oneof(
    { weight: 3, arbitrary: tie("leaf") },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant("together" as const),
        steps: fc.array(tie("step"), { maxLength: 3 }),
        fails: fc.boolean(),
      }),
    },
  ),
})).step;

const cards = exampleWorkspace.cards;
const [complaint, permit] = [exampleWorkspace.facts[0], exampleWorkspace.facts[8]];

const told = <A, E>(effect: Effect.Effect<A, E, IndicatorStore | Transactions>) =>
  Effect.match(effect, { onSuccess: (value): unknown => value, onFailure: (failure): unknown => failure });

/** What a step answers: its value, or the tag of its failure. */
const answer = (taken: Step): Effect.Effect<unknown, never, IndicatorStore | Transactions> =>
  Effect.gen(function* () {
    const store = yield* IndicatorStore;
    const { atomically } = yield* Transactions;
    switch (taken.kind) {
      case "card": {
        const card = cards[taken.id];
        if (card === undefined || taken.version <= (taken.expected ?? 0)) return "not a step";
        return yield* told(store.saveCard({ ...card, version: taken.version }, taken.expected));
      }
      case "facts": {
        const entries = taken.facts.flatMap(({ period, unit, numerator, id }) => {
          const fact = [complaint, permit][id];
          if (fact === undefined) return [];
          const place = { period: exampleWorkspace.facts[period]?.period ?? fact.period, unit: `unit-${unit}` };
          return [{ fact: { ...fact, ...place, numerator }, cardVersion: taken.cardVersion }];
        });
        return yield* told(store.appendFacts(entries));
      }
      case "organisation":
        return yield* told(
          store.saveOrganisation({ ...exampleWorkspace, units: exampleWorkspace.units.slice(0, taken.units) }),
        );
      case "once":
        return yield* told(
          once(
            taken,
            Effect.map(store.snapshot, ({ facts }) => String(facts.length)),
          ),
        );
      case "together": {
        const parts = Effect.forEach(taken.steps, answer);
        return yield* told(atomically(taken.fails ? Effect.andThen(parts, Effect.fail("no")) : parts));
      }
      default:
        return taken satisfies never;
    }
  });

/** Everything a store can tell, without the moments at which it was written. */
const everything = Effect.gen(function* () {
  const store = yield* IndicatorStore;
  const { receipt } = yield* Transactions;
  const histories = yield* Effect.forEach(cards, ({ id }) => store.factHistory(id));
  const versions = yield* Effect.forEach(cards, ({ id }) => store.cardVersions(id));
  return {
    snapshot: yield* Effect.match(store.snapshot, {
      onSuccess: (value): unknown => value,
      onFailure: ({ _tag }): unknown => _tag,
    }),
    histories: histories.map((history) => history.map((row) => ({ ...row, recordedAt: undefined }))),
    versions: versions.map((list) => list.map(({ card, savedBy }) => ({ card, savedBy }))),
    receipts: yield* Effect.forEach(["a", "b"], receipt),
  };
});

it(
  "answers any sequence of steps as the memory store does, and its audit trail holds after each",
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const file = temporaryFile();
        const program = Effect.gen(function* () {
          return { answers: yield* Effect.forEach(steps, answer), kept: yield* everything };
        });
        const [memory, sqlite] = await Promise.all(
          [memoryStore, sqliteStore({ file, tenant: TENANT })].map((layer) =>
            Effect.runPromise(Effect.provide(program, layer)),
          ),
        );
        expect(sqlite).toEqual(memory);
        expect(await Effect.runPromise(verifyAudit({ file, tenant: TENANT }))).toMatchObject({ kind: "intact" });
      }),
      { numRuns: 100, seed: 20_191_231 },
    );
  },
);
