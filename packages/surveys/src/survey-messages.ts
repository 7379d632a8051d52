import { inputIssueText, messageCatalogue } from "@maatstaf/kernel";
import type { InputIssue, Locale, MessageCatalogue, MessageValues } from "@maatstaf/kernel";
import en from "../wording/en.json" with { type: "json" };
import nl from "../wording/nl.json" with { type: "json" };
import type { Receipt } from "./anonymous-intake.ts";
import type { UnpublishedTable } from "./published-table.ts";
import type { SurveyIssue } from "./survey-issue.ts";
import type { WaveComparison } from "./wave-comparison.ts";

/**
 * The words for the codes of this package: `issue.<code>` for what a check found, `receipt.<kind>` for a response that was
 * refused, `outcome.<kind>` for figures that are not there, `label.<id>` for the life cycle.
 *
 * @example
 * ```ts
 * import { surveyMessages } from "@maatstaf/surveys";
 *
 * surveyMessages.text("nl-BE", "outcome.not-representative") // => "Niet representatief: wie wou, kon meedoen. Daarom staat er geen foutenmarge bij."
 * ```
 */
export const surveyMessages: MessageCatalogue = /* @__PURE__ */ messageCatalogue({ nl, en });

/**
 * An issue in words: what was found, what was expected, what to do.
 *
 * @example
 * ```ts
 * import { surveyIssueText } from "@maatstaf/surveys";
 *
 * const issue = { code: "mark-out-of-range", path: "answers.overall", params: { found: 11, minimum: 1, maximum: 10 } } as const;
 * surveyIssueText(issue, "nl-BE") // => "11 kan niet. Geef een cijfer van 1 tot 10."
 * ```
 */
export function surveyIssueText(
  found: Pick<SurveyIssue | InputIssue, "code" | "path" | "params">,
  locale: Locale,
): string {
  const code = `issue.${found.code}`;
  return surveyMessages.has(code)
    ? surveyMessages.text(locale, code, found.params)
    : (inputIssueText(found, locale) ?? found.code);
}

/**
 * The word for a state, command, role, part or gate of the life cycle; an id without a word is given back as it is. To pass to
 * `refusalText` and `lifeCycleDiagram` of `@maatstaf/kernel`.
 *
 * @example
 * ```ts
 * import { surveyLabel } from "@maatstaf/surveys";
 *
 * surveyLabel("fed-back", "nl-BE") // => "teruggekoppeld"
 * ```
 */
export function surveyLabel(id: string, locale: Locale): string {
  return surveyMessages.has(`label.${id}`) ? surveyMessages.text(locale, `label.${id}`) : id;
}

/**
 * What a respondent reads when a response was not taken in.
 *
 * @example
 * ```ts
 * import { receiptText } from "@maatstaf/surveys";
 *
 * receiptText("token-used", "nl-BE") // => "Met deze code is al geantwoord. Je antwoorden zijn goed ontvangen."
 * ```
 */
export function receiptText(kind: Exclude<Receipt<unknown>["kind"], "received">, locale: Locale): string {
  return surveyMessages.text(locale, `receipt.${kind}`);
}

/** Why a figure, a table or a change is not there, or what to say in its place. */
export type SurveyOutcome =
  | UnpublishedTable["because"]
  | Extract<WaveComparison, { kind: "no-change-shown" }>["because"]
  | "too-few-responses"
  | "not-declared"
  | "nearly-all"
  | "hidden"
  | "no-responses"
  | "no-answers"
  | "margin-without-respondents"
  | "not-converged"
  | "single-cluster-strata"
  | "no-peers";

/**
 * An outcome without a figure in words: why a table is not shown, a sample cannot be weighted, a trend does not go on.
 *
 * @param values - What the message names: `required`, `answer`, `group` and `margin`, `strata`.
 *
 * @example
 * ```ts
 * import { surveyOutcomeText } from "@maatstaf/surveys";
 *
 * surveyOutcomeText("margin-without-respondents", "nl-BE", { margin: "leeftijd", group: "65+" }) // => "Van de groep 65+ (leeftijd) antwoordde niemand. Voeg ze samen met een buurgroep."
 * ```
 */
export function surveyOutcomeText(outcome: SurveyOutcome, locale: Locale, values: MessageValues = {}): string {
  return surveyMessages.text(locale, `outcome.${outcome}`, values);
}
