import { Period } from "@maatstaf/kernel";
import * as z from "zod";
import { Word } from "./identifier.ts";
import type { Immutable } from "./immutable.ts";

const Cell = z.union([z.number(), z.string().max(80)]);

/**
 * The answers of one respondent by question: a number on a scale, the id of a choice or several, a text, the rows of a
 * matrix, or `not-applicable` and `dont-know`.
 */
export const Answers = z.record(
  Word,
  z.union([z.number(), z.string().max(10_000), z.array(z.string().max(80)).max(100), z.record(Word, Cell)]),
);
export type Answers = Immutable<z.infer<typeof Answers>>;

/** How an answer came in. */
export const RESPONSE_MODES = ["web", "paper", "phone", "face-to-face"] as const;

/**
 * One respondent's answers (respons). There is no person in it, no address, no device and no time finer than a month: a
 * form with any of those is refused.
 *
 * @example
 * ```ts
 * import { Response } from "@maatstaf/surveys";
 *
 * const answers = { overall: 8 };
 * Response.parse({ answers, mode: "web" }).frame // => "sample"
 * Response.safeParse({ answers, mode: "web", ipAddress: "192.0.2.7" }).success // => false
 * ```
 */
export const Response = z
  .strictObject({
    answers: Answers,
    mode: z.enum(RESPONSE_MODES),
    frame: z
      .enum(["sample", "open-link"])
      .default("sample")
      .meta({ description: "Invited, or came by a link that anybody can use." }),
    stratum: Word.optional().meta({ description: "Stratum the invitation was drawn from." }),
    month: Period.optional().meta({ description: "Month it came in; kept only where every month has enough answers." }),
    isComplete: z.boolean().default(true).meta({ description: "Whether the respondent reached the end." }),
    weight: z.number().positive().optional().meta({ description: "Weight that came with an imported file." }),
  })
  .meta({ title: "Maatstaf survey response" });
export type Response = Immutable<z.infer<typeof Response>>;
