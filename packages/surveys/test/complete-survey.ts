import { calendarDate } from "@maatstaf/kernel";
import { Survey, questionnaireHash } from "@maatstaf/surveys";

/** A day within the fieldwork of {@link completeSurvey}. */
export const ON = calendarDate("2026-03-10");

/** Budget lines of the programme, of which the survey uses the first. */
export const BUDGET = [{ id: "A1", isRecurring: true, euroCentsPerYear: 1_500_000 }];

/** A survey whose file has everything that every gate asks. */
export function completeSurvey(): Survey {
  const survey = Survey.parse({
    id: "residents-2026",
    title: { nl: "Bewoners 2026" },
    type: "global",
    sheet: {
      client: { id: "client", unit: "civil-affairs" },
      authors: [
        { id: "client", unit: "civil-affairs" },
        { id: "bv", unit: "quality" },
      ],
      goal: "Weten hoe inwoners de balie ervaren.",
      decisionsSupported: ["openingsuren"],
      scopeIn: ["balie"],
      scopeOut: ["website"],
      stakeholders: ["inwoners"],
      roles: { responsible: "bv", mayDecideContent: ["client"], mayDecideMethod: ["bv"] },
      neutrality: { independentReviewer: { id: "audit", unit: "audit" }, reviewedOn: ON },
      budget: { line: "A1", euroCents: 400_000 },
      planning: { from: "2026-02-01", to: "2026-06-01" },
      privacy: { advice: { by: "dpo", on: "2026-02-01", isPositive: true, text: "In orde." }, retentionMonths: 12 },
    },
    questionnaire: {
      id: "residents",
      version: 1,
      title: { nl: "Bewoners", en: "Residents" },
      questions: [
        {
          id: "overall",
          trendKey: "overall",
          text: { nl: "Welk cijfer geef je de balie?", en: "What mark do you give the counter?" },
          form: { kind: "mark" },
        },
      ],
    },
    design: { kind: "random", population: 24_100, expectedResponse: 0.32 },
    fieldwork: { from: "2026-03-01", to: "2026-03-31" },
    publication: { questions: { overall: "public" } },
    launchedOn: "2026-03-01",
    closedOn: "2026-04-01",
    tokens: { invited: 1500, destroyedOn: "2026-03-01" },
    returned: 486,
    unscreened: 0,
    weightedOn: "2026-04-02",
    analysedOn: "2026-04-19",
    feedback: {
      heard: [
        {
          id: "h1",
          text: { nl: "De balie sluit te vroeg." },
          answer: {
            kind: "planned",
            what: { nl: "Een avond per week open" },
            why: "Zes op de tien bezoekers werken overdag en kunnen niet eerder komen.",
            owner: "balie",
            due: "2026-09-01",
            actionId: "A-12",
          },
        },
      ],
      representativeness: { nl: "486 van de 1500 aangeschreven inwoners antwoordden." },
      publishedOn: "2026-05-10",
    },
    retainUntil: "2027-04-01",
  });
  return survey.questionnaire === undefined
    ? survey
    : { ...survey, frozenHash: questionnaireHash(survey.questionnaire) };
}
