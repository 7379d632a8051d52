import { CalendarDate, daysBetween, LocalizedText } from "@maatstaf/kernel";
import type { Reference } from "@maatstaf/kernel";
import * as z from "zod";
import { PublishedWhy, Word } from "./identifier.ts";
import type { Immutable } from "./immutable.ts";
import { issue } from "./survey-issue.ts";
import type { SurveyIssue } from "./survey-issue.ts";

/** `90`: days after the close within which people hear what was done (US-39). */
export const FEEDBACK_DAYS = 90;

const Answer = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.enum(["doing", "planned"]),
    what: LocalizedText,
    why: PublishedWhy,
    owner: Word.meta({ description: "Who does it." }),
    due: CalendarDate,
    actionId: Word.optional().meta({ description: "The action, once it is on the list." }),
  }),
  z.strictObject({ kind: z.enum(["done", "not-doing"]), what: LocalizedText, why: PublishedWhy }),
]);

/**
 * The page “wat we hoorden, wat we doen, wat niet en waarom”: every thing that was heard has an answer with its why.
 *
 * @example
 * ```ts
 * import { FeedbackPage } from "@maatstaf/surveys";
 *
 * FeedbackPage.safeParse({ heard: [], representativeness: { nl: "486 van de 1500 aangeschreven inwoners antwoordden." } }).success // => false
 * ```
 */
export const FeedbackPage = z.strictObject({
  heard: z
    .array(
      z.strictObject({
        id: Word,
        text: LocalizedText,
        questions: z.array(Word).default([]),
        answer: Answer.optional(),
      }),
    )
    .min(1),
  representativeness: LocalizedText.optional().meta({ description: "Who answered, and for whom that speaks." }),
  publishedOn: CalendarDate.optional(),
});
export type FeedbackPage = Immutable<z.infer<typeof FeedbackPage>>;

/**
 * What stands between a feedback page and the people: something heard without an answer, no word on who answered, or more
 * than {@link FEEDBACK_DAYS} days after the close.
 *
 * @param closedOn - Day the fieldwork closed.
 * @param on - Day of publication, or today while it is not published.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { feedbackIssues, FeedbackPage } from "@maatstaf/surveys";
 *
 * const page = FeedbackPage.parse({ heard: [{ id: "h1", text: { nl: "De wachttijd is te lang." } }], representativeness: { nl: "486 antwoorden." } });
 * feedbackIssues(page, calendarDate("2026-04-01"), calendarDate("2026-05-01")).map(({ code }) => code) // => ["heard-unanswered"]
 * ```
 */
export function feedbackIssues(page: FeedbackPage, closedOn: CalendarDate, on: CalendarDate): SurveyIssue[] {
  const days = daysBetween(closedOn, page.publishedOn ?? on);
  return [
    ...page.heard.flatMap(({ id, answer }, at) =>
      answer === undefined ? [issue("error", "heard-unanswered", `heard[${at}]`, { heard: id })] : [],
    ),
    ...(page.representativeness === undefined
      ? [issue("error", "representativeness-missing", "representativeness")]
      : []),
    ...(days > FEEDBACK_DAYS
      ? [issue("error", "feedback-late", "publishedOn", { found: days, maximum: FEEDBACK_DAYS })]
      : []),
  ];
}

/** An improvement action as it is proposed, for the one action list. */
export interface ActionDraft {
  readonly origin: Reference;
  readonly heard: string;
  readonly title: LocalizedText;
  readonly why: string;
  readonly owner: string;
  readonly due: CalendarDate;
}

/**
 * The actions a feedback page promises and that are not on the list yet, as drafts with their origin.
 *
 * @example
 * ```ts
 * import { actionDrafts, FeedbackPage } from "@maatstaf/surveys";
 *
 * const why = "Negen op de tien bezoekers kozen voor een avond in de week.";
 * const answer = { kind: "planned", what: { nl: "Avondopening" }, why, owner: "balie", due: "2026-09-01" } as const;
 * const page = FeedbackPage.parse({ heard: [{ id: "h1", text: { nl: "De balie sluit te vroeg." }, answer }] });
 * actionDrafts("residents-2026", page).map(({ origin, owner }) => [origin.kind, origin.id, owner]) // => [["survey", "residents-2026", "balie"]]
 * ```
 */
export function actionDrafts(surveyId: string, page: FeedbackPage): ActionDraft[] {
  return page.heard.flatMap(({ id, answer }) =>
    answer === undefined || !("owner" in answer) || answer.actionId !== undefined
      ? []
      : [
          {
            origin: { kind: "survey", id: surveyId },
            heard: id,
            title: answer.what,
            why: answer.why,
            owner: answer.owner,
            due: answer.due,
          },
        ],
  );
}
