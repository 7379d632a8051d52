import { inputIssues } from "@maatstaf/kernel";
import type { InputIssue } from "@maatstaf/kernel";
import { holds } from "./condition.ts";
import type { AnswerForm, Question } from "./question.ts";
import { NO_JUDGEMENT, scaleOf } from "./question.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { Response } from "./response.ts";
import type { Answers } from "./response.ts";
import { issue } from "./survey-issue.ts";
import type { SurveyIssue } from "./survey-issue.ts";

type Answer = Answers[string];

/**
 * The questions a respondent is shown, given the answers so far. An answer to a question that is not shown counts for nothing.
 *
 * @example
 * ```ts
 * import { Questionnaire, shownQuestions } from "@maatstaf/surveys";
 *
 * const questionnaire = Questionnaire.parse({
 *   id: "residents", version: 1, title: { nl: "Bewoners" },
 *   questions: [
 *     { id: "overall", text: { nl: "Welk cijfer geef je?" }, form: { kind: "mark" } },
 *     { id: "why", text: { nl: "Waarom?" }, form: { kind: "open" }, shownIf: [[{ kind: "at-most", question: "overall", value: 5 }]] },
 *   ],
 * });
 * shownQuestions(questionnaire, { overall: 8 }).map(({ id }) => id) // => ["overall"]
 * ```
 */
export function shownQuestions({ questions }: Pick<Questionnaire, "questions">, answers: Answers): Question[] {
  const counted: Record<string, Answer> = {};
  return questions.filter((question) => {
    if (question.shownIf !== undefined && !holds(question.shownIf, counted)) return false;
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    if (answer !== undefined) counted[question.id] = answer;
    return true;
  });
}

/** A response that may be stored, or everything that is wrong with it. */
export type CheckedResponse =
  | { readonly kind: "accepted"; readonly response: Response }
  | { readonly kind: "refused"; readonly issues: readonly (SurveyIssue | InputIssue)[] };

/**
 * Checks what a respondent or a file sends against the questionnaire: all or nothing. An answer to a question that is not
 * there or not shown, a mark of 11, a choice that does not exist: nothing of the response is kept.
 *
 * @param input - Anything; a {@link Response} is expected.
 *
 * @example
 * ```ts
 * import { checkedResponse, Questionnaire } from "@maatstaf/surveys";
 *
 * const questions = [{ id: "overall", text: { nl: "Welk cijfer geef je?" }, form: { kind: "mark" } }] as const;
 * const questionnaire = Questionnaire.parse({ id: "residents", version: 1, title: { nl: "Bewoners" }, questions });
 * const checked = checkedResponse(questionnaire, { answers: { overall: 11 }, mode: "web" });
 * checked.kind === "refused" && checked.issues.map(({ code, path }) => [code, path]) // => [["mark-out-of-range", "answers.overall"]]
 * ```
 */
export function checkedResponse(questionnaire: Questionnaire, input: unknown): CheckedResponse {
  const read = Response.safeParse(input);
  if (!read.success) return { kind: "refused", issues: inputIssues(read.error, input) };
  const response: Response = read.data;
  const issues = answerIssues(questionnaire, response);
  return issues.length === 0 ? { kind: "accepted", response } : { kind: "refused", issues };
}

function answerIssues(questionnaire: Questionnaire, { answers, isComplete }: Response): SurveyIssue[] {
  const shown = new Set(shownQuestions(questionnaire, answers));
  const asked = new Map(questionnaire.questions.map((question) => [question.id, question]));
  return [
    ...Object.entries(answers).flatMap(([id, answer]) => {
      const path = `answers.${id}`;
      const question = asked.get(id);
      if (question === undefined) return [issue("error", "question-unknown", path, { found: id })];
      if (!shown.has(question)) return [issue("error", "question-hidden", path, { found: id })];
      return answerIssue(question, answer, path);
    }),
    ...[...shown].flatMap(({ id, required }) =>
      required && isComplete && !Object.hasOwn(answers, id)
        ? [issue("error", "answer-required", `answers.${id}`, { question: id })]
        : [],
    ),
  ];
}

function answerIssue(question: Question, answer: Answer, path: string): SurveyIssue[] {
  const { form } = question;
  if (form.kind !== "open" && isNoJudgement(answer)) return offered(question, answer, path);
  switch (form.kind) {
    case "mark":
    case "nps":
    case "ces":
    case "likert":
      return scaleIssues(form, answer, path);
    case "single":
      return typeof answer === "string" ? choiceIssues(form.choices, [answer], path) : wrongKind(form, path);
    case "multiple":
      return Array.isArray(answer) ? multipleIssues(form, answer, path) : wrongKind(form, path);
    case "matrix":
      return isRows(answer) ? matrixIssues(question, form, answer, path) : wrongKind(form, path);
    case "open":
      if (typeof answer !== "string") return wrongKind(form, path);
      return answer.length > form.longest
        ? [issue("error", "text-too-long", path, { found: answer.length, maximum: form.longest })]
        : [];
    default:
      return form satisfies never;
  }
}

type NoJudgement = (typeof NO_JUDGEMENT)[number];

/** Whether an answer says that there is none to give. */
export function isNoJudgement(answer: unknown): answer is NoJudgement {
  return NO_JUDGEMENT.some((word) => word === answer);
}

function offered({ notApplicable, dontKnow }: Question, answer: NoJudgement, path: string): SurveyIssue[] {
  if (answer === "not-applicable") return notApplicable ? [] : [issue("error", "not-applicable-not-offered", path)];
  return dontKnow ? [] : [issue("error", "dont-know-not-offered", path)];
}

function wrongKind(form: AnswerForm, path: string): SurveyIssue[] {
  return [issue("error", "wrong-kind-of-answer", path, { expected: form.kind })];
}

function scaleIssues(form: AnswerForm, answer: Answer, path: string): SurveyIssue[] {
  const scale = scaleOf(form);
  if (typeof answer !== "number" || scale === undefined) return wrongKind(form, path);
  if (!Number.isInteger(answer)) return [issue("error", "not-a-whole-number", path, { found: answer })];
  if (answer >= scale.lowest && answer <= scale.highest) return [];
  return [issue("error", "mark-out-of-range", path, { found: answer, minimum: scale.lowest, maximum: scale.highest })];
}

function choiceIssues(
  choices: readonly { readonly id: string }[],
  chosen: readonly string[],
  path: string,
): SurveyIssue[] {
  return chosen.flatMap((found) =>
    choices.some(({ id }) => id === found) ? [] : [issue("error", "choice-unknown", path, { found })],
  );
}

function multipleIssues(
  { choices, most }: Extract<AnswerForm, { kind: "multiple" }>,
  chosen: readonly string[],
  path: string,
): SurveyIssue[] {
  return [
    ...choiceIssues(choices, chosen, path),
    ...(new Set(chosen).size < chosen.length ? [issue("error", "choice-twice", path)] : []),
    ...(most !== undefined && chosen.length > most
      ? [issue("error", "too-many-choices", path, { found: chosen.length, maximum: most })]
      : []),
  ];
}

function matrixIssues(
  question: Question,
  form: Extract<AnswerForm, { kind: "matrix" }>,
  rows: Readonly<Record<string, string | number>>,
  path: string,
): SurveyIssue[] {
  return Object.entries(rows).flatMap(([row, cell]) => {
    const place = `${path}.${row}`;
    if (!form.rows.some(({ id }) => id === row)) return [issue("error", "row-unknown", place, { found: row })];
    return isNoJudgement(cell) ? offered(question, cell, place) : scaleIssues(form, cell, place);
  });
}

function isRows(answer: Answer): answer is Readonly<Record<string, string | number>> {
  return typeof answer === "object" && !Array.isArray(answer);
}
