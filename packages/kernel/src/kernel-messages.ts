import en from "../wording/en.json" with { type: "json" };
import nlNL from "../wording/nl-NL.json" with { type: "json" };
import nl from "../wording/nl.json" with { type: "json" };
import { messageCatalogue } from "./message-catalogue.ts";
import type { MessageCatalogue } from "./message-catalogue.ts";

/**
 * The words for the codes of this package: input issues, months, periods.
 *
 * @example
 * ```ts
 * import { kernelMessages } from "@maatstaf/kernel";
 *
 * kernelMessages.text("nl-BE", "month.long.3") // => "maart"
 * ```
 */
export const kernelMessages: MessageCatalogue = messageCatalogue({ nl, en, "nl-NL": nlNL });
