import { LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import { isInDays, NORM_UNITS } from "./norm-unit.ts";

const code = z.string().min(1).max(80);

/**
 * What a norm is about.
 *
 * @example
 * ```ts
 * import { NORM_KINDS } from "@maatstaf/services";
 *
 * NORM_KINDS.includes("lead-time") // => true
 * ```
 */
export const NORM_KINDS = [
  "lead-time",
  "waiting-time",
  "response-time",
  "acknowledgement",
  "availability",
  "first-contact",
  "accuracy",
] as const;

/**
 * A service norm (servicenorm): a promise with a threshold that is measured. It is kept when at least `commitment` of the
 * cases stay within the threshold. Nothing is assumed: a promise without an indicator is a gap of the catalogue.
 *
 * A norm in days has a whole number of them (`days-not-whole`), a share is at most 1 (`share-above-one`).
 *
 * @see docs/methods/services-catalogue.md
 *
 * @example
 * ```ts
 * import { ServiceNorm } from "@maatstaf/services";
 *
 * const norm = ServiceNorm.parse({
 *   id: "passport-7wd", kind: "lead-time", operator: "at-most", value: 7, unit: "working-days", commitment: 0.95,
 *   start: { nl: "aanvraag volledig" }, stop: { nl: "paspoort klaar" }, legal: false, published: true,
 * });
 * norm.pause // => "none"
 * ```
 */
export const ServiceNorm = z
  .strictObject({
    id: code,
    kind: z.enum(NORM_KINDS),
    operator: z.enum(["at-most", "at-least"]),
    value: z.number().nonnegative(),
    unit: z.enum(NORM_UNITS),
    commitment: z.number().gt(0).max(1).meta({ description: "Share of the cases that must stay within it, 0 to 1." }),
    start: LocalizedText.optional().meta({ description: "The event that starts the clock." }),
    stop: LocalizedText.optional().meta({ description: "The event that stops the clock." }),
    pause: z
      .enum(["waiting-for-customer", "none"])
      .default("none")
      .meta({ description: "When the clock may stand still; every pause has a reason and an end." }),
    calendarId: code.optional(),
    legal: z.boolean().meta({ description: "Whether the law sets it." }),
    published: z.boolean().meta({ description: "Whether residents are told." }),
    source: LocalizedText.optional().meta({ description: "Where the norm comes from." }),
    indicatorId: code.optional().meta({ description: "The indicator that measures it." }),
    territory: code.optional().meta({ description: "The former territory it holds on, until harmonised." }),
  })
  .refine(({ unit, value }) => !isInDays(unit) || Number.isInteger(value), {
    path: ["value"],
    params: { code: "days-not-whole" },
  })
  .refine(({ unit, value }) => unit !== "share" || value <= 1, {
    path: ["value"],
    params: { code: "share-above-one" },
  });
export type ServiceNorm = Immutable<z.infer<typeof ServiceNorm>>;
