import { messageCatalogue } from "@maatstaf/kernel";
import type { Locale, MessageCatalogue } from "@maatstaf/kernel";
import en from "../wording/en.json" with { type: "json" };
import nl from "../wording/nl.json" with { type: "json" };
import type { PdcaIssue } from "./pdca-issue.ts";

/**
 * The words for the codes of this package: `label.<id>` for the states, commands, roles, parts and gates of the life
 * cycles, and under a prefix for each topic (`action.`, `plan.`, `complaint.`, …) what a check found.
 *
 * @example
 * ```ts
 * import { pdcaMessages } from "@maatstaf/pdca";
 *
 * pdcaMessages.text("nl-BE", "label.contradiction") // => "wederwoord"
 * ```
 */
export const pdcaMessages: MessageCatalogue = /* @__PURE__ */ messageCatalogue({ nl, en });

/**
 * The word for a state, command, role, part, gate or counter; an id without a word is given back as it is. To pass to
 * `refusalText` and `lifeCycleDiagram` of `@maatstaf/kernel`.
 *
 * @example
 * ```ts
 * import { pdcaLabel } from "@maatstaf/pdca";
 *
 * pdcaLabel("lead-auditor", "en-GB") // => "lead auditor"
 * ```
 */
export function pdcaLabel(id: string, locale: Locale): string {
  return pdcaMessages.has(`label.${id}`) ? pdcaMessages.text(locale, `label.${id}`) : id;
}

/**
 * An issue in words: what was found, what was expected, what to do.
 *
 * @example
 * ```ts
 * import { pdcaIssueText } from "@maatstaf/pdca";
 *
 * const issue = { code: "think-group.cluster-not-represented", params: { cluster: "C2" } } as const;
 * pdcaIssueText(issue, "nl-BE") // => "Niemand van cluster C2 zit in de denkgroep. Vraag er iemand bij."
 * ```
 */
export function pdcaIssueText({ code, params }: Pick<PdcaIssue, "code" | "params">, locale: Locale): string {
  return pdcaMessages.text(locale, code, params);
}
