import { CalendarDate } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import { LEAST_WHY } from "./least-why.ts";

const code = z.string().min(1).max(80);

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
