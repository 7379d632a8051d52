import type { Response } from "./response.ts";

/** `8`: answers that must be the same before two responses look like one. */
export const LEAST_ALIKE = 8;

/**
 * Responses that are the same in every answer, at least {@link LEAST_ALIKE} of them: somebody who used an open link more than
 * once, or a form that was keyed in twice. For a person to judge; nothing is removed.
 *
 * @returns Places of the responses, one list per group of equal ones.
 *
 * @example
 * ```ts
 * import { duplicateResponses } from "@maatstaf/surveys";
 *
 * const answers = Object.fromEntries(Array.from({ length: 8 }, (_, place) => [`q${place}`, 3 + place]));
 * const response = { answers, mode: "web", frame: "open-link", isComplete: true } as const;
 * duplicateResponses([response, { ...response, answers: { q0: 3 } }, response]) // => [[0, 2]]
 * ```
 */
export function duplicateResponses(responses: readonly Response[]): number[][] {
  const alike = new Map<string, number[]>();
  for (const [place, { answers }] of responses.entries()) {
    const given = Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1));
    if (given.length < LEAST_ALIKE) continue;
    const key = JSON.stringify(given);
    alike.set(key, [...(alike.get(key) ?? []), place]);
  }
  return [...alike.values()].filter((places) => places.length > 1);
}
