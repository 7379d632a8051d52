import { messageCatalogue } from "@maatstaf/kernel";
import type { MessageCatalogue } from "@maatstaf/kernel";
import en from "../wording/en.json" with { type: "json" };
import nl from "../wording/nl.json" with { type: "json" };

/**
 * The words for the codes of this package: `issue.<code>` about cards and facts, `signal.<code>` about what changed and
 * `benchmark.<code>` about comparisons, and `label.<id>` for the states, commands, roles and guards of a card and a measurement. What a reading means is put into words by `@maatstaf/reporting`.
 *
 * @example
 * ```ts
 * import { indicatorMessages } from "@maatstaf/indicators";
 *
 * indicatorMessages.text("nl-BE", "signal.data-completed") // => "Alle cijfers zijn binnen."
 * ```
 */
export const indicatorMessages: MessageCatalogue = /* @__PURE__ */ messageCatalogue({ nl, en });
