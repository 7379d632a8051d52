import { messageCatalogue } from "@maatstaf/kernel";
import type { Locale, MessageCatalogue } from "@maatstaf/kernel";
import en from "../wording/en.json" with { type: "json" };
import nl from "../wording/nl.json" with { type: "json" };

/**
 * The words for the codes of this package: `issue.<code>` about cards and facts, `signal.<code>` about what changed and
 * `benchmark.<code>` about comparisons, and `label.<id>` for the states, commands, roles and guards of a card and a
 * measurement. What a reading means is put into words by `@maatstaf/reporting`.
 *
 * @example
 * ```ts
 * import { indicatorMessages } from "@maatstaf/indicators";
 *
 * indicatorMessages.text("nl-BE", "signal.data-completed") // => "Alle cijfers zijn binnen."
 * ```
 */
export const indicatorMessages: MessageCatalogue = /* @__PURE__ */ messageCatalogue({ nl, en });

/**
 * The word for a state, command, role, part or gate of the life cycles; an id without a word is given back as it is. To pass to
 * `refusalText` and `lifeCycleDiagram` of `@maatstaf/kernel`.
 *
 * @example
 * ```ts
 * import { indicatorLabel } from "@maatstaf/indicators";
 *
 * indicatorLabel("unit-head", "en-GB") // => "head of the unit"
 * ```
 */
export function indicatorLabel(id: string, locale: Locale): string {
  return indicatorMessages.has(`label.${id}`) ? indicatorMessages.text(locale, `label.${id}`) : id;
}
