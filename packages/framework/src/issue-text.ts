import { inputIssueText } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import { frameworkMessages } from "./framework-messages.ts";
import type { Issue } from "./issue.ts";

/**
 * An issue of a framework, adaptation, crosswalk, document or obligation in words: what was found, what to do. Issues
 * of the form of a field have the words of the kernel.
 *
 * @throws RangeError for a code of another package.
 *
 * @example
 * ```ts
 * import { issueText } from "@maatstaf/framework";
 *
 * const issue = { code: "dangling-part", severity: "error", path: "requirements[0].part", params: { found: "own:b" } } as const;
 * issueText(issue, "nl-BE") // => "Het onderdeel own:b bestaat niet. Verwijs naar een onderdeel van dit kader."
 * ```
 */
export function issueText({ code, path, params }: Issue, locale: Locale): string {
  const own = `issue.${code}`;
  if (frameworkMessages.has(own)) return frameworkMessages.text(locale, own, params);
  return inputIssueText({ code, path, params }, locale) ?? frameworkMessages.text(locale, own, params);
}
