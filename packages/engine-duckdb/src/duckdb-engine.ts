import type { DuckDBConnection } from "@duckdb/node-api";
import type { Fact, IndicatorCard } from "@maatstaf/indicators";
import { aggregationSql, sqlIdentifier } from "@maatstaf/indicators/engine";
import * as Effect from "effect/Effect";
import type * as Scope from "effect/Scope";
import { DuckDbFailed, failedWith } from "./duckdb-failed.ts";
import { selection, sourceSql } from "./fact-source.ts";
import type { FactSource } from "./fact-source.ts";
import { indicatorCells } from "./indicator-cell.ts";
import type { IndicatorCell } from "./indicator-cell.ts";

/** How DuckDB is opened. */
export interface DuckDbOptions {
  /** Path of a database file. Default: in memory. */
  readonly file?: string | undefined;
  /** Threads DuckDB may use. Default: one per core. */
  readonly threads?: number | undefined;
  /** Memory DuckDB may use, as it writes it: `"2GB"`. Default: most of what there is. */
  readonly memoryLimit?: string | undefined;
}

/** DuckDB, open. Cells come in no particular order. */
export interface DuckDbEngine {
  /** The cells of the cards that have facts: per unit and period, or per period for all units together. */
  readonly aggregate: (
    cards: readonly IndicatorCard[],
    source: FactSource,
    options?: { readonly level?: "unit" | "organisation" },
  ) => Effect.Effect<readonly IndicatorCell[], DuckDbFailed>;
  /** Makes a table of facts without breakdown, in place of one of that name. */
  readonly load: (table: string, facts: readonly Fact[]) => Effect.Effect<void, DuckDbFailed>;
}

/**
 * The indicator engine on DuckDB: cards are compiled to SQL and run over Parquet and CSV files where they are, over tables
 * of a database file, or over facts loaded into memory.
 *
 * Extensions are never downloaded, so that a path is a local one. Rows of one cell are added up; a table is not checked for
 * facts that occur twice.
 *
 * @returns The engine, closed with its scope; or {@link DuckDbFailed}.
 * @throws RangeError from `aggregate` as `aggregationSql` does: on no cards, a quantile or a derived card.
 *
 * @see docs/methods/indicator-engine.md
 *
 * @example
 * ```ts
 * import { mkdtempSync, writeFileSync } from "node:fs";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { duckDbEngine } from "@maatstaf/engine-duckdb";
 * import { IndicatorCard } from "@maatstaf/indicators";
 * import * as Effect from "effect/Effect";
 *
 * const card = IndicatorCard.parse({
 *   id: "in-time", version: 1, status: "proposed", name: { nl: "Binnen termijn" }, question: { nl: "Zijn we op tijd?" },
 *   level: "output", aggregation: "ratio", numerator: { nl: "op tijd" }, denominator: { nl: "afgehandeld" },
 *   scale: 100, unit: "%", decimals: 1, direction: "up", frequency: "quarter", lagDays: 10,
 *   source: { system: "zaaksysteem", owner: "teamleider" }, owner: "afdelingshoofd",
 * });
 * const path = join(mkdtempSync(join(tmpdir(), "maatstaf-")), "facts.csv");
 * writeFileSync(path, "indicator,period,unit,numerator,denominator\nin-time,2025-Q1,balie,90,100\nin-time,2025-Q1,sport,5,25\n");
 *
 * const program = Effect.gen(function* () {
 *   const engine = yield* duckDbEngine();
 *   return yield* engine.aggregate([card], { kind: "csv", path }, { level: "organisation" });
 * });
 * const cells = await Effect.runPromise(Effect.scoped(program));
 * cells[0]?.figure // => { kind: "figure", value: 76, numerator: 95, denominator: 125 }
 * ```
 */
export const duckDbEngine = Effect.fn("duckDbEngine")(function* (
  options: DuckDbOptions = {},
): Effect.fn.Return<DuckDbEngine, DuckDbFailed, Scope.Scope> {
  const connection = yield* openConnection(options);
  let views = 0;
  return {
    aggregate: Effect.fn("aggregate")(function* (cards, source, { level } = {}) {
      const from = sourceSql(source);
      const described = yield* ask(connection, `DESCRIBE SELECT * FROM ${from}`, "source-unreadable");
      const selected = selection(cards, new Set((described["column_name"] ?? []).map(String)));
      if (selected instanceof DuckDbFailed) return yield* selected;
      views += 1;
      const view = `maatstaf_facts_${views}`;
      yield* ask(connection, `CREATE TEMP VIEW ${view} AS SELECT ${selected} FROM ${from}`, "query-failed");
      const query = aggregationSql(cards, { dialect: "duckdb", table: view, level });
      const answer = ask(connection, query.text, "query-failed", query.parameters);
      const drop = Effect.ignore(ask(connection, `DROP VIEW ${view}`, "query-failed"));
      return indicatorCells(yield* Effect.ensuring(answer, drop));
    }),
    load: (table, facts) =>
      Effect.tryPromise({ try: () => loadFacts(connection, table, facts), catch: failedWith("query-failed") }),
  };
});

const openConnection = Effect.fn("openConnection")(function* ({
  file = ":memory:",
  threads,
  memoryLimit,
}: DuckDbOptions): Effect.fn.Return<DuckDBConnection, DuckDbFailed, Scope.Scope> {
  const { DuckDBInstance } = yield* Effect.tryPromise({
    try: () => import("@duckdb/node-api"),
    catch: failedWith("library-unavailable"),
  });
  const settings = {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    ...(threads === undefined ? {} : { threads: String(threads) }),
    ...(memoryLimit === undefined ? {} : { memory_limit: memoryLimit }),
  };
  const instance = yield* Effect.acquireRelease(
    Effect.tryPromise({ try: () => DuckDBInstance.create(file, settings), catch: failedWith("not-opened") }),
    (opened) => Effect.sync(() => opened.closeSync()),
  );
  return yield* Effect.acquireRelease(
    Effect.tryPromise({ try: () => instance.connect(), catch: failedWith("not-opened") }),
    (opened) => Effect.sync(() => opened.closeSync()),
  );
});

/** The columns of the answer to a query. */
function ask(
  connection: DuckDBConnection,
  text: string,
  code: DuckDbFailed["code"],
  parameters: readonly (string | number | boolean)[] = [],
): Effect.Effect<Readonly<Record<string, readonly unknown[]>>, DuckDbFailed> {
  return Effect.tryPromise({
    try: () => connection.runAndReadAll(text, [...parameters]).then((reader) => reader.getColumnsObjectJS()),
    catch: failedWith(code),
  });
}

function loadFacts(connection: DuckDBConnection, table: string, facts: readonly Fact[]): Promise<void> {
  const create = `CREATE OR REPLACE TABLE ${sqlIdentifier(table)} (indicator VARCHAR, period VARCHAR, unit VARCHAR, numerator DOUBLE, denominator DOUBLE, effective_count DOUBLE)`;
  return connection
    .run(create)
    .then(() => connection.createAppender(table))
    .then((appender) => {
      const optional = (value: number | undefined): void => {
        if (value === undefined) appender.appendNull();
        else appender.appendDouble(value);
      };
      for (const { indicatorId, period, unit, numerator, denominator, effectiveCount } of facts) {
        appender.appendVarchar(indicatorId);
        appender.appendVarchar(period);
        if (unit === undefined) appender.appendNull();
        else appender.appendVarchar(unit);
        appender.appendDouble(numerator);
        optional(denominator);
        optional(effectiveCount);
        appender.endRow();
      }
      return appender.closeSync();
    });
}
