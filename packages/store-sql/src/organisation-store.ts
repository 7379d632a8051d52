import * as Effect from "effect/Effect";
import { NotFound, canonicalJson } from "@maatstaf/application";
import type { OrganisationProfile, StoreUnavailable } from "@maatstaf/application";
import { Locale, LocalizedText } from "@maatstaf/kernel";
import type { Kysely } from "kysely";
import { appendAudit } from "./append-audit.ts";
import { ask } from "./attempt.ts";
import { digest } from "./audit-chain.ts";
import { decoded, decodedJson } from "./decoded.ts";
import type { Tables } from "./tables.ts";

/** The organisation of a tenant with its units, in the order they were given. */
export const organisationProfile = (
  query: Kysely<Tables>,
  tenant: string,
): Effect.Effect<OrganisationProfile, NotFound | StoreUnavailable> =>
  Effect.gen(function* () {
    const row = yield* ask(() =>
      query.selectFrom("organisation").select(["id", "name", "locale"]).where("tenant", "=", tenant).executeTakeFirst(),
    );
    if (row === undefined) return yield* new NotFound({ what: "organisation", id: "organisation" });
    const unitRows = yield* ask(() =>
      query
        .selectFrom("organisation_unit")
        .select(["id", "name"])
        .where("tenant", "=", tenant)
        .orderBy("position")
        .execute(),
    );
    const units = yield* Effect.forEach(unitRows, ({ id, name }) =>
      Effect.map(decodedJson("organisation-unit", LocalizedText, name), (decodedName) => ({ id, name: decodedName })),
    );
    const name = yield* decodedJson("organisation", LocalizedText, row.name);
    return { organisation: { id: row.id, name }, locale: yield* decoded("locale", Locale, row.locale), units };
  });

/** Replaces the organisation of a tenant, with an audit row; nothing when it has this content already. */
export const saveOrganisation = (
  query: Kysely<Tables>,
  tenant: string,
  { organisation, locale, units }: OrganisationProfile,
): Effect.Effect<void, StoreUnavailable> =>
  Effect.gen(function* () {
    const offered = { organisation, locale, units };
    const standing = yield* Effect.catchTag(organisationProfile(query, tenant), "NotFound", () =>
      Effect.succeed(undefined),
    );
    if (standing !== undefined && canonicalJson(standing) === canonicalJson(offered)) return;
    const content = { id: organisation.id, name: canonicalJson(organisation.name), locale };
    yield* ask(() =>
      query
        .insertInto("organisation")
        .values({ tenant, ...content })
        .onConflict((conflict) => conflict.column("tenant").doUpdateSet(content))
        .execute(),
    );
    yield* ask(() => query.deleteFrom("organisation_unit").where("tenant", "=", tenant).execute());
    const rows = units.map(({ id, name }, position) => ({ tenant, id, position, name: canonicalJson(name) }));
    yield* Effect.forEach(rows, (row) => ask(() => query.insertInto("organisation_unit").values(row).execute()));
    yield* appendAudit(query, tenant, { kind: "organisation-saved", digest: digest(canonicalJson(offered)) });
  });
