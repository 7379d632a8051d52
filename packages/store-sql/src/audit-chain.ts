import { createHash } from "node:crypto";
import { canonicalJson } from "@maatstaf/application";

/** What happened, without personal data: ids, counts and digests of what was written. */
export type AuditEvent =
  | { readonly kind: "organisation-saved"; readonly digest: string }
  | { readonly kind: "card-saved"; readonly indicatorId: string; readonly version: number; readonly digest: string }
  | {
      readonly kind: "facts-appended";
      readonly batch: number;
      readonly added: number;
      readonly superseded: number;
      readonly digest: string;
    };

/** One link of the chain before it is hashed. */
export interface AuditLink {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  /** The event as canonical JSON. */
  readonly event: string;
}

/** SHA-256 of a text, 64 lower-case hexadecimal digits. */
export function digest(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Where the chain of a tenant begins, so that a chain cannot be moved to another tenant. */
export function chainStart(tenant: string): string {
  return digest(canonicalJson(["maatstaf-audit", tenant]));
}

/**
 * The hash of one link: SHA-256 over sequence, moment, actor, event and the hash before it, as a JSON list so that no two
 * different links have the same text.
 */
export function linkHash({ sequence, at, actor, event }: AuditLink, previousHash: string): string {
  return digest(canonicalJson([sequence, at, actor, event, previousHash]));
}
