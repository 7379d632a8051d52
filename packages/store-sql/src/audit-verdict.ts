/** A place in the chain, to be written down outside the file: in a backup's manifest, in a report's footer. */
export interface AuditHead {
  /** How many entries the chain has. */
  readonly sequence: number;
  /** Hash of the last one, 64 lower-case hexadecimal digits. */
  readonly hash: string;
}

/**
 * What is wrong with a trail.
 *
 * `gap`: an entry is missing · `hash`: an entry was changed or moved · `content`: what an entry tells of is not what the
 * file holds · `untold`: the file holds a card or facts that no entry tells of · `head`: the chain does not hold the
 * anchored head.
 */
export type AuditFault = "gap" | "hash" | "content" | "untold" | "head";

/** Whether the audit trail, and what it tells of, is as it was written. */
export type AuditVerdict =
  | { readonly kind: "intact"; readonly head: AuditHead }
  | {
      readonly kind: "broken";
      readonly fault: AuditFault;
      /** The first entry that does not hold; for `untold`, the last entry there is. */
      readonly sequence: number;
    };
