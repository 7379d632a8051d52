import type { Test } from "./condition.ts";
import type { Question } from "./question.ts";
import { NO_JUDGEMENT, scaleOf } from "./question.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { issue } from "./survey-issue.ts";
import type { SurveyIssue } from "./survey-issue.ts";
import { wordingFindings } from "./wording-findings.ts";

/** `10`: minutes an inhabitant gives a survey. */
export const LONGEST_MINUTES = 10;

/** Seconds an answer of each kind takes, for the estimate; per row for a matrix. */
const SECONDS = { mark: 12, likert: 12, nps: 12, ces: 12, single: 14, multiple: 20, matrix: 8, open: 40 } as const;

/**
 * How long a questionnaire takes who is shown every question, in minutes: fixed seconds per kind of answer. A rule of thumb
 * for the ten minutes of US-38; the pilot tells the truth.
 *
 * @example
 * ```ts
 * import { answeringMinutes } from "@maatstaf/surveys";
 *
 * const mark = { id: "q", text: { nl: "Cijfer?" }, form: { kind: "mark" } } as const;
 * answeringMinutes({ questions: [mark, { ...mark, form: { kind: "open" } }] }).toFixed(2) // => "0.87"
 * ```
 */
export function answeringMinutes({ questions }: { readonly questions: readonly Pick<Question, "form">[] }): number {
  const seconds = questions.map(({ form }) => SECONDS[form.kind] * (form.kind === "matrix" ? form.rows.length : 1));
  return seconds.reduce((sum, one) => sum + one, 0) / 60;
}

/**
 * What is wrong with a questionnaire: ids, conditions (unknown, looking ahead, in a circle), texts that one language lacks,
 * and wordings that steer, ask two things at once or mean different things to different people.
 *
 * @example
 * ```ts
 * import { Questionnaire, questionnaireIssues } from "@maatstaf/surveys";
 *
 * const questionnaire = Questionnaire.parse({
 *   id: "residents", version: 1, title: { nl: "Bewoners" },
 *   questions: [{ id: "why", text: { nl: "Waarom?" }, form: { kind: "open" }, shownIf: [[{ kind: "answered", question: "overal" }]] }],
 * });
 * questionnaireIssues(questionnaire).map(({ code, path }) => [code, path]) // => [["condition-question-unknown", "questions[0].shownIf"]]
 * ```
 */
export function questionnaireIssues(questionnaire: Questionnaire): SurveyIssue[] {
  const { questions, sections } = questionnaire;
  const minutes = answeringMinutes(questionnaire);
  const keys = questions.map(({ trendKey }) => trendKey);
  return [
    ...repeated(
      questions.map(({ id }) => id),
      (at) => `questions[${at}].id`,
    ),
    ...repeated(
      sections.map(({ id }) => id),
      (at) => `sections[${at}].id`,
    ),
    ...keys.flatMap((key, at) =>
      key !== undefined && keys.indexOf(key) < at
        ? [issue("error", "trend-key-used-twice", `questions[${at}].trendKey`, { found: key })]
        : [],
    ),
    ...questions.flatMap((question, at) => questionIssues(questionnaire, question, at)),
    ...circles(questions),
    ...languageGaps(questionnaire),
    ...(minutes > LONGEST_MINUTES
      ? [issue("warning", "too-long-to-answer", "questions", { found: Math.ceil(minutes), maximum: LONGEST_MINUTES })]
      : []),
    ...questions.flatMap((question, at) => wordingFindings(question, `questions[${at}]`)),
  ];
}

function questionIssues({ questions, sections }: Questionnaire, question: Question, at: number): SurveyIssue[] {
  const path = `questions[${at}]`;
  const { form } = question;
  const choices = "choices" in form ? form.choices : form.kind === "matrix" ? form.rows : [];
  const list = form.kind === "matrix" ? "rows" : "choices";
  const ids = choices.map(({ id }) => id);
  const tests = (question.shownIf ?? []).flat();
  return [
    ...repeated(ids, (place) => `${path}.form.${list}[${place}].id`),
    ...ids.flatMap((id, place) =>
      NO_JUDGEMENT.some((word) => word === id)
        ? [issue("error", "reserved-choice", `${path}.form.${list}[${place}].id`, { found: id })]
        : [],
    ),
    ...(question.section === undefined || sections.some(({ id }) => id === question.section)
      ? []
      : [issue("error", "section-unknown", `${path}.section`, { found: question.section })]),
    ...(form.kind === "multiple" && form.most !== undefined && form.most > ids.length
      ? [issue("error", "most-above-choices", `${path}.form.most`, { found: form.most, maximum: ids.length })]
      : []),
    ...tests.flatMap((test) => testIssues(questions, test, at)),
  ];
}

function testIssues(questions: readonly Question[], test: Test, at: number): SurveyIssue[] {
  const path = `questions[${at}].shownIf`;
  const place = questions.findIndex(({ id }) => id === test.question);
  const asked = questions[place];
  if (asked === undefined) return [issue("error", "condition-question-unknown", path, { found: test.question })];
  const ahead =
    place < at ? [] : [issue("error", "condition-looks-ahead", path, { found: test.question, question: asked.id })];
  const { form } = asked;
  const { row } = test;
  const isRowKnown = row === undefined || (form.kind === "matrix" && form.rows.some(({ id }) => id === row));
  const values = test.kind === "is" || test.kind === "is-not" ? test.values : [];
  const scale = scaleOf(form);
  const known = new Set<string | number>([
    ...NO_JUDGEMENT,
    ...("choices" in form ? form.choices.map(({ id }) => id) : []),
    ...(scale === undefined
      ? []
      : Array.from({ length: scale.highest - scale.lowest + 1 }, (_, n) => scale.lowest + n)),
  ]);
  return [
    ...ahead,
    ...(isRowKnown ? [] : [issue("error", "condition-row-unknown", path, { found: row, question: asked.id })]),
    ...(form.kind === "open" ? [] : values)
      .filter((value) => !known.has(value))
      .map((value) => issue("error", "condition-value-unknown", path, { found: String(value), question: asked.id })),
  ];
}

/** Questions that wait for each other, one issue per circle, told at its first question. */
function circles(questions: readonly Question[]): SurveyIssue[] {
  const waits = new Map(
    questions.map(({ id, shownIf = [] }) => [id, new Set(shownIf.flat().map(({ question }) => question))]),
  );
  const reach = (from: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const left = [...(waits.get(from) ?? [])];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      left.push(...(waits.get(next) ?? []));
    }
    return seen;
  };
  const reached = questions.map(({ id }) => reach(id));
  const told = new Set<string>();
  return questions.flatMap(({ id }, at) => {
    if (reached[at]?.has(id) !== true || told.has(id)) return [];
    const circle = questions.filter(
      (other, place) => reached[at]?.has(other.id) === true && reached[place]?.has(id) === true,
    );
    for (const other of circle) told.add(other.id);
    const found = circle.map((other) => other.id).join(", ");
    return [issue("error", "condition-cycle", `questions[${at}].shownIf`, { found })];
  });
}

/** As soon as one text has English, all have. */
function languageGaps(questionnaire: Questionnaire): SurveyIssue[] {
  const texts = [
    { path: "title", text: questionnaire.title },
    ...questionnaire.questions.flatMap(({ text, form }, at) => [
      { path: `questions[${at}].text`, text },
      ...("choices" in form
        ? form.choices.map((choice, place) => ({ path: `questions[${at}].form.choices[${place}]`, text: choice.text }))
        : []),
      ...(form.kind === "matrix"
        ? form.rows.map((row, place) => ({ path: `questions[${at}].form.rows[${place}]`, text: row.text }))
        : []),
    ]),
  ];
  if (texts.every(({ text }) => text.en === undefined)) return [];
  return texts.flatMap(({ path, text }) =>
    text.en === undefined ? [issue("warning", "text-missing", path, { language: "en" })] : [],
  );
}

function repeated(ids: readonly string[], path: (at: number) => string): SurveyIssue[] {
  return ids.flatMap((found, at) =>
    ids.indexOf(found) < at ? [issue("error", "id-used-twice", path(at), { found })] : [],
  );
}
