import { LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import { Condition } from "./condition.ts";
import { Word } from "./identifier.ts";
import type { Immutable } from "./immutable.ts";

const Choice = z.strictObject({
  id: Word.meta({ description: "Stable id of the answer; what is stored." }),
  text: LocalizedText.meta({ description: "What the respondent reads." }),
});

const Choices = z.array(Choice).min(2).max(100);

const Points = z
  .union([z.literal(4), z.literal(5), z.literal(7)])
  .default(5)
  .meta({ description: "Number of points, from least to most agreement." });

/**
 * What kind of answer a question asks for (antwoordvorm): a mark from 1 to 10, agreement on a Likert scale, likelihood to
 * recommend (0 to 10), effort (1 to 7), one or several of a list, a matrix of rows on one Likert scale, or free text.
 *
 * @example
 * ```ts
 * import { AnswerForm } from "@maatstaf/surveys";
 *
 * AnswerForm.parse({ kind: "likert" }) // => { kind: "likert", points: 5 }
 * AnswerForm.safeParse({ kind: "mark", highest: 11 }).success // => false
 * ```
 */
export const AnswerForm = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("mark") }),
  z.strictObject({ kind: z.literal("likert"), points: Points }),
  z.strictObject({ kind: z.literal("nps") }),
  z.strictObject({ kind: z.literal("ces") }),
  z.strictObject({ kind: z.literal("single"), choices: Choices }),
  z.strictObject({ kind: z.literal("multiple"), choices: Choices, most: z.int().min(1).optional() }),
  z.strictObject({ kind: z.literal("matrix"), rows: z.array(Choice).min(1).max(50), points: Points }),
  z.strictObject({ kind: z.literal("open"), longest: z.int().min(1).max(10_000).default(2000) }),
]);
export type AnswerForm = Immutable<z.infer<typeof AnswerForm>>;

/**
 * A question (vraag). Its id is stable and never reused; `trendKey` ties it to the same question of other waves; it is never
 * required unless somebody says so.
 *
 * @example
 * ```ts
 * import { Question } from "@maatstaf/surveys";
 *
 * const question = Question.parse({ id: "overall", text: { nl: "Welk cijfer geef je de dienstverlening?" }, form: { kind: "mark" } });
 * [question.required, question.notApplicable] // => [false, true]
 * ```
 */
export const Question = z
  .strictObject({
    id: Word,
    text: LocalizedText,
    help: LocalizedText.optional(),
    form: AnswerForm,
    section: Word.optional().meta({ description: "Section the question stands in." }),
    dimension: Word.optional().meta({ description: "Aspect it measures, such as treatment or accessibility." }),
    trendKey: Word.optional().meta({ description: "What ties it to the same question of earlier waves." }),
    required: z.boolean().default(false),
    notApplicable: z.boolean().default(true).meta({ description: "Whether “not applicable” is offered." }),
    dontKnow: z.boolean().default(false).meta({ description: "Whether “I don't know” is offered." }),
    shownIf: Condition.optional().meta({ description: "When it is shown; always when left out." }),
    wordingReasons: z
      .record(z.string().min(1).max(80), z.string().trim().min(20).max(1000))
      .default({})
      .meta({ description: "Why a wording that a rule points out is kept, by the id of the rule." }),
  })
  .meta({ title: "Maatstaf survey question", description: "A question with its kind of answer." });
export type Question = Immutable<z.infer<typeof Question>>;

/** What a respondent may give in place of an answer. These words are no ids of choices. */
export const NO_JUDGEMENT = ["not-applicable", "dont-know"] as const;

/** The lowest and highest whole number of a form that is a scale; `undefined` for the other forms. */
export function scaleOf(form: AnswerForm): { readonly lowest: number; readonly highest: number } | undefined {
  switch (form.kind) {
    case "mark":
      return { lowest: 1, highest: 10 };
    case "nps":
      return { lowest: 0, highest: 10 };
    case "ces":
      return { lowest: 1, highest: 7 };
    case "likert":
    case "matrix":
      return { lowest: 1, highest: form.points };
    default:
      return undefined;
  }
}
