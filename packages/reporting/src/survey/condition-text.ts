import { localized } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import type { Condition, Question } from "@maatstaf/surveys";
import { reportText } from "../wording.ts";
import { scaleWord } from "./scale-words.ts";

/**
 * Who answers a question, for people who fill in on paper: the one answer it hangs on, or where it hangs on more than that, that
 * it is for some.
 */
export function conditionText(condition: Condition, questions: readonly Question[], locale: Locale): string {
  const [[test, ...more] = [], ...others] = condition;
  const at = questions.findIndex(({ id }) => id === test?.question);
  const question = questions[at];
  if (test === undefined || question === undefined || more.length > 0 || others.length > 0 || test.row !== undefined) {
    return reportText(locale, "survey.only-some");
  }
  const number = at + 1;
  const name = (value: string | number): string => {
    const { form } = question;
    const choice = "choices" in form ? form.choices.find(({ id }) => id === value) : undefined;
    if (choice !== undefined) return localized(choice.text, locale);
    return typeof value === "number" ? scaleWord(form, value, locale) : value;
  };
  switch (test.kind) {
    case "is":
    case "is-not": {
      const answers = new Intl.ListFormat(locale, { type: "disjunction" }).format(
        test.values.map((own) => `“${name(own)}”`),
      );
      return reportText(locale, test.kind === "is" ? "survey.only-is" : "survey.only-is-not", { number, answers });
    }
    case "at-least":
    case "at-most":
      return reportText(locale, test.kind === "at-least" ? "survey.only-at-least" : "survey.only-at-most", {
        number,
        answer: name(test.value),
      });
    case "answered":
    case "unanswered":
      return reportText(locale, test.kind === "answered" ? "survey.only-answered" : "survey.only-unanswered", {
        number,
      });
    default:
      return test satisfies never;
  }
}
