import * as Effect from "effect/Effect";
import { expect, it } from "vitest";
import { appendFacts, currentFacts } from "../src/fact-store.ts";
import { sqliteConnections } from "../src/sqlite-connections.ts";
import { sqliteTransactions } from "../src/sqlite-transactions.ts";
import { verifyAudit } from "@maatstaf/store-sql";
import { exampleWorkspace } from "@maatstaf/application/store-contract";
import { TENANT, exampleFile } from "./example-store.ts";
import { temporaryFile } from "./temporary-file.ts";

const [fact] = exampleWorkspace.facts;
const entries = (count: number, name: string) =>
  Array.from({ length: fact === undefined ? 0 : count }, (_, index) => ({
    fact: { ...fact, indicatorId: "complaints", numerator: index, unit: `${name}-${index}` } as NonNullable<
      typeof fact
    >,
    cardVersion: 1,
  }));

it("keeps nothing of a write that does not fit, tells so, and goes on when there is room again", async () => {
  const file = temporaryFile();
  await exampleFile(file);
  const result = await Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const connections = yield* sqliteConnections(file);
        const { read, write } = yield* sqliteTransactions(connections);
        const append = (count: number, name: string) =>
          write((query) => appendFacts(query, TENANT, entries(count, name)));
        const kept = read((query) => currentFacts(query, TENANT, "complaints"));
        const { database } = connections.writer;
        const pages = Number(Object.values(database.prepare("PRAGMA page_count").get() ?? {})[0]);
        database.exec(`PRAGMA max_page_count = ${pages + 2}`);
        const failure = yield* Effect.flip(append(3000, "large"));
        const afterFailure = (yield* kept).length;
        database.exec("PRAGMA max_page_count = 1000000");
        const outcome = yield* append(3000, "large");
        return { failure, afterFailure, outcome, afterSuccess: (yield* kept).length };
      }),
    ),
  );
  expect(result.failure).toMatchObject({ _tag: "StoreUnavailable", reason: "full" });
  expect(result.afterFailure).toBe(8);
  expect(result.outcome).toEqual({ added: 3000, unchanged: 0, superseded: 0 });
  expect(result.afterSuccess).toBe(3008);
  expect(await Effect.runPromise(verifyAudit({ file, tenant: TENANT }))).toMatchObject({ kind: "intact" });
});
