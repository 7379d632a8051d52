import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import terms from "./register-terms.json" with { type: "json" };

/**
 * The terms of a register where no record has its own, as data (termijnen van het risicoregister).
 *
 * @example
 * ```ts
 * import { registerTerms } from "@maatstaf/risks";
 *
 * registerTerms().exerciseMonths // => 12
 * ```
 */
export const RegisterTerms = z.strictObject({
  analyseIncidentDays: z.int().min(1).meta({ description: "From an incident to its analysis." }),
  closeIncidentDays: z.int().min(1).meta({ description: "From an incident to its lesson." }),
  exerciseMonths: z.int().min(1).meta({ description: "Between two exercises of a scenario of a critical process." }),
  contextMonths: z.int().min(1).meta({ description: "Between two looks at a factor of the context." }),
});
export type RegisterTerms = Immutable<z.infer<typeof RegisterTerms>>;

/** The terms to begin with; the days for incidents are a choice of this package. */
export function registerTerms(): RegisterTerms {
  return RegisterTerms.parse(terms);
}
