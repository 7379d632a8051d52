import type { Journey } from "./journey.ts";
import { serviceIssue } from "./service-issue.ts";
import type { ServiceIssue } from "./service-issue.ts";

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
 * of.
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
