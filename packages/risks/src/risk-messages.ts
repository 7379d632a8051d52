import { messageCatalogue } from "@maatstaf/kernel";
import type { Locale, MessageCatalogue } from "@maatstaf/kernel";
import en from "../wording/en.json" with { type: "json" };
import nl from "../wording/nl.json" with { type: "json" };
import type { RegisterDueMoment } from "./register-due-moments.ts";
import type { RiskIssue } from "./risk-issue.ts";

/**
 * The words for the codes of this package: `issue.<code>` for what a check found, `task.<kind>` for what is due, `label.<id>`
 * for the states, commands, roles, parts and gates of the life cycles.
 *
 * @example
 * ```ts
 * import { riskMessages } from "@maatstaf/risks";
 *
 * riskMessages.text("nl-BE", "label.escalated") // => "geëscaleerd"
 * ```
 */
export const riskMessages: MessageCatalogue = /* @__PURE__ */ messageCatalogue({ nl, en });

/**
 * An issue in words: what was found, what was expected, what to do.
 *
 * @example
 * ```ts
 * import { riskIssueText } from "@maatstaf/risks";
 *
 * const issue = { code: "frequency-negative", severity: "error", place: "risks[0].eventsPerYear", params: { found: -2 } } as const;
 * riskIssueText(issue, "nl-BE") // => "-2 keer per jaar kan niet. Geef nul of meer."
 * ```
 */
export function riskIssueText({ code, params }: Pick<RiskIssue, "code" | "params">, locale: Locale): string {
  return riskMessages.text(locale, `issue.${code}`, params);
}

/**
 * The word for a state, command, role, part or gate of the life cycles; an id without a word is given back as it is. To
 * pass to `refusalText` and `lifeCycleDiagram` of `@maatstaf/kernel`.
 *
 * @example
 * ```ts
 * import { riskLabel } from "@maatstaf/risks";
 *
 * riskLabel("risk-owner", "en-GB") // => "risk owner"
 * ```
 */
export function riskLabel(id: string, locale: Locale): string {
  return riskMessages.has(`label.${id}`) ? riskMessages.text(locale, `label.${id}`) : id;
}

/**
 * What a task of the register asks, in words.
 *
 * @example
 * ```ts
 * import { riskTaskText } from "@maatstaf/risks";
 *
 * riskTaskText("test-control", "nl-BE") // => "Test de beheersmaatregel"
 * ```
 */
export function riskTaskText(kind: RegisterDueMoment["kind"], locale: Locale): string {
  return riskMessages.text(locale, `task.${kind}`);
}

/**
 * What to show to who is about to report an incident without a name: that nobody can ask them anything, or tell them.
 *
 * @example
 * ```ts
 * import { anonymousReportText } from "@maatstaf/risks";
 *
 * anonymousReportText("en-GB").startsWith("If you report this anonymously") // => true
 * ```
 */
export function anonymousReportText(locale: Locale): string {
  return riskMessages.text(locale, "notice.incident-anonymous");
}
