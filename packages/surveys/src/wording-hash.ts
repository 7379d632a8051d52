import type { AnswerForm, Question } from "./question.ts";

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * A short mark of what a respondent sees of a question: its texts in every language, its help and its kind of answer. Two
 * questions with one hash ask the same thing in the same words; spaces and the form of accents do not count.
 *
 * FNV-1a of 64 bits over the canonical JSON in UTF-16 code units: it finds changes, and is no seal against forgery.
 *
 * @returns Sixteen hexadecimal digits.
 *
 * @see Fowler, Noll & Vo, *The FNV Non-Cryptographic Hash Algorithm* (draft-eastlake-fnv).
 *
 * @example
 * ```ts
 * import { wordingHash } from "@maatstaf/surveys";
 *
 * const question = { text: { nl: "Welk cijfer  geef je?" }, form: { kind: "mark" } } as const;
 * wordingHash(question) === wordingHash({ ...question, text: { nl: "Welk cijfer geef je? " } }) // => true
 * wordingHash(question) === wordingHash({ ...question, text: { nl: "Welk rapportcijfer geef je?" } }) // => false
 * ```
 */
export function wordingHash({
  text,
  help,
  form,
}: Pick<Question, "text" | "form"> & Partial<Pick<Question, "help">>): string {
  return textHash(JSON.stringify([texts(text), texts(help), shown(form)]));
}

/** FNV-1a of 64 bits over the UTF-16 code units of a text, as sixteen hexadecimal digits. */
export function textHash(text: string): string {
  let hash = OFFSET;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    for (const octet of [unit & 0xff, unit >> 8]) hash = BigInt.asUintN(64, (hash ^ BigInt(octet)) * PRIME);
  }
  return hash.toString(16).padStart(16, "0");
}

type Text = Question["text"];

function texts(text: Text | undefined): readonly (string | null)[] {
  return [text?.nl, text?.en, text?.["nl-NL"]].map((words) =>
    words === undefined ? null : words.normalize("NFC").trim().replaceAll(/\s+/gu, " "),
  );
}

function shown(form: AnswerForm): unknown {
  if ("choices" in form)
    return [form.kind, listed(form.choices), form.kind === "multiple" ? (form.most ?? null) : null];
  if (form.kind === "matrix") return [form.kind, listed(form.rows), form.points];
  if (form.kind === "likert") return [form.kind, form.points];
  return [form.kind];
}

const listed = (list: readonly { readonly id: string; readonly text: Text }[]): unknown =>
  list.map(({ id, text }) => [id, texts(text)]);
