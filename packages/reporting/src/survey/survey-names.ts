import { localized } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import type { Question } from "@maatstaf/surveys";
import { reportText } from "../wording.ts";
import { scaleWord } from "./scale-words.ts";

/** What the ids of questions, answers and groups are called by. */
export interface Naming {
  readonly questions: readonly Question[];
  readonly locale: Locale;
}

/** The question an item is of, or is a part of. */
export function questionOf(item: string, { questions }: Pick<Naming, "questions">): Question | undefined {
  return questions.find(({ id }) => item === id) ?? questions.find(({ id }) => item.startsWith(`${id}.`));
}

/** The row or the choice an item stands for; `undefined` when it is a whole question. */
export function partText(item: string, naming: Naming): string | undefined {
  const question = questionOf(item, naming);
  if (question === undefined || question.id === item) return undefined;
  const { form } = question;
  const parts = "choices" in form ? form.choices : form.kind === "matrix" ? form.rows : [];
  const named = parts.find(({ id }) => `${question.id}.${id}` === item);
  return named === undefined ? item : localized(named.text, naming.locale);
}

/** An answer, or a run of answers that are counted together. */
export function answerText(answer: string, item: string, naming: Naming): string {
  const { locale } = naming;
  const form = questionOf(item, naming)?.form;
  if (form?.kind === "single") {
    const choice = form.choices.find(({ id }) => id === answer);
    return choice === undefined ? reportText(locale, "survey.other-answers") : localized(choice.text, locale);
  }
  if (form?.kind === "multiple") return reportText(locale, answer === "yes" ? "survey.chosen" : "survey.not-chosen");
  const [from, to] = answer
    .split("-")
    .map((value) => (form === undefined ? value : scaleWord(form, Number(value), locale)));
  return to === undefined ? (from ?? answer) : reportText(locale, "survey.run", { from: from ?? "", to });
}

/** A group, or the two groups of a crossed cut. */
export function groupText(group: string, { questions, locale }: Naming): string {
  if (group === "all") return reportText(locale, "survey.everybody");
  if (group === "rest") return reportText(locale, "survey.rest");
  const names = group.split(" & ").map((id) => {
    if (id === "unknown") return reportText(locale, "survey.unknown");
    for (const { form } of questions) {
      const choice = form.kind === "single" ? form.choices.find((other) => other.id === id) : undefined;
      if (choice !== undefined) return localized(choice.text, locale);
    }
    return id.startsWith("rest.") ? reportText(locale, "survey.rest-of", { cluster: id.slice("rest.".length) }) : id;
  });
  return names.join(", ");
}

/** Groups in the order in which their answers are asked, and not in that of their ids; those without such an answer last. */
export function inOrder<Group extends { readonly group: string }>(
  groups: readonly Group[],
  { questions }: Pick<Naming, "questions">,
): Group[] {
  const ids = questions.flatMap(({ form }) => (form.kind === "single" ? form.choices.map(({ id }) => id) : []));
  const placeOf = ({ group }: Group): readonly number[] =>
    group.split(" & ").map((id) => (ids.includes(id) ? ids.indexOf(id) : ids.length));
  return groups.toSorted((a, b) => {
    const [left, right] = [placeOf(a), placeOf(b)];
    const differs = left.findIndex((place, at) => place !== right[at]);
    return differs < 0 ? 0 : (left[differs] ?? 0) - (right[differs] ?? 0);
  });
}
