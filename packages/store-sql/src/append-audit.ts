import * as Effect from "effect/Effect";
import { Actor, canonicalJson, instant } from "@maatstaf/application";
import type { StoreUnavailable } from "@maatstaf/application";
import type { Kysely } from "kysely";
import { ask } from "./attempt.ts";
import { chainStart, linkHash } from "./audit-chain.ts";
import type { AuditEvent } from "./audit-chain.ts";
import type { Tables } from "./tables.ts";

/** Who acts, and when. */
export const stamp: Effect.Effect<{ readonly at: string; readonly by: string }> = Effect.all({
  at: instant,
  by: Actor,
});

/** Adds one link to the chain of a tenant, in the transaction of the change it tells about. */
export const appendAudit = (
  query: Kysely<Tables>,
  tenant: string,
  event: AuditEvent,
): Effect.Effect<void, StoreUnavailable> =>
  Effect.gen(function* () {
    const { at, by } = yield* stamp;
    const head = yield* ask(() => auditHead(query, tenant));
    const link = { sequence: head.sequence + 1, at, actor: by, event: canonicalJson(event) };
    const hash = linkHash(link, head.hash);
    yield* ask(() =>
      query
        .insertInto("audit")
        .values({ tenant, ...link, hash })
        .execute(),
    );
  });

/** The last link of a chain; sequence 0 and the start of the chain when there is none. */
export function auditHead(query: Kysely<Tables>, tenant: string): Promise<{ sequence: number; hash: string }> {
  return query
    .selectFrom("audit")
    .select(["sequence", "hash"])
    .where("tenant", "=", tenant)
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst()
    .then((row) => row ?? { sequence: 0, hash: chainStart(tenant) });
}
