import { messageCatalogue } from "@maatstaf/kernel";
import type { MessageCatalogue } from "@maatstaf/kernel";
import en from "../wording/en.json" with { type: "json" };
import nl from "../wording/nl.json" with { type: "json" };

/**
 * The words for the codes of this package: `sentence.<code>` about readings, `input.<code>` about cards and facts,
 * `target.<status>`, `variation.<kind>`, `assurance.<kind>`, `data.<kind>` and `signal.<code>` for labels.
 *
 * @example
 * ```ts
 * import { indicatorMessages } from "@maatstaf/indicators";
 *
 * indicatorMessages.text("nl-BE", "data.provisional") // => "voorlopig"
 * ```
 */
export const indicatorMessages: MessageCatalogue = /* @__PURE__ */ messageCatalogue({ nl, en });
