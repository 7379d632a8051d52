import * as Effect from "effect/Effect";
import { NotFound, factChanges } from "@maatstaf/application";
import type { FactEntry, ImportOutcome, RecordedFact, StoreUnavailable } from "@maatstaf/application";
import { Fact, factKey } from "@maatstaf/indicators";
import type { IndicatorId } from "@maatstaf/indicators";
import type { Kysely } from "kysely";
import { appendAudit, stamp } from "./append-audit.ts";
import { ask } from "./attempt.ts";
import { decoded } from "./decoded.ts";
import { FACT_COLUMNS, batchDigest, digestColumns, factColumns, factInput } from "./fact-row.ts";
import type { FactColumns } from "./fact-row.ts";
import type { Tables } from "./tables.ts";

/** Rows per INSERT, and indicators per question: 17 columns stay far below SQLite's 32,766 parameters. */
const CHUNK = 500;

const factOf = (row: FactColumns): Effect.Effect<Fact, StoreUnavailable> => decoded("fact", Fact, factInput(row));

/** The current facts of some indicators (of all when `ids` is absent), in the order of their keys. */
export const currentFacts = (
  query: Kysely<Tables>,
  tenant: string,
  ids?: readonly IndicatorId[],
): Effect.Effect<Fact[], StoreUnavailable> =>
  Effect.gen(function* () {
    const rows = yield* ask(() => {
      const current = query
        .selectFrom("fact")
        .select(FACT_COLUMNS)
        .where("tenant", "=", tenant)
        .where("superseded_by", "is", null);
      return (ids === undefined ? current : current.where("indicator_id", "in", ids)).execute();
    });
    const facts = yield* Effect.forEach(rows, factOf);
    return facts
      .map((fact) => ({ fact, key: factKey(fact) }))
      .toSorted(byKey)
      .map(({ fact }) => fact);
  });

function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : 1;
}

/** Every fact of an indicator as it was recorded, oldest first. */
export const factHistory = (
  query: Kysely<Tables>,
  tenant: string,
  id: IndicatorId,
): Effect.Effect<RecordedFact[], StoreUnavailable> =>
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
    return yield* Effect.forEach(rows, (row) =>
      Effect.map(factOf(row), (fact) => ({
        fact,
        cardVersion: row.card_version,
        recordedAt: row.recorded_at,
        recordedBy: row.recorded_by,
        isCurrent: row.superseded_by === null,
      })),
    );
  });

/** Records facts as one batch, with its audit row; nothing when nothing changes. */
export const appendFacts = (
  query: Kysely<Tables>,
  tenant: string,
  offered: readonly FactEntry[],
): Effect.Effect<ImportOutcome, NotFound | StoreUnavailable> =>
  Effect.gen(function* () {
    const ids = [...new Set(offered.map(({ fact }) => fact.indicatorId))];
    yield* assertCardVersions(query, tenant, offered);
    const current = yield* Effect.map(
      Effect.forEach(chunked(ids), (part) => currentFacts(query, tenant, part)),
      (parts) => new Map(parts.flat().map((fact) => [factKey(fact), fact])),
    );
    const { outcome, entries } = factChanges(offered, current);
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
    // The old row first: at most one row per key may be current.
    for (const { row } of rows.filter(({ supersedes }) => supersedes)) {
      yield* ask(() =>
        query
          .updateTable("fact")
          .set({ superseded_by: row.sequence })
          .where("tenant", "=", tenant)
          .where("indicator_id", "=", row.indicator_id)
          .where("fact_key", "=", row.fact_key)
          .where("superseded_by", "is", null)
          .execute(),
      );
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
