import type { CheckRun, InstructionCard } from "./instruction-card.ts";
import { serviceIssue } from "./service-issue.ts";
import type { ServiceIssue } from "./service-issue.ts";

/**
 * What is wrong with a check run next to its card: another card, questions that the card does not have, one answered twice.
 *
 * @example
 * ```ts
 * import { CheckRun, checkRunIssues, InstructionCard } from "@maatstaf/services";
 *
 * const card = InstructionCard.parse({ id: "K-1", formulaId: "F1", title: { nl: "Loket" } });
 * const run = CheckRun.parse({ id: "C-1", cardId: "K-1", unitId: "BZ", on: "2026-02-02", answers: [{ questionId: "weg", value: "no" }] });
 * checkRunIssues(run, card).map(({ code }) => code) // => ["check-question-unknown"]
 * ```
 */
export function checkRunIssues(run: CheckRun, card: InstructionCard): readonly ServiceIssue[] {
  const known = new Set(card.checkQuestions.map(({ id }) => id));
  const asked = run.answers.map(({ questionId }) => questionId);
  return [
    ...(run.cardId === card.id ? [] : [serviceIssue("check-card-unknown", "error", "cardId", { found: run.cardId })]),
    ...asked.flatMap((found, at) => [
      ...(known.has(found)
        ? []
        : [serviceIssue("check-question-unknown", "error", `answers[${at}]`, { card: card.id, found })]),
      ...(asked.indexOf(found) < at
        ? [serviceIssue("check-question-twice", "error", `answers[${at}]`, { found })]
        : []),
    ]),
  ];
}
