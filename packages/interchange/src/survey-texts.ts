import { languageOf } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import type { PublishedTable, Question, Questionnaire, UnpublishedTable } from "@maatstaf/surveys";
import { csvText } from "./csv-text.ts";
import { answerColumns, RESPONSE_COLUMNS } from "./survey-columns.ts";
import { QUESTION_COLUMNS } from "./survey-question-columns.ts";
import type { QuestionColumn } from "./survey-question-columns.ts";

/**
 * The questions of a questionnaire as a plain table (CSV), one row per question or part of one, to read, change and discuss in
 * a spreadsheet; {@link readSurveyQuestions} reads it back. Conditions and reasons stand in it as JSON. A text in the Dutch of
 * the Netherlands does not come along.
 *
 * @example
 * ```ts
 * import { questionsText } from "@maatstaf/interchange/surveys";
 * import { Questionnaire } from "@maatstaf/surveys";
 *
 * const questions = [{ id: "overall", text: { nl: "Welk cijfer geef je?" }, form: { kind: "mark" } }];
 * const text = questionsText(Questionnaire.parse({ id: "residents", version: 1, title: { nl: "Bewoners" }, questions }));
 * text.split("\n")[1] // => "overall,,mark,Welk cijfer geef je?,,,,,,,,,,0,1,0,,"
 * ```
 */
export function questionsText({ questions }: Pick<Questionnaire, "questions">): string {
  return csvText([QUESTION_COLUMNS, ...questions.flatMap(questionRows)]);
}

function questionRows(question: Question): (string | number)[][] {
  const { id, text, help, form, section, trendKey, dimension, required, notApplicable, dontKnow } = question;
  const { shownIf, wordingReasons } = question;
  const cells: Partial<Record<QuestionColumn, string | number | undefined>> = {
    question: id,
    form: form.kind,
    text_nl: text.nl,
    text_en: text.en,
    help_nl: help?.nl,
    help_en: help?.en,
    section,
    points: "points" in form ? form.points : undefined,
    most: "most" in form ? form.most : undefined,
    longest: "longest" in form ? form.longest : undefined,
    trend: trendKey,
    dimension,
    required: Number(required),
    not_applicable: Number(notApplicable),
    dont_know: Number(dontKnow),
    shown_if: shownIf === undefined ? undefined : JSON.stringify(shownIf),
    reasons: Object.keys(wordingReasons).length === 0 ? undefined : JSON.stringify(wordingReasons),
  };
  const parts = partsOf(form).map((part): typeof cells => ({
    question: id,
    part: part.id,
    text_nl: part.text.nl,
    text_en: part.text.en,
  }));
  return [cells, ...parts].map((row) => QUESTION_COLUMNS.map((column) => guardedTwice(row[column] ?? "")));
}

/** A text that begins with the sign that guards against formulas gets one more, so that reading back takes off one. */
function guardedTwice(cell: string | number): string | number {
  return typeof cell === "string" && /^'+[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
}

function partsOf(form: Question["form"]): readonly { readonly id: string; readonly text: Question["text"] }[] {
  return "choices" in form ? form.choices : form.kind === "matrix" ? form.rows : [];
}

/**
 * An empty table of answers (CSV): the heading that {@link readSurveyAnswers} reads, for who keys in paper forms.
 *
 * @example
 * ```ts
 * import { answersHeadingText } from "@maatstaf/interchange/surveys";
 * import { Question } from "@maatstaf/surveys";
 *
 * answersHeadingText({ questions: [Question.parse({ id: "overall", text: { nl: "Welk cijfer geef je?" }, form: { kind: "mark" } })] }) // => "overall,mode,frame,stratum,month,complete,weight\n"
 * ```
 */
export function answersHeadingText(questionnaire: Pick<Questionnaire, "questions">): string {
  return csvText([[...answerColumns(questionnaire).map(({ name }) => name), ...RESPONSE_COLUMNS]]);
}

/**
 * Results as a table (CSV), one row per class of answers of a group: exactly what may be shown, and nothing of what one
 * respondent said. Hidden counts are `•`.
 *
 * @param locale - Language of the texts of the questions.
 *
 * @example
 * ```ts
 * import { resultsText } from "@maatstaf/interchange/surveys";
 *
 * resultsText([], [], "nl-BE") // => "item,question,cut,group,answers,class,count,share,lower,upper,mean,label\n"
 * ```
 */
export function resultsText(
  tables: readonly (PublishedTable | UnpublishedTable)[],
  questions: readonly Question[],
  locale: Locale,
): string {
  const heading = [
    "item",
    "question",
    "cut",
    "group",
    "answers",
    "class",
    "count",
    "share",
    "lower",
    "upper",
    "mean",
    "label",
  ];
  const textOf = (item: string): string => {
    const question = questions.find(({ id }) => item === id || item.startsWith(`${id}.`));
    return question === undefined ? "" : (question.text[languageOf(locale)] ?? question.text.nl);
  };
  const rows = tables.flatMap((table) => {
    if (table.kind === "not-published")
      return [[table.item, textOf(table.item), table.cut, ...Array.from({ length: 8 }, () => ""), table.because]];
    return table.groups.flatMap(({ group, count, classes, mean, nearlyAll }) => {
      const start = [table.item, textOf(table.item), table.cut, group, count];
      if (nearlyAll !== undefined) return [[...start, nearlyAll, "", "", "", "", "", "nearly-all"]];
      if (classes.length === 0) return [[...start, "", "", "", "", "", "", table.label]];
      return classes.map((one) => [
        ...start,
        one.id,
        one.count,
        one.share ?? "",
        one.interval?.lower ?? "",
        one.interval?.upper ?? "",
        mean?.value ?? "",
        table.label,
      ]);
    });
  });
  return csvText([heading, ...rows]);
}
