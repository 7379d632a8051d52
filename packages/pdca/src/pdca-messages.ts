import { messageCatalogue } from "@maatstaf/kernel";
import type { Locale, MessageCatalogue } from "@maatstaf/kernel";
import en from "../wording/en.json" with { type: "json" };
import nl from "../wording/nl.json" with { type: "json" };

/**
 * The words for the codes of this package: `label.<id>` for the states, commands, roles, parts and gates of the life
 * cycles; what a check found stands under the name of its record, such as `audit.<code>`.
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
 * The word for a state, command, role, part or gate of the life cycles; an id without a word is given back as it is. To
 * pass to `refusalText` and `lifeCycleDiagram` of `@maatstaf/kernel`.
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
