import type { DatabaseSync } from "node:sqlite";
import * as Effect from "effect/Effect";
import { StoreUnavailable } from "@maatstaf/application";
import { attempt } from "./attempt.ts";
import { m0001Indicators } from "./migrations/m0001-indicators.ts";

/** `PRAGMA application_id` of a Maatstaf file: the letters "MAAT". */
export const APPLICATION_ID = 0x4d414154;

/** The migrations in order; the schema version of a file is how many of them it has had. */
export const MIGRATIONS: readonly string[] = [m0001Indicators];

/**
 * Brings a file to the newest schema, each migration and its version stamp in one transaction: a file is at one version
 * or the next, never in between. An empty file is at version 0; its first start is a migration like any other.
 *
 * Fails with `newer-schema` when the file was made by a newer program and with `not-a-store` when it is something else;
 * in both cases nothing is written.
 *
 * @param migrations - For tests; the program's own when absent.
 */
export const migrate = (
  database: DatabaseSync,
  migrations: readonly string[] = MIGRATIONS,
): Effect.Effect<void, StoreUnavailable> =>
  Effect.gen(function* () {
    // A file that is at the newest version is opened without a lock: another store may be writing it.
    while ((yield* schemaVersion(database, migrations.length)) < migrations.length)
      yield* oneStep(database, migrations);
  });

/** One version further, unless another process was first. */
const oneStep = (database: DatabaseSync, migrations: readonly string[]) =>
  Effect.gen(function* () {
    // The version is read inside the transaction: another process may be migrating the same file.
    yield* attempt(() => database.exec("BEGIN IMMEDIATE"));
    const version = yield* schemaVersion(database, migrations.length);
    const migration = migrations[version];
    if (migration !== undefined) {
      const stamp = `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version + 1};`;
      yield* attempt(() => database.exec(`${migration}; ${stamp}`));
    }
    yield* attempt(() => database.exec("COMMIT"));
  }).pipe(
    Effect.onError(() =>
      Effect.ignore(
        attempt(() => {
          if (database.isTransaction) database.exec("ROLLBACK");
        }),
      ),
    ),
  );

/** The schema version of a file that this program can work with; fails as {@link migrate} does. */
export const schemaVersion = (
  database: DatabaseSync,
  supported: number = MIGRATIONS.length,
): Effect.Effect<number, StoreUnavailable> =>
  Effect.gen(function* () {
    const version = yield* attempt(() => wholeNumber(database, "SELECT user_version AS n FROM pragma_user_version"));
    const application = yield* attempt(() =>
      wholeNumber(database, "SELECT application_id AS n FROM pragma_application_id"),
    );
    const tables = yield* attempt(() => wholeNumber(database, "SELECT count(*) AS n FROM sqlite_schema"));
    const isNew = application === 0 && version === 0 && tables === 0;
    if (application !== APPLICATION_ID && !isNew) {
      return yield* new StoreUnavailable({ reason: "not-a-store", params: {} });
    }
    if (version > supported) {
      return yield* new StoreUnavailable({ reason: "newer-schema", params: { found: version, supported } });
    }
    return version;
  });

function wholeNumber(database: DatabaseSync, sql: string): number {
  return Number(database.prepare(sql).get()?.["n"]);
}
