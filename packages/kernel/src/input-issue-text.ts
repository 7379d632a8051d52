import type { InputIssue } from "./input-issue.ts";
import { kernelMessages } from "./kernel-messages.ts";
import type { Locale } from "./locale.ts";

/**
 * What is wrong with a place of an input, in words: what was expected, and what was found there.
 *
 * @returns `undefined` for a code of which the kernel has no words: a package that adds a rule brings its own.
 *
 * @example
 * ```ts
 * import { inputIssueText } from "@maatstaf/kernel";
 *
 * const issue = { path: "points[0].period", code: "not-a-period", params: { found: "2019-Q5" } };
 * inputIssueText(issue, "en-GB") // => "Give a period, such as 2019, 2019-Q1, 2019-03, 2019-W13 or 2018/2019. Found: 2019-Q5."
 * ```
 */
export function inputIssueText({ code, params }: InputIssue, locale: Locale): string | undefined {
  if (!kernelMessages.has(`input.${code}`)) return undefined;
  const text = kernelMessages.text(locale, `input.${code}`, params);
  const { found } = params;
  return found === undefined || found === ""
    ? text
    : `${text} ${kernelMessages.text(locale, "input-found", { found })}`;
}
