import * as Deferred from "effect/Deferred";
import * as Effect from "effect/Effect";
import * as Fiber from "effect/Fiber";
import { KeyReused } from "../failures.ts";
import { IndicatorStore } from "../indicator-store.ts";
import { once } from "../once.ts";
import { Transactions } from "../transactions.ts";
import { complaints, exampleCard, saved } from "./steps.ts";
import { exampleWorkspace } from "./example-workspace.ts";
import type { StoreCase } from "./store-case.ts";

const append = (period: string, numerator: number) =>
  Effect.flatMap(IndicatorStore, (store) =>
    store.appendFacts([{ fact: complaints(period, numerator), cardVersion: 1 }]),
  );

const periodsKept = Effect.flatMap(IndicatorStore, (store) =>
  Effect.map(store.facts("complaints"), (facts) =>
    facts.map((fact) => fact.period).filter((period) => period > "2020"),
  ),
);

const numbered = (index: number) => ({
  fact: complaints("2020-Q1", index, { unit: `unit-${index}` }),
  cardVersion: 1,
});

/** What the ports promise about transactions and receipts. */
export const transactionCases: readonly StoreCase[] = [
  {
    name: "a transaction keeps all of its changes or, on failure, defect or interruption, none; the store goes on",
    steps: (equal) => [
      Effect.gen(function* () {
        yield* saved;
        const { atomically } = yield* Transactions;
        yield* Effect.flip(atomically(Effect.andThen(append("2020-Q1", 1), Effect.fail("no"))));
        equal(yield* periodsKept, []);
        yield* Effect.exit(atomically(Effect.andThen(append("2020-Q1", 1), Effect.die("no"))));
        equal(yield* periodsKept, []);
        const started = yield* Deferred.make<void>();
        const waiting = Effect.andThen(Deferred.succeed(started, undefined), Effect.never);
        const fiber = yield* Effect.forkChild(atomically(Effect.andThen(append("2020-Q1", 1), waiting)));
        yield* Deferred.await(started);
        yield* Fiber.interrupt(fiber);
        equal(yield* periodsKept, []);
        yield* atomically(Effect.andThen(append("2020-Q1", 1), append("2020-Q2", 2)));
        equal(yield* periodsKept, ["2020-Q1", "2020-Q2"]);
      }),
    ],
  },
  {
    name: "a transaction sees its own changes; others see them when it is done",
    steps: (equal) => [
      Effect.gen(function* () {
        yield* saved;
        const { atomically } = yield* Transactions;
        const written = yield* Deferred.make<void>();
        const looked = yield* Deferred.make<void>();
        const writer = yield* Effect.forkChild(
          atomically(
            Effect.gen(function* () {
              yield* append("2020-Q1", 1);
              equal(yield* periodsKept, ["2020-Q1"]);
              yield* Deferred.succeed(written, undefined);
              yield* Deferred.await(looked);
              equal(yield* periodsKept, ["2020-Q1"]);
            }),
          ),
        );
        yield* Deferred.await(written);
        equal(yield* periodsKept, []);
        yield* Deferred.succeed(looked, undefined);
        yield* Fiber.join(writer);
        equal(yield* periodsKept, ["2020-Q1"]);
      }),
    ],
  },
  {
    name: "a transaction inside another joins it, and takes back only its own part when it fails",
    steps: (equal) => [
      Effect.gen(function* () {
        yield* saved;
        const { atomically } = yield* Transactions;
        const inner = Effect.exit(atomically(Effect.andThen(append("2020-Q2", 2), Effect.fail("no"))));
        yield* atomically(
          Effect.andThen(append("2020-Q1", 1), Effect.andThen(inner, atomically(append("2020-Q3", 3)))),
        );
        equal(yield* periodsKept, ["2020-Q1", "2020-Q3"]);
        yield* Effect.exit(atomically(Effect.andThen(atomically(append("2020-Q4", 4)), Effect.fail("no"))));
        equal(yield* periodsKept, ["2020-Q1", "2020-Q3"]);
      }),
    ],
  },
  {
    name: "parts of one transaction that run side by side do not mix",
    steps: (equal) => [
      Effect.gen(function* () {
        yield* saved;
        const { atomically } = yield* Transactions;
        const part = (index: number) => {
          const write = Effect.andThen(append(`2020-Q${index + 1}`, index), Effect.yieldNow);
          return Effect.exit(atomically(index % 2 === 0 ? Effect.andThen(write, Effect.fail("no")) : write));
        };
        yield* atomically(Effect.all([0, 1, 2, 3].map(part), { concurrency: "unbounded" }));
        equal(yield* periodsKept, ["2020-Q2", "2020-Q4"]);
      }),
    ],
  },
  {
    name: "thirty who read and then write at once lose no update",
    steps: (equal) => [
      Effect.gen(function* () {
        const store = yield* saved;
        const { atomically } = yield* Transactions;
        const raise = atomically(
          Effect.gen(function* () {
            const card = yield* store.card("complaints");
            yield* Effect.yieldNow;
            yield* store.saveCard({ ...card, version: card.version + 1, lagDays: card.lagDays + 1 }, card.version);
          }),
        );
        yield* Effect.all(
          Array.from({ length: 30 }, () => raise),
          { concurrency: "unbounded", discard: true },
        );
        const { version, lagDays } = yield* store.card("complaints");
        equal([version, lagDays], [31, exampleCard("complaints").lagDays + 30]);
      }),
    ],
  },
  {
    name: "writers side by side: those that fail take nothing of the others with them",
    steps: (equal) => [
      Effect.gen(function* () {
        const store = yield* saved;
        const { atomically } = yield* Transactions;
        const writers = Array.from({ length: 40 }, (_, index) => {
          const write = atomically(store.appendFacts([numbered(index)]));
          return Effect.exit(index % 3 === 0 ? atomically(Effect.andThen(write, Effect.fail("no"))) : write);
        });
        const exits = yield* Effect.all(writers, { concurrency: "unbounded" });
        equal(
          exits.map((exit) => exit._tag === "Success"),
          exits.map((_, index) => index % 3 !== 0),
        );
        const kept = (yield* store.facts("complaints"))
          .filter((fact) => fact.period === "2020-Q1")
          .map((fact) => fact.numerator);
        const expected = Array.from({ length: 40 }, (_, index) => index).filter((index) => index % 3 !== 0);
        equal(
          kept.toSorted((a, b) => a - b),
          expected,
        );
      }),
    ],
  },
  {
    name: "a request under a key is carried out once and answered alike ever after",
    steps: (equal) => [
      Effect.gen(function* () {
        yield* saved;
        const request = once(
          { key: "k", fingerprint: "f" },
          Effect.map(append("2020-Q1", 1), (outcome) => JSON.stringify(outcome)),
        );
        const answers = yield* Effect.all(
          Array.from({ length: 8 }, () => request),
          { concurrency: "unbounded" },
        );
        equal(answers.filter(({ isReplay }) => !isReplay).length, 1);
        equal(new Set(answers.map(({ response }) => response)), new Set(['{"added":1,"unchanged":0,"superseded":0}']));
        const other = yield* Effect.flip(once({ key: "k", fingerprint: "g" }, Effect.succeed("never")));
        equal(other instanceof KeyReused, true);
        equal(yield* periodsKept, ["2020-Q1"]);
      }),
    ],
  },
  {
    name: "a request that failed is not remembered and may be tried again under its key",
    steps: (equal) => [
      Effect.gen(function* () {
        yield* saved;
        const { receipt } = yield* Transactions;
        yield* Effect.flip(
          once({ key: "k", fingerprint: "f" }, Effect.andThen(append("2020-Q1", 1), Effect.fail("no"))),
        );
        equal(yield* receipt("k"), undefined);
        equal(yield* periodsKept, []);
        equal(yield* once({ key: "k", fingerprint: "f" }, Effect.succeed("done")), {
          response: "done",
          isReplay: false,
        });
        equal(yield* receipt("k"), { key: "k", fingerprint: "f", response: "done" });
      }),
    ],
  },
  {
    name: "everything is there when the store is opened again",
    steps: (equal) => [
      Effect.gen(function* () {
        const store = yield* saved;
        yield* store.saveCard({ ...exampleCard("complaints"), version: 2, owner: "iemand" }, 1);
        yield* store.appendFacts([{ fact: complaints("2019-Q4", 12), cardVersion: 2 }]);
        yield* once({ key: "k", fingerprint: "f" }, Effect.succeed("done"));
      }),
      Effect.gen(function* () {
        const store = yield* IndicatorStore;
        const snapshot = yield* store.snapshot;
        equal(snapshot.organisation, exampleWorkspace.organisation);
        equal(
          snapshot.cards.map(({ id, version, owner }) => [id, version, owner]),
          [
            ["complaints", 2, "iemand"],
            ["permits-in-time", 1, exampleCard("permits-in-time").owner],
          ],
        );
        equal((yield* store.factHistory("complaints")).length, 9);
        equal(snapshot.facts.length, 16);
        equal(yield* once({ key: "k", fingerprint: "f" }, Effect.succeed("again")), {
          response: "done",
          isReplay: true,
        });
      }),
    ],
  },
];
