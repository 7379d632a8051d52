import { CalendarDate } from "@maatstaf/kernel";
import * as z from "zod";

/**
 * What an organisation or unit came from (afstamming): renamed, split off, merged, or moved with a new id.
 *
 * @example
 * ```ts
 * import { Lineage } from "@maatstaf/organisation";
 *
 * Lineage.parse([{ kind: "merged", from: ["sport", "youth"] }]).length // => 1
 * ```
 */
export const Lineage = z
  .array(
    z.strictObject({
      kind: z.enum(["renamed", "split", "merged", "moved"]),
      from: z.array(z.string().min(1).max(80)).min(1),
      on: CalendarDate.optional().meta({
        description: "First day, when it is not that of this one: another was taken in later.",
      }),
    }),
  )
  .readonly();
export type Lineage = z.infer<typeof Lineage>;
