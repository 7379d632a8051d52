import { periodContains } from "@maatstaf/kernel";
import type { Period } from "@maatstaf/kernel";
import type { CHECK_ANSWERS, CheckRun, InstructionCard } from "./instruction-card.ts";

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
