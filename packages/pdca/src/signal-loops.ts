import { periodEnd, plusDays } from "@maatstaf/kernel";
import type { CalendarDate, Reference } from "@maatstaf/kernel";
import { answerTerms } from "./answer-terms.ts";
import type { AnswerTerms } from "./answer-terms.ts";
import type { DueMoment } from "./due-moment.ts";
import type { LoopItem } from "./open-loop.ts";
import { answersTo } from "./signal-answer.ts";
import type { Signal, SignalAnswer } from "./signal-answer.ts";
import { answered } from "./waiting.ts";

/** An answer to a signal, with the day it was given. */
export type DatedAnswer = SignalAnswer & { readonly on: CalendarDate };

/**
 * Signals of indicators as loops: open from the end of their period until somebody explains them, which is asked of the owner
 * of the indicator within 30 days.
 *
 * @param answers - Each with the day it was given.
 * @param ownerOf - Who owns an indicator.
 *
 * @example
 * ```ts
 * import { period } from "@maatstaf/kernel";
 * import { signalLoops } from "@maatstaf/pdca";
 *
 * const signal = { indicator: { kind: "indicator-card", id: "KPI-02" }, period: period("2025-Q1"), kinds: ["red"] } as const;
 * signalLoops([signal], [], () => "p7").map(({ since, due, ownerId }) => [since, due, ownerId]) // => [["2025-03-31", "2025-04-30", "p7"]]
 * ```
 */
export function signalLoops(
  signals: readonly Signal[],
  answers: readonly DatedAnswer[],
  ownerOf: (indicator: Reference) => string,
  { signalDays }: Pick<AnswerTerms, "signalDays"> = answerTerms(),
): LoopItem[] {
  return signals.map((signal) => {
    const { indicator, period } = signal;
    const since = periodEnd(period);
    return {
      ref: { kind: "signal", id: `${indicator.id}:${period}` },
      kind: "signal",
      since,
      due: plusDays(since, signalDays),
      ownerId: ownerOf(indicator),
      escalatesTo: "unit-head",
      ...answered(answers.find((answer) => answersTo(answer, signal))?.on),
    };
  });
}

/**
 * What signals ask for: an explanation, with an action or why there is none, of each that has none.
 *
 * @example
 * ```ts
 * import { period } from "@maatstaf/kernel";
 * import { signalDueMoments } from "@maatstaf/pdca";
 *
 * const signal = { indicator: { kind: "indicator-card", id: "KPI-02" }, period: period("2025-Q1"), kinds: ["red"] } as const;
 * signalDueMoments([signal], [], () => "p7").map(({ kind, due, assignee }) => [kind, due, assignee]) // => [["answer-signal", "2025-04-30", "p7"]]
 * ```
 */
export function signalDueMoments(
  signals: readonly Signal[],
  answers: readonly SignalAnswer[],
  ownerOf: (indicator: Reference) => string,
  terms: Pick<AnswerTerms, "signalDays"> = answerTerms(),
): DueMoment[] {
  const open = signals.filter((signal) => !answers.some((answer) => answersTo(answer, signal)));
  return signalLoops(open, [], ownerOf, terms).map(({ ref, due, ownerId, escalatesTo }) => ({
    ref,
    kind: "answer-signal",
    due,
    assignee: ownerId,
    escalatesTo,
  }));
}
