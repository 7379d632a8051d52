import { CalendarDate, LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import { FeedbackPage } from "./feedback-page.ts";
import { Motivation, Word } from "./identifier.ts";
import type { Immutable } from "./immutable.ts";
import { SURVEY_TYPES } from "./programme.ts";
import { ProjectSheet } from "./project-sheet.ts";
import { Questionnaire } from "./questionnaire.ts";
import { RESPONSE_MODES } from "./response.ts";
import { SampleDesign } from "./sample-design.ts";

/** The states of a survey, in their order; `cancelled` apart. */
export const SURVEY_STATES = [
  "idea",
  "described",
  "scope-approved",
  "reviewed",
  "frozen",
  "fieldwork",
  "closed",
  "weighted",
  "analysed",
  "reported",
  "fed-back",
  "followed-up",
  "archived",
  "cancelled",
] as const;

const Weighting = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("given") }),
  z.strictObject({
    kind: z.literal("fitted"),
    margins: z
      .array(
        z.strictObject({
          attribute: Word.meta({ description: "Single-choice question, `stratum` or `mode`." }),
          population: z.record(z.string().min(1).max(80), z.number().nonnegative()),
        }),
      )
      .min(1)
      .max(10)
      .meta({ description: "One margin is post-stratification, several are raked." }),
    trim: z
      .strictObject({ lower: z.number().nonnegative().lt(1), upper: z.number().gt(1) })
      .default({ lower: 0.2, upper: 5 })
      .meta({ description: "Bounds of a weight, in multiples of the mean." }),
  }),
]);
export type Weighting = Immutable<z.infer<typeof Weighting>>;

const Cut = z.strictObject({
  id: Word,
  attributes: z
    .array(Word)
    .min(1)
    .max(2)
    .meta({ description: "Single-choice questions, `stratum` or `mode`; two are crossed." }),
});
export type Cut = Immutable<z.infer<typeof Cut>>;

const Publication = z.strictObject({
  questions: z
    .record(Word, z.enum(["public", "internal", "never"]))
    .default({})
    .meta({ description: "Flag per question; a question without a flag is not published." }),
  cuts: z
    .array(Cut)
    .max(20)
    .default([])
    .meta({ description: "Groups that are shown, declared beforehand; nothing else is served." }),
});

const TeamTalk = z.strictObject({
  team: Word,
  on: CalendarDate,
  actions: z.array(Word).default([]),
  why: z.string().trim().min(40),
});

/**
 * A survey with its whole file (bevraging): sheet, questionnaire, design, how answers are kept apart from people, and what was
 * done with it. The answers themselves are not in it.
 *
 * @example
 * ```ts
 * import { Survey } from "@maatstaf/surveys";
 *
 * const survey = Survey.parse({ id: "residents-2026", title: { nl: "Bewoners 2026" }, type: "global" });
 * [survey.state, survey.anonymity, survey.minGroup] // => ["idea", "anonymous", 5]
 * ```
 */
export const Survey = z
  .strictObject({
    id: Word,
    title: LocalizedText,
    type: z.enum(SURVEY_TYPES),
    state: z.enum(SURVEY_STATES).default("idea"),
    sheet: ProjectSheet.optional(),
    questionnaire: Questionnaire.optional(),
    frozenHash: z.string().optional().meta({ description: "Mark of the questionnaire when it was frozen." }),
    design: SampleDesign.optional(),
    modes: z.array(z.enum(RESPONSE_MODES)).default(["web"]),
    fieldwork: z
      .strictObject({ from: CalendarDate, to: CalendarDate, reminders: z.array(CalendarDate).default([]) })
      .optional(),
    anonymity: z.enum(["anonymous", "pseudonymous"]).default("anonymous").meta({ description: "Fixed at launch." }),
    weighting: Weighting.default({ kind: "none" }),
    minGroup: z.int().min(5).default(5).meta({ description: "Least number of answers of a group that is shown." }),
    publication: Publication.default({ questions: {}, cuts: [] }),
    teamClusters: z.record(Word, Word).default({}).meta({ description: "Cluster of each team, for the staff survey." }),
    launchedOn: CalendarDate.optional(),
    closedOn: CalendarDate.optional(),
    tokens: z
      .strictObject({ invited: z.int().nonnegative(), destroyedOn: CalendarDate.optional() })
      .optional()
      .meta({ description: "How many invitations, and when their tokens were destroyed." }),
    returned: z.int().nonnegative().optional().meta({ description: "Answers that came in." }),
    unscreened: z.int().nonnegative().optional().meta({ description: "Open answers nobody screened yet." }),
    weightedOn: CalendarDate.optional(),
    analysedOn: CalendarDate.optional(),
    socialDialogue: z
      .strictObject({ on: CalendarDate, with: z.string().min(1).max(400), outcome: z.string().min(1).max(4000) })
      .optional()
      .meta({ description: "Talks with the unions or the works council, for the staff survey." }),
    teamTalks: z.array(TeamTalk).default([]),
    feedback: FeedbackPage.optional(),
    noActions: Motivation.optional().meta({ description: "Why nothing follows, where nothing does." }),
    retainUntil: CalendarDate.optional(),
  })
  .meta({ title: "Maatstaf survey" });
export type Survey = Immutable<z.infer<typeof Survey>>;
