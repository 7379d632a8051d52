import * as z from "zod";
import { Word } from "./identifier.ts";
import type { Immutable } from "./immutable.ts";
import type { Answers } from "./response.ts";

const place = { question: Word, row: Word.optional().meta({ description: "Row of a matrix." }) };

const Test = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("is"),
    ...place,
    values: z.array(z.union([z.string().min(1).max(80), z.number()])).min(1),
  }),
  z.strictObject({
    kind: z.literal("is-not"),
    ...place,
    values: z.array(z.union([z.string().min(1).max(80), z.number()])).min(1),
  }),
  z.strictObject({ kind: z.literal("at-least"), ...place, value: z.number() }),
  z.strictObject({ kind: z.literal("at-most"), ...place, value: z.number() }),
  z.strictObject({ kind: z.literal("answered"), ...place }),
  z.strictObject({ kind: z.literal("unanswered"), ...place }),
]);
export type Test = Immutable<z.infer<typeof Test>>;

/**
 * When a question is shown (toon als): any of the lists, of which all tests hold.
 *
 * It always has an outcome: an answer that is not there is no value, so that every test on it fails but `unanswered`.
 *
 * @example
 * ```ts
 * import { Condition, holds } from "@maatstaf/surveys";
 *
 * const dissatisfied = Condition.parse([[{ kind: "at-most", question: "overall", value: 5 }]]);
 * [holds(dissatisfied, { overall: 4 }), holds(dissatisfied, {})] // => [true, false]
 * ```
 */
export const Condition = z.array(z.array(Test).min(1).max(20)).min(1).max(20);
export type Condition = Immutable<z.infer<typeof Condition>>;

/**
 * Whether a condition holds for the answers given so far; see {@link Condition}.
 *
 * @example
 * ```ts
 * import { holds } from "@maatstaf/surveys";
 *
 * holds([[{ kind: "is", question: "channels", values: ["counter"] }]], { channels: ["phone", "counter"] }) // => true
 * ```
 */
export function holds(condition: Condition, answers: Answers): boolean {
  return condition.some((all) => all.every((test) => testHolds(test, answers)));
}

function testHolds(test: Test, answers: Answers): boolean {
  const given = valuesAt(test, answers);
  switch (test.kind) {
    case "is":
      return test.values.some((value) => given.includes(value));
    case "is-not":
      return given.length > 0 && !test.values.some((value) => given.includes(value));
    case "at-least":
      return given.some((value) => typeof value === "number" && value >= test.value);
    case "at-most":
      return given.some((value) => typeof value === "number" && value <= test.value);
    case "answered":
      return given.length > 0;
    case "unanswered":
      return given.length === 0;
    default:
      return test satisfies never;
  }
}

function valuesAt({ question, row }: Test, answers: Answers): readonly (string | number)[] {
  const answer = Object.hasOwn(answers, question) ? answers[question] : undefined;
  if (answer === undefined) return [];
  if (typeof answer === "string" || typeof answer === "number") return [answer];
  if (Array.isArray(answer)) return answer;
  const cells = Object.entries(answer);
  return cells.flatMap(([name, value]) => (row === undefined || row === name ? [value] : []));
}
