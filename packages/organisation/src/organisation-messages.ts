import { messageCatalogue } from "@maatstaf/kernel";
import type { InputIssue, Locale, MessageCatalogue } from "@maatstaf/kernel";
import en from "../wording/en.json" with { type: "json" };
import nl from "../wording/nl.json" with { type: "json" };
import type { OrganisationIssue } from "./organisation-issue.ts";
import type { AccessRefusal } from "./permission.ts";
import type { ChangeRefusal } from "./reorganised.ts";

/**
 * The words for the codes of this package: `issue.<code>` for what a check found, `input.<code>` for identifiers that are
 * none, `refusal.<code>` for what is not permitted or not possible, `label.<id>` for roles, actions, objects, states.
 *
 * @example
 * ```ts
 * import { organisationMessages } from "@maatstaf/organisation";
 *
 * organisationMessages.text("nl-BE", "label.unit-head") // => "diensthoofd"
 * ```
 */
export const organisationMessages: MessageCatalogue = /* @__PURE__ */ messageCatalogue({ nl, en });

/**
 * What a check found, in words.
 *
 * @example
 * ```ts
 * import { organisationIssueText } from "@maatstaf/organisation";
 *
 * organisationIssueText({ code: "unit-unknown", params: { found: "XYZ" } }, "en-GB") // => "There is no unit XYZ. Choose one that exists, or add it first."
 * ```
 */
export function organisationIssueText(
  { code, params }: Pick<OrganisationIssue, "code" | "params">,
  locale: Locale,
): string {
  return organisationMessages.text(locale, `issue.${code}`, labelled(params, locale));
}

/**
 * What is wrong with an identifier or opening hours, in words: for the codes that the schemas of this package add to those
 * of the kernel.
 *
 * @returns `undefined` for a code of which this package has no words: those of the kernel are in its `inputIssueText`.
 *
 * @example
 * ```ts
 * import { inputIssues } from "@maatstaf/kernel";
 * import { KboNumber, organisationInputText } from "@maatstaf/organisation";
 *
 * const [issue] = inputIssues(KboNumber.safeParse("0123456748").error, "0123456748");
 * issue && organisationInputText(issue, "en-GB") // => "The last two digits of 0123456748 are not right. Check the number."
 * ```
 */
export function organisationInputText({ code, params }: InputIssue, locale: Locale): string | undefined {
  return organisationMessages.has(`input.${code}`)
    ? organisationMessages.text(locale, `input.${code}`, params)
    : undefined;
}

/**
 * Why something is not permitted, or a change not possible, in words.
 *
 * @example
 * ```ts
 * import { organisationRefusalText } from "@maatstaf/organisation";
 *
 * organisationRefusalText({ code: "own-proposal", params: { person: "p1" } }, "nl-BE") // => "Je kunt niet goedkeuren wat je zelf voorstelde. Vraag het aan iemand anders."
 * ```
 */
export function organisationRefusalText({ code, params }: AccessRefusal | ChangeRefusal, locale: Locale): string {
  return organisationMessages.text(locale, `refusal.${code}`, labelled(params, locale));
}

/**
 * The word for a role, action, kind of object, state or gate; an id without a word is given back as it is.
 *
 * @example
 * ```ts
 * import { organisationLabel } from "@maatstaf/organisation";
 *
 * organisationLabel("internal-auditor", "nl-BE") // => "interne auditor"
 * ```
 */
export function organisationLabel(id: string, locale: Locale): string {
  return organisationMessages.has(`label.${id}`) ? organisationMessages.text(locale, `label.${id}`) : id;
}

function labelled(
  params: Readonly<Record<string, string | number>>,
  locale: Locale,
): Readonly<Record<string, string | number>> {
  const words = Object.entries(params).map(([name, value]): [string, string | number] => [
    name,
    typeof value === "string"
      ? value
          .split(", ")
          .map((id) => organisationLabel(id, locale))
          .join(", ")
      : value,
  ]);
  return Object.fromEntries(words);
}
