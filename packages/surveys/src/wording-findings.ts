import type { LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import type { Question } from "./question.ts";
import { issue } from "./survey-issue.ts";
import type { SurveyIssue } from "./survey-issue.ts";
import rules from "./wording-rules.json" with { type: "json" };

const phrases = z.array(z.string().min(1)).default([]);

/**
 * A rule that points out a wording: what it is looking for in each language, and where it looks away. A `*` stands for one to
 * three words. The reasons are in the wording, under `issue.wording-<kind>`.
 *
 * @example
 * ```ts
 * import { WordingRule } from "@maatstaf/surveys";
 *
 * WordingRule.parse({ id: "jargon", kind: "vague", nl: ["traject"] }).atLeast // => 1
 * ```
 */
export const WordingRule = z.strictObject({
  id: z.string().min(1).max(80),
  kind: z.enum(["leading", "double", "vague", "absolute", "negation"]),
  nl: phrases,
  en: phrases,
  unless: z.strictObject({ nl: phrases, en: phrases }).optional(),
  atLeast: z.int().min(1).default(1).meta({ description: "How many times before it is pointed out." }),
});
export type WordingRule = Immutable<z.infer<typeof WordingRule>>;

/** The rules that come with the package, in Dutch and English. */
export function wordingRules(): readonly WordingRule[] {
  return z.array(WordingRule).parse(rules);
}

/** `25`: words in a question before it is pointed out as long. */
export const LONGEST_QUESTION = 25;

/** Why a wording is kept is noted in the question under this id for its length, and under the id of the rule otherwise. */
const LENGTH_RULE = "length";

/**
 * Wordings that steer, ask two things, are vague or absolute, hold two negations or are long, each with its place, the words
 * that were found and the reason in `issue.<code>`. What is kept on purpose has its reason in `wordingReasons` of the question,
 * and is not pointed out again.
 *
 * @param path - Place of the question, in front of the places in the issues.
 *
 * @example
 * ```ts
 * import { Question, wordingFindings } from "@maatstaf/surveys";
 *
 * const question = Question.parse({ id: "q", text: { nl: "Is de medewerker vriendelijk en deskundig?" }, form: { kind: "likert" } });
 * wordingFindings(question, "q").map(({ code, params }) => [code, params["found"]]) // => [["wording-double", "en"]]
 * ```
 */
export function wordingFindings(
  question: Pick<Question, "text" | "form" | "wordingReasons">,
  path: string,
  applied: readonly WordingRule[] = wordingRules(),
): SurveyIssue[] {
  const rows = question.form.kind === "matrix" ? question.form.rows : [];
  const texts = [
    { place: `${path}.text`, text: question.text },
    ...rows.map(({ text }, at) => ({ place: `${path}.form.rows[${at}].text`, text })),
  ];
  return texts.flatMap(({ place, text }) =>
    languages(text).flatMap(({ key, language, words }) => [
      ...applied
        .filter(({ id }) => !Object.hasOwn(question.wordingReasons, id))
        .flatMap((rule) => found(rule, language, words).map((phrase) => pointed(rule, phrase, `${place}.${key}`))),
      ...(words.length > LONGEST_QUESTION && !Object.hasOwn(question.wordingReasons, LENGTH_RULE)
        ? [
            issue("warning", "wording-too-long", `${place}.${key}`, {
              rule: LENGTH_RULE,
              found: words.length,
              maximum: LONGEST_QUESTION,
            }),
          ]
        : []),
    ]),
  );
}

function pointed({ id, kind }: WordingRule, phrase: string, path: string): SurveyIssue {
  return issue("warning", `wording-${kind}`, path, { rule: id, found: phrase });
}

function languages(
  text: LocalizedText,
): readonly { readonly key: string; readonly language: "nl" | "en"; readonly words: readonly string[] }[] {
  const written = [
    { key: "nl", language: "nl", words: text.nl },
    { key: "en", language: "en", words: text.en },
    { key: "nl-NL", language: "nl", words: text["nl-NL"] },
  ] as const;
  return written.flatMap(({ key, language, words }) =>
    words === undefined ? [] : [{ key, language, words: wordsOf(words) }],
  );
}

function wordsOf(text: string): string[] {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("’", "'")
    .split(/[^\p{L}\p{N}'/*-]+/u)
    .filter((word) => word !== "");
}

/** The first phrase a rule finds, once; nothing where all its places lie in a phrase it looks away from. */
function found(rule: WordingRule, language: "nl" | "en", words: readonly string[]): string[] {
  const away = (rule.unless?.[language] ?? []).flatMap((phrase) => places(phrase, words));
  const seen = rule[language].flatMap((phrase) =>
    places(phrase, words)
      .filter(({ from, to }) => !away.some((other) => other.from <= from && to <= other.to))
      .map(({ from, to }) => ({ from, words: words.slice(from, to).join(" ") })),
  );
  if (seen.length < rule.atLeast) return [];
  const inOrder = seen.toSorted((a, b) => a.from - b.from).map((place) => place.words);
  return [rule.atLeast === 1 ? (inOrder[0] ?? "") : inOrder.join(", ")];
}

interface Place {
  readonly from: number;
  /** Just past the last word. */
  readonly to: number;
}

function places(phrase: string, words: readonly string[]): Place[] {
  const parts = wordsOf(phrase);
  return words.flatMap((_, from) => {
    const to = matchEnd(parts, words, from);
    return to === undefined ? [] : [{ from, to }];
  });
}

function matchEnd(parts: readonly string[], words: readonly string[], from: number): number | undefined {
  const [part, ...others] = parts;
  if (part === undefined) return from;
  if (part === "*") {
    const ends = [1, 2, 3].map((skipped) => matchEnd(others, words, from + skipped));
    return ends.find((end) => end !== undefined);
  }
  return words[from] === part ? matchEnd(others, words, from + 1) : undefined;
}
