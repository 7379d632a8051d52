import { LocalizedText, Period } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";

/**
 * A remark at one period of a series: what happened (`event`), or why figures before and after differ in kind
 * (`definition-change`, `merger`, `system-change`).
 *
 * @example
 * ```ts
 * import { Annotation } from "@maatstaf/indicators";
 *
 * Annotation.safeParse({ period: "2025-Q1", kind: "merger", text: { nl: "Fusie" } }).success // => true
 * Annotation.safeParse({ period: "2025-Q1", kind: "rumour", text: { nl: "Fusie" } }).success // => false
 * ```
 */
export const Annotation = z
  .strictObject({
    period: Period.meta({ description: "Period the remark belongs to, at the frequency of the card." }),
    kind: z.enum(["event", "definition-change", "merger", "system-change"]).meta({
      description: "What sort of remark it is. All but 'event' say that figures before and after differ in kind.",
    }),
    text: LocalizedText.meta({ description: "The remark as the reader sees it." }),
  })
  .meta({ description: "A remark at one period of the series." });
export type Annotation = Immutable<z.infer<typeof Annotation>>;
