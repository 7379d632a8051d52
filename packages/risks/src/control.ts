import { CalendarDate, LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";

const code = z.string().min(1).max(80);
const share = z.number().min(0).max(1);

/**
 * A control (beheersmaatregel): what keeps an event from happening, or its consequences small.
 *
 * @example
 * ```ts
 * import { Control } from "@maatstaf/risks";
 *
 * const control = Control.parse({
 *   id: "four-eyes", name: { nl: "Vier ogen bij betalingen" }, type: "preventive", ownerId: "finance",
 *   design: 0.8, operation: 0.75, key: true, testMonths: 12, tests: [],
 * });
 * control.testMonths // => 12
 * ```
 */
export const Control = z.strictObject({
  id: code,
  name: LocalizedText,
  type: z.enum(["preventive", "detective", "corrective", "directive"]),
  ownerId: code,
  design: share.meta({ description: "How much it would help if done as meant, 0 to 1." }),
  operation: share.meta({ description: "How far it is done as meant, 0 to 1: the outcome of the last test." }),
  frequency: z
    .enum(["each-case", "continuous", "daily", "weekly", "monthly", "quarterly", "yearly"])
    .optional()
    .meta({ description: "How often it is carried out." }),
  key: z.boolean().meta({ description: "Whether the risk rests on it: it must then be tested in time." }),
  testMonths: z.int().min(1).max(60).meta({ description: "How many months a test is good for." }),
  evidence: z.string().min(1).optional().meta({ description: "What record shows that it is done." }),
  tests: z
    .array(
      z.strictObject({
        on: CalendarDate,
        by: z.array(code).min(1).meta({ description: "Ids of who assessed its operation." }),
        result: z.enum(["works", "works-partly", "fails"]),
      }),
    )
    .default([])
    .meta({ description: "Tests of its operation, oldest first." }),
});
export type Control = Immutable<z.infer<typeof Control>>;
