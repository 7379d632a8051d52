import { daysBetween } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import { issue } from "./survey-issue.ts";
import type { SurveyIssue } from "./survey-issue.ts";
import type { Survey } from "./survey.ts";

/** `8`: the least number of answers of a group of staff that is shown. */
export const EMPLOYEE_MIN_GROUP = 8;

/** `60`: days after the report within which every team has talked about the results. */
export const TEAM_TALK_DAYS = 60;

/** What a survey of the staff asks about (medewerkerstevredenheid). */
export const EMPLOYEE_DIMENSIONS = [
  "leadership",
  "work-content",
  "cooperation",
  "internal-service",
  "development",
  "wellbeing",
  "pride",
  "psychological-safety",
  "say-in-improvement",
] as const;

/**
 * What the design of a staff survey breaks: a threshold below {@link EMPLOYEE_MIN_GROUP}, a dimension nobody asks about. (No
 * survey crosses more than two attributes: the form of a cut has no place for a third.)
 *
 * @example
 * ```ts
 * import { employeeDesignIssues, Survey } from "@maatstaf/surveys";
 *
 * const survey = Survey.parse({ id: "staff-2026", title: { nl: "Medewerkers" }, type: "employee" });
 * employeeDesignIssues(survey)[0]?.code // => "employee-threshold-too-low"
 * ```
 */
export function employeeDesignIssues(survey: Survey): SurveyIssue[] {
  const { minGroup, questionnaire, teamClusters } = survey;
  const asked = new Set((questionnaire?.questions ?? []).map(({ dimension }) => dimension));
  return [
    ...(minGroup < EMPLOYEE_MIN_GROUP
      ? [issue("error", "employee-threshold-too-low", "minGroup", { found: minGroup, minimum: EMPLOYEE_MIN_GROUP })]
      : []),
    ...(Object.keys(teamClusters).length === 0 ? [issue("error", "employee-teams-missing", "teamClusters")] : []),
    ...EMPLOYEE_DIMENSIONS.filter((dimension) => !asked.has(dimension)).map((dimension) =>
      // A choice in a message has no hyphen in its names.
      issue("warning", "employee-dimension-missing", "questionnaire", { dimension: dimension.replaceAll("-", "_") }),
    ),
  ];
}

/**
 * What follows late or not at all after a staff survey: a team that has not talked about the results within
 * {@link TEAM_TALK_DAYS} days of the analysis, or that has no action of its own.
 *
 * @param on - The day to judge on.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { employeeFollowUpIssues, Survey } from "@maatstaf/surveys";
 *
 * const survey = Survey.parse({
 *   id: "staff-2026", title: { nl: "Medewerkers" }, type: "employee", analysedOn: "2026-03-01", teamClusters: { "green": "outdoor" },
 * });
 * employeeFollowUpIssues(survey, calendarDate("2026-06-01")).map(({ code }) => code) // => ["employee-team-not-discussed"]
 * ```
 */
export function employeeFollowUpIssues(survey: Survey, on: CalendarDate): SurveyIssue[] {
  const { teamClusters, teamTalks, analysedOn } = survey;
  return Object.keys(teamClusters).flatMap((team) => {
    const talk = teamTalks.find((other) => other.team === team && other.on <= on);
    if (talk === undefined) return [issue("error", "employee-team-not-discussed", `teamClusters.${team}`, { team })];
    const days = analysedOn === undefined ? 0 : daysBetween(analysedOn, talk.on);
    return [
      ...(days > TEAM_TALK_DAYS
        ? [issue("warning", "employee-discussed-too-late", `teamTalks`, { team, found: days, maximum: TEAM_TALK_DAYS })]
        : []),
      ...(talk.actions.length === 0 ? [issue("error", "employee-team-without-action", `teamTalks`, { team })] : []),
    ];
  });
}
