import type { DatabaseSync } from "node:sqlite";
import * as Effect from "effect/Effect";
import type * as Scope from "effect/Scope";
import type { StoreUnavailable } from "@maatstaf/application";
import { Kysely } from "kysely";
import { attempt } from "./attempt.ts";
import { migrate } from "./migrate.ts";
import { nodeSqliteDialect } from "./node-sqlite-dialect.ts";
import { openDatabase } from "./open-database.ts";
import type { Access } from "./open-database.ts";
import type { Tables } from "./tables.ts";

/** One connection with its query builder. */
export interface Connection {
  readonly database: DatabaseSync;
  readonly query: Kysely<Tables>;
}

/** The one connection that writes, and those that read what is committed. */
export interface Connections {
  readonly writer: Connection;
  readonly readers: readonly Connection[];
}

/** Reads that may be under way at once: a long one, such as a snapshot for a report, does not hold up the short ones. */
const READERS = 4;

/** Opens a file, brings it to the newest schema and closes it with the scope. */
export const sqliteConnections = (file: string): Effect.Effect<Connections, StoreUnavailable, Scope.Scope> =>
  Effect.gen(function* () {
    const writer = yield* connection(file, "write");
    yield* migrate(writer.database);
    // From here on a writer asks again instead of blocking the event loop: see `sqliteTransactions`.
    yield* attempt(() => writer.database.exec("PRAGMA busy_timeout = 0"));
    const readers = yield* Effect.all(Array.from({ length: READERS }, () => connection(file, "read")));
    return { writer, readers };
  });

/** One connection to a file, closed with the scope. */
export const connection = (file: string, access: Access): Effect.Effect<Connection, StoreUnavailable, Scope.Scope> =>
  Effect.acquireRelease(
    attempt(() => {
      const database = openDatabase(file, access);
      return { database, query: new Kysely<Tables>({ dialect: nodeSqliteDialect(database) }) };
    }),
    ({ database }) => Effect.sync(() => database.close()),
  );
