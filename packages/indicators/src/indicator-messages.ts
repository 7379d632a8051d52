import { messageCatalogue } from "@maatstaf/kernel";
import type { MessageCatalogue } from "@maatstaf/kernel";
import en from "../wording/en.json" with { type: "json" };
import nl from "../wording/nl.json" with { type: "json" };

/**
 * The words for the codes of this package: `sentence.<code>` about readings, `issue.<code>` about cards and facts,
 * `signal.<code>` about what changed, `benchmark.<code>` about comparisons, and `frequency.<kind>` for how often something is measured.
 *
 * @example
 * ```ts
 * import { indicatorMessages } from "@maatstaf/indicators";
 *
 * indicatorMessages.text("nl-BE", "frequency.quarter") // => "per kwartaal"
 * ```
 */
export const indicatorMessages: MessageCatalogue = /* @__PURE__ */ messageCatalogue({ nl, en });
