import * as Effect from "effect/Effect";
import { canonicalJson } from "@maatstaf/application";
import type { StoreUnavailable } from "@maatstaf/application";
import { sql } from "kysely";
import type { Kysely } from "kysely";
import { ask } from "./attempt.ts";
import { digest } from "./audit-chain.ts";
import type { AuditEvent } from "./audit-chain.ts";
import type { ToldEvent } from "./audit-trail.ts";
import type { AuditFault } from "./audit-verdict.ts";
import { FACT_COLUMNS, batchDigest } from "./fact-row.ts";
import { organisationProfile } from "./organisation-store.ts";
import type { Tables } from "./tables.ts";

/** Something in the file that differs from what the trail tells; no sequence where no entry tells of it. */
export interface ContentFault {
  readonly fault: Extract<AuditFault, "content" | "untold">;
  readonly sequence: number | undefined;
}

/** Every difference between what the trail tells and what the file holds. */
export const contentFaults = (
  query: Kysely<Tables>,
  tenant: string,
  told: readonly ToldEvent[],
): Effect.Effect<readonly ContentFault[], StoreUnavailable> =>
  Effect.map(
    Effect.all([
      Effect.map(organisationDigest(query, tenant), (found) => differences(promised(told, organisationPromise), found)),
      Effect.map(cardDigests(query, tenant), (found) => differences(promised(told, cardPromise), found)),
      Effect.map(batchDigests(query, tenant), (found) => differences(promised(told, batchPromise), found)),
      supersessionFaults(query, tenant, told),
    ]),
    (faults) => faults.flat(),
  );

type Digests = ReadonlyMap<string, string>;

/** What one event promises: the name of a thing and its digest. */
type Promised = readonly [name: string, digest: string];

const organisationPromise = (event: AuditEvent): Promised | undefined =>
  event.kind === "organisation-saved" ? ["organisation", event.digest] : undefined;

const cardPromise = (event: AuditEvent): Promised | undefined =>
  event.kind === "card-saved" ? [`${event.indicatorId}@${event.version}`, event.digest] : undefined;

const batchPromise = (event: AuditEvent): Promised | undefined =>
  event.kind === "facts-appended" ? [String(event.batch), event.digest] : undefined;

/** The last promise about each thing, with the entry that makes it. */
function promised(told: readonly ToldEvent[], promise: (event: AuditEvent) => Promised | undefined) {
  const promises = new Map<string, { readonly digest: string; readonly sequence: number }>();
  for (const { sequence, event } of told) {
    const made = promise(event);
    if (made !== undefined) promises.set(made[0], { digest: made[1], sequence });
  }
  return promises;
}

const organisationDigest = (query: Kysely<Tables>, tenant: string): Effect.Effect<Digests, StoreUnavailable> =>
  organisationProfile(query, tenant).pipe(
    Effect.map((profile) => new Map([["organisation", digest(canonicalJson(profile))]])),
    Effect.catchTag("NotFound", () => Effect.succeed(new Map())),
  );

const cardDigests = (query: Kysely<Tables>, tenant: string): Effect.Effect<Digests, StoreUnavailable> =>
  Effect.map(
    ask(() =>
      query.selectFrom("card").select(["indicator_id", "version", "content"]).where("tenant", "=", tenant).execute(),
    ),
    (rows) => new Map(rows.map((row) => [`${row.indicator_id}@${row.version}`, digest(row.content)])),
  );

/** Batch by batch, so that a large file is never in memory as a whole. */
const batchDigests = (query: Kysely<Tables>, tenant: string): Effect.Effect<Digests, StoreUnavailable> =>
  Effect.gen(function* () {
    const batches = yield* ask(() =>
      query.selectFrom("fact").select("batch").distinct().where("tenant", "=", tenant).execute(),
    );
    const digests = yield* Effect.forEach(batches, ({ batch }) =>
      Effect.map(
        ask(() =>
          query
            .selectFrom("fact")
            .select(FACT_COLUMNS)
            .select("card_version")
            .where("tenant", "=", tenant)
            .where("batch", "=", batch)
            .orderBy("sequence")
            .execute(),
        ),
        (rows) => [String(batch), batchDigest(rows)] as const,
      ),
    );
    return new Map(digests);
  });

/**
 * Facts that are current though a later one has their place, or the reverse: every fact is superseded by the next with
 * its key, and only the last of a key is current. The fault is laid at the entry of its batch.
 */
const supersessionFaults = (
  query: Kysely<Tables>,
  tenant: string,
  told: readonly ToldEvent[],
): Effect.Effect<readonly ContentFault[], StoreUnavailable> =>
  Effect.map(
    ask(() =>
      sql<{ readonly batch: number }>`
        SELECT batch FROM (
          SELECT batch, superseded_by, lead(sequence) OVER (
            PARTITION BY indicator_id, period, unit, breakdown ORDER BY sequence
          ) AS next
          FROM fact WHERE tenant = ${tenant}
        ) WHERE superseded_by IS NOT next`.execute(query),
    ),
    ({ rows }) => {
      const entries = promised(told, batchPromise);
      return rows.map(({ batch }) => ({ fault: "content", sequence: entries.get(String(batch))?.sequence }));
    },
  );

function differences(promises: ReturnType<typeof promised>, found: Digests): readonly ContentFault[] {
  const changed = [...promises].filter(([name, promise]) => found.get(name) !== promise.digest);
  const untold = [...found.keys()].filter((name) => !promises.has(name));
  return [
    ...changed.map(([, { sequence }]): ContentFault => ({ fault: "content", sequence })),
    ...untold.map((): ContentFault => ({ fault: "untold", sequence: undefined })),
  ];
}
