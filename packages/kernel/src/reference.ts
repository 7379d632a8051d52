import * as z from "zod";
import { REFERENCE_ID, REFERENCE_KIND } from "./reference-form.ts";

/**
 * What one record calls another by (nl: *verwijzing*): its kind, its id and, where that matters, the version meant.
 *
 * The kind is lower-case words joined by `-`. The id holds no space and no `@`; it may hold a `:`
 * (`iso9001-2015:9.1.2`). Other input gives the issue codes `not-a-reference-kind` and `not-a-reference-id`.
 *
 * @example
 * ```ts
 * import { Reference } from "@maatstaf/kernel";
 *
 * Reference.parse({ kind: "indicator-card", id: "waiting-time", version: 2 }).id // => "waiting-time"
 * Reference.safeParse({ kind: "indicator-card", id: "waiting time" }).success // => false
 * ```
 */
export const Reference = z
  .strictObject({
    kind: z.string().refine((kind) => REFERENCE_KIND.test(kind), { params: { code: "not-a-reference-kind" } }),
    id: z.string().refine((id) => REFERENCE_ID.test(id), { params: { code: "not-a-reference-id" } }),
    version: z.int().min(1).optional(),
  })
  .readonly();
export type Reference = z.infer<typeof Reference>;
