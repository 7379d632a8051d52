// A process that writes until it is killed, and tells every write that was acknowledged. Started by killed.test.ts.
import { writeSync } from "node:fs";
import process from "node:process";
import * as Effect from "effect/Effect";
import { Transactions, importFacts } from "@maatstaf/application";
import { sqliteStore } from "@maatstaf/store-sql";

const [file = "", round = "", manner = ""] = process.argv.slice(2);

const tell = (batch: string) => Effect.sync(() => writeSync(1, `${batch}\n`));

const facts = (batch: string) =>
  Array.from({ length: 25 }, (_, index) => ({
    indicatorId: "complaints",
    period: "2020-Q1",
    unit: `${batch}-${index}`,
    numerator: index,
  }));

const oneBatch = (batch: string) =>
  Effect.gen(function* () {
    if (manner === "honest") {
      yield* importFacts(facts(batch));
      yield* tell(batch);
      return;
    }
    // The negative control: acknowledges inside the transaction, before it is durable.
    const { atomically } = yield* Transactions;
    yield* atomically(Effect.andThen(Effect.andThen(importFacts(facts(batch)), tell(batch)), Effect.sleep("3 millis")));
  });

const writers = [0, 1, 2].map((writer) =>
  Effect.forever(
    Effect.suspend(() => {
      written += 1;
      return oneBatch(`r${round}w${writer}n${written}`);
    }),
  ),
);
let written = 0;

await Effect.runPromise(
  Effect.provide(Effect.all(writers, { concurrency: "unbounded" }), sqliteStore({ file, tenant: "voorbeeld" })),
);
