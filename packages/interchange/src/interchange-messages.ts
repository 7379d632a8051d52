import { messageCatalogue } from "@maatstaf/kernel";
import type { MessageCatalogue } from "@maatstaf/kernel";
import en from "../wording/en.json" with { type: "json" };
import nl from "../wording/nl.json" with { type: "json" };

/**
 * The words for the codes of this package: `problem.<code>` about files, `failure.<code>` about folders.
 *
 * @example
 * ```ts
 * import { interchangeMessages } from "@maatstaf/interchange";
 *
 * interchangeMessages.text("nl-BE", "problem.file-empty") // => "Dit bestand is leeg. Vul het aan of verwijder het."
 * ```
 */
export const interchangeMessages: MessageCatalogue = /* @__PURE__ */ messageCatalogue({ nl, en });
