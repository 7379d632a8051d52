import { transition } from "@maatstaf/kernel";
import type { ContextIssue } from "./context.ts";
import { motivationOf } from "./moved-record.ts";
import type { MovedRecord, RecordCommand } from "./moved-record.ts";
import { contextLifeCycle } from "./risk-life-cycle.ts";

/**
 * A factor of the context after a command; validating it keeps the day, from which the year to the next look counts.
 *
 * @returns `moved` with a new factor, or `refused` with the reasons; the factor passed in stays as it was.
 *
 * @see docs/methods/risk-register.md
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { ContextIssue, movedContext } from "@maatstaf/risks";
 *
 * const factor = ContextIssue.parse({
 *   id: "ageing", kind: "external", theme: "social", text: { nl: "De bevolking vergrijst" }, effect: { nl: "Meer zorg" }, ownerId: "aw",
 * });
 * const validate = { command: "validate", actor: { id: "mt", roles: ["management-team"] }, on: calendarDate("2026-01-05") } as const;
 * const moved = movedContext(factor, validate);
 * moved.kind === "moved" && moved.record.validatedOn // => "2026-01-05"
 * ```
 */
export function movedContext(
  factor: ContextIssue,
  given: RecordCommand<typeof contextLifeCycle>,
): MovedRecord<ContextIssue> {
  const { command, actor, on } = given;
  const outcome = transition(contextLifeCycle, factor.state, command, {
    actor,
    parts: { author: [factor.authorId ?? factor.ownerId] },
    ...motivationOf(given),
  });
  if (outcome.kind === "refused") return outcome;
  const kept = command === "validate" ? { ...factor, validatedOn: on } : factor;
  return { kind: "moved", from: factor.state, to: outcome.state, record: { ...kept, state: outcome.state } };
}
