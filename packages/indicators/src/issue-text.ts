import type { Locale } from "@maatstaf/kernel";
import type { CardIssueCode } from "./card-issues.ts";
import type { FactIssueCode } from "./fact-issues.ts";
import type { FactSetIssue } from "./fact-set-issues.ts";
import type { FactWarning } from "./fact-warnings.ts";
import type { FormulaIssueCode } from "./formula/formula-issues.ts";
import { indicatorMessages } from "./indicator-messages.ts";
import type { IssueParams } from "./issue-path.ts";

/** Any issue of this package: of a card, of a formula, of a fact, of facts taken together, or a warning. */
export interface IndicatorIssue {
  readonly code: CardIssueCode | FormulaIssueCode | FactIssueCode | FactSetIssue["code"] | FactWarning["code"];
  readonly params: IssueParams;
}

/**
 * An issue in words: what was found, what was expected, what to do.
 *
 * @example
 * ```ts
 * import { issueText } from "@maatstaf/indicators";
 *
 * issueText({ code: "negative", params: { found: -3 } }, "nl-BE") // => "-3 is kleiner dan nul. Geef nul of meer."
 * ```
 */
export function issueText({ code, params }: IndicatorIssue, locale: Locale): string {
  return indicatorMessages.text(locale, `issue.${code}`, params);
}
