import { messageCatalogue } from "@maatstaf/kernel";
import type { MessageCatalogue } from "@maatstaf/kernel";
import en from "../wording/en.json" with { type: "json" };
import nl from "../wording/nl.json" with { type: "json" };

/**
 * The words for the codes of this package: `issue.<code>` about documents, `check.<code>` about self-evaluations,
 * `level-name.<level>`, `level.<level>`, `probe.<phase>`, `caveat.<code>`, and words for states and statuses.
 *
 * @example
 * ```ts
 * import { frameworkMessages } from "@maatstaf/framework";
 *
 * frameworkMessages.text("nl-BE", "level-name.1") // => "ad-hocbasis"
 * ```
 */
export const frameworkMessages: MessageCatalogue = /* @__PURE__ */ messageCatalogue({ nl, en });
