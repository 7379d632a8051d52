import * as DateTime from "effect/DateTime";
import * as Effect from "effect/Effect";
import { RECEIPT_DAYS } from "@maatstaf/application";
import type { Receipt, StoreUnavailable } from "@maatstaf/application";
import type { Kysely } from "kysely";
import { ask } from "./attempt.ts";
import type { Tables } from "./tables.ts";

/** The receipt kept under a key, if any. */
export const receipt = (
  query: Kysely<Tables>,
  tenant: string,
  key: string,
): Effect.Effect<Receipt | undefined, StoreUnavailable> =>
  ask(() =>
    query
      .selectFrom("receipt")
      .select(["key", "fingerprint", "response"])
      .where("tenant", "=", tenant)
      .where("key", "=", key)
      .executeTakeFirst(),
  );

/** Keeps a receipt, and forgets those that are older than they need be. */
export const keepReceipt = (
  query: Kysely<Tables>,
  tenant: string,
  kept: Receipt,
): Effect.Effect<void, StoreUnavailable> =>
  Effect.gen(function* () {
    const now = yield* DateTime.now;
    const oldest = DateTime.formatIso(DateTime.subtract(now, { days: RECEIPT_DAYS }));
    yield* ask(() => query.deleteFrom("receipt").where("tenant", "=", tenant).where("kept_at", "<", oldest).execute());
    const { key, fingerprint, response } = kept;
    const row = { tenant, key, fingerprint, response, kept_at: DateTime.formatIso(now) };
    yield* ask(() => query.insertInto("receipt").values(row).execute());
  });
