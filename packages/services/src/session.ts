import { CalendarDate, plusDays } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import { LEAST_WHY } from "./merger.ts";

const code = z.string().min(1).max(80);

/** Days within which every input of a session gets its answer. */
export const SESSION_RESPONSE_DAYS = 30;

const Response = z.strictObject({
  decision: z.enum(["taken-over", "taken-over-partly", "later", "not-taken-over", "already-so"]),
  why: z.string().trim().min(LEAST_WHY),
  by: code,
  on: CalendarDate,
});

/**
 * A session with residents or colleagues (klantreissessie, meedenkmoment, spiegelsessie). Everything that was brought in
 * gets an answer with the why, within thirty days: taking part is not for show.
 *
 * @see docs/methods/services-formulas.md
 *
 * @example
 * ```ts
 * import { Session } from "@maatstaf/services";
 *
 * const session = Session.parse({ id: "S-1", kind: "mirror", on: "2026-01-12", inputs: [{ id: "S-1.1", text: "Het loket is dicht als ik vrij ben." }] });
 * session.inputs[0]?.response // => undefined
 * ```
 */
export const Session = z.strictObject({
  id: code,
  kind: z.enum(["journey", "think-along", "mirror"]),
  on: CalendarDate,
  formulaId: code.optional(),
  journeyId: code.optional(),
  unitIds: z.array(code).default([]),
  participants: z.array(z.string().min(1).max(120)).default([]).meta({ description: "Roles, not names." }),
  inputs: z
    .array(
      z.strictObject({ id: code, text: z.string().trim().min(1), by: code.optional(), response: Response.optional() }),
    )
    .default([]),
});
export type Session = Immutable<z.infer<typeof Session>>;

/** An input of a session that waits for its answer. */
export interface OpenInput {
  readonly sessionId: string;
  readonly inputId: string;
  /** The last day for the answer. */
  readonly due: CalendarDate;
  readonly isOverdue: boolean;
}

/**
 * The inputs that wait for an answer with a why, the oldest first.
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
        .filter(({ response }) => response === undefined)
        .map(({ id: inputId }) => ({ sessionId, inputId, due, isOverdue: due < on }));
    })
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}
