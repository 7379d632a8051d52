import * as Effect from "effect/Effect";
import { NotFound, StaleVersion, canonicalJson } from "@maatstaf/application";
import type { CardVersion, StoreUnavailable } from "@maatstaf/application";
import { IndicatorCard } from "@maatstaf/indicators";
import type { IndicatorId } from "@maatstaf/indicators";
import type { Kysely } from "kysely";
import { appendAudit, stamp } from "./append-audit.ts";
import { ask } from "./attempt.ts";
import { digest } from "./audit-chain.ts";
import { decodedJson } from "./decoded.ts";
import type { Tables } from "./tables.ts";

const cardOf = (row: { readonly content: string }): Effect.Effect<IndicatorCard, StoreUnavailable> =>
  decodedJson("card", IndicatorCard, row.content);

/** The newest version of every card, by id. */
export const newestCards = (query: Kysely<Tables>, tenant: string): Effect.Effect<IndicatorCard[], StoreUnavailable> =>
  Effect.flatMap(
    ask(() =>
      query
        .selectFrom("card")
        .select("content")
        .where("tenant", "=", tenant)
        .where((expression) =>
          expression(
            "version",
            "=",
            expression
              .selectFrom("card as other")
              .select(({ fn }) => fn.max("other.version").as("newest"))
              .where("other.tenant", "=", tenant)
              .whereRef("other.indicator_id", "=", "card.indicator_id"),
          ),
        )
        .orderBy("indicator_id")
        .execute(),
    ),
    (rows) => Effect.forEach(rows, cardOf),
  );

/** The newest version of one card. */
export const newestCard = (
  query: Kysely<Tables>,
  tenant: string,
  id: IndicatorId,
): Effect.Effect<IndicatorCard, NotFound | StoreUnavailable> =>
  Effect.gen(function* () {
    const row = yield* ask(() =>
      query
        .selectFrom("card")
        .select("content")
        .where("tenant", "=", tenant)
        .where("indicator_id", "=", id)
        .orderBy("version", "desc")
        .limit(1)
        .executeTakeFirst(),
    );
    return row === undefined ? yield* new NotFound({ what: "card", id }) : yield* cardOf(row);
  });

/** Every version of a card, oldest first. */
export const cardVersions = (
  query: Kysely<Tables>,
  tenant: string,
  id: IndicatorId,
): Effect.Effect<CardVersion[], StoreUnavailable> =>
  Effect.flatMap(
    ask(() =>
      query
        .selectFrom("card")
        .select(["content", "saved_at", "saved_by"])
        .where("tenant", "=", tenant)
        .where("indicator_id", "=", id)
        .orderBy("version")
        .execute(),
    ),
    (rows) =>
      Effect.forEach(rows, (row) =>
        Effect.map(cardOf(row), (card) => ({ card, savedAt: row.saved_at, savedBy: row.saved_by })),
      ),
  );

/** Adds the next version of a card, with its audit row. */
export const saveCard = (
  query: Kysely<Tables>,
  tenant: string,
  { card, expectedVersion }: { readonly card: IndicatorCard; readonly expectedVersion: number },
): Effect.Effect<void, StaleVersion | StoreUnavailable> =>
  Effect.gen(function* () {
    const { actual } = yield* ask(() =>
      query
        .selectFrom("card")
        .select(({ fn }) => fn.max("version").as("actual"))
        .where("tenant", "=", tenant)
        .where("indicator_id", "=", card.id)
        .executeTakeFirstOrThrow(),
    );
    if ((actual ?? 0) !== expectedVersion) {
      yield* new StaleVersion({ what: "card", id: card.id, expected: expectedVersion, actual: actual ?? 0 });
    }
    if (card.version <= expectedVersion) {
      const remedy = `version ${card.version} of ${card.id} must be higher than ${expectedVersion}; raise it first.`;
      yield* Effect.die(new RangeError(`saveCard: ${remedy}`));
    }
    const content = canonicalJson(card);
    const { at, by } = yield* stamp;
    const row = { tenant, indicator_id: card.id, version: card.version, content, saved_at: at, saved_by: by };
    yield* ask(() => query.insertInto("card").values(row).execute());
    const event = { kind: "card-saved", indicatorId: card.id, version: card.version, digest: digest(content) } as const;
    yield* appendAudit(query, tenant, event);
  });
