import { CalendarDate } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import { RecordId } from "./record-id.ts";

/**
 * One step in the life of a record (stap): who gave which command when, and what it changed. Steps are only ever added.
 *
 * @example
 * ```ts
 * import { HistoryStep } from "@maatstaf/pdca";
 *
 * HistoryStep.safeParse({ command: "implement", from: "plan-accepted", to: "implemented", by: "p1", on: "2026-02-02" }).success // => true
 * ```
 */
export const HistoryStep = z.strictObject({
  command: RecordId,
  from: RecordId,
  to: RecordId,
  by: RecordId,
  on: CalendarDate,
  motivation: z.string().optional(),
});
export type HistoryStep = Immutable<z.infer<typeof HistoryStep>>;

/** The last time a record was brought by a command, or `undefined` when it never was. */
export function lastStep(
  { history }: { readonly history: readonly HistoryStep[] },
  command: string,
): HistoryStep | undefined {
  return history.findLast((step) => step.command === command);
}
