import { formatDate, localized } from "@maatstaf/kernel";
import type { CalendarDate, Locale } from "@maatstaf/kernel";
import { answeringMinutes } from "@maatstaf/surveys";
import type { Survey } from "@maatstaf/surveys";
import type { Block } from "../block.ts";
import { strong, words } from "../inline.ts";
import { reportText } from "../wording.ts";
import type { WordingCode } from "../wording.ts";

/** What an invitation says beside what the survey knows of itself. */
export interface InvitationInput {
  readonly survey: Pick<Survey, "title" | "anonymity" | "minGroup" | "questionnaire" | "sheet">;
  readonly organisation: string;
  /** Last day to answer. */
  readonly until: CalendarDate;
  /** Where people ask questions and say that they do not want to take part. */
  readonly contact: string;
}

/**
 * The invitation to a survey with what happens to the answers (uitnodiging met privacytekst), in plain words (B1): why, how long
 * it takes, what we keep and what not, for how long, who reads it, and whom to ask.
 *
 * @throws RangeError on a survey without a project sheet or questionnaire: neither purpose nor retention is known.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { surveyInvitation } from "@maatstaf/reporting";
 * import { Survey } from "@maatstaf/surveys";
 *
 * const survey = Survey.parse({ id: "residents-2026", title: { nl: "Bewoners 2026" }, type: "global" });
 * const until = calendarDate("2026-03-31");
 * surveyInvitation({ survey, organisation: "Voorbeeldgemeente", until, contact: "bevraging@gemeente.example" }, "nl-BE") // throws RangeError
 * ```
 */
export function surveyInvitation({ survey, organisation, until, contact }: InvitationInput, locale: Locale): Block[] {
  const { title, anonymity, minGroup, questionnaire, sheet } = survey;
  if (questionnaire === undefined || sheet === undefined) {
    throw new RangeError("surveyInvitation: the survey needs its project sheet and questionnaire; add both first");
  }
  const { privacy, goal } = sheet;
  const text = (code: WordingCode, values: Readonly<Record<string, string | number>> = {}): string =>
    reportText(locale, code, values);
  const told = (question: WordingCode, answer: string): Block => ({
    kind: "paragraph",
    text: [strong(text(question)), words(` ${answer}`)],
  });
  const isAnonymous = anonymity === "anonymous";
  return [
    paragraph(text("survey.invitation-hello")),
    paragraph(
      text("survey.invitation-ask", { organisation, title: localized(title, locale) }),
      text("survey.invitation-time", {
        minutes: Math.max(1, Math.ceil(answeringMinutes(questionnaire))),
        date: formatDate(until, locale, "long"),
      }),
      text("survey.invitation-free"),
    ),
    { kind: "heading", level: 1, text: text("survey.privacy-title"), id: "privacy" },
    told("survey.privacy-why", goal),
    told(
      "survey.privacy-kept",
      text(isAnonymous ? "survey.privacy-kept-anonymous" : "survey.privacy-kept-pseudonymous"),
    ),
    told(
      "survey.privacy-not-kept",
      text(isAnonymous ? "survey.privacy-not-anonymous" : "survey.privacy-not-pseudonymous"),
    ),
    told("survey.privacy-how-long", text("survey.privacy-months", { months: privacy.retentionMonths })),
    told("survey.privacy-who", text("survey.privacy-readers", { least: minGroup })),
    told(
      "survey.privacy-ask",
      text(isAnonymous ? "survey.privacy-contact-anonymous" : "survey.privacy-contact-pseudonymous", { contact }),
    ),
    ...(privacy.legalBasis === undefined ? [] : [told("survey.privacy-basis", privacy.legalBasis)]),
    paragraph(text("survey.invitation-thanks")),
    paragraph(organisation),
  ];
}

function paragraph(...sentences: readonly string[]): Block {
  return { kind: "paragraph", text: [words(sentences.join(" "))] };
}
