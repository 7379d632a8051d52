import { CalendarDate } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";

/**
 * One step of a record through its life cycle: which command, by whom, when and why.
 *
 * @example
 * ```ts
 * import { RecordStep } from "@maatstaf/pdca";
 *
 * RecordStep.parse({ command: "start", from: "planned", to: "in-execution", by: "p7", on: "2026-02-02" }).to // => "in-execution"
 * ```
 */
export const RecordStep = z.strictObject({
  command: z.string().min(1),
  from: z.string().min(1),
  to: z.string().min(1),
  by: z.string().min(1),
  on: CalendarDate,
  motivation: z.string().optional(),
});
export type RecordStep = Immutable<z.infer<typeof RecordStep>>;
