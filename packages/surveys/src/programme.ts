import { CalendarDate, LocalizedText, Period } from "@maatstaf/kernel";
import * as z from "zod";
import { Motivation, PublishedWhy, Word } from "./identifier.ts";
import type { Immutable } from "./immutable.ts";

/**
 * Kinds of survey: of everybody, of a target group, on the theme of the year, right after a service, or of the staff.
 */
export const SURVEY_TYPES = ["global", "target-group", "annual-theme", "transactional", "employee"] as const;

const cents = z.int().nonnegative();

/**
 * The survey programme of a municipality (bevragingsprogramma): what is planned over the years, from which budget line, and
 * what teams asked for.
 *
 * @example
 * ```ts
 * import { SurveyProgramme } from "@maatstaf/surveys";
 *
 * SurveyProgramme.parse({ from: 2025, to: 2030 }).items // => []
 * ```
 */
export const SurveyProgramme = z
  .strictObject({
    from: z.int().min(1900).max(2199).meta({ description: "First year." }),
    to: z.int().min(1900).max(2199).meta({ description: "Last year." }),
    targetGroups: z.array(z.strictObject({ id: Word, name: LocalizedText })).default([]),
    budgetLines: z
      .array(z.strictObject({ id: Word, isRecurring: z.boolean(), euroCentsPerYear: cents }))
      .default([])
      .meta({ description: "Lines of the multi-year plan." }),
    items: z
      .array(
        z.strictObject({
          id: Word,
          type: z.enum(SURVEY_TYPES),
          theme: Word.optional(),
          targetGroup: Word.optional(),
          period: Period.meta({ description: "When the fieldwork is planned." }),
          budgetLine: Word.optional(),
          costEuroCents: cents.optional(),
          requestId: Word.optional(),
          motivation: Motivation.optional().meta({ description: "Why a theme comes back so soon." }),
        }),
      )
      .default([]),
    requests: z
      .array(
        z.strictObject({
          id: Word,
          unit: Word,
          subject: z.string().min(1).max(400),
          on: CalendarDate,
          refused: z.strictObject({ on: CalendarDate, why: PublishedWhy }).optional(),
        }),
      )
      .default([])
      .meta({ description: "What teams asked for." }),
  })
  .meta({ title: "Maatstaf survey programme" });
export type SurveyProgramme = Immutable<z.infer<typeof SurveyProgramme>>;
