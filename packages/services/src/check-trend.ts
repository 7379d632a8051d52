import { periodContains } from "@maatstaf/kernel";
import type { Period } from "@maatstaf/kernel";
import type { CHECK_ANSWERS, CheckRun, InstructionCard } from "./instruction-card.ts";
import { serviceIssue } from "./service-issue.ts";
import type { ServiceIssue } from "./service-issue.ts";

/** The answers to one question in one period. */
export interface CheckTally {
  readonly questionId: string;
  readonly period: Period;
  readonly answers: Readonly<Record<(typeof CHECK_ANSWERS)[number], number>>;
  /** Answers that say something: yes, partly and no. */
  readonly counted: number;
  /** `(yes + ½ partly) / counted`, 0 to 1; `undefined` when nothing was counted. */
  readonly share: number | undefined;
}

/**
 * How the answers to the questions of a card go over time. A half counts for *partly*; *not applicable* counts for nothing.
 *
 * @param periods - In the order wanted.
 * @returns A tally per question and period, also where nobody answered.
 *
 * @example
 * ```ts
 * import { period } from "@maatstaf/kernel";
 * import { checkTrend, CheckRun, InstructionCard } from "@maatstaf/services";
 *
 * const card = InstructionCard.parse({ id: "K-1", formulaId: "F1", title: { nl: "Loket" }, checkQuestions: [{ id: "q", text: { nl: "Gegroet?" } }] });
 * const run = (id: string, value: string) => CheckRun.parse({ id, cardId: "K-1", unitId: "BZ", on: "2026-02-02", answers: [{ questionId: "q", value }] });
 * checkTrend(card, [run("1", "yes"), run("2", "partly")], [period("2026-Q1")])[0]?.share // => 0.75
 * ```
 */
export function checkTrend(
  card: InstructionCard,
  runs: readonly CheckRun[],
  periods: readonly Period[],
): readonly CheckTally[] {
  const own = runs.filter(({ cardId }) => cardId === card.id);
  return card.checkQuestions.flatMap(({ id }) =>
    periods.map((period): CheckTally => {
      const values = own
        .filter(({ on }) => periodContains(period, on))
        .flatMap(({ answers }) => answers.filter(({ questionId }) => questionId === id).map(({ value }) => value));
      const count = (answer: (typeof CHECK_ANSWERS)[number]): number =>
        values.filter((value) => value === answer).length;
      const answers = {
        yes: count("yes"),
        partly: count("partly"),
        no: count("no"),
        "not-applicable": count("not-applicable"),
      };
      const counted = answers.yes + answers.partly + answers.no;
      const share = counted === 0 ? undefined : (answers.yes + answers.partly / 2) / counted;
      return { questionId: id, period, answers, counted, share };
    }),
  );
}

/** An action that an answer asks for. */
export interface ActionProposal {
  readonly unitId: string;
  readonly runId: string;
  readonly questionId: string;
}

/**
 * The answers *no* that still ask for an action: none was linked, and nobody said why there is none.
 *
 * @example
 * ```ts
 * import { actionsProposed, CheckRun } from "@maatstaf/services";
 *
 * const run = CheckRun.parse({ id: "C-1", cardId: "K-1", unitId: "BZ", on: "2026-02-02", answers: [{ questionId: "q", value: "no" }] });
 * actionsProposed([run]) // => [{ unitId: "BZ", runId: "C-1", questionId: "q" }]
 * ```
 */
export function actionsProposed(runs: readonly CheckRun[]): readonly ActionProposal[] {
  return runs.flatMap(({ id, unitId, answers }) =>
    answers
      .filter(
        ({ value, actionId, noActionBecause }) =>
          value === "no" && actionId === undefined && noActionBecause === undefined,
      )
      .map(({ questionId }) => ({ unitId, runId: id, questionId })),
  );
}

/**
 * The units that used a card in a period, and those that it is for but did not: numerator and denominator of the indicator
 * "card used per team per quarter".
 *
 * @param unitIds - All units, of a card that is for all.
 *
 * @example
 * ```ts
 * import { period } from "@maatstaf/kernel";
 * import { cardUse, InstructionCard } from "@maatstaf/services";
 *
 * const card = InstructionCard.parse({ id: "K-1", formulaId: "F1", title: { nl: "Loket" } });
 * cardUse(card, [], { period: period("2026-Q1"), unitIds: ["BZ", "SD"] }) // => { used: [], unused: ["BZ", "SD"] }
 * ```
 */
export function cardUse(
  card: InstructionCard,
  runs: readonly CheckRun[],
  { period, unitIds }: { readonly period: Period; readonly unitIds: readonly string[] },
): { readonly used: readonly string[]; readonly unused: readonly string[] } {
  const meant = card.unitIds.length === 0 ? unitIds : card.unitIds;
  const active = new Set(
    runs.filter(({ cardId, on }) => cardId === card.id && periodContains(period, on)).map(({ unitId }) => unitId),
  );
  return { used: meant.filter((unit) => active.has(unit)), unused: meant.filter((unit) => !active.has(unit)) };
}

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
