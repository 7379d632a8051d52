import * as z from "zod";
import type { Immutable } from "./immutable.ts";

const id = z
  .string()
  .max(80)
  .regex(/^[A-Za-z_][\w.-]*$/u);

/**
 * A step of a process, for who has no diagram: what is done, by whom, and where it goes on. Without `next` it goes on with
 * the step after it, and after the last one the process ends. With several ways there is a question, and an answer to each.
 *
 * @example
 * ```ts
 * import { ProcessStep } from "@maatstaf/services";
 *
 * ProcessStep.safeParse({ id: "nakijken", name: "Dossier nakijken", by: "loketbediende" }).success // => true
 * ```
 */
export const ProcessStep = z.strictObject({
  id,
  name: z.string().trim().min(1).max(200),
  by: z.string().trim().min(1).max(120).optional().meta({ description: "The unit or role that does it." }),
  question: z.string().trim().min(1).max(200).optional().meta({ description: "Asked after it, when ways part." }),
  next: z
    .array(
      z.strictObject({
        answer: z.string().trim().min(1).max(120).optional(),
        to: z.union([id, z.literal("")]).meta({ description: "The id of a step; empty: the end." }),
      }),
    )
    .min(1)
    .optional(),
});
export type ProcessStep = Immutable<z.infer<typeof ProcessStep>>;
