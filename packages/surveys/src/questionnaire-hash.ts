import type { Questionnaire } from "./questionnaire.ts";
import { textHash } from "./wording-hash.ts";

/**
 * A mark of a whole questionnaire, to see that what is launched is what was frozen: every text, order, condition and choice.
 *
 * @example
 * ```ts
 * import { Questionnaire, questionnaireHash } from "@maatstaf/surveys";
 *
 * const questions = [{ id: "overall", text: { nl: "Welk cijfer geef je?" }, form: { kind: "mark" } }] as const;
 * const first = Questionnaire.parse({ id: "residents", version: 1, title: { nl: "Bewoners" }, questions });
 * questionnaireHash(first) === questionnaireHash({ ...first, version: 2 }) // => false
 * ```
 */
export function questionnaireHash(questionnaire: Questionnaire): string {
  return textHash(canonical(questionnaire));
}

/** JSON with the keys of every object in order, so that the order in which a file was written does not count. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(",")}}`;
}
