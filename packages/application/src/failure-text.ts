import { inputIssueText, messageCatalogue } from "@maatstaf/kernel";
import type { InputIssue, Locale, MessageCatalogue } from "@maatstaf/kernel";
import { indicatorMessages } from "@maatstaf/indicators";
import en from "../wording/en.json" with { type: "json" };
import nl from "../wording/nl.json" with { type: "json" };
import type { Failure } from "./failures.ts";

/**
 * The words for the codes of this package: failures and the issues it finds itself.
 *
 * @example
 * ```ts
 * import { applicationMessages } from "@maatstaf/application";
 *
 * applicationMessages.text("en-GB", "issue.not-a-list") // => "This is not a list. Offer a list of facts."
 * ```
 */
export const applicationMessages: MessageCatalogue = /* @__PURE__ */ messageCatalogue({ nl, en });

/**
 * The code of a failure: one stable word for programs, logs and screens, e.g. `"stale-version"` or `"store-locked"`.
 *
 * @example
 * ```ts
 * import { NotFound, failureCode } from "@maatstaf/application";
 *
 * failureCode(new NotFound({ what: "card", id: "wachttijd" })) // => "card-not-found"
 * ```
 */
export function failureCode(failure: Failure): string {
  switch (failure._tag) {
    case "InvalidInput":
      return "invalid-input";
    case "NotFound":
      return `${failure.what}-not-found`;
    case "StaleVersion":
      return "stale-version";
    case "KeyReused":
      return "key-reused";
    case "StoreUnavailable":
      return `store-${failure.reason}`;
    default:
      return failure satisfies never;
  }
}

/**
 * What happened and what to do about it, in the language of the reader. The issues of an `InvalidInput` have their own
 * {@link issueText}.
 *
 * @example
 * ```ts
 * import { NotFound, failureText } from "@maatstaf/application";
 *
 * failureText(new NotFound({ what: "card", id: "wachttijd" }), "en-GB") // => "There is no indicator “wachttijd”. Look it up in the list of indicators."
 * ```
 */
export function failureText(failure: Failure, locale: Locale): string {
  return applicationMessages.text(locale, `failure.${failureCode(failure)}`, failureValues(failure));
}

function failureValues(failure: Failure): Readonly<Record<string, string | number>> {
  switch (failure._tag) {
    case "InvalidInput":
      return { what: failure.what, count: failure.issues.length };
    case "NotFound":
      return { id: failure.id };
    case "StaleVersion":
      return { id: failure.id, expected: failure.expected, actual: failure.actual };
    case "KeyReused":
      return { key: failure.key };
    case "StoreUnavailable":
      return failure.params;
    default:
      return failure satisfies never;
  }
}

/**
 * One issue of an input in words, whichever package found it. A code without words (of a schema of your own) is shown
 * as itself.
 *
 * @example
 * ```ts
 * import { issueText } from "@maatstaf/application";
 *
 * issueText({ path: "", code: "not-a-list", params: {} }, "nl-BE") // => "Dit is geen lijst. Bied een lijst van metingen aan."
 * ```
 */
export function issueText(issue: InputIssue, locale: Locale): string {
  const code = `issue.${issue.code}`;
  const home = [applicationMessages, indicatorMessages].find((messages) => messages.has(code));
  return home?.text(locale, code, issue.params) ?? inputIssueText(issue, locale) ?? issue.code;
}
