import { CalendarDate, LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";

const code = z.string().min(1).max(80);

/**
 * An instruction card (instructiekaart): what we do and do not do in a formula, and the questions a team checks itself with.
 *
 * @example
 * ```ts
 * import { InstructionCard } from "@maatstaf/services";
 *
 * InstructionCard.safeParse({
 *   id: "K-1", formulaId: "F1", title: { nl: "Aan het loket" },
 *   dos: [{ nl: "Groet eerst." }], checkQuestions: [{ id: "K-1.1", text: { nl: "Heb je iemand eerst gegroet?" } }],
 * }).success // => true
 * ```
 */
export const InstructionCard = z.strictObject({
  id: code,
  formulaId: code,
  title: LocalizedText,
  dos: z.array(LocalizedText).default([]),
  donts: z.array(LocalizedText).default([]),
  checkQuestions: z.array(z.strictObject({ id: code, text: LocalizedText })).default([]),
  unitIds: z.array(code).default([]).meta({ description: "Units it is for; none: all." }),
  version: z.int().min(1).default(1),
});
export type InstructionCard = Immutable<z.infer<typeof InstructionCard>>;

/**
 * The answers to a check question: ja, deels, nee, niet van toepassing.
 *
 * @example
 * ```ts
 * import { CHECK_ANSWERS } from "@maatstaf/services";
 *
 * CHECK_ANSWERS.length // => 4
 * ```
 */
export const CHECK_ANSWERS = ["yes", "partly", "no", "not-applicable"] as const;

/**
 * A check run (checkronde): a team answers the questions of a card about itself on a day.
 *
 * @example
 * ```ts
 * import { CheckRun } from "@maatstaf/services";
 *
 * CheckRun.safeParse({ id: "C-1", cardId: "K-1", unitId: "BZ", on: "2026-02-02", answers: [{ questionId: "K-1.1", value: "no" }] }).success // => true
 * ```
 */
export const CheckRun = z.strictObject({
  id: code,
  cardId: code,
  unitId: code,
  on: CalendarDate,
  answers: z
    .array(
      z.strictObject({
        questionId: code,
        value: z.enum(CHECK_ANSWERS),
        note: z.string().max(500).optional(),
        actionId: code.optional(),
        noActionBecause: z.string().trim().min(20).optional(),
      }),
    )
    .min(1),
});
export type CheckRun = Immutable<z.infer<typeof CheckRun>>;
