import * as z from "zod";
import type { Immutable } from "./immutable.ts";

const amount = z.number();

/**
 * What one event costs (schade per voorval), in one currency: an interval that holds nine in ten events (`lognormal`),
 * or an estimate of at least, most likely, at most (`pert`). Whether the amounts are in order: {@link severityIssues}.
 *
 * @example
 * ```ts
 * import { Severity } from "@maatstaf/risks";
 *
 * Severity.parse({ kind: "lognormal", lower: 10_000, upper: 250_000 }) // => { kind: "lognormal", lower: 10000, upper: 250000 }
 * Severity.safeParse({ kind: "normal", mean: 3 }).success // => false
 * ```
 */
export const Severity = z.discriminatedUnion("kind", [
  z
    .strictObject({
      kind: z.literal("lognormal"),
      lower: amount.meta({ description: "One event in twenty costs less (5 %)." }),
      upper: amount.meta({ description: "One event in twenty costs more (95 %)." }),
    })
    .meta({ description: "Lognormal, given by the interval that holds 90 % of the events." }),
  z
    .strictObject({
      kind: z.literal("pert"),
      minimum: amount.meta({ description: "It never costs less." }),
      mode: amount.meta({ description: "What it costs most often." }),
      maximum: amount.meta({ description: "It never costs more." }),
    })
    .meta({ description: "PERT, given by a three-point estimate." }),
]);
export type Severity = Immutable<z.infer<typeof Severity>>;
