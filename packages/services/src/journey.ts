import { LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import { CHANNELS } from "./channel-offer.ts";
import type { Immutable } from "./immutable.ts";

const code = z.string().min(1).max(80);

/**
 * A persona: somebody who does not exist and whom everyone knows. No real person stands behind it.
 *
 * @example
 * ```ts
 * import { Persona } from "@maatstaf/services";
 *
 * Persona.safeParse({ id: "rita", name: { nl: "oma Rita" }, situation: { nl: "79, hoort slecht, woont alleen" } }).success // => true
 * ```
 */
export const Persona = z.strictObject({
  id: code,
  name: LocalizedText,
  household: code.optional().meta({ description: "Personas of one family share it." }),
  situation: LocalizedText,
  needs: z.array(LocalizedText).default([]),
  frustrations: z.array(LocalizedText).default([]),
  channels: z.array(z.enum(CHANNELS)).default([]),
});
export type Persona = Immutable<z.infer<typeof Persona>>;

/**
 * A customer journey (klantreis) of a persona, as it is or as it is to be: steps in phases, with what she does, thinks and
 * feels, and the moments that decide.
 *
 * @see docs/methods/services-formulas.md
 *
 * @example
 * ```ts
 * import { Journey } from "@maatstaf/services";
 *
 * Journey.safeParse({
 *   id: "verhuizen", name: { nl: "Verhuizen" }, personaId: "rita", state: "as-is",
 *   phases: [{ name: { nl: "Melden" }, steps: [{ touchpoint: { nl: "Website" }, channel: "website", feeling: -1, moment: "pain" }] }],
 * }).success // => true
 * ```
 */
export const Journey = z.strictObject({
  id: code,
  name: LocalizedText,
  personaId: code,
  productIds: z.array(code).default([]),
  state: z.enum(["as-is", "to-be"]),
  phases: z
    .array(
      z.strictObject({
        name: LocalizedText,
        steps: z
          .array(
            z.strictObject({
              touchpoint: LocalizedText,
              channel: z.enum(CHANNELS).optional().meta({ description: "None: a step without contact." }),
              doing: LocalizedText.optional(),
              thinking: LocalizedText.optional(),
              feeling: z.int().min(-2).max(2).meta({ description: "From -2, angry, to 2, delighted." }),
              moment: z.enum(["truth", "pain", "delight", "normal"]).default("normal"),
              unitId: code.optional(),
              improvement: LocalizedText.optional(),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});
export type Journey = Immutable<z.infer<typeof Journey>>;
