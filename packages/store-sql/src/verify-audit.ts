import * as Effect from "effect/Effect";
import type { StoreUnavailable } from "@maatstaf/application";
import { attempt } from "./attempt.ts";
import { contentFaults } from "./audit-content.ts";
import { auditTrail } from "./audit-trail.ts";
import type { AuditHead, AuditVerdict } from "./audit-verdict.ts";
import { schemaVersion } from "./migrate.ts";
import { connection } from "./sqlite-connections.ts";
import type { SqliteStoreOptions } from "./sqlite-store.ts";

/**
 * Checks the audit trail of a tenant: every hash of the chain, and that cards, facts and organisation are the ones it
 * tells of. The file is only read.
 *
 * A chain alone cannot tell that its tail was cut off together with what it told of: write the head down elsewhere and
 * pass it as `head`. Reads everything at once and does not yield: for a large file, run it in a worker or a process.
 *
 * @param options - The file and the tenant, and optionally a `head` that was written down before.
 * @returns `intact` with the present head, or the first entry that does not hold. Fails with `StoreUnavailable`.
 *
 * @example
 * ```ts
 * import { mkdtempSync } from "node:fs";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import * as Effect from "effect/Effect";
 * import { importWorkspace } from "@maatstaf/application";
 * import { exampleWorkspace } from "@maatstaf/application/store-contract";
 * import { sqliteStore, verifyAudit } from "@maatstaf/store-sql";
 *
 * const place = { file: join(mkdtempSync(join(tmpdir(), "maatstaf-")), "voorbeeld.db"), tenant: "voorbeeld" };
 * await Effect.runPromise(Effect.provide(importWorkspace(exampleWorkspace), sqliteStore(place)));
 *
 * const verdict = await Effect.runPromise(verifyAudit(place));
 * verdict.kind // => "intact"
 * verdict.head.sequence // => 4
 * ```
 */
export const verifyAudit = ({
  file,
  tenant,
  head: anchor,
}: SqliteStoreOptions & { readonly head?: AuditHead }): Effect.Effect<AuditVerdict, StoreUnavailable> =>
  Effect.scoped(
    Effect.gen(function* () {
      const { database, query } = yield* connection(file, "read");
      yield* attempt(() => database.exec("BEGIN"));
      yield* schemaVersion(database);
      const trail = yield* attempt(() => auditTrail(database, tenant, anchor));
      if (trail.kind === "broken") return trail;
      const faults = yield* contentFaults(query, tenant, trail.told);
      const placed = faults.map(({ fault, sequence }) => ({ fault, sequence: sequence ?? trail.head.sequence }));
      const first = placed.toSorted((a, b) => a.sequence - b.sequence)[0];
      return first === undefined ? { kind: "intact", head: trail.head } : { kind: "broken", ...first };
    }),
  );
