import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import { RecordId, Sentence } from "./record-id.ts";

/**
 * What shows that something is so (bewijs). A photo says whether people can be recognised in it.
 *
 * @example
 * ```ts
 * import { AuditEvidence } from "@maatstaf/pdca";
 *
 * AuditEvidence.safeParse({ kind: "document", ref: "DOC-118", statement: "Geldig formulier, versie 4" }).success // => true
 * ```
 */
export const AuditEvidence = z.strictObject({
  kind: z.enum(["document", "record", "interview", "observation", "figure", "photo"]),
  ref: RecordId.optional(),
  statement: Sentence,
  showsPeople: z.boolean().optional(),
});
export type AuditEvidence = Immutable<z.infer<typeof AuditEvidence>>;
