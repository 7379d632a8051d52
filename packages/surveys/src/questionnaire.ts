import { CalendarDate, LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import { Motivation, Word } from "./identifier.ts";
import type { Immutable } from "./immutable.ts";
import { Question } from "./question.ts";

/**
 * A questionnaire (vragenlijst) in one version. Questions are asked in this order, and a condition looks back only.
 *
 * @example
 * ```ts
 * import { Questionnaire } from "@maatstaf/surveys";
 *
 * Questionnaire.parse({
 *   id: "residents", version: 1, title: { nl: "Bewonersbevraging" },
 *   questions: [{ id: "overall", text: { nl: "Welk cijfer geef je?" }, form: { kind: "mark" } }],
 * }).declaredEqual // => []
 * ```
 */
export const Questionnaire = z
  .strictObject({
    id: Word,
    version: z.int().min(1),
    title: LocalizedText,
    introduction: LocalizedText.optional().meta({ description: "Why, how long, and what happens with the answers." }),
    sections: z.array(z.strictObject({ id: Word, title: LocalizedText })).default([]),
    questions: z.array(Question).min(1).max(500),
    declaredEqual: z
      .array(
        z.strictObject({
          trendKey: Word,
          earlier: z.string().min(1).max(80).meta({ description: "Wording hash of the earlier question." }),
          by: Word,
          on: CalendarDate,
          why: Motivation,
        }),
      )
      .default([])
      .meta({ description: "Changed wordings of which somebody says that they measure the same." }),
  })
  .meta({ title: "Maatstaf questionnaire", description: "A questionnaire in one version." });
export type Questionnaire = Immutable<z.infer<typeof Questionnaire>>;
