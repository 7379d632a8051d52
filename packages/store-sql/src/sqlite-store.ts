import * as Context from "effect/Context";
import * as Effect from "effect/Effect";
import * as Layer from "effect/Layer";
import { IndicatorStore, Transactions } from "@maatstaf/application";
import type { StoreUnavailable } from "@maatstaf/application";
import { cardVersions, newestCard, newestCards, saveCard } from "./card-store.ts";
import { appendFacts, currentFacts, factHistory } from "./fact-store.ts";
import { organisationProfile, saveOrganisation } from "./organisation-store.ts";
import { keepReceipt, receipt } from "./receipt-store.ts";
import { sqliteConnections } from "./sqlite-connections.ts";
import { sqliteTransactions } from "./sqlite-transactions.ts";
import type { SqliteTransactions } from "./sqlite-transactions.ts";

/** Where a tenant's data is. */
export interface SqliteStoreOptions {
  /** Path of the database file; made when it is not there, its folder must be. `:memory:` is refused. */
  readonly file: string;
  /** Whose data: every key begins with it. One file may hold many tenants; none sees another. */
  readonly tenant: string;
}

/**
 * The store ports on one SQLite file.
 *
 * A write is synced to disk before its effect succeeds; writes that arrive together share one sync. Every change adds a
 * row to a hash-chained audit trail in the same transaction, see {@link verifyAudit}. A second process on the same file
 * waits for its turn to write, at most five seconds, then fails with reason `locked`.
 *
 * @returns A layer that fails with `StoreUnavailable`: `newer-schema` when the file was made by a newer program,
 *   `not-a-store` when it is something else, `unreachable` when it cannot be opened.
 * @throws RangeError on an empty tenant, an empty file name or `:memory:` (use `memoryStore` of `@maatstaf/application`).
 *
 * @example
 * ```ts
 * import { mkdtempSync } from "node:fs";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import * as Effect from "effect/Effect";
 * import { IndicatorStore, importWorkspace } from "@maatstaf/application";
 * import { exampleWorkspace } from "@maatstaf/application/store-contract";
 * import { sqliteStore } from "@maatstaf/store-sql";
 *
 * const store = sqliteStore({ file: join(mkdtempSync(join(tmpdir(), "maatstaf-")), "voorbeeld.db"), tenant: "voorbeeld" });
 *
 * await Effect.runPromise(Effect.provide(importWorkspace(exampleWorkspace), store));
 * const cards = Effect.flatMap(IndicatorStore, ({ cards }) => cards);
 * (await Effect.runPromise(Effect.provide(cards, store))).map((card) => card.id) // => ["complaints", "permits-in-time"]
 * ```
 */
export function sqliteStore({
  file,
  tenant,
}: SqliteStoreOptions): Layer.Layer<IndicatorStore | Transactions, StoreUnavailable> {
  if (file === "" || file === ":memory:") {
    throw new RangeError(`sqliteStore: file is ${JSON.stringify(file)}; give the path of a file, or use memoryStore.`);
  }
  if (tenant === "") throw new RangeError("sqliteStore: tenant is empty; give the id of the organisation.");
  return Layer.effectContext(
    Effect.gen(function* () {
      const transactions = yield* sqliteTransactions(yield* sqliteConnections(file));
      return Context.make(IndicatorStore, indicatorStore(transactions, tenant)).pipe(
        Context.add(Transactions, {
          atomically: transactions.atomically,
          receipt: (key) => transactions.read((query) => receipt(query, tenant, key)),
          keepReceipt: (kept) => transactions.write((query) => keepReceipt(query, tenant, kept)),
        }),
      );
    }),
  );
}

function indicatorStore({ read, write }: SqliteTransactions, tenant: string): IndicatorStore["Service"] {
  return {
    organisation: read((query) => organisationProfile(query, tenant)),
    saveOrganisation: (profile) => write((query) => saveOrganisation(query, tenant, profile)),
    cards: read((query) => newestCards(query, tenant)),
    card: (id) => read((query) => newestCard(query, tenant, id)),
    cardVersions: (id) => read((query) => cardVersions(query, tenant, id)),
    saveCard: (card, expectedVersion = 0) => write((query) => saveCard(query, tenant, { card, expectedVersion })),
    facts: (id) => read((query) => currentFacts(query, tenant, id)),
    factHistory: (id) => read((query) => factHistory(query, tenant, id)),
    appendFacts: (entries) => write((query) => appendFacts(query, tenant, entries)),
    snapshot: read((query) =>
      Effect.gen(function* () {
        const profile = yield* organisationProfile(query, tenant);
        const cards = yield* newestCards(query, tenant);
        return { ...profile, cards, facts: yield* currentFacts(query, tenant) };
      }),
    ),
  };
}
