import { messageCatalogue } from "@maatstaf/kernel";
import type { InputIssue, Locale, MessageCatalogue } from "@maatstaf/kernel";
import en from "../wording/en.json" with { type: "json" };
import nl from "../wording/nl.json" with { type: "json" };
import type { ServiceIssue } from "./service-issue.ts";

/**
 * The words for the codes of this package: `issue.<code>` for what a check found, `label.<id>` for the states, commands,
 * roles, parts and gates of the life cycles and for kinds of norm and channels, `input.<code>` for a record that cannot be, `reason.<kind>` for why two products may
 * be the same thing, `said.<kind>` for what a product says.
 *
 * @example
 * ```ts
 * import { serviceMessages } from "@maatstaf/services";
 *
 * serviceMessages.text("nl-BE", "label.must-change") // => "moet anders"
 * ```
 */
export const serviceMessages: MessageCatalogue = /* @__PURE__ */ messageCatalogue({ nl, en });

/**
 * An issue in words: what was found, what was expected, what to do.
 *
 * @example
 * ```ts
 * import { serviceIssueText } from "@maatstaf/services";
 *
 * const issue = { code: "product-in-no-item", severity: "error", place: "dorp/P-12", params: { party: "dorp", found: "P-12" } } as const;
 * serviceIssueText(issue, "nl-BE") // => "Product P-12 van dorp ligt nergens naast. Leg het in een vergelijkingspunt, desnoods alleen."
 * ```
 */
export function serviceIssueText({ code, params }: Pick<ServiceIssue, "code" | "params">, locale: Locale): string {
  return serviceMessages.text(locale, `issue.${code}`, params);
}

/**
 * An issue of the schemas of this package in words, to pass to `inputIssueText` of `@maatstaf/kernel`; `undefined` for an issue
 * that is not of this package.
 *
 * @example
 * ```ts
 * import { inputIssues } from "@maatstaf/kernel";
 * import { serviceInputText, ServiceNorm } from "@maatstaf/services";
 *
 * const input = { id: "n", kind: "accuracy", operator: "at-least", value: 95, unit: "share", commitment: 1, legal: false, published: true };
 * const [issue] = inputIssues(ServiceNorm.safeParse(input).error, input);
 * issue === undefined ? "" : serviceInputText(issue, "nl-BE") // => "Een deel is hoogstens 1: schrijf 0,95 voor 95 procent. Gevonden: 95."
 * ```
 */
export function serviceInputText({ code, params }: InputIssue, locale: Locale): string | undefined {
  return serviceMessages.has(`input.${code}`) ? serviceMessages.text(locale, `input.${code}`, params) : undefined;
}

/**
 * The word for a state, command, role, part, gate or label; an id without a word is given back as it is. To pass to
 * `refusalText` and `lifeCycleDiagram` of `@maatstaf/kernel`.
 *
 * @example
 * ```ts
 * import { serviceLabel } from "@maatstaf/services";
 *
 * serviceLabel("can-be-better", "nl-BE") // => "kan beter"
 * ```
 */
export function serviceLabel(id: string, locale: Locale): string {
  return serviceMessages.has(`label.${id}`) ? serviceMessages.text(locale, `label.${id}`) : id;
}
