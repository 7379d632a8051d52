import { LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import { CHANNELS } from "./channel-offer.ts";
import type { Immutable } from "./immutable.ts";
import { serviceIssue } from "./service-issue.ts";
import type { ServiceIssue } from "./service-issue.ts";

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

/** What a journey comes to, in counts. */
export interface JourneySummary {
  readonly steps: number;
  /** Steps in which she is in contact with us. */
  readonly contacts: number;
  /** Times the contact passes from one unit to another: from pillar to post. */
  readonly transfers: number;
  readonly pains: number;
  /** Moments of truth. */
  readonly truths: number;
  /** The lowest feeling on the way, which is what she will remember; never an average. */
  readonly lowestFeeling: number;
}

/**
 * A journey in counts; a contact is a step over a channel.
 *
 * @example
 * ```ts
 * import { Journey, journeySummary } from "@maatstaf/services";
 *
 * const journey = Journey.parse({
 *   id: "verhuizen", name: { nl: "Verhuizen" }, personaId: "rita", state: "as-is",
 *   phases: [{ name: { nl: "Melden" }, steps: [
 *     { touchpoint: { nl: "Balie" }, channel: "counter", feeling: 0, unitId: "BZ" },
 *     { touchpoint: { nl: "Telefoon" }, channel: "telephone", feeling: -2, moment: "pain", unitId: "WON" },
 *   ] }],
 * });
 * journeySummary(journey) // => { steps: 2, contacts: 2, transfers: 1, pains: 1, truths: 0, lowestFeeling: -2 }
 * ```
 */
export function journeySummary({ phases }: Journey): JourneySummary {
  const steps = phases.flatMap((phase) => phase.steps);
  const contacts = steps.filter(({ channel }) => channel !== undefined);
  const units = contacts.flatMap(({ unitId }) => (unitId === undefined ? [] : [unitId]));
  return {
    steps: steps.length,
    contacts: contacts.length,
    transfers: units.filter((unit, at) => at > 0 && units[at - 1] !== unit).length,
    pains: steps.filter(({ moment }) => moment === "pain").length,
    truths: steps.filter(({ moment }) => moment === "truth").length,
    lowestFeeling: Math.min(...steps.map(({ feeling }) => feeling)),
  };
}

/**
 * What is wrong with a journey: a persona or product that does not exist; a pain of today that nobody thought of a way out
 * of; a journey to be without any product.
 *
 * @example
 * ```ts
 * import { Journey, journeyIssues } from "@maatstaf/services";
 *
 * const journey = Journey.parse({
 *   id: "verhuizen", name: { nl: "Verhuizen" }, personaId: "weg", state: "as-is",
 *   phases: [{ name: { nl: "Melden" }, steps: [{ touchpoint: { nl: "Balie" }, feeling: 0 }] }],
 * });
 * journeyIssues(journey, { personaIds: ["rita"], productIds: [] }).map(({ code }) => code) // => ["journey-persona-unknown"]
 * ```
 */
export function journeyIssues(
  journey: Journey,
  known: { readonly personaIds: readonly string[]; readonly productIds: readonly string[] },
): readonly ServiceIssue[] {
  const { id, personaId, productIds, phases, state } = journey;
  return [
    ...(known.personaIds.includes(personaId)
      ? []
      : [serviceIssue("journey-persona-unknown", "error", "personaId", { journey: id, found: personaId })]),
    ...productIds.flatMap((found, at) =>
      known.productIds.includes(found)
        ? []
        : [serviceIssue("journey-product-unknown", "error", `productIds[${at}]`, { journey: id, found })],
    ),
    ...phases.flatMap(({ steps }, phase) =>
      steps.flatMap(({ moment, improvement, touchpoint }, step) =>
        state === "as-is" && moment === "pain" && improvement === undefined
          ? [
              serviceIssue("journey-pain-open", "warning", `phases[${phase}].steps[${step}]`, {
                journey: id,
                found: touchpoint.nl,
              }),
            ]
          : [],
      ),
    ),
  ];
}
