import type { Locale } from "@maatstaf/kernel";
import { pdcaLabel, pdcaMessages } from "./pdca-messages.ts";

/**
 * What a check of a record found. The code is also the key of its words, such as `audit.auditor-not-independent`.
 * An `error` must be put right, a `warning` asks for a look, a `notice` informs.
 */
export interface RecordIssue<Code extends string = string> {
  readonly code: Code;
  readonly severity: "error" | "warning" | "notice";
  /** Such as `plan[0].on`; empty for the record as a whole. */
  readonly place: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * An issue of a record in words: what was found, what was expected, what to do. Ids that have a word are shown by it.
 *
 * @example
 * ```ts
 * import { recordIssueText } from "@maatstaf/pdca";
 *
 * const issue = { code: "nonconformity.anonymous-no-feedback", severity: "warning", place: "reporter", params: {} } as const;
 * recordIssueText(issue, "en-GB") // => "You report without a name. We will work on it, but we cannot let you know what came of it."
 * ```
 */
export function recordIssueText({ code, params }: Pick<RecordIssue, "code" | "params">, locale: Locale): string {
  const worded = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === "string" ? pdcaLabel(value, locale) : value,
  ]);
  return pdcaMessages.text(locale, code, Object.fromEntries(worded));
}
