import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { SqliteDialect } from "kysely";
import type { Dialect, SqliteStatement } from "kysely";

/** Statements kept ready per connection; a list of facts gives one statement per size of its last part. */
const STATEMENTS_KEPT = 100;

/**
 * Kysely's SQLite dialect on a connection of `node:sqlite`. Kysely brings the dialect but expects the interface of
 * `better-sqlite3`, which differs in how parameters are given and how a statement tells that it returns rows.
 *
 * Statements are prepared once. Transactions are not Kysely's here: they are begun on the connection itself.
 */
export function nodeSqliteDialect(database: DatabaseSync): Dialect {
  const ready = new Map<string, SqliteStatement>();
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare: (sql) => {
        const known = ready.get(sql);
        if (known !== undefined) return known;
        if (ready.size >= STATEMENTS_KEPT) ready.clear();
        const fresh = preparedStatement(database, sql);
        ready.set(sql, fresh);
        return fresh;
      },
    },
  });
}

function preparedStatement(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(sqlValue)),
    run: (parameters) => statement.run(...parameters.map(sqlValue)),
    iterate: (parameters) => statement.iterate(...parameters.map(sqlValue)),
  };
}

function sqlValue(value: unknown): SQLInputValue {
  if (value === null || typeof value === "number" || typeof value === "string" || typeof value === "bigint")
    return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(
    `nodeSqliteDialect: ${typeof value} is not a value of SQLite; bind text, a number, bytes or null.`,
  );
}
