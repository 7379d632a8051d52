import { CalendarDate } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";

/**
 * A score of a risk: likelihood, and impact on each dimension, as levels from 1. Overall impact and zone are derived, by
 * {@link assessment}; an overall impact that somebody else published may stand beside it, to be checked.
 *
 * @example
 * ```ts
 * import { Score } from "@maatstaf/risks";
 *
 * Score.safeParse({ likelihood: 3, impact: { finance: 2 }, scoredBy: "ict", on: "2026-02-03" }).success // => true
 * Score.safeParse({ likelihood: 2.5, impact: {}, scoredBy: "ict", on: "2026-02-30" }).success // => false
 * ```
 */
export const Score = z.strictObject({
  likelihood: z.int(),
  impact: z.record(z.string().min(1), z.int()),
  statedImpact: z.int().optional().meta({ description: "Overall impact as published elsewhere." }),
  rationale: z.string().min(1).optional(),
  override: z
    .string()
    .min(20)
    .optional()
    .meta({ description: "Why this score is on the wrong side of the one before it, where it is." }),
  scoredBy: z.string().min(1).max(80),
  on: CalendarDate,
});
export type Score = Immutable<z.infer<typeof Score>>;
