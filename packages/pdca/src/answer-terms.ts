import * as z from "zod";
import terms from "./answer-terms.json" with { type: "json" };
import type { Immutable } from "./immutable.ts";

const days = z.int().min(1);

/**
 * How many days something may wait for an answer where no law, norm or regulation says so (antwoordtermijnen), as data: an
 * organisation sets its own. Without them a signal or a promise would stay open and nobody would hear of it.
 *
 * @example
 * ```ts
 * import { answerTerms } from "@maatstaf/pdca";
 *
 * answerTerms().signalDays // => 30
 * ```
 */
export const AnswerTerms = z.strictObject({
  signalDays: days.meta({ description: "From the end of its period to the explanation of a signal." }),
  promiseDays: days.meta({ description: "From a promise to an indicator that measures it." }),
  viewDays: days.meta({ description: "From a view in a policy test to the answer with why." }),
  acceptDays: days.meta({ description: "From the proposal of an action to its acceptance." }),
  effectDays: days.meta({
    description: "From an action that is done to the check of its effect, where it gives no day.",
  }),
  secureDays: days.meta({ description: "From the check of an action to securing it, and from there to closing it." }),
  lessonDays: days.meta({ description: "From the answer to a complaint to closing it with its lesson." }),
  adjustDays: days.meta({ description: "From the evaluation of a monitoring plan to what is done with it." }),
  communicateDays: days.meta({ description: "From a management review to telling what was decided." }),
});
export type AnswerTerms = Immutable<z.infer<typeof AnswerTerms>>;

/** The terms to begin with: a choice of this package. */
export function answerTerms(): AnswerTerms {
  return AnswerTerms.parse(terms);
}
