import type { DatabaseSync } from "node:sqlite";
import { chainStart, linkHash } from "./audit-chain.ts";
import type { AuditEvent, AuditLink } from "./audit-chain.ts";
import type { AuditHead, AuditVerdict } from "./audit-verdict.ts";

/** An event with its place in the chain. */
export interface ToldEvent {
  readonly sequence: number;
  readonly event: AuditEvent;
}

/** A chain that holds, with what it tells; or where it breaks. */
export type Trail =
  | { readonly kind: "trail"; readonly head: AuditHead; readonly told: readonly ToldEvent[] }
  | Extract<AuditVerdict, { kind: "broken" }>;

/**
 * Walks the chain of a tenant from its start and recomputes every hash.
 *
 * @param anchor - A head written down outside the file; the chain must still pass through it. Without one a cut tail is
 *   not noticed: a chain alone cannot know how long it was.
 */
export function auditTrail(database: DatabaseSync, tenant: string, anchor?: AuditHead): Trail {
  const rows = database
    .prepare("SELECT sequence, at, actor, event, hash FROM audit WHERE tenant = ? ORDER BY sequence")
    .iterate(tenant);
  const told: ToldEvent[] = [];
  let head: AuditHead = { sequence: 0, hash: chainStart(tenant) };
  for (const row of rows) {
    const link: AuditLink = {
      sequence: Number(row["sequence"]),
      at: String(row["at"]),
      actor: String(row["actor"]),
      event: String(row["event"]),
    };
    const expected = head.sequence + 1;
    if (link.sequence !== expected) return { kind: "broken", fault: "gap", sequence: expected };
    const hash = linkHash(link, head.hash);
    if (hash !== row["hash"]) return { kind: "broken", fault: "hash", sequence: expected };
    head = { sequence: expected, hash };
    if (anchor?.sequence === expected && anchor.hash !== hash)
      return { kind: "broken", fault: "head", sequence: expected };
    const event: AuditEvent = JSON.parse(link.event); // the hash holds, so it is what `appendAudit` wrote
    told.push({ sequence: expected, event });
  }
  if (anchor !== undefined && anchor.sequence > head.sequence) {
    return { kind: "broken", fault: "head", sequence: head.sequence };
  }
  return { kind: "trail", head, told };
}
