/** How bad an issue is: `error` must be put right, `warning` asks for a decision, `notice` is good to know. */
export type IssueSeverity = "error" | "warning" | "notice";

/**
 * Everything the checks of this package can find. Words are in `wording/` under `issue.<code>`.
 *
 * @example
 * ```ts
 * import { SURVEY_ISSUE_CODES } from "@maatstaf/surveys";
 *
 * SURVEY_ISSUE_CODES.includes("mark-out-of-range") // => true
 * ```
 */
export const SURVEY_ISSUE_CODES = [
  "id-used-twice",
  "reserved-choice",
  "section-unknown",
  "condition-question-unknown",
  "condition-row-unknown",
  "condition-cycle",
  "condition-looks-ahead",
  "condition-value-unknown",
  "most-above-choices",
  "trend-key-used-twice",
  "text-missing",
  "too-long-to-answer",
  "wording-leading",
  "wording-double",
  "wording-vague",
  "wording-absolute",
  "wording-negation",
  "wording-too-long",
  "question-unknown",
  "question-hidden",
  "mark-out-of-range",
  "not-a-whole-number",
  "wrong-kind-of-answer",
  "choice-unknown",
  "choice-twice",
  "too-many-choices",
  "row-unknown",
  "text-too-long",
  "not-applicable-not-offered",
  "dont-know-not-offered",
  "answer-required",
  "theme-too-soon",
  "budget-line-missing",
  "budget-line-unknown",
  "budget-not-recurring",
  "budget-too-small",
  "year-without-theme",
  "global-survey-missing",
  "target-group-missing",
  "target-group-unknown",
  "request-unknown",
  "request-unanswered",
  "client-sole-author",
  "reviewer-of-client-unit",
  "reviewer-is-client",
  "difficult-question-undecided",
  "dropped-question-asked",
  "impact-assessment-missing",
  "advice-negative",
  "sheet-incomplete",
  "employee-threshold-too-low",
  "employee-teams-missing",
  "employee-dimension-missing",
  "employee-team-not-discussed",
  "employee-discussed-too-late",
  "employee-team-without-action",
  "heard-unanswered",
  "feedback-late",
  "representativeness-missing",
] as const;

/** One thing a check found; `path` says where, such as `questions[2].shownIf`. */
export interface SurveyIssue {
  readonly code: (typeof SURVEY_ISSUE_CODES)[number];
  readonly severity: IssueSeverity;
  readonly path: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** An issue of a severity, with its parameters. */
export function issue(
  severity: IssueSeverity,
  code: SurveyIssue["code"],
  path: string,
  params: SurveyIssue["params"] = {},
): SurveyIssue {
  return { code, severity, path, params };
}
