import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import terms from "./nonconformity-terms.json" with { type: "json" };

const days = z.int().min(1);

/**
 * How many days each step of a nonconformity may take, counted from the step before it, as data (termijnen van afwijkingen).
 *
 * @example
 * ```ts
 * import { nonconformityTerms } from "@maatstaf/pdca";
 *
 * nonconformityTerms().effectDays // => 30
 * ```
 */
export const NonconformityTerms = z.strictObject({
  decideDays: days.meta({ description: "From detection to accepting or rejecting it." }),
  containDays: days,
  analyseDays: days,
  planDays: days,
  implementDays: days.meta({ description: "Its actions have due days of their own; by this day all are done." }),
  effectDays: days.meta({ description: "Days after implementation from which an effect can be seen." }),
  closeDays: days.meta({ description: "From the check of the effect to closing or reopening it." }),
});
export type NonconformityTerms = Immutable<z.infer<typeof NonconformityTerms>>;

/** The terms to begin with: the thirty days of the effect are those of its gate, the others a choice of this package. */
export function nonconformityTerms(): NonconformityTerms {
  return NonconformityTerms.parse(terms);
}
