import { DatabaseSync } from "node:sqlite";
import * as Effect from "effect/Effect";
import { importFacts, importWorkspace } from "@maatstaf/application";
import type { IndicatorStore, Transactions } from "@maatstaf/application";
import { exampleWorkspace } from "@maatstaf/application/store-contract";
import { sqliteStore } from "@maatstaf/store-sql";

/** The tenant of the examples. */
export const TENANT = "voorbeeld";

/** The result of a program on the store of a file. */
export function onFile<A, E>(
  file: string,
  program: Effect.Effect<A, E, IndicatorStore | Transactions>,
  tenant: string = TENANT,
): Promise<A> {
  return Effect.runPromise(Effect.provide(program, sqliteStore({ file, tenant })));
}

/** A file with the example workspace and one corrected fact: organisation, two cards and two batches of facts. */
export function exampleFile(file: string): Promise<unknown> {
  const correction = { indicatorId: "complaints", period: "2019-Q4", unit: "burgerzaken", numerator: 12 };
  return onFile(file, Effect.andThen(importWorkspace(exampleWorkspace), importFacts([correction])));
}

/** What `use` makes of a bare connection to the file, which is closed afterwards. */
export function withDatabase<A>(file: string, use: (database: DatabaseSync) => A): A {
  const database = new DatabaseSync(file);
  try {
    return use(database);
  } finally {
    database.close();
  }
}
