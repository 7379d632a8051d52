import { CalendarDate } from "@maatstaf/kernel";
import * as z from "zod";
import { Word } from "./identifier.ts";
import type { Immutable } from "./immutable.ts";
import { Question } from "./question.ts";
import standard from "./standard-questions.json" with { type: "json" };
import { issue } from "./survey-issue.ts";
import type { SurveyIssue } from "./survey-issue.ts";
import { wordingHash } from "./wording-hash.ts";

/**
 * A question in the bank (vragenbank), in one version. `standardOf` names the set it belongs to: such a question is asked
 * word for word, or it compares with nobody. A retired question keeps its id and names its successor.
 */
export const BankedQuestion = z.strictObject({
  question: Question,
  version: z.int().min(1),
  since: CalendarDate,
  standardOf: z.string().min(1).max(200).optional(),
  retired: z.strictObject({ on: CalendarDate, successor: Word.optional() }).optional(),
});
export type BankedQuestion = Immutable<z.infer<typeof BankedQuestion>>;

/**
 * The standard questions of Maatstaf in Dutch and English: our own words, free to use. Kept word for word they compare over
 * years and between municipalities.
 *
 * @example
 * ```ts
 * import { standardQuestions } from "@maatstaf/surveys";
 *
 * standardQuestions().find(({ id }) => id === "overall-mark")?.form.kind // => "mark"
 * ```
 */
export function standardQuestions(): readonly Question[] {
  return z.array(Question).parse(standard);
}

/**
 * The question as it is asked on a day: the newest version of the bank that is in force.
 *
 * @returns The entry; `retired` with its successor; or `unknown`.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { questionOn } from "@maatstaf/surveys";
 *
 * questionOn([], "overall-mark", calendarDate("2026-01-01")) // => { kind: "unknown", id: "overall-mark" }
 * ```
 */
export function questionOn(
  bank: readonly BankedQuestion[],
  id: string,
  on: CalendarDate,
):
  | { readonly kind: "question"; readonly entry: BankedQuestion }
  | { readonly kind: "retired"; readonly id: string; readonly successor: string | undefined }
  | { readonly kind: "unknown"; readonly id: string } {
  const versions = bank.filter((entry) => entry.question.id === id && entry.since <= on);
  const entry = versions.toSorted((a, b) => a.version - b.version).at(-1);
  if (entry === undefined) return { kind: "unknown", id };
  if (entry.retired !== undefined && entry.retired.on <= on) {
    return { kind: "retired", id, successor: entry.retired.successor };
  }
  return { kind: "question", entry };
}

/**
 * What is wrong with a bank: one version of a question twice, or two versions that say the same.
 *
 * @example
 * ```ts
 * import { bankIssues } from "@maatstaf/surveys";
 *
 * bankIssues([]) // => []
 * ```
 */
export function bankIssues(bank: readonly BankedQuestion[]): SurveyIssue[] {
  const keys = bank.map(({ question, version }) => `${question.id} ${version}`);
  const words = bank.map(({ question }) => `${question.id} ${wordingHash(question)}`);
  return bank.flatMap(({ question, version }, at) =>
    keys.indexOf(keys[at] ?? "") < at || words.indexOf(words[at] ?? "") < at
      ? [issue("error", "id-used-twice", `[${at}].version`, { found: `${question.id} (${version})` })]
      : [],
  );
}
