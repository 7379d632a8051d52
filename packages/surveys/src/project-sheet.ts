import { CalendarDate } from "@maatstaf/kernel";
import * as z from "zod";
import { Motivation, Word } from "./identifier.ts";
import type { Immutable } from "./immutable.ts";
import { issue } from "./survey-issue.ts";
import type { SurveyIssue } from "./survey-issue.ts";

const Person = z.strictObject({ id: Word, unit: Word });
const sentence = z.string().trim().min(1).max(4000);
const lines = z.array(sentence).max(50);

/**
 * The project sheet of a survey (projectfiche): who asks, what for, who decides on content and on method, how it stays
 * neutral, and what it costs.
 *
 * @example
 * ```ts
 * import { ProjectSheet } from "@maatstaf/surveys";
 *
 * ProjectSheet.safeParse({ client: { id: "p1", unit: "civil-affairs" } }).success // => false
 * ```
 */
export const ProjectSheet = z.strictObject({
  client: Person.meta({ description: "Who asks for the survey (opdrachtgever)." }),
  authors: z.array(Person).min(1).meta({ description: "Who writes the questions." }),
  goal: sentence,
  decisionsSupported: lines.meta({ description: "Decisions the results are for." }),
  scopeIn: lines,
  scopeOut: lines,
  stakeholders: lines,
  roles: z.strictObject({
    responsible: Word,
    mayDecideContent: z.array(Word).min(1),
    mayDecideMethod: z.array(Word).min(1),
    fieldwork: z.array(Word).default([]),
    analysis: z.array(Word).default([]),
    readers: z.array(Word).default([]),
  }),
  neutrality: z.strictObject({
    independentReviewer: Person,
    reviewedOn: CalendarDate.optional(),
    difficultQuestions: z
      .array(
        z.strictObject({
          question: Word,
          objection: sentence,
          decision: z.enum(["kept", "reworded", "dropped"]).optional(),
          why: Motivation.optional(),
        }),
      )
      .default([])
      .meta({ description: "Questions somebody objected to: objection and decision stay here." }),
  }),
  budget: z.strictObject({ line: Word, euroCents: z.int().nonnegative() }),
  planning: z.strictObject({ from: CalendarDate, to: CalendarDate }),
  teamsInformed: z
    .boolean()
    .default(false)
    .meta({ description: "Whether the teams know that surveys can be asked for." }),
  privacy: z.strictObject({
    advice: z.strictObject({ by: Word, on: CalendarDate, isPositive: z.boolean(), text: sentence }).optional(),
    retentionMonths: z.int().min(1).max(120),
    legalBasis: sentence.optional(),
    needsImpactAssessment: z.boolean().default(false),
    impactAssessment: sentence.optional().meta({ description: "Where the impact assessment can be read." }),
  }),
});
export type ProjectSheet = Immutable<z.infer<typeof ProjectSheet>>;

/**
 * What stands in the way of a project sheet as a gate: the client as only author, a reviewer of the client's unit, a
 * difficult question without decision or reason, a dropped one that is asked after all, privacy that nobody looked at.
 *
 * @param asked - Ids of the questions of the questionnaire.
 *
 * @example
 * ```ts
 * import { ProjectSheet, sheetIssues } from "@maatstaf/surveys";
 *
 * const client = { id: "head", unit: "civil-affairs" };
 * const sheet = ProjectSheet.parse({
 *   client, authors: [client], goal: "Weten hoe de balie werkt.", decisionsSupported: ["openingsuren"],
 *   scopeIn: ["balie"], scopeOut: ["website"], stakeholders: ["bezoekers"],
 *   roles: { responsible: "bv", mayDecideContent: ["head"], mayDecideMethod: ["bv"] },
 *   neutrality: { independentReviewer: { id: "audit", unit: "audit" } }, budget: { line: "A1", euroCents: 300_000 },
 *   planning: { from: "2026-03-01", to: "2026-03-31" }, privacy: { retentionMonths: 12 },
 * });
 * sheetIssues(sheet, ["overall"]).map(({ code }) => code) // => ["client-sole-author"]
 * ```
 */
export function sheetIssues(sheet: ProjectSheet, asked: readonly string[]): SurveyIssue[] {
  const { client, authors, neutrality, privacy } = sheet;
  const { independentReviewer: reviewer, difficultQuestions } = neutrality;
  return [
    ...(authors.every(({ id }) => id === client.id)
      ? [issue("error", "client-sole-author", "authors", { client: client.id })]
      : []),
    ...(reviewer.id === client.id || authors.some(({ id }) => id === reviewer.id)
      ? [issue("error", "reviewer-is-client", "neutrality.independentReviewer", { reviewer: reviewer.id })]
      : []),
    ...(reviewer.unit === client.unit
      ? [issue("error", "reviewer-of-client-unit", "neutrality.independentReviewer", { unit: client.unit })]
      : []),
    ...difficultQuestions.flatMap(({ question, decision, why }, at) => {
      const path = `neutrality.difficultQuestions[${at}]`;
      if (decision === undefined || why === undefined)
        return [issue("error", "difficult-question-undecided", path, { question })];
      return decision === "dropped" && asked.includes(question)
        ? [issue("error", "dropped-question-asked", path, { question })]
        : [];
    }),
    ...(privacy.advice?.isPositive === false
      ? [issue("error", "advice-negative", "privacy.advice", { by: privacy.advice.by })]
      : []),
    ...(privacy.needsImpactAssessment && privacy.impactAssessment === undefined
      ? [issue("error", "impact-assessment-missing", "privacy.impactAssessment")]
      : []),
    ...(["decisionsSupported", "scopeIn", "scopeOut", "stakeholders"] as const).flatMap((field) =>
      sheet[field].length === 0 ? [issue("error", "sheet-incomplete", field, { field })] : [],
    ),
  ];
}
