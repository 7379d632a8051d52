import * as Effect from "effect/Effect";
import { NotFound, factChanges } from "@maatstaf/application";
import type { FactEntry, ImportOutcome, RecordedFact, StoreUnavailable } from "@maatstaf/application";
import { Fact, factKey } from "@maatstaf/indicators";
import type { IndicatorId } from "@maatstaf/indicators";
import { sql } from "kysely";
import type { Kysely } from "kysely";
import { appendAudit, stamp } from "./append-audit.ts";
import { ask } from "./attempt.ts";
import { decodedRows } from "./decoded.ts";
import { FACT_COLUMNS, batchDigest, digestColumns, factColumns, factInput } from "./fact-row.ts";
import type { FactTable, Tables } from "./tables.ts";

/** Rows per statement: with 17 columns far below SQLite's 32,766 parameters. */
const CHUNK = 500;

/** The current facts of one indicator (of all when `id` is absent), in the order of their keys. */
export const currentFacts = (
  query: Kysely<Tables>,
  tenant: string,
  id?: IndicatorId,
): Effect.Effect<readonly Fact[], StoreUnavailable> =>
  Effect.gen(function* () {
    const rows = yield* ask(() => {
      const current = query
        .selectFrom("fact")
        .select(FACT_COLUMNS)
        .where("tenant", "=", tenant)
        .where("superseded_by", "is", null);
      return (id === undefined ? current : current.where("indicator_id", "=", id)).execute();
    });
    const facts = yield* decodedRows("fact", Fact, rows.map(factInput));
    const keyed = facts.map((fact) => ({ fact, key: factKey(fact) }));
    return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ fact }) => fact);
  });

/** Every fact of an indicator as it was recorded, oldest first. */
export const factHistory = (
  query: Kysely<Tables>,
  tenant: string,
  id: IndicatorId,
): Effect.Effect<readonly RecordedFact[], StoreUnavailable> =>
  Effect.gen(function* () {
    const rows = yield* ask(() =>
      query
        .selectFrom("fact")
        .innerJoin("fact_batch", (join) =>
          join.onRef("fact_batch.tenant", "=", "fact.tenant").onRef("fact_batch.number", "=", "fact.batch"),
        )
        .select(FACT_COLUMNS)
        .select(["card_version", "superseded_by", "recorded_at", "recorded_by"])
        .where("fact.tenant", "=", tenant)
        .where("indicator_id", "=", id)
        .orderBy("sequence")
        .execute(),
    );
    const facts = yield* decodedRows("fact", Fact, rows.map(factInput));
    return rows.flatMap((row, index) => {
      const fact = facts[index];
      const recorded = { cardVersion: row.card_version, recordedAt: row.recorded_at, recordedBy: row.recorded_by };
      return fact === undefined ? [] : [{ fact, ...recorded, isCurrent: row.superseded_by === null }];
    });
  });

/** The contents of the current facts that have the keys of the offered ones, by key. */
const standingFacts = (query: Kysely<Tables>, tenant: string, offered: readonly FactEntry[]) =>
  Effect.gen(function* () {
    const standing = new Map<string, unknown>();
    for (const part of chunked(offered)) {
      const keys = part.map(({ fact }) => factKey(fact));
      const ids = [...new Set(part.map(({ fact }) => fact.indicatorId))];
      const rows = yield* ask(() =>
        query
          .selectFrom("fact")
          .select(FACT_COLUMNS)
          .select("fact_key")
          .where("tenant", "=", tenant)
          .where("indicator_id", "in", ids)
          .where("fact_key", "in", keys)
          .where("superseded_by", "is", null)
          .execute(),
      );
      for (const row of rows) standing.set(row.fact_key, factInput(row));
      yield* Effect.yieldNow;
    }
    return standing;
  });

/** Records facts as one batch, with its audit row; nothing when nothing changes. */
export const appendFacts = (
  query: Kysely<Tables>,
  tenant: string,
  offered: readonly FactEntry[],
): Effect.Effect<ImportOutcome, NotFound | StoreUnavailable> =>
  Effect.gen(function* () {
    yield* assertCardVersions(query, tenant, offered);
    const { outcome, entries } = factChanges(offered, yield* standingFacts(query, tenant, offered));
    if (entries.length === 0) return outcome;

    const { at, by } = yield* stamp;
    const last = yield* ask(() => lastNumbers(query, tenant));
    const batch = last.batch + 1;
    yield* ask(() =>
      query.insertInto("fact_batch").values({ tenant, number: batch, recorded_at: at, recorded_by: by }).execute(),
    );
    const rows = entries.map(({ entry, key, supersedes }, index) => ({
      supersedes,
      row: {
        ...factColumns(entry.fact),
        tenant,
        sequence: last.sequence + index + 1,
        batch,
        card_version: entry.cardVersion,
        fact_key: key,
        superseded_by: null,
      },
    }));
    // The old rows first: at most one row per key may be current.
    for (const part of chunked(rows.filter(({ supersedes }) => supersedes))) {
      yield* ask(() =>
        supersede(
          query,
          tenant,
          part.map(({ row }) => row),
        ),
      );
      yield* Effect.yieldNow;
    }
    for (const part of chunked(rows)) {
      yield* ask(() =>
        query
          .insertInto("fact")
          .values(part.map(({ row }) => row))
          .execute(),
      );
      yield* Effect.yieldNow;
    }
    yield* appendAudit(query, tenant, {
      kind: "facts-appended",
      batch,
      added: outcome.added,
      superseded: outcome.superseded,
      digest: batchDigest(entries.map(({ entry }) => digestColumns(entry))),
    });
    return outcome;
  });

/** Marks the current rows of some keys as superseded by the rows that are about to take their place. */
function supersede(
  query: Kysely<Tables>,
  tenant: string,
  rows: readonly Pick<FactTable, "indicator_id" | "fact_key" | "sequence">[],
): Promise<unknown> {
  const places = rows.map((row) => sql`(${row.indicator_id}, ${row.fact_key}, ${row.sequence})`);
  return sql`
    WITH place (indicator_id, fact_key, next) AS (VALUES ${sql.join(places)})
    UPDATE fact SET superseded_by = place.next FROM place
    WHERE fact.tenant = ${tenant} AND fact.indicator_id = place.indicator_id AND fact.fact_key = place.fact_key
      AND fact.superseded_by IS NULL`.execute(query);
}

const assertCardVersions = (query: Kysely<Tables>, tenant: string, offered: readonly FactEntry[]) =>
  Effect.gen(function* () {
    const known = yield* ask(() =>
      query.selectFrom("card").select(["indicator_id", "version"]).where("tenant", "=", tenant).execute(),
    );
    const versions = new Set(known.map((row) => `${row.indicator_id}@${row.version}`));
    const missing = offered
      .map(({ fact, cardVersion }) => `${fact.indicatorId}@${cardVersion}`)
      .find((id) => !versions.has(id));
    if (missing !== undefined) yield* new NotFound({ what: "card-version", id: missing });
  });

function lastNumbers(query: Kysely<Tables>, tenant: string): Promise<{ batch: number; sequence: number }> {
  return query
    .selectFrom("fact")
    .select(["batch", "sequence"])
    .where("tenant", "=", tenant)
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst()
    .then((row) => row ?? { batch: 0, sequence: 0 });
}

function chunked<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) =>
    items.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
