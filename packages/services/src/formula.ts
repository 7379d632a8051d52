import { LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import { CHANNELS } from "./channel-offer.ts";
import type { Immutable } from "./immutable.ts";

const code = z.string().min(1).max(80);

/**
 * A relation between government and person (relatie): in which role each meets the other. Which there are is for the
 * organisation to say; `internal` is the one between colleagues, on which all others rest.
 *
 * @example
 * ```ts
 * import { Relation } from "@maatstaf/services";
 *
 * Relation.parse({ id: "klant", name: { nl: "klant van een product" } }).internal // => false
 * ```
 */
export const Relation = z.strictObject({
  id: code,
  name: LocalizedText,
  roleOfGovernment: LocalizedText.optional(),
  roleOfPerson: LocalizedText.optional(),
  internal: z.boolean().default(false),
});
export type Relation = Immutable<z.infer<typeof Relation>>;

/** What shows whether a value is lived up to: an indicator, or a question of a survey. */
const Measure = z.strictObject({ kind: z.enum(["indicator", "survey-question"]), id: code });

const Promised = z.strictObject({
  id: code,
  text: LocalizedText,
  behaviour: LocalizedText.optional().meta({ description: "What a resident sees us do." }),
  measuredBy: Measure.optional(),
});

/**
 * A service formula (serviceformule): how we serve people in one relation. Customer values are what a person should
 * experience, certainties what she may count on; each is bound to what measures it.
 *
 * @see docs/methods/services-formulas.md
 *
 * @example
 * ```ts
 * import { ServiceFormula } from "@maatstaf/services";
 *
 * ServiceFormula.parse({ id: "F1", name: { nl: "snel & standaard" }, relationId: "klant" }).state // => "draft"
 * ```
 */
export const ServiceFormula = z.strictObject({
  id: code,
  name: LocalizedText,
  relationId: code,
  state: z.enum(["draft", "co-creation", "mirrored", "adopted", "in-use", "review", "retired"]).default("draft"),
  vision: LocalizedText.optional(),
  customerValues: z.array(Promised).default([]),
  certainties: z.array(Promised).default([]),
  internalAgreements: z.array(LocalizedText).default([]),
  preferredChannels: z.array(z.enum(CHANNELS)).default([]),
  mirroredBy: z
    .array(z.enum(["management", "direction", "alderman"]))
    .default([])
    .meta({ description: "Who held a mirror up to it." }),
  version: z.int().min(1).default(1),
});
export type ServiceFormula = Immutable<z.infer<typeof ServiceFormula>>;
