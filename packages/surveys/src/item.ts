import type { Question } from "./question.ts";
import { scaleOf } from "./question.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { isNoJudgement } from "./response-issues.ts";
import type { Answers, Response } from "./response.ts";

/**
 * One thing that can be counted: a closed question, one row of a matrix, or one choice of a question with several answers.
 */
export interface Item {
  /** Id of the question, with `.row` or `.choice` behind it where it is a part. */
  readonly id: string;
  readonly question: Question;
  readonly part: string | undefined;
  readonly kind: "mark" | "nps" | "ces" | "likert" | "single" | "chosen";
  /** Everything that can be answered, in order: numbers of a scale, or ids of choices; `yes` and `no` for a choice. */
  readonly values: readonly (string | number)[];
}

/**
 * The items of a questionnaire, in its order. Open questions have none.
 *
 * @example
 * ```ts
 * import { itemsOf, Questionnaire } from "@maatstaf/surveys";
 *
 * const rows = [{ id: "counter", text: { nl: "Balie" } }, { id: "phone", text: { nl: "Telefoon" } }];
 * const questionnaire = Questionnaire.parse({
 *   id: "residents", version: 1, title: { nl: "Bewoners" },
 *   questions: [{ id: "channels", text: { nl: "Wat vind je van:" }, form: { kind: "matrix", rows } }],
 * });
 * itemsOf(questionnaire).map(({ id }) => id) // => ["channels.counter", "channels.phone"]
 * ```
 */
export function itemsOf({ questions }: Pick<Questionnaire, "questions">): Item[] {
  return questions.flatMap((question): Item[] => {
    const { form, id } = question;
    const scale = scaleOf(form);
    const values =
      scale === undefined ? [] : Array.from({ length: scale.highest - scale.lowest + 1 }, (_, at) => scale.lowest + at);
    switch (form.kind) {
      case "mark":
      case "nps":
      case "ces":
      case "likert":
        return [{ id, question, part: undefined, kind: form.kind, values }];
      case "matrix":
        return form.rows.map((row) => ({ id: `${id}.${row.id}`, question, part: row.id, kind: "likert", values }));
      case "single":
        return [{ id, question, part: undefined, kind: "single", values: form.choices.map((choice) => choice.id) }];
      case "multiple":
        return form.choices.map((choice) => ({
          id: `${id}.${choice.id}`,
          question,
          part: choice.id,
          kind: "chosen",
          values: ["yes", "no"],
        }));
      case "open":
        return [];
      default:
        return form satisfies never;
    }
  });
}

/**
 * What a respondent answered to an item; `undefined` for no answer, “not applicable” and “I don't know”. Who answered a
 * question with several choices said no to those that were not chosen.
 *
 * @example
 * ```ts
 * import { itemsOf, itemValue, Question } from "@maatstaf/surveys";
 *
 * const [item] = itemsOf({ questions: [Question.parse({ id: "overall", text: { nl: "Cijfer?" }, form: { kind: "mark" } })] });
 * item && [itemValue(item, { overall: 8 }), itemValue(item, { overall: "not-applicable" })] // => [8, undefined]
 * ```
 */
export function itemValue({ question, part, kind }: Item, answers: Answers): string | number | undefined {
  const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
  if (answer === undefined || isNoJudgement(answer)) return undefined;
  if (kind === "chosen") return Array.isArray(answer) ? (answer.includes(part ?? "") ? "yes" : "no") : undefined;
  if (part === undefined) return typeof answer === "string" || typeof answer === "number" ? answer : undefined;
  const cell =
    typeof answer === "object" && !Array.isArray(answer) ? new Map(Object.entries(answer)).get(part) : undefined;
  return cell === undefined || isNoJudgement(cell) ? undefined : cell;
}

/**
 * The group of a respondent on an attribute: the stratum, the mode, or the answer to a single-choice question; `undefined` when
 * it is not known.
 */
export function attributeOf(attribute: string, { stratum, mode, answers }: Response): string | undefined {
  if (attribute === "stratum") return stratum;
  if (attribute === "mode") return mode;
  const answer = Object.hasOwn(answers, attribute) ? answers[attribute] : undefined;
  return typeof answer === "string" && !isNoJudgement(answer) ? answer : undefined;
}
