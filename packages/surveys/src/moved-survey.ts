import { plusMonths, transition } from "@maatstaf/kernel";
import type { CalendarDate, CommandOf, Refusal } from "@maatstaf/kernel";
import { employeeDesignIssues, employeeFollowUpIssues } from "./employee-rules.ts";
import { feedbackIssues } from "./feedback-page.ts";
import type { SurveyProgramme } from "./programme.ts";
import { sheetIssues } from "./project-sheet.ts";
import { questionnaireHash } from "./questionnaire-hash.ts";
import { questionnaireIssues } from "./questionnaire-issues.ts";
import { surveyLifeCycle } from "./survey-life-cycle.ts";
import type { Survey } from "./survey.ts";

type Cycle = typeof surveyLifeCycle;
type Guard =
  | Extract<NonNullable<Cycle["transitions"][number]["guards"]>[number], string>
  | "fieldwork-over"
  | "fed-back-in-time";

/** A command for a survey. */
export interface SurveyCommand {
  readonly command: CommandOf<Cycle>;
  readonly actor: { readonly id: string; readonly roles: readonly Cycle["transitions"][number]["roles"][number][] };
  /** The day of the command. */
  readonly on: CalendarDate;
  readonly motivation?: string;
  /** The budget lines of the programme, for the gate of the management team. */
  readonly budgetLines?: SurveyProgramme["budgetLines"];
}

/** What came of a command: the survey as it is now, or everything that stood in its way. */
export type MovedSurvey =
  | { readonly kind: "moved"; readonly from: Survey["state"]; readonly to: Survey["state"]; readonly survey: Survey }
  | { readonly kind: "refused"; readonly reasons: readonly [Refusal, ...Refusal[]] };

/**
 * A survey after a command. What the gates ask is read from the file itself, so that it cannot be claimed: the sheet, the
 * questionnaire, the advice, the dates. Freezing marks the questionnaire; launching and closing note their day.
 *
 * @returns `moved` with a new survey, or `refused` with the reasons; the survey passed in stays as it was.
 *
 * @see docs/methods/surveys-results.md
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { movedSurvey, Survey } from "@maatstaf/surveys";
 *
 * const survey = Survey.parse({ id: "residents-2026", title: { nl: "Bewoners 2026" }, type: "global" });
 * const actor = { id: "bv", roles: ["survey-coordinator"] } as const;
 * const moved = movedSurvey(survey, { command: "describe", actor, on: calendarDate("2026-01-05") });
 * moved.kind === "refused" && moved.reasons[0].params["guard"] // => "sheet-complete"
 * ```
 */
export function movedSurvey(survey: Survey, command: SurveyCommand): MovedSurvey {
  const { actor, on, motivation } = command;
  const outcome = transition(surveyLifeCycle, survey.state, command.command, {
    actor,
    facts: surveyFacts(survey, command),
    parts: {
      client: survey.sheet === undefined ? [] : [survey.sheet.client.id],
      author: (survey.sheet?.authors ?? []).map(({ id }) => id),
    },
    ...(motivation === undefined ? {} : { motivation }),
  });
  if (outcome.kind === "refused") return outcome;
  const moved: Survey = { ...survey, state: outcome.state, ...noted(survey, command.command, on) };
  return { kind: "moved", from: survey.state, to: outcome.state, survey: moved };
}

/** What a command leaves in the file. */
function noted(survey: Survey, command: SurveyCommand["command"], on: CalendarDate): Partial<Survey> {
  if (command === "freeze" && survey.questionnaire !== undefined)
    return { frozenHash: questionnaireHash(survey.questionnaire) };
  if (command === "launch") return { launchedOn: on };
  return command === "close" ? { closedOn: on } : {};
}

function surveyFacts(survey: Survey, { on, actor, budgetLines = [] }: SurveyCommand): Readonly<Record<Guard, boolean>> {
  const { sheet, questionnaire, design, fieldwork, feedback, closedOn, tokens } = survey;
  const asked = (questionnaire?.questions ?? []).map(({ id }) => id);
  const inSheet = sheet === undefined ? undefined : new Set(sheetIssues(sheet, asked).map(({ code }) => code));
  const lacks = (...codes: readonly string[]): boolean =>
    inSheet === undefined || codes.some((code) => [...inSheet].some((found) => found === code));
  const inQuestions = questionnaire === undefined ? undefined : questionnaireIssues(questionnaire);
  const line = budgetLines.find(({ id }) => id === sheet?.budget.line);
  const page = feedback === undefined || closedOn === undefined ? undefined : feedbackIssues(feedback, closedOn, on);
  const clear = (code: string): boolean => page?.every((found) => found.code !== code) === true;
  const isStaff = survey.type === "employee";
  return {
    "sheet-complete": sheet !== undefined && !lacks("sheet-incomplete"),
    "scope-delimited": sheet !== undefined && sheet.scopeIn.length > 0 && sheet.scopeOut.length > 0,
    "budget-recurring":
      line !== undefined && line.isRecurring && line.euroCentsPerYear >= (sheet?.budget.euroCents ?? Infinity),
    "several-authors": !lacks("client-sole-author"),
    "reviewer-independent":
      !lacks("reviewer-of-client-unit", "reviewer-is-client") && sheet?.neutrality.independentReviewer.id === actor.id,
    "difficult-questions-decided": !lacks("difficult-question-undecided", "dropped-question-asked"),
    "privacy-advice-positive":
      sheet?.privacy.advice?.isPositive === true &&
      sheet.privacy.advice.on <= on &&
      !lacks("impact-assessment-missing"),
    "social-dialogue-held": !isStaff || (survey.socialDialogue !== undefined && survey.socialDialogue.on <= on),
    "questionnaire-sound": inQuestions?.every(({ severity }) => severity !== "error") === true,
    "wordings-answered": inQuestions?.every(({ code }) => !code.startsWith("wording-")) === true,
    "design-chosen": design !== undefined && fieldwork !== undefined && fieldwork.from <= fieldwork.to,
    "group-threshold-kept": !isStaff || employeeDesignIssues(survey).every(({ severity }) => severity !== "error"),
    "questionnaire-unchanged": questionnaire !== undefined && questionnaireHash(questionnaire) === survey.frozenHash,
    "within-fieldwork": fieldwork !== undefined && fieldwork.from <= on && on <= fieldwork.to,
    "tokens-issued": design?.kind === "open" || (tokens !== undefined && tokens.invited > 0),
    "fieldwork-over": fieldwork !== undefined && on > fieldwork.to,
    "tokens-destroyed":
      survey.anonymity === "pseudonymous" || design?.kind === "open" || tokens?.destroyedOn !== undefined,
    "weights-made": survey.weightedOn !== undefined && survey.weightedOn <= on,
    "open-answers-screened": survey.unscreened === 0,
    "results-made": survey.analysedOn !== undefined && survey.analysedOn <= on,
    "publication-decided": asked.every((id) => Object.hasOwn(survey.publication.questions, id)),
    "every-answer-has-why": clear("heard-unanswered"),
    "representativeness-stated": clear("representativeness-missing"),
    "fed-back-in-time": clear("feedback-late"),
    "actions-assigned":
      survey.noActions !== undefined ||
      feedback?.heard.some(
        ({ answer }) => answer !== undefined && "owner" in answer && answer.actionId !== undefined,
      ) === true,
    "teams-heard": !isStaff || employeeFollowUpIssues(survey, on).every(({ severity }) => severity !== "error"),
    "retention-set": isRetentionKept(survey),
  };
}

/** Whether answers are kept no longer than the invitation promised. */
function isRetentionKept({ retainUntil, closedOn, sheet }: Survey): boolean {
  if (retainUntil === undefined || closedOn === undefined || sheet === undefined) return false;
  return retainUntil <= plusMonths(closedOn, sheet.privacy.retentionMonths);
}
