import { plusDays } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import type { Session } from "./session.ts";

/**
 * `30`: the days within which every input of a session gets its answer.
 *
 * @example
 * ```ts
 * import { SESSION_RESPONSE_DAYS } from "@maatstaf/services";
 *
 * SESSION_RESPONSE_DAYS // => 30
 * ```
 */
export const SESSION_RESPONSE_DAYS = 30;

/** An input of a session that waits for its answer. */
export interface OpenInput {
  readonly sessionId: string;
  readonly inputId: string;
  /** The last day for the answer. */
  readonly due: CalendarDate;
  readonly isOverdue: boolean;
}

/**
 * The inputs that wait for an answer with a why, the oldest first; an answer of a later day than `on` was not there yet.
 *
 * @param on - The day of the question.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { openInputs, Session } from "@maatstaf/services";
 *
 * const session = Session.parse({ id: "S-1", kind: "mirror", on: "2026-01-12", inputs: [{ id: "i", text: "Het loket is dicht als ik vrij ben." }] });
 * openInputs([session], calendarDate("2026-02-12")) // => [{ sessionId: "S-1", inputId: "i", due: "2026-02-11", isOverdue: true }]
 * ```
 */
export function openInputs(sessions: readonly Session[], on: CalendarDate): readonly OpenInput[] {
  return sessions
    .flatMap(({ id: sessionId, on: held, inputs }) => {
      const due = plusDays(held, SESSION_RESPONSE_DAYS);
      return inputs
        .filter(({ response }) => response === undefined || response.on > on)
        .map(({ id: inputId }) => ({ sessionId, inputId, due, isOverdue: due < on }));
    })
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}
