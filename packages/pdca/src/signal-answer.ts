import { Period, Reference, referenceText } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import type { PdcaIssue } from "./pdca-issue.ts";

/**
 * A signal of an indicator that wants an answer: red against its target, or a special cause on its chart.
 *
 * @example
 * ```ts
 * import { Signal } from "@maatstaf/pdca";
 *
 * Signal.parse({ indicator: { kind: "indicator-card", id: "KPI-02" }, period: "2025-Q1", kinds: ["special-cause"] }).period // => "2025-Q1"
 * ```
 */
export const Signal = z.strictObject({
  indicator: Reference,
  period: Period,
  kinds: z.array(z.enum(["red", "special-cause"])).min(1),
});
export type Signal = Immutable<z.infer<typeof Signal>>;

/**
 * The answer to a signal: an explanation of at most 500 characters, and an action or "no action, because".
 *
 * @example
 * ```ts
 * import { SignalAnswer } from "@maatstaf/pdca";
 *
 * const answer = {
 *   indicator: { kind: "indicator-card", id: "KPI-02" }, period: "2025-Q1", explanation: "Na de fusie viel een loket weg.",
 *   response: { kind: "action", actionIds: ["A-14"] },
 * };
 * SignalAnswer.safeParse(answer).success // => true
 * ```
 */
export const SignalAnswer = z.strictObject({
  indicator: Reference,
  period: Period,
  explanation: z.string().trim().min(1).max(500),
  response: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("action"), actionIds: z.array(z.string().min(1)).min(1) }),
    z.strictObject({ kind: z.literal("no-action"), because: z.string().trim().min(20) }),
  ]),
});
export type SignalAnswer = Immutable<z.infer<typeof SignalAnswer>>;

type SignalIssue = PdcaIssue<"action.signal-without-answer" | "action.answer-names-no-action">;

/**
 * The signals that are not answered, and the answers that name an action that does not exist. A quarterly report is
 * complete when there is none.
 *
 * @param actions - Every action the answers may name.
 *
 * @example
 * ```ts
 * import { calendarDate, period } from "@maatstaf/kernel";
 * import { signalIssues } from "@maatstaf/pdca";
 *
 * const signal = { indicator: { kind: "indicator-card", id: "KPI-02" }, period: period("2025-Q1"), kinds: ["red"] } as const;
 * signalIssues([signal], [], []).map(({ code }) => code) // => ["action.signal-without-answer"]
 * ```
 */
export function signalIssues(
  signals: readonly Signal[],
  answers: readonly SignalAnswer[],
  actions: readonly { readonly id: string }[],
): readonly SignalIssue[] {
  const known = new Set(actions.map(({ id }) => id));
  return signals.flatMap((signal, at): readonly SignalIssue[] => {
    const place = `signals[${at}]`;
    const answer = answers.find((candidate) => answersTo(candidate, signal));
    const params = { indicator: signal.indicator.id, period: signal.period };
    if (answer === undefined) return [{ code: "action.signal-without-answer", severity: "error", place, params }];
    if (answer.response.kind === "no-action") return [];
    return answer.response.actionIds
      .filter((id) => !known.has(id))
      .map((found) => ({
        code: "action.answer-names-no-action",
        severity: "error",
        place,
        params: { ...params, found },
      }));
  });
}

/** Whether an answer is to a signal: of the same indicator, whichever version of its card was read, and the same period. */
export function answersTo({ indicator, period }: SignalAnswer, signal: Signal): boolean {
  return period === signal.period && referenceText(bare(indicator)) === referenceText(bare(signal.indicator));
}

/** Without its version: a signal is about the indicator, whichever version of its card was read. */
function bare({ kind, id }: Reference): Reference {
  return { kind, id };
}
